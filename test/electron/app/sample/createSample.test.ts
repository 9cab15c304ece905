/** The sample contract of the window, made on any day: before its term, in the middle of it, after it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../../flow/sampleEngine.ts';
import type { ChecklistItem } from '../../../../shared/domain/checklist.ts';

const dir = mkdtempSync(join(tmpdir(), 'create-sample-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function sampleOn(day: string): Promise<{ items: readonly ChecklistItem[]; work: number }> {
  const desk = openDesk({ home: join(dir, day), now: `${day} 09:30:00` });
  try {
    await desk.call('createSample', { dir: join(dir, day, '示例合同') });
    const { items } = await desk.call('getChecklist', {});
    const { counts } = await desk.call('listRecords', { kind: 'work', search: '', offset: 0, limit: 1 });
    return { items: items.filter((item) => item.requirement.form !== 'covered'), work: counts.work };
  } finally {
    await desk.engine.close();
  }
}

describe('生成示例合同', () => {
  it('on a day before the term holds no record and owes nothing yet', async () => {
    const { items, work } = await sampleOn('2025-08-20');
    expect(work).toBe(0);
    expect(items.filter((item) => item.overdue || item.state !== 'due')).toEqual([]);
  });

  it('in the middle of the term knows the past only, and leaves the last few papers to do', async () => {
    const { items, work } = await sampleOn('2025-10-22');
    expect(work).toBeGreaterThan(100);
    const past = items.filter((item) => item.due.known && item.due.date <= '2025-10-22');
    const finished = past.filter((item) => item.state === 'signed-off');
    expect(finished).toHaveLength(past.length - 8);
    expect(finished.filter((item) => item.stale)).toEqual([]);
    const future = items.filter((item) => item.due.known && item.due.date > '2025-10-22');
    expect(future.filter((item) => item.state !== 'due')).toEqual([]);
  });
});
