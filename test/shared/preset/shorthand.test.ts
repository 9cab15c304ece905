import { describe, expect, it } from 'vitest';
import {
  readCadence,
  readDate,
  readDue,
  readDuration,
  readLimit,
  readMoney,
  readPercent,
  readReview,
  readSigner,
  readTerm,
  readThreshold,
} from '../../../shared/preset/shorthand.ts';

describe.each<[string, (text: string) => unknown, [string, unknown][]]>([
  [
    'percent',
    readPercent,
    [
      ['95%', 950000],
      ['0.01%', 100],
      ['99.9999%', 999999],
      ['100%', 1000000],
      ['95', null],
      ['0.00001%', null],
      ['-5%', null],
      ['％', null],
    ],
  ],
  [
    'duration',
    readDuration,
    [
      ['30min', 30],
      ['24h', 1440],
      ['0min', 0],
      ['1.5h', null],
      ['30', null],
      ['30 min', null],
      ['2d', null],
    ],
  ],
  [
    'money',
    readMoney,
    [
      ['258000.00', 25800000],
      ['258000', 25800000],
      ['1,105,728.5', 110572850],
      ['0.05', 5],
      ['1.234', null],
      ['12元', null],
      ['-1', null],
    ],
  ],
  [
    'date',
    readDate,
    [
      ['2026-06-30', '2026-06-30'],
      ['2026-02-30', null],
      ['2026-6-3', null],
    ],
  ],
  [
    'review',
    readReview,
    [
      ['10 days', { count: 10, unit: 'days' }],
      ['5 working-days', { count: 5, unit: 'working-days' }],
      ['0 days', null],
      ['10', null],
    ],
  ],
  [
    'threshold',
    readThreshold,
    [
      ['3 times', { count: 3, unit: 'times', running: false, over: false }],
      ['3 times running', { count: 3, unit: 'times', running: true, over: false }],
      ['over 5 times', { count: 5, unit: 'times', running: false, over: true }],
      ['10 working-days', { count: 10, unit: 'working-days', running: false, over: false }],
      ['three times', null],
    ],
  ],
  [
    'a limit in pieces',
    readLimit,
    [
      ['at-most 7 working-days', { direction: 'at-most', unit: 'working-days', value: 7, within: null }],
      ['at-most 0 times', { direction: 'at-most', unit: 'times', value: 0, within: null }],
      ['at-least 6 months', { direction: 'at-least', unit: 'months', value: 6, within: null }],
      ['at-most 7 days within 30min', null],
      ['at-most 0.5 times', null],
    ],
  ],
  [
    'the same day of whatever year the term begins in',
    readDue,
    [
      ['first 09-30', { kind: 'first-day', monthDay: '09-30' }],
      ['first 02-29', null],
      ['first 13-01', null],
    ],
  ],
  [
    'term',
    readTerm,
    [
      ['12 months', { kind: 'months', months: 12 }],
      ['until 06-30', { kind: 'until-day', monthDay: '06-30' }],
      ['until 2026-06-30', { kind: 'until', date: '2026-06-30' }],
      ['until 02-29', null],
      ['until 13-01', null],
      ['0 months', null],
      ['one year', null],
    ],
  ],
  [
    'signer',
    readSigner,
    [
      ['乙方项目负责人', { party: 'vendor', role: '乙方项目负责人', seal: false }],
      ['甲方代表（盖章）', { party: 'buyer', role: '甲方代表', seal: true }],
      ['项目负责人', null],
      ['', null],
    ],
  ],
  [
    'cadence',
    readCadence,
    [
      ['once', { kind: 'once' }],
      ['weekly', { kind: 'weekly' }],
      ['daily', { kind: 'daily', days: 'all' }],
      ['daily working', { kind: 'daily', days: 'working' }],
      ['monthly', { kind: 'monthly', months: 'calendar' }],
      ['half-yearly contract', { kind: 'half-yearly', months: 'contract' }],
      ['yearly calendar', { kind: 'yearly', months: 'calendar' }],
      ['4-per-year', { kind: 'n-per-year', times: 4 }],
      ['on-event drills', { kind: 'on-event', event: 'drills' }],
      ['as-listed', { kind: 'as-listed', list: [] }],
      ['ongoing', { kind: 'ongoing' }],
      ['on-event', null],
      ['on-event work', null],
      ['weekly contract', null],
      ['monthly odd', null],
      ['每周', null],
    ],
  ],
  [
    'limit',
    readLimit,
    [
      ['at-least 95%', { direction: 'at-least', unit: '%', value: 950000, within: null }],
      ['at-least 90% within 60min', { direction: 'at-least', unit: '%', value: 900000, within: 60 }],
      ['at-most 25min', { direction: 'at-most', unit: 'min', value: 25, within: null }],
      ['at-least 360h', { direction: 'at-least', unit: 'h', value: 21600, within: null }],
      ['at-most 2h within 30min', null],
      ['at-least 95% within soon', null],
      ['95%', null],
    ],
  ],
  [
    'due',
    readDue,
    [
      ['2026-06-30', { kind: 'fixed', date: '2026-06-30' }],
      ['period-end', { kind: 'offset', from: 'period-end', count: 0, unit: 'days', roll: 'next' }],
      [
        'period-end +1 working-days',
        { kind: 'offset', from: 'period-end', count: 1, unit: 'working-days', roll: 'next' },
      ],
      [
        'milestone:final -5 working-days',
        { kind: 'offset', from: 'milestone:final', count: -5, unit: 'working-days', roll: 'next' },
      ],
      [
        'term-start +4 months keep',
        { kind: 'offset', from: 'term-start', count: 4, unit: 'months', roll: 'keep' },
      ],
      [
        'signed +10 days previous',
        { kind: 'offset', from: 'signed', count: 10, unit: 'days', roll: 'previous' },
      ],
      ['term-end keep', { kind: 'offset', from: 'term-end', count: 0, unit: 'days', roll: 'keep' }],
      ['period-end 5 days', null],
      ['period-end +5', null],
      ['period-middle +5 days', null],
      ['milestone: +5 days', null],
      ['2026-02-30', null],
    ],
  ],
])('%s', (_, read, rows) => {
  it.each(rows)('“%s” → %j', (text, value) => {
    expect(read(text)).toEqual(value);
  });
});
