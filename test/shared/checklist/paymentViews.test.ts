import { expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { paymentViews } from '../../../shared/checklist/paymentViews.ts';
import { sampleContract } from '../preset/sampleContract.ts';

function second(today: string, conditionsDone: readonly string[] = [], packedStages: readonly string[] = []) {
  const views = paymentViews({
    contract: sampleContract(),
    calendar: publishedCalendar(),
    today,
    conditionsDone: new Set(conditionsDone),
    packedStages,
  });
  expect(views.map((view) => [view.name, view.amountFen])).toEqual([
    ['第一笔', 12900000],
    ['第二笔', 12900000],
  ]);
  return views[1]?.conditions.map(({ id, done, detail }) => `${id} ${done ? '✓' : '○'} ${detail}`);
}

it('watches dates and stages, and believes a person about the rest', () => {
  expect(second('2025-12-31')).toEqual([
    'four-months ○ 到2026-01-01',
    'dossier ○ 计划2026-01-04',
    'accepted ○ 待确认',
    'guarantee ○ 待确认',
    'invoice ○ 待确认',
  ]);
  expect(second('2026-01-20', ['second/guarantee', 'first/invoice'], ['stage-acceptance'])).toEqual([
    'four-months ✓ 2026-01-01已满',
    'dossier ✓ 已装卷',
    'accepted ○ 待确认',
    'guarantee ✓ 已确认',
    'invoice ○ 待确认',
  ]);
});

it('takes no tick for what the program watches', () => {
  expect(second('2025-10-01', ['second/four-months', 'second/dossier'])?.slice(0, 2)).toEqual([
    'four-months ○ 到2026-01-01',
    'dossier ○ 计划2026-01-04',
  ]);
});

it('says which year is missing', () => {
  const [payment] = paymentViews({
    contract: sampleContract({ start: '2026-09-15', end: '2027-06-30' }),
    calendar: publishedCalendar(),
    today: '2026-10-01',
    conditionsDone: new Set(),
    packedStages: [],
  }).slice(1);
  expect(payment?.conditions.map((condition) => condition.detail).slice(0, 2)).toEqual([
    '到2027-01-15',
    '待2027年节假日安排公布',
  ]);
});
