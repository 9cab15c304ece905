/** Records as text: for the grid, for previews, and for finding the same record again. */
import { moneyText, thousandthsText } from './cells/numbers.ts';
import type { FieldSpec, RecordKind } from './field.ts';
import type { RecordKindId, RecordTypes } from './types.ts';

/** Value of a field by name; `answers.<id>` reaches into the survey's answers. */
function valueOf(data: object, name: string): unknown {
  const dot = name.indexOf('.');
  if (dot < 0) return Reflect.get(data, name);
  const inner: unknown = Reflect.get(data, name.slice(0, dot));
  return typeof inner === 'object' && inner !== null ? Reflect.get(inner, name.slice(dot + 1)) : undefined;
}

function shown(spec: FieldSpec, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') {
    if (spec.type === 'money') return moneyText(value);
    return spec.type === 'thousandths' ? thousandthsText(value) : String(value);
  }
  return typeof value === 'string' ? value : '';
}

/** Field name → text as `parseRow` reads it back to the same record. */
export function recordValues<K extends RecordKindId>(
  kind: RecordKind,
  data: RecordTypes[K],
): Record<string, string> {
  return Object.fromEntries(kind.fields.map((spec) => [spec.name, shown(spec, valueOf(data, spec.name))]));
}

/** Natural key (自然键): the identifying values joined by `|`. Two rows with one key are the same record. */
export function naturalKey<K extends RecordKindId>(kind: RecordKind, data: RecordTypes[K]): string {
  return kind.identity.map((name) => String(valueOf(data, name) ?? '')).join('|');
}

/** The day that places the record in time; a month counts from its first day. */
export function recordDay<K extends RecordKindId>(kind: RecordKind, data: RecordTypes[K]): string {
  const value = String(valueOf(data, kind.dayField) ?? '');
  return value.length === 7 ? `${value}-01` : value.slice(0, 10);
}

/** One field that reads differently. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** The fields in which two records of a kind differ, as shown to people. */
export function differences<K extends RecordKindId>(
  kind: RecordKind,
  before: RecordTypes[K],
  after: RecordTypes[K],
): FieldChange[] {
  return kind.fields.flatMap((spec) => {
    const from = shown(spec, valueOf(before, spec.name));
    const to = shown(spec, valueOf(after, spec.name));
    return from === to ? [] : [{ field: spec.name, from, to }];
  });
}
