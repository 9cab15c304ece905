/** 运维管理体系建设实施方案: goal, organisation, processes, measures, papers, improvement and steps. */
import {
  draftImproving,
  draftProcesses,
  draftQuality,
  draftSteps,
  draftSystemGoal,
  draftSystemTeam,
} from '../../drafts/plans/operations.ts';
import { draftReports } from '../../drafts/plans/requirements.ts';
import { owedPaperTable } from '../../tables/plans/owedPapersTable.ts';
import { processRows } from '../../tables/plans/processTable.ts';
import { promiseTable } from '../../tables/plans/promiseTable.ts';
import { scheduleTable } from '../../tables/plans/scheduleTable.ts';
import { teamTable } from '../../tables/teamTable.ts';
import { planKind } from './planKind.ts';

export const managementSystemPlan = planKind({
  id: 'management-system-plan',
  sections: [
    { id: 'goal', name: '建设目标与依据', asked: /目标|依据|背景/u, draft: draftSystemGoal },
    {
      id: 'organisation',
      name: '组织与职责',
      asked: /组织|职责|人员/u,
      draft: draftSystemTeam,
      tables: ({ contract }) => ({ team: teamTable(contract) }),
    },
    {
      id: 'processes',
      name: '管理流程',
      asked: /流程|规范|制度/u,
      draft: draftProcesses,
      tables: (source) => ({ processes: processRows(source) }),
    },
    {
      id: 'quality',
      name: '服务质量管理',
      asked: /质量|指标|考核/u,
      draft: draftQuality,
      tables: ({ contract }) => ({ levels: promiseTable(contract) }),
    },
    {
      id: 'documents',
      name: '文档与记录管理',
      asked: /文档|记录|资料/u,
      draft: draftReports,
      tables: ({ contract, owed }) => ({ papers: owedPaperTable(contract, owed) }),
    },
    { id: 'improvement', name: '检查与持续改进', asked: /改进|检查|评估/u, draft: draftImproving },
    {
      id: 'steps',
      name: '实施步骤与进度',
      asked: /步骤|进度|计划|实施/u,
      draft: draftSteps,
      tables: ({ contract, owed, calendar }, span) => ({
        schedule: scheduleTable(contract, owed, calendar, span),
      }),
    },
  ],
});
