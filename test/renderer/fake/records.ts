/** A few hundred believable records with fixed contents: the window's tests need shape, not truth. */
import { addDays, fromMinuteNumber, minuteNumber, weekday } from '../../../shared/domain/civilDate.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import type { Severity } from '../../../shared/domain/contract.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type { IncidentRecord, RecordSet, WorkRecord } from '../../../shared/records/types.ts';

const ENGINEERS = ['秦望舒', '罗青桐', '贺之遥'] as const;
const SYSTEMS = ['直播网关', '点播平台', '资源库', '统一登录', '门户'] as const;
const WORK: readonly (readonly [string, string, string])[] = [
  [
    '例行巡检',
    '巡检直播服务器 4 台，查看 CPU、内存、磁盘使用率和转码队列',
    '各项指标正常，磁盘使用率最高 61%',
  ],
  ['技术支持', '受理学校登录异常 3 起，指导清理浏览器缓存', '全部恢复登录'],
  ['数据维护', '课程资源入库 84 条，抽检元数据 10 条', '抽检合格'],
  ['应用维护', '更新慢查询索引 2 个', '查询响应降至 0.8 秒'],
  ['沟通协调', '与学校确认教研直播时间和机位', '时间已排入直播计划'],
  ['安全维护', '核对防火墙策略，清理停用账号 6 个', '已清理并登记'],
];

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('empty list');
  return entry;
}

/** Records from the term's first day to `today`. */
export function fakeRecords(start: CivilDate, today: CivilDate): RecordSet {
  const work: WorkRecord[] = [];
  const incidents: IncidentRecord[] = [];
  for (let day = start, n = 0; day <= today; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    for (let part = 0; part < 3; part += 1, n += 1) {
      const [category, content, result] = at(WORK, n * 5 + part);
      const waiting = n % 41 === 40;
      work.push({
        date: day,
        start: at(['08:30', '10:00', '14:00'], part),
        end: at(['09:40', '11:30', '15:20'], part),
        category,
        content: `${content}（${at(SYSTEMS, n)}）`,
        result,
        people: at(ENGINEERS, n),
        status: waiting ? '需甲方协调' : '已完成',
        request: waiting ? '机房门禁需甲方授权' : '',
        requestBy: waiting ? addDays(day, 7) : '',
        reference: '',
      });
    }
    if (weekday(day) === 3) incidents.push(incident(day, incidents.length + 1));
  }
  return { ...emptyRecordSet(), work, incidents };
}

function incident(day: CivilDate, n: number): IncidentRecord {
  const severity: Severity = n % 9 === 0 ? '紧急' : n % 3 === 0 ? '重要' : '一般';
  const reportedAt = `${day} 09:${String(10 + (n % 40)).padStart(2, '0')}`;
  const after = (minutes: number): string => fromMinuteNumber(minuteNumber(reportedAt) + minutes);
  const outage = n % 6 === 0;
  return {
    number: `GZ-${day.slice(0, 4)}-${String(n).padStart(3, '0')}`,
    system: at(SYSTEMS, n),
    severity,
    title: at(['推流中断', '点播转码队列堵塞', '登录证书链过期', '资源检索无响应'], n),
    reporter: at(['监控告警', '云岭一中', '云岭实验小学'], n),
    reportedAt,
    respondedAt: after(2),
    arrivedAt: severity === '紧急' ? after(55) : '',
    restoredAt: after(n % 11 === 0 ? 22 : severity === '紧急' ? 28 : severity === '重要' ? 13 : 4),
    outage,
    outageStart: outage ? reportedAt : '',
    causeParty: n % 5 === 0 ? '第三方' : '乙方',
    cause: '网关进程内存未释放',
    measure: '重启进程并升级网关版本',
    handler: at(ENGINEERS, n),
  };
}
