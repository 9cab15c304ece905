import { beforeAll, describe, expect, it } from 'vitest';
import { axisMarks } from '../../../../renderer/pages/desk/axis.ts';
import { extent, focusOn, moveFocus } from '../../../../renderer/pages/desk/strip.ts';
import type { OverviewView } from '../../../../shared/ipc/views.ts';
import { openFake } from '../../withFake.ts';

const TERM = { start: '2025-09-01', end: '2026-06-30' };
let overview: OverviewView;

beforeAll(async () => {
  const { model } = await openFake();
  await model.overview.load();
  const { value } = model.overview.store.getState();
  if (!value) throw new Error('no overview');
  overview = value;
});

describe('the year strip', () => {
  it('has lanes for half-years, months and weeks', () => {
    expect(overview.lanes.map((lane) => [lane.name, lane.cells.length])).toEqual([
      ['半年', 2],
      ['月', 10],
      ['周', 44],
    ]);
  });

  it('cells of a lane fill the term without gap or overlap', () => {
    for (const lane of overview.lanes) {
      let right = 0;
      for (const cell of lane.cells) {
        const { left, width } = extent(TERM, cell);
        expect(left).toBeCloseTo(right, 6);
        right = left + width;
      }
      expect(right).toBeCloseTo(100, 6);
    }
  });

  it('begins at this week', () => {
    const { lane, cell } = focusOn(overview.lanes, '2026-01-14');
    expect(overview.lanes[lane]?.cells[cell]?.label).toBe('2026年第3周');
  });

  it.each([
    ['ArrowRight', 2, 20],
    ['ArrowLeft', 2, 18],
    ['Home', 2, 0],
    ['End', 2, 43],
    ['ArrowUp', 1, 4],
    ['ArrowDown', 2, 19],
    ['x', 2, 19],
  ])('%s from week 20 leads to lane %i, cell %i', (key, lane, cell) => {
    expect(moveFocus(overview.lanes, { lane: 2, cell: 19 }, key)).toEqual({ lane, cell });
  });

  it('stops at the edges', () => {
    expect(moveFocus(overview.lanes, { lane: 0, cell: 0 }, 'ArrowUp')).toEqual({ lane: 0, cell: 0 });
    expect(moveFocus(overview.lanes, { lane: 2, cell: 43 }, 'ArrowRight')).toEqual({ lane: 2, cell: 43 });
  });
});

describe('the days under the strip', () => {
  const mark = (label: string, date: string) => ({ label, date });
  it('do not run into one another: the later one stays', () => {
    const marks = axisMarks(TERM, [mark('项目终验', '2026-06-16'), mark('服务期满', '2026-06-30')], null);
    expect(marks.map((entry) => entry.label)).toEqual(['服务期满']);
  });
  it('leave room for today', () => {
    expect(axisMarks(TERM, [mark('阶段性验收', '2026-01-16')], 45)).toEqual([]);
    expect(axisMarks(TERM, [mark('阶段性验收', '2026-03-16')], 45)).toHaveLength(1);
  });
  it('leave out what lies outside the term', () => {
    expect(axisMarks(TERM, [mark('评审会', '2026-07-07')], null)).toEqual([]);
  });
});
