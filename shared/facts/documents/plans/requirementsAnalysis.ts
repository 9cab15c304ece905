/** 需求分析文档: the work that the contract asks for, in quantities, time, people, problems and papers. */
import {
  draftReports,
  draftSolving,
  draftStaffing,
  draftTimes,
  draftWorkload,
} from '../../drafts/plans/requirements.ts';
import { owedPaperTable } from '../../tables/plans/owedPapersTable.ts';
import { severityTable } from '../../tables/plans/promiseTable.ts';
import { scheduleTable } from '../../tables/plans/scheduleTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { teamTable } from '../../tables/teamTable.ts';
import { planKind } from './planKind.ts';

export const requirementsAnalysis = planKind({
  id: 'requirements-analysis',
  sections: [
    {
      id: 'workload',
      name: '维护工作量分析',
      asked: /工作量/u,
      draft: draftWorkload,
      tables: (source) => ({ subjects: subjectRows(source) }),
    },
    {
      id: 'schedule',
      name: '时间安排',
      asked: /时间|进度/u,
      draft: draftTimes,
      tables: ({ contract, owed, calendar }, span) => ({
        schedule: scheduleTable(contract, owed, calendar, span),
      }),
    },
    {
      id: 'staffing',
      name: '人员安排',
      asked: /人员/u,
      draft: draftStaffing,
      tables: ({ contract }) => ({ team: teamTable(contract) }),
    },
    {
      id: 'problems',
      name: '问题解决',
      asked: /问题/u,
      draft: draftSolving,
      tables: ({ contract }) => ({ severities: severityTable(contract) }),
    },
    {
      id: 'reports',
      name: '文档报告',
      asked: /文档|报告|文件/u,
      draft: draftReports,
      tables: ({ contract, owed }) => ({ papers: owedPaperTable(contract, owed) }),
    },
  ],
});
