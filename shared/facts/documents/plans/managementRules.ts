/** 项目管理办法: rules, organisation, procedure, duties and schedule. */
import { progressLine } from '../../drafts/plans/performance.ts';
import { draftDuties, draftProcedure, draftRules, draftTeam } from '../../drafts/plans/rules.ts';
import { riskTable } from '../../tables/plans/riskTable.ts';
import { scheduleTable } from '../../tables/plans/scheduleTable.ts';
import { teamTable } from '../../tables/teamTable.ts';
import { planKind } from './planKind.ts';

export const managementRules = planKind({
  id: 'management-rules',
  sections: [
    {
      id: 'rules',
      name: '管理制度',
      asked: /制度/u,
      draft: draftRules,
      tables: ({ contract }) => ({ risks: riskTable(contract) }),
    },
    {
      id: 'organisation',
      name: '组织机构',
      asked: /组织机构|机构建设/u,
      draft: draftTeam,
      tables: ({ contract }) => ({ team: teamTable(contract) }),
    },
    { id: 'procedure', name: '组织实施程序', asked: /程序|流程/u, draft: draftProcedure },
    { id: 'duties', name: '组织职责', asked: /职责/u, draft: draftDuties },
    {
      id: 'schedule',
      name: '执行进度计划',
      asked: /进度/u,
      draft: (source) => progressLine(source).replace(/^进度计划：/u, ''),
      tables: ({ contract, owed, calendar }, span) => ({
        schedule: scheduleTable(contract, owed, calendar, span),
      }),
    },
  ],
});
