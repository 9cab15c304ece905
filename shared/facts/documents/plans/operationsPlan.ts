/** 运维工作方案（含应急预案）: daily work and its norms, the emergency plan with grades and contacts, quality, papers. */
import { draftConduct } from '../../drafts/plans/conduct.ts';
import { draftEmergency } from '../../drafts/plans/emergency.ts';
import { draftDaily, draftOverview, draftQuality } from '../../drafts/plans/operations.ts';
import { draftReports } from '../../drafts/plans/requirements.ts';
import { contactRows } from '../../tables/plans/contactTable.ts';
import { owedPaperTable } from '../../tables/plans/owedPapersTable.ts';
import { promiseTable, severityTable } from '../../tables/plans/promiseTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { teamTable } from '../../tables/teamTable.ts';
import { planKind } from './planKind.ts';

export const operationsPlan = planKind({
  id: 'operations-plan',
  sections: [
    {
      id: 'overview',
      name: '范围与组织',
      asked: /组织|人员|概述|总则/u,
      beside: 'before',
      draft: draftOverview,
      tables: ({ contract }) => ({ team: teamTable(contract) }),
    },
    {
      id: 'daily',
      name: '日常运维工作内容及操作规范',
      asked: /日常|工作内容/u,
      draft: draftDaily,
      tables: (source) => ({ subjects: subjectRows(source) }),
    },
    { id: 'norms', name: '操作规范', asked: /规范|规程/u, onlyAsked: true, draft: draftConduct },
    {
      id: 'emergency',
      name: '应急预案',
      asked: /应急/u,
      draft: draftEmergency,
      tables: ({ contract }) => ({
        severities: severityTable(contract),
        contacts: contactRows(contract),
      }),
    },
    {
      id: 'quality',
      name: '服务质量',
      asked: /质量|指标/u,
      beside: 'after',
      draft: draftQuality,
      tables: ({ contract }) => ({ levels: promiseTable(contract) }),
    },
    {
      id: 'papers',
      name: '文件与报告',
      asked: /文档|文件|报告/u,
      beside: 'after',
      draft: draftReports,
      tables: ({ contract, owed }) => ({ papers: owedPaperTable(contract, owed) }),
    },
  ],
});
