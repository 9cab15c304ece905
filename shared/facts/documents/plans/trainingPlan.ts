/** 培训计划: as many trainings as the contract asks for; topics as far as they are recorded. */
import { maxDate } from '../../../domain/civilDate.ts';
import { draftTrainingConduct, draftTrainingGoal, draftTrainingPlan } from '../../drafts/plans/training.ts';
import { printCount } from '../../format.ts';
import { trainingsIn } from '../../named/operations.ts';
import { trainingDuty, trainingPlan as trainingPlanTable } from '../../tables/plans/trainingPlanTable.ts';
import { dateBefore, planDate, planKind } from './planKind.ts';

export const trainingPlan = planKind({
  id: 'training-plan',
  // Made before the first training in it, on the day it is due.
  date: (span, source) => {
    const { due } = source.item;
    const first = trainingsIn(source.records, span)[0]?.date;
    if (first !== undefined) return maxDate(span.start, dateBefore(first, source));
    return due.known ? due.date : planDate(span, source.calendar);
  },
  inputs: ({ records }, span) => [
    { label: '培训', value: `${printCount(trainingsIn(records, span).length)}场` },
  ],
  sections: [
    { id: 'goal', name: '培训目标', asked: /目标|目的|需求/u, draft: draftTrainingGoal },
    {
      id: 'plan',
      name: '培训安排',
      asked: /安排|内容|计划|时间|课程/u,
      draft: draftTrainingPlan,
      tables: (source, span) => ({
        trainings: trainingPlanTable(source, span),
        fixedTimes: Boolean(trainingDuty(source.contract, span)?.windows),
      }),
    },
    { id: 'conduct', name: '组织与考核', asked: /组织|考核|方式|要求|效果/u, draft: draftTrainingConduct },
  ],
});
