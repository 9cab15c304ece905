import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { Contract, ServiceLevel } from '../../../domain/contract.ts';
import { spanOf } from '../../../facts/spans.ts';
import { surveyResult } from '../../../facts/named/survey.ts';
import { findDates } from '../../../reading/dates.ts';
import { findPercents } from '../../../reading/figures.ts';
import type { PreflightDossier } from '../../dossier.ts';
import { datedRecords } from '../../datedRecords.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachFile } from './readPapers.ts';

/** The word is the whole one: 配置变更2项 counts something else. */
const WHOLE =
  '(?<=^|[^\\u4e00-\\u9fff]|实施|开展|完成|进行|登记|发生|处理|组织|受理|系统|的|本期|全年|期间|年度|服务期|共)';

/** `故障共60件`, `开展培训4次`: the word, then its count. */
const COUNTS: readonly (readonly [kind: string, what: string, shape: RegExp])[] = [
  ['incidents', '故障', counted('故障(?:总数|总计|共计|合计|次数|件数|数量|登记|发生|受理)?', '件|次|起|个')],
  ['trainings', '培训', counted('培训(?:总计|共计|合计|次数|活动|讲座)?', '次|场|期')],
  ['drills', '演练', counted('(?:应急)?演练(?:总计|共计|合计|次数)?', '次|场')],
  ['inspections', '巡检', counted('(?:例行|定期)?巡检(?:总计|共计|合计|次数)?', '次')],
  ['changes', '变更', counted('变更(?:总计|共计|合计|次数|件数)?', '次|项|件')],
];
function counted(words: string, units: string): RegExp {
  return new RegExp(`${WHOLE}${words}(?:共|为|是|达|[:：\\t])?\\s*(\\d[\\d,]*)\\s*(?:${units})`, 'gu');
}

/** What changed since another period is no count of this one. */
export const COMPARED = /增加|减少|相比|环比|同比|比上|较上|持平/u;
const AVAILABILITY = /可用(?:率|性)(?:实际)?(?:为|达到|达|是|[:：])?\s*(\d[\d.]*\s*[%％])/gu;
const SATISFACTION = /满意(?:度|率)(?:为|达到|达|是|[:：])?\s*(\d[\d.]*\s*[%％])/gu;

export const recordFigures: Rule = {
  id: 'figure.records',
  family: '数据一致',
  property: '真实性',
  name: '附件里的次数、可用率、满意度与记录一致',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachFile(dossier, (paper) => {
      // A paper on one event tells of that event, and of others like it.
      if (paper.item.eventKey !== null) return null;
      const span = spanOf({ contract: dossier.contract, calendar: dossier.calendar, item: paper.item });
      const named = paper.file.lines.flatMap(({ text }) => spanNamed(text) ?? []);
      return paper.file.lines.flatMap(({ text, place }) =>
        (COMPARED.test(text) ? [] : contradictions(text, dossier, [spanNamed(text) ?? span, ...named])).map(
          (fault) => atPaper(paper, place, fault),
        ),
      );
    }),
};

/** 自…至…: the days that the sentence itself speaks of. */
export function spanNamed(text: string): DateSpan | null {
  const [first, second] = findDates(text);
  return first &&
    second &&
    first.date < second.date &&
    /^.{0,2}[至到—－~～-]/u.test(text.slice(first.at + first.text.length))
    ? { start: first.date, end: second.date }
    : null;
}

/** The first span is the one that counts; a sentence may also speak of another one that the paper names. */
function contradictions(text: string, dossier: PreflightDossier, spans: readonly DateSpan[]): string[] {
  const [span = dossier.contract.term] = spans;
  const counts = COUNTS.flatMap(([kind, what, shape]) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const said = Number((match[1] ?? '').replaceAll(',', ''));
      const known = knownCounts(dossier, kind, span);
      const others = spans.flatMap((one) => [
        knownCounts(dossier, kind, one, 'day'),
        knownCounts(dossier, kind, one, 'start'),
      ]);
      return known.total === 0 || others.some(({ all }) => all.has(said))
        ? []
        : [`写着${what}${said}次（件），记录里这一期是${known.total}次（件）`];
    }),
  );
  const rates = [
    ...rateFaults(text, AVAILABILITY, '可用率', availabilities(dossier, span)),
    ...rateFaults(text, SATISFACTION, '满意度', satisfactions(dossier)),
  ];
  return [...counts, ...rates];
}

/** The count of the span, of each month, of the whole term, and for incidents of each severity and system. */
function knownCounts(
  { contract, records }: PreflightDossier,
  kind: string,
  span: DateSpan,
  by: 'day' | 'start' = 'day',
): { readonly total: number; readonly all: ReadonlySet<number> } {
  // A change is counted by the day of its request or that of its execution.
  const days =
    kind === 'changes' && by === 'start'
      ? records.changes.map(({ start }) => start.slice(0, 10))
      : datedRecords(records)
          .filter((record) => record.kind === kind)
          .map(({ date }) => date);
  const inside = days.filter((day) => contains(span, day));
  const sizes = <T>(groups: Map<string, T[]>): number[] => [...groups.values()].map((group) => group.length);
  const reported = records.incidents.filter(({ reportedAt }) => contains(span, reportedAt.slice(0, 10)));
  return {
    total: inside.length,
    all: new Set([
      inside.length,
      days.filter((day) => contains(contract.term, day)).length,
      ...sizes(Map.groupBy(days, (day) => day.slice(0, 7))),
      ...(kind === 'incidents'
        ? [
            ...sizes(Map.groupBy(reported, ({ severity }) => severity)),
            ...sizes(Map.groupBy(reported, ({ system }) => system)),
          ]
        : []),
      ...(kind === 'changes'
        ? sizes(
            Map.groupBy(
              records.changes.filter(({ start }) => contains(span, start.slice(0, 10))),
              ({ type }) => type,
            ),
          )
        : []),
    ]),
  };
}

interface Ratio {
  readonly part: number;
  readonly whole: number;
}

function rateFaults(
  text: string,
  shape: RegExp,
  what: string,
  known: { readonly ratios: readonly Ratio[]; readonly targets: readonly number[] },
): string[] {
  if (known.ratios.length === 0) return [];
  return [...text.matchAll(shape)].flatMap((match) => {
    const [said] = findPercents(match[1] ?? '');
    if (!said || known.targets.includes(said.millionths)) return [];
    const step = 10 ** (4 - Math.min(said.digits, 4));
    const fits = known.ratios.some(({ part, whole }) => {
      const exact = (part * 1_000_000) / whole;
      return exact - said.millionths < step && exact - said.millionths >= -step / 2;
    });
    return fits ? [] : [`写着${what}${said.text}，与按记录算出的任何一期都不同`];
  });
}

function availabilities(
  { contract, serviceLevels }: PreflightDossier,
  span: DateSpan,
): {
  ratios: Ratio[];
  targets: number[];
} {
  const values = serviceLevels.filter(
    ({ metric, denominator }) => metric === 'availability' && denominator > 0,
  );
  // A part of the window of a measure has a value of its own, which is not among these.
  if (!values.some(({ window }) => window.start >= span.start && window.end <= span.end))
    return { ratios: [], targets: [] };
  const sum = values.reduce(
    (total, value) => ({ part: total.part + value.numerator, whole: total.whole + value.denominator }),
    { part: 0, whole: 0 },
  );
  return {
    ratios: [
      ...values.map(({ numerator, denominator }) => ({ part: numerator, whole: denominator })),
      ...(sum.whole > 0 ? [sum] : []),
    ],
    targets: targetsOf(contract, (level) => level.metric === 'availability'),
  };
}

function satisfactions({ contract, records }: PreflightDossier): { ratios: Ratio[]; targets: number[] } {
  if (!contract.survey || records.survey.length === 0) return { ratios: [], targets: [] };
  const { questions } = surveyResult(records.survey, contract.survey);
  const asked = questions.filter(({ answered }) => answered > 0);
  const sum = asked.reduce(
    (total, { satisfied, answered }) => ({ part: total.part + satisfied, whole: total.whole + answered }),
    { part: 0, whole: 0 },
  );
  return {
    ratios: [...asked.map(({ satisfied, answered }) => ({ part: satisfied, whole: answered })), sum],
    targets: contract.survey.targetMillionths === null ? [] : [contract.survey.targetMillionths],
  };
}

function targetsOf(contract: Contract, fits: (level: ServiceLevel) => boolean): number[] {
  return contract.serviceLevels
    .filter((level) => level.unit === '%' && fits(level))
    .flatMap(({ target, minimum }) => (minimum === null ? [target] : [target, minimum]));
}
