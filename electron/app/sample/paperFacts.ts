/** What the sample's papers show: figures from the contract and the records, and test results that fit the work log. */
import {
  addDays,
  contains,
  monthOf,
  weekday,
  yearOf,
  type CivilDate,
} from '../../../shared/domain/civilDate.ts';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract, EventKind } from '../../../shared/domain/contract.ts';
import type { JsonObject } from '../../../shared/documents/kind.ts';
import { Random } from '../../../shared/sample/random.ts';
import type { PaperText } from '../../../shared/sample/papers.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { naturalKey, recordDay, recordValues } from '../../../shared/records/recordValues.ts';
import {
  RECORD_KINDS,
  type DrillRecord,
  type InspectionRecord,
  type RecordSet,
} from '../../../shared/records/types.ts';

export interface PaperSource {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly item: OwedItem;
  readonly date: CivilDate;
}

export function paperFacts(text: PaperText, source: PaperSource): JsonObject {
  return { ...common(source), ...own(text, source) };
}

function common({ contract, date }: PaperSource): JsonObject {
  const { start, end } = contract.term;
  return {
    project: contract.name,
    number: contract.number,
    buyer: contract.buyer.name,
    vendor: contract.vendor.name,
    period: `${printDay(start)}—${printDay(end)}`,
    date: printDay(date),
    amount: (contract.amountFen / 100).toFixed(2),
    staff: contract.staff.map(({ name, title, role, duties }, index) => ({
      n: index + 1,
      name,
      title,
      role,
      duties,
    })),
  };
}

function own(text: PaperText, source: PaperSource): JsonObject {
  switch (text) {
    case 'performance-plan':
      return planFacts(source.contract);
    case 'technical-docs':
      return { final: isFinal(source) };
    case 'test-report':
      return testFacts(isFinal(source));
    case 'inspection-report':
      return inspectionFacts(find(source.records.inspections, source.item));
    case 'drill-record':
      return drillFacts(find(source.records.drills, source.item));
    case 'duty-log':
      return dutyFacts(source);
    case 'buyer-paper':
      return { issuer: source.item.requirement.issuer === 'experts' ? '验收专家组' : '甲方' };
    case 'generic-paper':
      return genericFacts(source);
    case 'management-rules':
    case 'requirements-analysis':
    case 'security-test':
      return {};
  }
}

/** What any paper can show: its parts, its event, what was recorded in its period. */
function genericFacts({ contract, records, item }: PaperSource): JsonObject {
  const { cadence, parts } = item.requirement;
  const span = item.period;
  return {
    period: span?.label ?? '',
    parts: parts.map((part) => part.name),
    event: cadence.kind === 'on-event' ? eventRows(contract, records, cadence.event, item) : [],
    counts: span
      ? RECORD_KINDS.flatMap((id) => {
          const kind = recordKind(id, contract);
          const count = records[id].filter((record) => contains(span, recordDay(kind, record))).length;
          return count > 0 ? [{ label: kind.label, count }] : [];
        })
      : [],
  };
}

/** The record's own fields as they stand in its table. */
function eventRows(contract: Contract, records: RecordSet, id: EventKind, item: OwedItem): JsonObject[] {
  const kind = recordKind(id, contract);
  const record = records[id].find((candidate) => naturalKey(kind, candidate) === item.eventKey);
  if (!record) return [];
  const values = recordValues(kind, record);
  return kind.fields
    .map(({ name, label }) => ({ label, value: values[name] ?? '' }))
    .filter(({ value }) => value !== '');
}

function isFinal({ item }: PaperSource): boolean {
  return item.requirement.stage !== 'stage-acceptance';
}

function find<T extends { readonly number: string }>(records: readonly T[], item: OwedItem): T {
  const record = records.find((candidate) => item.eventKey?.split('|').includes(candidate.number));
  if (!record) throw new Error(`no record for ${item.id}`);
  return record;
}

export function printDay(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${Number(date.slice(8))}日`;
}

function planFacts(contract: Contract): JsonObject {
  return {
    budget: contract.budget.map(({ category, amountFen }, index) => ({
      n: index + 1,
      category,
      amount: (amountFen / 100).toFixed(2),
    })),
    goals: contract.goals.map(({ group, name, target }, index) => ({ n: index + 1, group, name, target })),
  };
}

function load(scene: string, users: number, samples: number, mean: string, p90: string): JsonObject {
  return { scene, users, samples, mean, p90 };
}

const STAGE_CASES = [12, 14, 10, 8, 9, 11] as const;
const FINAL_CASES = [16, 19, 15, 12, 14, 20] as const;
const MODULES = ['组织管理', '互动直播', '资源管理', '直播预约', '启明杯活动', '评审与培训'] as const;

/** Counts and means are those of the work log's lines about the two tests. */
function testFacts(final: boolean): JsonObject {
  const counts = final ? FINAL_CASES : STAGE_CASES;
  const peak = final ? '1.2' : '1.4';
  return {
    testDays: final ? '2026年6月2日至3日' : '2025年12月22日至23日',
    testers: final ? '韩述安、贺之遥、罗青桐' : '韩述安、秦望舒',
    version: final ? '2.4.0' : '2.3.2',
    signal: final ? '2.9.1' : '2.8.6',
    caseCount: counts.reduce((sum, count) => sum + count, 0),
    cases: MODULES.map((module, index) => ({ module, count: counts[index] ?? 0 })),
    defects: final ? FINAL_DEFECTS : STAGE_DEFECTS,
    load: [
      load('登录', 500, 18_460, '0.6', '0.9'),
      load('登录', 1000, 35_912, '0.9', '1.3'),
      load('登录', 1500, 51_077, peak, '1.9'),
      load('课表查询', 1000, 41_236, '0.4', '0.7'),
      load('课表查询', 1500, 60_184, '0.6', '1.0'),
      load('进入直播间', 1500, 27_340, peak, '1.8'),
    ],
    speed: [
      { name: '打开首页', mean: final ? '1.1' : '1.6', limit: '2.0' },
      { name: '登录', mean: '0.9', limit: '2.0' },
      { name: '查询本周课表', mean: '0.4', limit: '1.0' },
      { name: '进入直播间', mean: '1.5', limit: '3.0' },
      { name: '回看首帧', mean: final ? '1.2' : '1.9', limit: '3.0' },
      { name: '资源检索', mean: '0.5', limit: '1.0' },
      { name: '提交预约', mean: '0.7', limit: '2.0' },
    ],
    peakMean: peak,
  };
}

const STAGE_DEFECTS = [
  { n: 'D-01', text: '抽序后刷新页面，序号短暂不显示', level: '一般', fix: '改为读取已保存结果' },
  { n: 'D-02', text: '改期申请未校验冲突时段', level: '严重', fix: '提交时按时段加锁校验' },
  { n: 'D-03', text: '导出答辩课表列宽不足', level: '轻微', fix: '按内容调整列宽' },
];
const FINAL_DEFECTS = [
  { n: 'D-01', text: '缓存集中失效时首页等待', level: '严重', fix: '有效期分散，增加静态兜底' },
  { n: 'D-02', text: '续播位置跨设备不同步', level: '一般', fix: '以服务器时间最新者为准' },
  { n: 'D-03', text: '评分表按学科打印缺页眉', level: '轻微', fix: '补打印样式' },
  { n: 'D-04', text: '倍速播放时学时多计', level: '一般', fix: '按有效时长折算' },
];

const GROUPS: readonly (readonly [string, string, number])[] = [
  ['服务器', '处理器、内存、磁盘、进程、时间同步', 0.34],
  ['数据库', '连接、慢语句、表空间、复制、备份', 0.2],
  ['网络', '出口流量、双出口、内容分发、证书', 0.14],
  ['应用', '登录、课表、直播、回看、预约、评审', 0.2],
  ['安全', '补丁、防护、账号、日志、策略', 0.12],
];
const HOSTS = [
  'app-01',
  'app-02',
  'app-03',
  'live-01',
  'live-02',
  'sig-01',
  'db-01',
  'db-02',
  'res-01',
  'res-02',
];

/** The record's totals, shared out over the groups; figures differ from month to month. */
function inspectionFacts(inspection: InspectionRecord): JsonObject {
  const random = Random.of(7, inspection.number);
  const counts = GROUPS.map(([, , share]) => Math.floor(inspection.checked * share));
  counts[0] = (counts[0] ?? 0) + inspection.checked - counts.reduce((sum, count) => sum + count, 0);
  let left = inspection.abnormal;
  const groups = GROUPS.map(([name, content], index) => {
    const here = left > 0 && mentions(inspection.finding, index) ? 1 : 0;
    left -= here;
    return { name, content, count: counts[index] ?? 0, abnormal: here };
  });
  const first = groups[0];
  if (first) first.abnormal += left;
  return {
    number: inspection.number,
    scope: inspection.scope,
    inspector: inspection.inspector,
    checked: inspection.checked,
    abnormal: inspection.abnormal,
    finding: inspection.finding,
    measure: inspection.measure,
    groups: groups.map((group) => ({ ...group })),
    hosts: HOSTS.map((name) => ({
      name,
      cpu: random.int(28, 71),
      memory: random.int(38, 78),
      disk: random.int(41, 74),
      note: inspection.finding.includes(name) ? '见发现的问题' : '正常',
    })),
    conclusion:
      inspection.abnormal === 0
        ? '各项检查正常，系统运行平稳。'
        : `发现的${inspection.abnormal}项异常已按上述措施处理或列入计划，未影响教学使用，系统总体运行平稳。`,
  };
}

const GROUP_WORDS = [
  /磁盘|进程|句柄|内存|时间偏差/,
  /慢查询|数据库/,
  /出口|路由|证书|供电/,
  /接口|附件|日志|音画/,
  /账号|补丁/,
];

function mentions(finding: string, group: number): boolean {
  return GROUP_WORDS[group]?.test(finding) ?? false;
}

function drillFacts(drill: DrillRecord): JsonObject {
  return {
    number: drill.number,
    scenario: drill.scenario,
    times: `${drill.start}—${drill.end}`,
    leader: drill.leader,
    participants: drill.participants,
    steps: drill.course.split('；').map((step) => ({ at: step.slice(0, 5), text: step.slice(5).trim() })),
    result: drill.result,
    problems: drill.problems,
    improvement: drill.improvement,
  };
}

/** Days of duty before the paper's date. */
function dutyFacts({ records, contract, date }: PaperSource): JsonObject {
  const until = addDays(date, -1);
  const duties = records.work.filter(
    (work) => work.category === '值班值守' && work.start === '' && work.date <= until,
  );
  return {
    period: `${printDay(contract.term.start)}—${printDay(until)}`,
    count: new Set(duties.map((work) => work.date)).size,
    rows: duties.map((work) => ({
      date: work.date,
      weekday: `周${'一二三四五六日'[weekday(work.date) - 1] ?? ''}`,
      people: work.people,
      content: work.content,
      result: work.result,
    })),
  };
}
