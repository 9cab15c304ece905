/** First drafts of 培训计划. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { printCount } from '../../format.ts';
import { trainingsIn } from '../../named/operations.ts';
import { goalTargets } from '../../tables/plans/goalPlanTable.ts';
import { trainingDuty } from '../../tables/plans/trainingPlanTable.ts';
import { numbered, paragraphs } from './lines.ts';

export function draftTrainingGoal({ contract }: FactSource): string {
  const goals = goalTargets(contract).filter(({ fact }) => fact === 'trainings' || fact === 'trainees');
  const { systems, userRoles } = contract;
  return paragraphs([
    systems.length === 0
      ? ''
      : `培训的目的是使${userRoles.length === 0 ? '使用和管理人员' : userRoles.join('、')}能够正确使用${systems.join('、')}，减少因操作引起的问题。`,
    goals.length === 0
      ? ''
      : `合同约定的目标为${goals.map(({ name, target }) => `${name}${target}`).join('，')}。`,
  ]);
}

/** The recorded topics stand in the table; the text says how the times were set. How many came is not known to a plan. */
export function draftTrainingPlan(source: FactSource, span: DateSpan): string {
  const duty = trainingDuty(source.contract, span);
  if (!duty || duty.times === 0) return '';
  const held = trainingsIn(source.records, span);
  return [
    `依据合同（${duty.source}），服务期内安排培训${duty.windows ? `${duty.windows.length}期，各期的时间见培训安排表` : `不少于${duty.times}场`}。`,
    held.length === 0
      ? '主题、对象、方式和日期开展前与甲方商定后填入安排表。'
      : `已定的${printCount(held.length)}场列入安排表；没有定的，主题、对象、方式和日期开展前与甲方商定后填入。`,
  ].join('');
}

export function draftTrainingConduct(): string {
  return numbered([
    '准备。开展前与甲方确定主题、时间、地点和对象，准备教材和演示环境。',
    '签到。参加人员逐人签到，登记时间、地点、讲师、对象和人数。',
    '效果。收集参加人员的意见，培训后常见的问题由技术支持跟踪解答。',
    '归档。培训记录、签到表、教材和照片及时归档，作为验收资料。',
  ]);
}
