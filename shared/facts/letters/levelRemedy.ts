/** Why a measure was missed and what was done (说明和整改), from the incidents behind it; what they leave out stays blank. */
import type { JsonObject } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import type { CountedRecord } from '../../service-levels/value.ts';
import { withoutEndMark } from '../format.ts';

export interface Remedy extends JsonObject {
  /** One line per incident: `GZ-2026-005（第三方原因）：原因为…；处理措施为…`. */
  readonly lines: readonly string[];
  /** What a person has to add; '' when the records say all. */
  readonly missing: string;
}

export function remedyOf(missed: readonly CountedRecord[], incidents: readonly IncidentRecord[]): Remedy {
  const numbers = new Set(missed.flatMap(({ kind, number }) => (kind === 'incidents' ? [number] : [])));
  const behind = incidents.filter(({ number }) => numbers.has(number));
  const silent = behind.filter(({ cause, measure }) => cause.trim() === '' || measure.trim() === '');
  return {
    lines: behind.flatMap(lineOf),
    missing:
      behind.length === 0
        ? '登记的记录没有说明未达标的原因和整改措施，须填写：'
        : silent.length === 0
          ? ''
          : `${silent.map(({ number }) => number).join('、')}没有登记原因或者处理措施，须填写：`,
  };
}

function lineOf({ number, causeParty, cause, measure }: IncidentRecord): string[] {
  const words = [
    cause.trim() === '' ? '' : `原因为${withoutEndMark(cause)}`,
    measure.trim() === '' ? '' : `处理措施为${withoutEndMark(measure)}`,
  ].filter((part) => part !== '');
  return words.length === 0 ? [] : [`${number}（${causeParty}原因）：${words.join('；')}。`];
}
