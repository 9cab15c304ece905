import type { Contract } from '../../domain/contract.ts';
import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import { field, type KindDeclaration } from './declare.ts';

function kind(contract: Contract): RecordKind {
  return {
    id: 'usage',
    label: KIND_NAMES.usage,
    sheetNames: ['使用统计', '使用情况', '用户使用统计', '访问统计', '使用数据', '统计'],
    identity: ['month', 'role'],
    dayField: 'month',
    peopleField: '',
    fields: [
      field('month', '月份', 'month', {
        aliases: ['统计月份', '年月', '统计时间', '日期', '时间', '月度', '统计周期'],
        required: true,
        example: '2025-09',
        width: 10,
      }),
      field('role', '用户角色', 'choice', {
        aliases: ['角色', '用户类型', '用户类别', '身份', '用户身份', '人员类别', '用户分类'],
        required: true,
        choices: contract.userRoles,
        hint: '合同约定的用户角色',
        example: contract.userRoles[0] ?? '教师',
        width: 12,
      }),
      field('registered', '注册用户数', 'integer', {
        aliases: [
          '注册用户',
          '注册数',
          '用户数',
          '用户总数',
          '累计用户数',
          '用户数量',
          '累计注册用户数',
          '注册人数',
        ],
        required: true,
        hint: '月末的注册用户数',
        example: '1860',
        width: 12,
      }),
      field('active', '活跃用户数', 'integer', {
        aliases: [
          '活跃用户',
          '活跃数',
          '登录用户数',
          '使用人数',
          '登录人数',
          '月活跃用户数',
          '活跃人数',
          '月活',
        ],
        required: true,
        hint: '当月至少登录一次的用户数',
        example: '1245',
        width: 12,
      }),
      field('visits', '访问量', 'integer', {
        aliases: ['访问次数', '访问人次', '登录次数', '浏览量', '点击量', '访问量（次）', '月访问量'],
        required: true,
        example: '18620',
        width: 12,
      }),
      field('sessions', '直播场次', 'integer', {
        aliases: ['场次', '直播次数', '直播数', '直播课堂数', '课堂数', '使用场次'],
        hint: '没有的填 0',
        example: '216',
        width: 10,
      }),
      field('resources', '资源数量', 'integer', {
        aliases: ['资源数', '资源总数', '资源条数', '累计资源数', '资源量', '课程资源数'],
        hint: '月末资源条数；没有的填 0',
        example: '3480',
        width: 10,
      }),
      field('dataGb', '资源数据量（GB）', 'integer', {
        aliases: ['资源数据量', '数据量', '数据总量', '存储量', '存储容量', '累计数据量', '资源容量'],
        hint: '月末数据量，以 GB 计的整数；没有的填 0',
        example: '920',
        width: 14,
      }),
    ],
    check: () => [],
  };
}

/** 使用统计: one row per month and user role. */
export const usage: KindDeclaration<'usage'> = {
  kind,
  build: (row) => ({
    month: row.text('month'),
    role: row.text('role'),
    registered: row.number('registered'),
    active: row.number('active'),
    visits: row.number('visits'),
    sessions: row.number('sessions'),
    resources: row.number('resources'),
    dataGb: row.number('dataGb'),
  }),
  open: ['role'],
  codes: [],
  people: [],
  ahead: [],
  repeats: 'refuse',
  units: {
    visits: { 万: 10_000, 万次: 10_000, 万人次: 10_000 },
    dataGb: { GB: 1, G: 1, GiB: 1, TB: 1024, T: 1024, TiB: 1024, MB: 1 / 1024, M: 1 / 1024 },
  },
};
