import { UNIT_WORDS, VERDICT_WORDS } from '../../../shared/service-levels/print.ts';
import { ROUNDING_RULE } from '../../../shared/service-levels/penalties/amount.ts';
import type { ServiceLevelValue } from '../../../shared/service-levels/value.ts';
import { fractionFigures, fractionNames } from '../../../shared/service-levels/workingWords.ts';
import { flag } from '../command.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { levelLines } from '../words/levelLines.ts';
import { penaltyLines } from '../words/penaltyLines.ts';
import { openFirst } from './workspace.ts';

export const serviceLevels: Command = {
  name: 'service-levels',
  usage: 'service-levels DIR [--explain]',
  help: '计算服务质量指标的实绩；--explain 列出每项的计算过程、依据的记录和违约金测算',
  options: { explain: { type: 'boolean' } },
  async run(context, options) {
    await openFirst(context, options);
    return flag(options, 'explain') ? explain(context) : list(context);
  },
};

async function list(context: CommandContext): Promise<Outcome> {
  const { values } = await context.call('getServiceLevels', {});
  return {
    json: values,
    text: values
      .map(
        (value) =>
          `${value.clause}  ${value.name}（${value.scope}）  ${value.window.label}  ${
            value.value === null ? '—' : `${value.value}${UNIT_WORDS[value.unit]}`
          }  目标 ${value.target}  ${VERDICT_WORDS[value.verdict]}（${value.numerator}/${value.denominator}）`,
      )
      .join('\n'),
    wrong: isWrong(values),
  };
}

/** What a reader needs to compute every value and every penalty anew. */
async function explain(context: CommandContext): Promise<Outcome> {
  const levels = await context.call('explainServiceLevels', { value: null });
  const penalties = await context.call('getPenalties', {});
  return {
    json: {
      levels: levels.map(({ value: { working: _terms, ...value }, terms, missed }) => ({
        ...value,
        names: fractionNames({ ...value, working: terms }),
        figures: fractionFigures({ ...value, working: terms }),
        terms,
        missed: missed.map(({ number }) => number),
      })),
      penalties: { ...penalties, rounding: ROUNDING_RULE },
    },
    text: [...levels.flatMap((level) => [...levelLines(level), '']), ...penaltyLines(penalties)].join('\n'),
    wrong: isWrong(levels.map(({ value }) => value)),
  };
}

function isWrong(values: readonly ServiceLevelValue[]): boolean {
  return values.some(({ verdict }) => ['below-target', 'below-minimum', 'no-data'].includes(verdict));
}
