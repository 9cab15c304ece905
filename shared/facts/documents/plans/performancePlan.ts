/** 项目建设绩效实施方案: goals, budget, use of funds and schedule as the contract sets them. */
import {
  draftBenefits,
  draftBudgetPlan,
  draftContent,
  draftGoalPlan,
  draftNecessity,
  draftOverallGoal,
  draftStageGoals,
  draftUnit,
} from '../../drafts/plans/performance.ts';
import { draftConduct } from '../../drafts/plans/conduct.ts';
import { budgetPlanTable } from '../../tables/plans/budgetPlanTable.ts';
import { goalPlanTable } from '../../tables/plans/goalPlanTable.ts';
import { paymentTable } from '../../tables/plans/paymentTable.ts';
import { promiseTable } from '../../tables/plans/promiseTable.ts';
import { scheduleTable } from '../../tables/plans/scheduleTable.ts';
import { stageRows } from '../../tables/plans/stageTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { teamTable } from '../../tables/teamTable.ts';
import { planKind } from './planKind.ts';

export const performancePlan = planKind({
  id: 'performance-plan',
  sections: [
    {
      id: 'unit',
      name: '单位工作情况',
      asked: /单位.*情况/u,
      draft: draftUnit,
      tables: ({ contract }) => ({ team: teamTable(contract) }),
    },
    { id: 'necessity', name: '必要性和可行性', asked: /必要性|可行性/u, draft: draftNecessity },
    {
      id: 'content',
      name: '基本情况及主要内容',
      asked: /基本情况|主要内容/u,
      draft: draftContent,
      tables: (source) => ({ subjects: subjectRows(source) }),
    },
    {
      id: 'overall-goal',
      name: '总体目标',
      asked: /总体目标/u,
      draft: draftOverallGoal,
    },
    {
      id: 'stage-goals',
      name: '阶段性目标',
      asked: /阶段性?目标|用款|进度/u,
      draft: draftStageGoals,
      tables: ({ contract, owed, calendar }, span) => ({
        stages: stageRows(contract, calendar),
        payments: paymentTable(contract, calendar),
        schedule: scheduleTable(contract, owed, calendar, span),
      }),
    },
    {
      id: 'plan',
      name: '系统运维实施方案',
      asked: /实施方案|运维方案/u,
      draft: draftConduct,
      tables: ({ contract }) => ({ levels: promiseTable(contract) }),
    },
    {
      id: 'budget',
      name: '支出预算明细',
      asked: /预算/u,
      draft: draftBudgetPlan,
      tables: ({ contract }) => ({ budget: budgetPlanTable(contract) }),
    },
    { id: 'benefits', name: '效益分析', asked: /效益/u, draft: draftBenefits },
    {
      id: 'goals',
      name: '绩效目标和绩效指标',
      asked: /绩效/u,
      draft: draftGoalPlan,
      tables: ({ contract }) => ({ goals: goalPlanTable(contract) }),
    },
  ],
});
