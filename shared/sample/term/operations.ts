/** Changes, inspections, trainings, drills and backups of a term. */
import { monthOf } from '../../domain/civilDate.ts';
import type {
  BackupRecord,
  ChangeRecord,
  DrillRecord,
  InspectionRecord,
  TrainingRecord,
} from '../../records/types.ts';
import type { Random } from '../random.ts';
import { clockText } from '../work/dayBook.ts';
import { numbered } from './numbered.ts';
import type { TermSource } from './source.ts';

/** Changes are carried out in the evening, after the buyer's consent. */
const CHANGE_START = 20 * 60 + 30;
const DRILL_START = 14 * 60;
const TRAINING_START = 14 * 60;

export function termChanges({ contract, flavour, days, crew }: TermSource, random: Random): ChangeRecord[] {
  const drafts = flavour.changes.map((change, index) => {
    const day = days.at((index + 0.6) / flavour.changes.length);
    const applied = days.shift(day, -random.int(4, 6));
    const consent = days.shift(applied, random.int(1, 2));
    const from = days.term.start;
    return {
      system: contract.systems[change.system % Math.max(1, contract.systems.length)] ?? contract.shortName,
      type: change.type,
      title: change.title,
      appliedOn: applied < from ? from : applied,
      consentBy: random.pick(flavour.consents),
      consentOn: consent < from ? from : consent,
      consentForm: random.pick(['书面', '邮件', '会议纪要']),
      start: `${day} ${clockText(CHANGE_START)}`,
      end: `${day} ${clockText(CHANGE_START + change.minutes)}`,
      plannedDowntime: change.downtime,
      implementer: random.pick(crew.engineers),
      result: '成功' as const,
      note: change.note,
    };
  });
  return numbered('BG', drafts, (change) => change.start);
}

export function termInspections({ flavour, days, crew }: TermSource, random: Random): InspectionRecord[] {
  const drafts = flavour.inspections.flatMap((plan) =>
    days.monthly(plan.day, plan.every).map((date, index) => {
      const [abnormal, finding, measure] = plan.findings[index % plan.findings.length] ?? [0, '各项正常', ''];
      return {
        date,
        scope: plan.scope,
        checked: plan.checked + random.int(0, 3) * 2,
        abnormal,
        finding,
        measure,
        inspector: random.pick(crew.engineers),
      };
    }),
  );
  return numbered('XJ', drafts, (inspection) => inspection.date);
}

export function termTrainings({ flavour, days, crew }: TermSource, random: Random): TrainingRecord[] {
  const { trainings } = flavour;
  const drafts = trainings.map((training, index) => ({
    date: days.at((index + 0.5) / trainings.length),
    start: clockText(TRAINING_START),
    end: clockText(TRAINING_START + random.int(9, 12) * 10),
    ...training,
    trainer: index % 2 === 0 ? crew.director : random.pick(crew.engineers),
  }));
  return numbered('PX', drafts, (training) => training.date);
}

export function termDrills({ flavour, days, crew }: TermSource): DrillRecord[] {
  const { drills } = flavour;
  const people = [
    ...new Set([crew.lead, crew.director, ...crew.engineers.slice(0, 4), crew.clerks[0] ?? crew.lead]),
  ];
  const drafts = drills.map((drill, index) => ({
    // A day apart from the trainings, which take the middle of the same stretches.
    date: days.shift(days.at((index + 0.62) / drills.length), 1),
    start: clockText(DRILL_START),
    end: clockText(DRILL_START + drill.minutes),
    scenario: drill.scenario,
    leader: crew.lead,
    participants: people.join('、'),
    course: drill.course.map(([minute, text]) => `${clockText(DRILL_START + minute)} ${text}`).join('；'),
    result: drill.result,
    problems: drill.problems,
    improvement: drill.improvement,
  }));
  return numbered('YL', drafts, (drill) => drill.date);
}

/** One full backup towards the end of each month; the quarters' last are restored for a check. */
export function termBackups({ flavour, days, crew }: TermSource, random: Random): BackupRecord[] {
  const { backup } = flavour;
  if (!backup) return [];
  const [low, high] = backup.sizeMb;
  const dates = days.monthly(25);
  const drafts = dates.map((date, index) => {
    const checked = monthOf(date) % 3 === 0;
    return {
      date,
      object: checked ? `${backup.object}（季度备份）` : backup.object,
      type: '全量',
      sizeMb: Math.round(low + ((high - low) * index) / Math.max(1, dates.length - 1)) + random.int(0, 180),
      place: backup.place,
      restoreChecked: checked,
      restoreResult: checked
        ? `恢复到测试环境用时${random.int(18, 36)}分钟，抽查${random.int(3, 6) * 10}条无差异`
        : '',
      operator: random.pick(crew.engineers),
    };
  });
  return numbered('BF', drafts, (entry) => entry.date);
}
