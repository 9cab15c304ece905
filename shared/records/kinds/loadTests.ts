import type { FieldSpec, RecordKind, RowProblem } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, type KindDeclaration } from './declare.ts';

/** A time in whole milliseconds; JMeter's own names are taken too. */
function time(name: string, label: string, aliases: readonly string[], example: string): FieldSpec {
  return field(name, `${label}（毫秒）`, 'integer', { aliases, required: true, example, width: 12 });
}

/** Times that cannot fall from one to the next, with their names for the message. */
const RISING: readonly (readonly [name: string, label: string])[] = [
  ['minMs', '最小响应时间'],
  ['p50Ms', '50%响应时间'],
  ['p90Ms', '90%响应时间'],
  ['p95Ms', '95%响应时间'],
  ['p99Ms', '99%响应时间'],
  ['maxMs', '最大响应时间'],
];

const kind: RecordKind = {
  id: 'loadTests',
  label: KIND_NAMES.loadTests,
  sheetNames: ['压力测试', '压力测试结果', '性能测试', '性能测试结果', '压测', '压测结果', '聚合报告'],
  identity: ['date', 'scenario', 'transaction', 'threads'],
  dayField: 'date',
  peopleField: '',
  fields: [
    field('date', '测试日期', 'date', {
      aliases: ['日期', '执行日期', '测试时间', '执行时间'],
      required: true,
      example: '2025-10-18',
      width: 12,
    }),
    field('scenario', '测试场景', 'text', {
      aliases: ['场景', '场景名称', '测试场景名称', '线程组', '压测场景'],
      required: true,
      example: '500 人同时进入直播课堂',
      width: 24,
    }),
    field('transaction', '事务名称', 'text', {
      aliases: ['事务', 'Label', '请求', '请求名称', '接口', '接口名称', '交易名称', '业务操作'],
      required: true,
      example: '登录',
      width: 18,
    }),
    field('threads', '并发数', 'integer', {
      aliases: ['并发用户数', '线程数', '并发', '虚拟用户数', '用户数', '并发量'],
      required: true,
      example: '500',
      width: 10,
    }),
    field('samples', '样本数', 'integer', {
      aliases: ['# Samples', 'Samples', '请求数', '总请求数', '样本', '请求总数', '事务数'],
      required: true,
      example: '15000',
      width: 10,
    }),
    field('errors', '失败数', 'integer', {
      aliases: ['错误数', '失败样本数', '异常数', '失败请求数', '失败次数'],
      required: true,
      hint: '没有的填 0',
      example: '0',
      width: 10,
    }),
    time('minMs', '最小响应时间', ['最小值', 'Min', '最小', '最短响应时间'], '35'),
    time('averageMs', '平均响应时间', ['平均值', 'Average', '平均', '平均时间', '平均响应'], '182'),
    time('p50Ms', '50%响应时间', ['中位数', 'Median', '50%', 'P50', '50%Line', '50%百分位'], '160'),
    time('p90Ms', '90%响应时间', ['90% Line', '90%', 'P90', '90%百分位'], '320'),
    time('p95Ms', '95%响应时间', ['95% Line', '95%', 'P95', '95%百分位'], '410'),
    time('p99Ms', '99%响应时间', ['99% Line', '99%', 'P99', '99%百分位'], '690'),
    time('maxMs', '最大响应时间', ['最大值', 'Max', 'Maximum', '最大', '最长响应时间'], '1204'),
    field('throughputMilli', '吞吐量（次/秒）', 'thousandths', {
      aliases: ['吞吐量', 'Throughput', 'TPS', 'QPS', '每秒事务数', '每秒请求数', '吞吐率'],
      required: true,
      hint: '每秒完成的次数，最多三位小数',
      example: '83.25',
      width: 12,
    }),
    field('note', '备注', 'text', { aliases: ['说明', '结论', '测试结论'], width: 24 }),
  ],
  check: (data) => [...falling(data), ...tooMany(data)],
};

function falling(data: Readonly<Record<string, unknown>>): RowProblem[] {
  return RISING.slice(1).flatMap(([name, label], index) => {
    const [before, lower] = RISING[index] ?? ['', ''];
    const [first, second] = [data[before], data[name]];
    return typeof first === 'number' && typeof second === 'number' && second < first
      ? [{ field: name, value: String(second), reason: `${label}小于${lower} ${first}` }]
      : [];
  });
}

function tooMany(data: Readonly<Record<string, unknown>>): RowProblem[] {
  const { samples, errors } = data;
  return typeof samples === 'number' && typeof errors === 'number' && errors > samples
    ? [{ field: 'errors', value: String(errors), reason: `失败数多于样本数 ${samples}` }]
    : [];
}

/** 压力测试: one transaction of one run. */
export const loadTests: KindDeclaration<'loadTests'> = {
  kind: () => kind,
  build: (row) => ({
    date: row.text('date'),
    scenario: row.text('scenario'),
    transaction: row.text('transaction'),
    threads: row.number('threads'),
    samples: row.number('samples'),
    errors: row.number('errors'),
    minMs: row.number('minMs'),
    averageMs: row.number('averageMs'),
    p50Ms: row.number('p50Ms'),
    p90Ms: row.number('p90Ms'),
    p95Ms: row.number('p95Ms'),
    p99Ms: row.number('p99Ms'),
    maxMs: row.number('maxMs'),
    throughputMilli: row.number('throughputMilli'),
    note: row.text('note'),
  }),
  open: [],
  codes: [],
  people: [],
  ahead: [],
  repeats: 'refuse',
  units: {},
};
