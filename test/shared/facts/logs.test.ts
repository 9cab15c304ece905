/** Weekly and monthly logs on a handful of records. */
import { describe, expect, it } from 'vitest';
import { monthlyLog } from '../../../shared/facts/documents/monthlyLog.ts';
import { weeklyLog } from '../../../shared/facts/documents/weeklyLog.ts';
import { incident, presetContract, records, sourceOf, work } from './material.ts';

const contract = presetContract();
const set = records({
  work: [
    work('2026-03-01', { content: '上周的事' }),
    work('2026-03-02', { start: '14:00', end: '15:00', content: '午后。', people: '秦望舒、罗青桐' }),
    work('2026-03-02', { start: '08:00', end: '', content: '早间', status: '进行中', result: '待复查' }),
    work('2026-03-06', { start: '', end: '', category: '值班值守', content: '值班', result: '正常' }),
    work('2026-03-06', {
      content: '核对带宽',
      result: '不足20Mbps',
      status: '需甲方协调',
      request: '协调提高带宽。',
      requestBy: '2026-03-12',
      people: '贺之遥',
    }),
  ],
  incidents: [
    incident('GZ-1', '2026-03-01 23:58', { restoredAt: '2026-03-02 00:02' }),
    incident('GZ-2', '2026-03-08 20:00'),
  ],
});

describe('weekly log', () => {
  const source = sourceOf(contract, set, 'weekly-log', '2026-03-02');
  const { values, inputs } = weeklyLog.facts(source);

  it('shows each day in the order of its hours; silent days share a line', () =>
    expect(values['days']).toEqual([
      {
        day: '3月2日',
        weekday: '周一',
        key: '2026-03-02',
        rows: [
          { time: '08:00起', content: '早间', result: '待复查（进行中）', people: ['秦望舒'] },
          { time: '14:00—15:00', content: '午后', result: '已答复', people: ['秦望舒', '罗青桐'] },
        ],
      },
      { day: '3月3日—5日', weekday: '周二至周四', key: '2026-03-03', rows: [] },
      {
        day: '3月6日',
        weekday: '周五',
        key: '2026-03-06',
        rows: [
          expect.objectContaining({ result: '不足20Mbps（需甲方协调）' }),
          { time: '全天', content: '值班', result: '正常', people: ['秦望舒'] },
        ],
      },
      { day: '3月7日—8日', weekday: '周六至周日', key: '2026-03-07', rows: [] },
    ]));

  it('what was restored this week is solved, what still stands is named as open', () =>
    expect(values['solved']).toMatchObject({
      rows: [{ number: 'GZ-1', minutes: '4', treatment: '缓存键未含学期标识；补充后清理缓存' }],
      open: [{ number: 'GZ-2' }],
      day: '3月8日',
    }));

  it('what 甲方 is asked for, with its wished day', () =>
    expect(values['coordinate']).toEqual([
      { n: 1, problem: '核对带宽；不足20Mbps', request: '协调提高带宽', by: '3月12日' },
    ]));

  it('the draft of next week: duties, open incidents, then days in order', () =>
    expect(weeklyLog.drafts(source)['next']?.split('\n')).toEqual([
      '1. 3月9日—15日，继续做好值班值守、用户技术支持。',
      '2. 继续处理故障GZ-2（回看列表有重复条目），罗青桐负责。',
      '3. 3月12日，跟进请甲方协调的事项：协调提高带宽，贺之遥负责。',
      '4. 3月13日，提交半年阶段性总结报告单（2025年9月—2026年2月）。',
    ]));

  it('a week without records leaves the draft empty', () =>
    expect(weeklyLog.drafts(sourceOf(contract, records({}), 'weekly-log', '2026-04-06'))).toEqual({
      next: '',
    }));

  it('the last week says that the term ends', () => {
    const last = sourceOf(contract, records({}), 'weekly-log', '2026-06-29');
    expect(weeklyLog.drafts(last)['next']).toMatch(/^1\. 合同服务期于2026年6月30日届满。\n2\. /);
    expect(weeklyLog.facts(last).values).toMatchObject({ next: '', clipped: true, week: '合同期第44周' });
  });

  it('names its inputs', () => expect(inputs.map(({ value }) => value)).toEqual(['4条', '1件', '1件']));
});

describe('monthly log', () => {
  const { values } = monthlyLog.facts(sourceOf(contract, set, 'monthly-log', '2026-03-01'));

  it('counts by week and category, and the totals add up', () =>
    expect(values['categories']).toEqual({
      names: [
        ['技术', '支持'],
        ['值班', '值守'],
      ],
      weeks: [
        { days: '3月1日', counts: ['1', '0', '1'] },
        { days: '3月2日—8日', counts: ['3', '1', '4'] },
        { days: '3月9日—15日', counts: ['0', '0', '0'] },
        { days: '3月16日—22日', counts: ['0', '0', '0'] },
        { days: '3月23日—29日', counts: ['0', '0', '0'] },
        { days: '3月30日—31日', counts: ['0', '0', '0'] },
      ],
      total: ['4', '1', '5'],
    }));

  it('tells each day in one line', () =>
    expect(values['daily']).toEqual([
      { day: '3月1日', weekday: '周日', text: '上周的事（已答复）。', count: '1' },
      { day: '3月2日', weekday: '周一', text: '早间（待复查）；午后（已答复）。', count: '2' },
      { day: '3月3日—5日', weekday: '', text: '无工作记录', count: '0' },
      { day: '3月6日', weekday: '周五', text: '核对带宽（不足20Mbps）；值班。', count: '2' },
      { day: '3月7日—31日', weekday: '', text: '无工作记录', count: '0' },
    ]));
});
