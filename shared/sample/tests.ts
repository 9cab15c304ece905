/** The two tests of the sample year: function points in rounds, and load by scene. Counts and means are the work log's. */
import type { CivilDate } from '../domain/civilDate.ts';
import type { LoadTestRecord, TestCaseRecord } from '../records/types.ts';

type Feature = readonly [name: string, steps: string, expected: string];

const MODULES: Readonly<Record<string, readonly Feature[]>> = {
  组织管理: [
    ['新增班级', '学校管理员填写年级和班号后保存', '班级列在本校年级下'],
    ['导入人员', '按模板导入50人', '全部导入，重复工号逐行提示'],
    ['调整任课', '为教师增加一个任课班级', '课表与直播间权限同步更新'],
    ['停用账号', '停用一名离职教师', '不能登录，资源保留'],
    ['学年结转', '结转到新学年', '班级升级，毕业班归档'],
    ['组织查询', '按学校名称查询', '结果与组织编码表一致'],
  ],
  互动直播: [
    ['进入直播间', '教师在课表中进入当天的课', '进入直播间并出现画面'],
    ['连麦', '学生举手，教师同意', '双方能听到对方'],
    ['白板', '教师书写并翻页', '听课端笔迹位置一致'],
    ['答题', '教师发题，学生提交', '统计与提交人数一致'],
    ['签到', '教师发起签到，学生确认', '签到名单与在场学生一致'],
    ['断线重连', '断开网络10秒后恢复', '30秒内回到直播间'],
    ['录制', '下课后查看回看', '录制完整，标题为课程名'],
  ],
  资源管理: [
    ['上传', '上传800MB视频', '上传完成并进入转码'],
    ['转码', '等待转码完成', '三种清晰度均可播放'],
    ['审核', '管理员退回一份资源', '上传人收到理由'],
    ['检索', '按教师和学段检索', '结果与资源清单一致'],
    ['续播', '播放到一半退出后再进入', '从上次位置继续'],
  ],
  直播预约: [
    ['提前三天预约', '选择三天后的时段提交', '提交成功并返回编号'],
    ['时段冲突', '两所学校同时提交同一时段', '后提交的一方收到提示'],
    ['改期申请', '开始前一天提出改期', '由管理人员确认后改期'],
    ['预约提醒', '预约开始前一天', '教师收到提醒'],
  ],
  启明杯活动: [
    ['报名', '填写报名信息表并提交', '状态为待审核'],
    ['题目上传', '上传答辩题目包', '校验文件名并列出题目'],
    ['随机抽序', '对一个学科组抽序', '无重复，结果不可修改'],
    ['抽序复看', '抽序后刷新页面', '序号与已保存结果一致'],
    ['课表导出', '导出答辩课表', '列宽按内容，时间连续'],
  ],
  评审与培训: [
    ['建立评审组', '导入名单与课件', '人数与名单一致'],
    ['在线打分', '专家逐项打分提交', '汇总与明细一致'],
    ['评分表打印', '按学科打印评分表', '每页有页眉和学科'],
    ['学时累计', '以1.5倍速学完一节', '按有效时长计学时'],
    ['跨设备续播', '在另一设备继续学习', '从最近位置继续'],
    ['首页列表', '缓存失效后打开首页', '3秒内显示资源列表'],
  ],
};
const DENIED = '使用无此权限的账号登录';
/** Each feature is tried in these ways, in turn. */
const WAYS = ['电脑端，测试账号已登录', '手机端，测试账号已登录', DENIED, '并发300人时'] as const;

interface Plan {
  readonly date: CivilDate;
  readonly again: CivilDate;
  readonly testers: string;
  readonly counts: readonly number[];
  /** Feature → what was seen instead at the first try. */
  readonly failed: Readonly<Record<string, string>>;
  /** Mean and 90 % in milliseconds at 1500 users for logging in and entering a lesson. */
  readonly peak: readonly [login: number, loginP90: number, lesson: number, lessonP90: number];
}

const STAGE: Plan = {
  date: '2025-12-22',
  again: '2025-12-23',
  testers: '韩述安、秦望舒',
  counts: [12, 14, 10, 8, 9, 11],
  failed: {
    抽序复看: '刷新后序号短暂不显示',
    时段冲突: '两方都提交成功',
    课表导出: '列宽不足，时间换行',
  },
  peak: [1_400, 1_900, 1_380, 1_800],
};
const FINAL: Plan = {
  date: '2026-06-02',
  again: '2026-06-03',
  testers: '韩述安、贺之遥、罗青桐',
  counts: [16, 19, 15, 12, 14, 20],
  failed: {
    首页列表: '6秒后才显示',
    跨设备续播: '从旧位置继续',
    评分表打印: '第二页缺页眉',
    学时累计: '学时多计3分钟',
  },
  peak: [1_200, 1_900, 1_180, 1_700],
};

export function sampleTestCases(): TestCaseRecord[] {
  return [...casesOf(STAGE, 'JD'), ...casesOf(FINAL, 'ZY')];
}

function casesOf(plan: Plan, prefix: string): TestCaseRecord[] {
  const first = Object.entries(MODULES).flatMap(([module, features], at) =>
    Array.from({ length: plan.counts[at] ?? 0 }, (_, index) => {
      const [feature, steps, expected] = features[index % features.length] ?? features[0]!;
      const precondition = WAYS[Math.floor(index / features.length)] ?? WAYS[0];
      const seen = precondition === WAYS[0] ? plan.failed[feature] : undefined;
      const denied = precondition === DENIED;
      return {
        round: '第1轮',
        module,
        feature,
        type: '功能测试',
        precondition,
        steps,
        expected: denied ? '提示没有权限，数据不变' : expected,
        actual: seen ?? (denied ? '提示没有权限，数据不变' : expected),
        verdict: seen === undefined ? ('通过' as const) : ('不通过' as const),
        tester: plan.testers,
        date: plan.date,
      };
    }),
  );
  const numbered = first.map((entry, index) => ({
    number: `TC-${prefix}-${String(index + 1).padStart(3, '0')}`,
    ...entry,
  }));
  const again = numbered
    .filter(({ verdict }) => verdict === '不通过')
    .map((entry) => ({
      ...entry,
      round: '第2轮',
      actual: entry.expected,
      verdict: '通过' as const,
      date: plan.again,
    }));
  return [...numbered, ...again];
}

export function sampleLoadTests(): LoadTestRecord[] {
  return [...loadsOf(STAGE), ...loadsOf(FINAL)];
}

function loadsOf({ again, peak }: Plan): LoadTestRecord[] {
  const [login, loginP90, lesson, lessonP90] = peak;
  const rows: readonly (readonly [string, number, number, number, number])[] = [
    ['登录', 500, 18_460, 600, 900],
    ['登录', 1_000, 35_912, 900, 1_300],
    ['登录', 1_500, 51_077, login, loginP90],
    ['课表查询', 1_000, 41_236, 400, 700],
    ['课表查询', 1_500, 60_184, 600, 1_000],
    ['进入直播间', 1_500, 27_340, lesson, lessonP90],
  ];
  /** Each level was held for fifteen minutes. */
  const seconds = 900;
  return rows.map(([transaction, threads, samples, averageMs, p90Ms]) => ({
    date: again,
    scenario: '高峰时段混合访问',
    transaction,
    threads,
    samples,
    errors: 0,
    minMs: Math.round(averageMs * 0.31),
    averageMs,
    p50Ms: Math.round(averageMs * 0.92),
    p90Ms,
    p95Ms: Math.round(p90Ms * 1.13),
    p99Ms: Math.round(p90Ms * 1.42),
    maxMs: Math.round(p90Ms * 2.06),
    throughputMilli: Math.round((samples * 1000) / seconds),
    note: '',
  }));
}
