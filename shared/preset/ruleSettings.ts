/** What a preset sets for preflight rules (`preflight:`), checked against what each rule declares. */
import type { RuleSettings } from '../domain/contract.ts';
import { RULES } from '../preflight/index.ts';
import { faultOf } from '../preflight/parameters.ts';
import type { Parameter, Value } from '../preflight/parameters.ts';
import type { Mistake } from './mistake.ts';
import type { Preset } from './schema.ts';
import { readPercent } from './shorthand.ts';

type Written = Preset['preflight'][string][string];

export function settingMistakes({ preflight }: Preset): Mistake[] {
  return Object.entries(preflight).flatMap(([id, values]): Mistake[] => {
    const rule = RULES.find((entry) => entry.id === id);
    if (!rule)
      return [{ path: ['preflight', id], message: '不是预检规则的编号，见 docs/preflight-rules.md' }];
    const parameters = Object.entries(rule.parameters ?? {});
    return Object.entries(values).flatMap(([name, written]): Mistake[] => {
      const parameter = rule.parameters?.[name];
      const known = parameters.map(([key, entry]) => `${key}（${entry.name}）`).join('、');
      const message = parameter
        ? faultOf(parameter, valueOf(parameter, written))
        : `不是这条规则的参数，${known === '' ? '这条规则没有参数' : `可用的有 ${known}`}`;
      return message === null ? [] : [{ path: ['preflight', id, name], message }];
    });
  });
}

/** The settings of a checked preset as the contract keeps them. */
export function settingsOf({ preflight }: Preset): RuleSettings {
  return Object.fromEntries(
    Object.entries(preflight).map(([id, values]) => [
      id,
      Object.fromEntries(
        Object.entries(values).flatMap(([name, written]) => {
          const parameter = RULES.find((rule) => rule.id === id)?.parameters?.[name];
          return parameter ? [[name, valueOf(parameter, written)]] : [];
        }),
      ),
    ]),
  );
}

/** `5%` of a share in millionths; NaN for what does not fit, so that the check refuses it. */
function valueOf(parameter: Parameter, written: Written): Value {
  if (parameter.kind === 'switch') return typeof written === 'boolean' ? written : Number.NaN;
  if (parameter.kind === 'share') {
    return (typeof written === 'string' ? readPercent(written) : null) ?? Number.NaN;
  }
  return typeof written === 'number' ? written : Number.NaN;
}
