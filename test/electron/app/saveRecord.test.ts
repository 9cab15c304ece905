import { describe, expect, it } from 'vitest';
import { saveRecord } from '../../../electron/app/records.ts';
import { openStore } from '../../../electron/app/parts.ts';
import type { Parts } from '../../../electron/app/parts.ts';
import type { AppError } from '../../../shared/errors/appError.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import { newStore } from '../store/workspace.ts';
import { importParts } from './importParts.ts';

const WORK = {
  date: '2026-01-14',
  start: '09:00',
  category: '例行巡检',
  content: '巡检直播服务器',
  people: '秦望舒',
  status: '已完成',
};
function refusal(parts: Parts, kind: RecordKindId, values: Record<string, string>): AppError {
  try {
    saveRecord(parts, { kind, id: null, values });
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  throw new Error('it should have been refused');
}

describe('a record that is refused', () => {
  it('names every field at fault with its reason', async () => {
    const parts = importParts(await newStore());
    const { code, message, place } = refusal(parts, 'work', { ...WORK, date: '明天', people: '' });
    expect(code).toBe('record.invalid');
    expect(Object.keys(place?.fields ?? {}).toSorted()).toEqual(['date', 'people']);
    for (const reason of Object.values(place?.fields ?? {})) expect(message).toContain(reason);
  });

  it('that is there already is marked at the number that identifies it, several fields at none', async () => {
    const parts = importParts(await newStore());
    saveRecord(parts, { kind: 'work', id: null, values: WORK });
    expect(refusal(parts, 'work', WORK)).toMatchObject({ code: 'record.twice' });
    expect(refusal(parts, 'work', WORK).place).toBeUndefined();
    const { fields } = recordKind('drills', openStore(parts).contract());
    const full = Object.fromEntries(fields.map((field) => [field.name, field.example]));
    saveRecord(parts, { kind: 'drills', id: null, values: full });
    const { code, message, place } = refusal(parts, 'drills', full);
    expect([code, place?.fields]).toEqual(['record.twice', { number: message }]);
  });
});
