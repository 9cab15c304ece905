import { spanOf } from '../../../facts/spans.ts';
import type { FoundPercent } from '../../../reading/figures.ts';
import { findPercents } from '../../../reading/figures.ts';
import type { PreflightDossier } from '../../dossier.ts';
import { unitOf, within } from './levelClaims.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachStatement } from '../reading/readPapers.ts';

/** Letters after the measure's name in which its value stands. */
const CLOSE = 30;

export const levelValues: Rule = {
  id: 'service.value',
  family: '服务质量',
  property: '真实性',
  name: '文件里写的指标实绩与按记录算出的一致',
  unit: '份文件',
  severity: 'blocker',
  source: '合同质量标准条款',
  check: (dossier) => {
    const names = [
      ...new Set(dossier.serviceLevels.filter(({ unit }) => unit === '%').map(({ name }) => name)),
    ];
    return eachStatement(dossier, (paper) => {
      if (paper.item.eventKey !== null) return null;
      const span = spanOf({ contract: dossier.contract, calendar: dossier.calendar, item: paper.item });
      return paper.file.lines.flatMap(({ text, place }) =>
        names.flatMap((name) => {
          const said = stated(text, name, names);
          const here = dossier.serviceLevels.filter((level) => level.name === name);
          if (said.length === 0 || !here.some(({ window }) => within(window, span))) return [];
          const known = ratios(dossier, name);
          const wrong = said.find((percent) => !known.all.some((ratio) => fits(percent, ratio)));
          if (known.all.length === 0 || !wrong) return [];
          const now = here.find(({ window }) => within(window, span));
          const computed = now?.value ? `${now.window.label}是${now.value}${unitOf(now)}` : '没有这个值';
          return [atPaper(paper, place, `写着${name}${wrong.text}，按记录算${computed}`)];
        }),
      );
    });
  },
};

/** Percentages behind the name, up to the end of the sentence or the name of the next measure. */
function stated(text: string, name: string, names: readonly string[]): FoundPercent[] {
  const at = text.indexOf(name);
  if (at < 0 || names.some((other) => other !== name && other.includes(name) && text.includes(other)))
    return [];
  const row = text.includes('\t');
  const rest = text.slice(at + name.length, row ? undefined : at + name.length + CLOSE);
  const end = Math.min(
    ...[
      /[。；]/u,
      ...names.filter((other) => other !== name).map((other) => new RegExp(escaped(other), 'u')),
    ].map((mark) => (rest.search(mark) < 0 ? Infinity : rest.search(mark))),
  );
  return findPercents(rest.slice(0, end));
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Of every window, of all together, and the agreed figures that a text may repeat. */
function ratios(
  { contract, serviceLevels }: PreflightDossier,
  name: string,
): { readonly all: readonly Ratio[] } {
  const values = serviceLevels.filter((level) => level.name === name && level.denominator > 0);
  if (values.length === 0) return { all: [] };
  const sum = values.reduce(
    (total, { numerator, denominator }) => ({
      part: total.part + numerator,
      whole: total.whole + denominator,
    }),
    { part: 0, whole: 0 },
  );
  const agreed = contract.serviceLevels
    .filter((level) => level.name === name)
    .flatMap(({ target, minimum }) => [target, minimum ?? target]);
  return {
    all: [
      ...values.map(({ numerator, denominator }) => ({ part: numerator, whole: denominator })),
      sum,
      ...agreed.map((part) => ({ part, whole: 1_000_000 })),
    ],
  };
}

/** Cut off, rounded, or raised: all are right readings of the same quotient. */
function fits({ millionths, digits }: FoundPercent, { part, whole }: Ratio): boolean {
  const step = 10 ** (4 - Math.min(digits, 4));
  return Math.abs((part * 1_000_000) / whole - millionths) < step;
}
