/** Invented test cases and load tests for the sample's test report. */
import type { LoadTestRecord, TestCaseRecord } from '../../shared/records/types.ts';

type Case = readonly [module: string, feature: string, steps: string, expected: string, actual: string];

const CASES: readonly Case[] = [
  ['直播课堂', '进入直播间', '教师在课表中进入当天的课', '进入直播间并出现画面', '进入直播间并出现画面'],
  ['直播课堂', '连麦', '学生举手，教师同意', '双方能听到对方', '双方能听到对方'],
  ['直播课堂', '签到', '教师发起签到，学生确认', '签到名单与在场学生一致', '签到名单与在场学生一致'],
  ['直播课堂', '断线重连', '拔掉网线10秒后接回', '30秒内回到直播间', '21秒回到直播间'],
  ['直播预约', '提前三天预约', '选择三天后的时段提交', '提交成功并返回编号', '提交成功并返回编号'],
  ['直播预约', '时段冲突', '两所学校同时提交同一时段', '后提交的一方收到提示', '两方都提交成功'],
  ['直播预约', '改期申请', '开始前一天提出改期', '由管理人员确认后改期', '由管理人员确认后改期'],
  ['资源管理', '上传与转码', '上传800MB的视频', '转码成功并生成封面', '转码成功并生成封面'],
  ['资源管理', '检索', '按教师和学段检索', '结果与资源清单一致', '结果与资源清单一致'],
  ['资源管理', '续播', '播放到一半退出后再进入', '从上次位置继续', '从上次位置继续'],
  ['统计', '导出听课学时', '按班级导出一个月的学时', '表格与明细合计一致', '表格与明细合计一致'],
];

const run = (
  number: string,
  [module, feature, steps, expected, actual]: Case,
  some: Partial<TestCaseRecord> = {},
): TestCaseRecord => ({
  number,
  round: '第1轮',
  module,
  feature,
  type: '功能测试',
  precondition: '',
  steps,
  expected,
  actual,
  verdict: expected === actual || feature === '断线重连' ? '通过' : '不通过',
  tester: '罗青桐、贺之遥',
  date: '2026-05-26',
  ...some,
});

export const TEST_CASES: readonly TestCaseRecord[] = [
  ...CASES.map((entry, index) => run(`TC-${String(index + 1).padStart(3, '0')}`, entry)),
  run('TC-012', ['直播课堂', '首页打开', '清空缓存后打开首页', '3秒内显示完整', '1.6秒显示完整'], {
    type: '性能测试',
    verdict: '通过',
  }),
  run('TC-013', ['统计', '全区月报导出', '导出全区一个月的统计', '10秒内生成', '12.4秒生成'], {
    type: '性能测试',
  }),
  run(
    'TC-006',
    ['直播预约', '时段冲突', '两所学校同时提交同一时段', '后提交的一方收到提示', '后提交的一方收到提示'],
    {
      round: '第2轮',
      date: '2026-06-03',
    },
  ),
];

/** Average at 100 users; the rest grows with the load. */
const TRANSACTIONS: readonly (readonly [name: string, base: number, samples: number])[] = [
  ['门户登录', 96, 2418],
  ['进入直播间', 181, 4840],
  ['回看播放', 160, 3611],
  ['资源检索', 128, 1824],
  ['统计导出', 640, 121],
];
const LOADS = [100, 500, 1000, 2000, 3000];

export const LOAD_TESTS: readonly LoadTestRecord[] = TRANSACTIONS.flatMap(([transaction, base, samples]) =>
  LOADS.map((threads, level): LoadTestRecord => {
    const averageMs = Math.round(base * (1 + level * level * 0.25));
    const part = (share: number): number => Math.round((averageMs * share) / 100);
    return {
      date: '2026-06-06',
      scenario: '晚间集中上课',
      transaction,
      threads,
      samples: samples * (level + 1),
      errors: level < 3 ? 0 : level - 2,
      minMs: part(40),
      averageMs,
      p50Ms: part(88),
      p90Ms: part(160),
      p95Ms: part(206),
      p99Ms: part(306),
      maxMs: part(540),
      throughputMilli: Math.round((samples * (level + 1) * 1000) / 900),
      note: '',
    };
  }),
);
