/** The table 应交文件: every paper that 乙方 owes, with its cadence, number and due date, stage by stage. */
import type { OwedItem } from '../../../domain/checklist.ts';
import { columnClause } from '../../../domain/clause.ts';
import type { Contract, DueRule, Requirement } from '../../../domain/contract.ts';
import { CADENCE_WORDS } from '../../../domain/words.ts';
import type { Json } from '../../../documents/kind.ts';
import { NONE, printCount } from '../../format.ts';

/** Papers of 乙方; one that another paper serves for is not written twice. */
export function vendorPapers({ requirements }: Contract): Requirement[] {
  return requirements.filter(({ issuer, form }) => issuer === 'vendor' && form !== 'covered');
}

export function owedPaperTable(contract: Contract, owed: readonly OwedItem[]): Json {
  const papers = vendorPapers(contract);
  return contract.stages.flatMap((stage) => {
    const own = papers.filter((requirement) => requirement.stage === stage.id);
    return own.length === 0
      ? []
      : [{ stage: stage.name, rows: own.map((requirement) => paperRow(requirement, owed)) }];
  });
}

function paperRow(requirement: Requirement, owed: readonly OwedItem[]): Json {
  return {
    name: requirement.name,
    clause: columnClause(requirement.clause),
    cadence: printCadence(requirement),
    count: printNumber(requirement, owed),
    copies: printCount(requirement.copies),
    due: printDue(requirement, owed),
  };
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  incidents: '每次故障',
  changes: '每次变更',
  inspections: '每次巡检',
  trainings: '每次培训',
  drills: '每次演练',
  backups: '每次备份',
  securedEvents: '每次保障',
};

export function printCadence({ cadence }: Requirement): string {
  switch (cadence.kind) {
    case 'daily':
      return cadence.days === 'working' ? '每工作日' : CADENCE_WORDS.daily;
    case 'n-per-year':
      return `每年${cadence.times}次`;
    case 'on-event':
      return EVENT_WORDS[cadence.event] ?? CADENCE_WORDS['on-event'];
    default:
      return CADENCE_WORDS[cadence.kind];
  }
}

/** Only numbers that follow from the contract: papers of events come with their records. */
function printNumber({ id, cadence }: Requirement, owed: readonly OwedItem[]): string {
  if (cadence.kind === 'on-event' || cadence.kind === 'ongoing') return NONE;
  return printCount(owed.filter((item) => item.requirement.id === id).length);
}

/** The date of a paper that is due once; otherwise the rule in words. */
function printDue({ id, cadence, due }: Requirement, owed: readonly OwedItem[]): string {
  if (cadence.kind === 'once') {
    const date = owed.find((item) => item.requirement.id === id)?.due;
    if (date?.known) return date.date;
  }
  return printRule(due, cadence.kind === 'on-event' ? '事后' : null);
}

const STARTS: Readonly<Record<string, string>> = {
  'period-start': '期初',
  'period-end': '期末',
  'term-start': '服务期开始',
  'term-end': '服务期满',
  signed: '签订',
};
const UNITS = { days: '日', 'working-days': '个工作日', months: '个月' } as const;

function printRule(rule: DueRule, start: string | null): string {
  if (rule.kind === 'fixed') return rule.date;
  if (rule.kind !== 'offset') return NONE;
  const from = STARTS[rule.from];
  if (rule.count === 0) return from ? `${from}当日` : NONE;
  const count = `${Math.abs(rule.count)}${UNITS[rule.unit]}`;
  if (start !== null && rule.count > 0) return `${start}${count}内`;
  return from ? `${from}${rule.count > 0 ? '后' : '前'}${count}${rule.count > 0 ? '内' : ''}` : NONE;
}
