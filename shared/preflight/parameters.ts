/** Parameters of rules (规则参数): what a contract may set instead of the usual value. */

export type Parameter =
  | {
      readonly kind: 'count';
      readonly name: string;
      /** 天, 个字, dpi */
      readonly unit: string;
      readonly usual: number;
      readonly least: number;
      readonly most: number;
    }
  /** In millionths: 5 % = 50000. */
  | {
      readonly kind: 'share';
      readonly name: string;
      readonly usual: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'switch'; readonly name: string; readonly usual: boolean };

export type Parameters = Readonly<Record<string, Parameter>>;
export type Value = number | boolean;
export type Values = Readonly<Record<string, Value>>;
export type ValuesOf<P extends Parameters> = {
  readonly [N in keyof P]: P[N]['kind'] extends 'switch' ? boolean : number;
};

/** Every parameter of a rule with its value; one that is not set, or whose set value is no longer of its kind, is usual. */
export function valuesFor(parameters: Parameters | undefined, set: Values | undefined): Values {
  return Object.fromEntries(
    Object.entries(parameters ?? {}).map(([name, parameter]) => {
      const value = set?.[name];
      return [name, value !== undefined && faultOf(parameter, value) === null ? value : parameter.usual];
    }),
  );
}

/** What is wrong with a value for a parameter, in words for the person who wrote it; null = nothing. */
export function faultOf(parameter: Parameter, value: Value): string | null {
  if (parameter.kind === 'switch') return typeof value === 'boolean' ? null : '应为 true 或 false';
  const { least, most } = parameter;
  const range = `${printValue(parameter, least)}至${printValue(parameter, most)}`;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return parameter.kind === 'share' ? `应为 ${range} 的比例` : `应为 ${range} 的整数`;
  }
  return value < least || value > most ? `应在 ${range} 之间` : null;
}

const PERCENT = 10_000;

/** `7天`, `5%`, `是`. */
export function printValue(parameter: Parameter, value: Value): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return parameter.kind === 'share'
    ? `${value / PERCENT}%`
    : `${value}${parameter.kind === 'count' ? parameter.unit : ''}`;
}
