import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { standingOn } from '../../../electron/app/standing.ts';
import { openDesk, SAMPLE_PRESET } from '../../flow/sampleEngine.ts';

const dir = mkdtempSync(join(tmpdir(), 'dossier-standing-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const TERM = { start: '2025-09-01', end: '2026-06-30' };
const CONTRACT = {
  preset: SAMPLE_PRESET,
  ...TERM,
  name: '直播平台运维',
  number: '',
  buyer: '',
  vendor: '',
  lead: '',
};

describe('how a contract stands', () => {
  it('is counted anew for the day it is shown on', () => {
    const standing = {
      term: TERM,
      due: [
        { date: '2025-09-09', title: '周工作记录单（2025年第36周）', papers: 1 },
        { date: '2025-10-14', title: '月工作记录单（2025年9月）', papers: 2 },
      ],
    };
    expect(standingOn(standing, '2025-09-09')).toEqual({
      term: TERM,
      overdue: 0,
      nextDue: { title: '周工作记录单（2025年第36周）', date: '2025-09-09' },
    });
    expect(standingOn(standing, '2025-10-15')).toEqual({ term: TERM, overdue: 3, nextDue: null });
    expect(standingOn(undefined, '2025-09-09')).toEqual({ term: null, overdue: null, nextDue: null });
  });

  it.each(['back to the first page', 'by ending the program'])('is kept when it is left %s', async (how) => {
    const home = mkdtempSync(join(dir, 'home-'));
    const workspace = join(home, '合同');
    mkdirSync(workspace);
    const desk = openDesk({ home, now: '2025-10-15 09:00:00' });
    await desk.call('createWorkspace', { ...CONTRACT, dir: workspace });
    const { overdue } = await desk.call('getOverview', {});
    expect(overdue).toBeGreaterThan(0);
    if (how === 'back to the first page') await desk.call('closeWorkspace', {});
    await desk.engine.close();

    const later = openDesk({ home, now: '2025-10-15 17:00:00' });
    try {
      const [entry] = await later.call('recentWorkspaces', {});
      expect(entry).toMatchObject({ dir: workspace, present: true, term: TERM, overdue });
      expect(entry?.nextDue?.title).toContain('周工作记录单');
      expect(entry).not.toHaveProperty('standing');
    } finally {
      await later.engine.close();
    }
  });
});
