import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { Contract, ServiceLevel } from '../../../domain/contract.ts';
import { spanOf } from '../../../facts/spans.ts';
import { surveyResult } from '../../../facts/named/survey.ts';
import { findPercents, normal } from '../../../reading/figures.ts';
import type { PreflightDossier } from '../../dossier.ts';
import type { Rule } from '../../rule.ts';
import { datedRecords } from '../../datedRecords.ts';
import { eachPaper, inPaper } from './readPapers.ts';

/** `故障共60件`, `开展培训4次`: the word, then its count. */
const COUNTS: readonly (readonly [kind: string, what: string, shape: RegExp])[] = [
  [
    'incidents',
    '故障',
    /故障(?:总数|总计|共计|合计|次数|件数|数量|登记|发生|受理)?(?:共|为|是|[:：])?\s*(\d+)\s*(?:件|次|起|个)/gu,
  ],
  ['trainings', '培训', /培训(?:总计|共计|合计|次数|活动|讲座)?(?:共|为|是|[:：])?\s*(\d+)\s*(?:次|场|期)/gu],
  ['drills', '演练', /演练(?:总计|共计|合计|次数)?(?:共|为|是|[:：])?\s*(\d+)\s*(?:次|场)/gu],
  ['inspections', '巡检', /巡检(?:总计|共计|合计|次数)?(?:共|为|是|[:：])?\s*(\d+)\s*次/gu],
  ['changes', '变更', /变更(?:总计|共计|合计|次数|件数)?(?:共|为|是|[:：])?\s*(\d+)\s*(?:次|项|件)/gu],
];
const AVAILABILITY = /可用(?:率|性)(?:实际)?(?:为|达到|达|是|[:：])?\s*(\d[\d.]*\s*[%％])/gu;
const SATISFACTION = /满意(?:度|率)(?:为|达到|达|是|[:：])?\s*(\d[\d.]*\s*[%％])/gu;

export const recordFigures: Rule = {
  id: 'figure.records',
  family: '数据一致',
  property: '真实性',
  name: '附件里的次数、可用率、满意度与记录一致',
  unit: '份附件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) =>
    eachPaper(dossier, 'words', (paper) => {
      const span = spanOf({ contract: dossier.contract, calendar: dossier.calendar, item: paper.item });
      return paper.file.lines.flatMap(({ text, place }) =>
        contradictions(normal(text), dossier, span).map((fault) =>
          inPaper(paper, place, `：${fault}。核对记录或改正后重新添加`),
        ),
      );
    }),
};

function contradictions(text: string, dossier: PreflightDossier, span: DateSpan): string[] {
  const counts = COUNTS.flatMap(([kind, what, shape]) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const said = Number(match[1]);
      const known = knownCounts(dossier, kind, span);
      return known.total === 0 || known.all.has(said)
        ? []
        : [`写着${what}${said}次（件），记录里这一期是${known.total}次（件）`];
    }),
  );
  const rates = [
    ...rateFaults(text, AVAILABILITY, '可用率', availabilities(dossier)),
    ...rateFaults(text, SATISFACTION, '满意度', satisfactions(dossier)),
  ];
  return [...counts, ...rates];
}

/** The count of the span, of each month, of the whole term, and for incidents of each severity and system. */
function knownCounts(
  { contract, records }: PreflightDossier,
  kind: string,
  span: DateSpan,
): { readonly total: number; readonly all: ReadonlySet<number> } {
  const days = datedRecords(records)
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

function availabilities({ contract, serviceLevels }: PreflightDossier): {
  ratios: Ratio[];
  targets: number[];
} {
  const values = serviceLevels.filter(
    ({ metric, denominator }) => metric === 'availability' && denominator > 0,
  );
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
