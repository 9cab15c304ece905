/** Papers of one incident, one drill and one training: every figure of them worked out again by SQL. */
import { expect } from 'vitest';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { PaperTrace } from './paperTrace.ts';
import type { PresetPapers } from './presetPapers.ts';
import { dateSql, datedSql, durationSql, minutesSql, one, saysFrame } from './tracing.ts';

/** A paper of one event: the number of the event is in its title, and SQL that picks the event's own row. */
export interface EventPaper {
  readonly papers: PresetPapers;
  readonly item: OwedItem;
  readonly trace: PaperTrace;
}

/** From the record of an incident to its conclusion; `limits` are the rows of 与约定时限对照, as SQL over `own`. */
export function traceIncident(
  { papers, item, trace }: EventPaper,
  limits: (own: string) => readonly (readonly string[])[],
): void {
  const value = (sql: string): string => one(papers, `SELECT ${sql}`)[0] ?? '';
  const own = `incidents WHERE number = '${item.eventKey}'`;
  const repair = minutesSql('reportedAt', 'restoredAt');
  const down = minutesSql('outageStart', 'restoredAt');
  trace.says(item.code);
  trace.says(value(`number || ' ' || ${dateSql('reportedAt')} FROM ${own}`));
  const words = `CASE WHEN outage THEN '整体停机' || ${durationSql(down)} ELSE '未整体停机' END`;
  trace.table('', [
    ['项目名称', papers.contract.name, '记录编号', item.code],
    one(papers, `SELECT '故障', title, '故障编号', number FROM ${own}`),
    one(papers, `SELECT '系统', system, '故障级别', severity, '责任方', causeParty FROM ${own}`),
    one(papers, `SELECT '接报时间', reportedAt, '恢复时间', restoredAt, '停机情况', ${words} FROM ${own}`),
    one(
      papers,
      `SELECT '应答用时', ${minutesSql('reportedAt', 'respondedAt')} || '分钟', '解决用时', ${durationSql(repair)}, '报告人', reporter FROM ${own}`,
    ),
  ]);
  trace.table('处理过程', stepsOf(papers, item, own));
  trace.says(value(`rtrim(cause, '。') || '。属' || causeParty || '原因。' FROM ${own}`));
  trace.says(value(`rtrim(measure, '。') || '。' FROM ${own}`));
  const held = limits(own);
  expect(trace.has('与约定时限对照')).toBe(held.length > 0);
  if (held.length > 0) trace.table('与约定时限对照', held);
  const after = papers.db.rows(
    `SELECT work.date, rtrim(work.content, '。'), rtrim(work.result, '。'), work.people FROM incidents JOIN work ON work.reference = incidents.number
     WHERE incidents.number = '${item.eventKey}' AND CASE work.start WHEN '' THEN work.date || ' 23:59' ELSE work.date || ' ' || work.start END >= restoredAt`,
  );
  expect(trace.has('后续工作')).toBe(after.length > 0);
  if (after.length > 0) trace.table('后续工作', after);
  trace.says(
    value(
      `'故障自接报至恢复用时' || ${durationSql(repair)} || '；' || CASE WHEN outage THEN '系统整体停机' || ${durationSql(down)} ELSE '未造成系统整体停机' END ||
       '；属' || causeParty || '原因。本服务期内，此日之前' || system || '登记故障' ||
       (SELECT count(*) FROM incidents o WHERE o.system = i.system AND substr(o.reportedAt, 1, 10) < substr(i.reportedAt, 1, 10)) || '件。'
       FROM incidents i WHERE number = '${item.eventKey}'`,
    ),
  );
  expect(trace.left(), item.id).toEqual([]);
}

/** 时间, 距接报（分）, 情况, 人员: what the incident itself and the work on it say, until service was back. */
function stepsOf({ db }: PresetPapers, { eventKey }: OwedItem, own: string): string[][] {
  const step = (at: string, what: string, who: string, from: string, where = '1'): string =>
    `SELECT ${at} AS at, substr(${at}, 12, 5) AS time, ${minutesSql('reportedAt', at)} AS after, ${what} AS what, ${who} AS who FROM ${from} AND ${where}`;
  const at = "(work.date || ' ' || work.start)";
  const helpers = `incidents JOIN work ON work.reference = incidents.number WHERE incidents.number = '${eventKey}'`;
  return db.rows(
    `SELECT time, CASE WHEN after = 0 THEN '接报' WHEN after < 0 THEN '前' || -after ELSE '＋' || after END, what, who FROM (
       ${step('outageStart', "'系统停止服务'", "'—'", own, 'outage AND outageStart < reportedAt')}
       UNION ALL ${step('reportedAt', "'接报：' || title", 'reporter', own)}
       UNION ALL ${step('respondedAt', "'应答，判定为' || severity || '故障并开始处理'", 'handler', own)}
       UNION ALL ${step(at, "rtrim(work.content, '。') || '，' || rtrim(work.result, '。')", 'work.people', helpers, `work.start <> '' AND ${at} > reportedAt AND ${at} < restoredAt`)}
       UNION ALL ${step('arrivedAt', "CASE WHEN arrivedAt > restoredAt THEN '到达现场复核' ELSE '到达现场' END", 'handler', own, "arrivedAt <> ''")}
       UNION ALL ${step('restoredAt', "'系统恢复正常'", 'handler', own)}) ORDER BY at`,
  );
}

/** Day, times, people, steps, result and problem of one drill. */
export function traceDrill({ papers, item, trace }: EventPaper): void {
  saysFrame(papers, { item, trace }, { dated: false });
  const own = `drills WHERE ${ownNumber(papers, item, 'drills')}`;
  trace.says(one(papers, `SELECT number || ' ' || ${dateSql('date')} FROM ${own}`)[0] ?? '');
  const people = "(length(participants) - length(replace(participants, '、', '')) + 1)";
  trace.table('演练方案', [
    one(papers, `SELECT '演练场景', scenario, '演练编号', number FROM ${own}`),
    dayAndTimes(papers, own),
    one(papers, `SELECT '演练指挥', leader FROM ${own}`),
    one(papers, `SELECT '参加人员', participants || '（共' || ${people} || '人）' FROM ${own}`),
  ]);
  const steps = one(papers, `SELECT course FROM ${own}`)[0]?.split('；') ?? [];
  trace.table(
    '演练过程',
    steps.map((step, index) => [
      String(index + 1),
      step.slice(0, 5),
      step.slice(5).replaceAll(/^[，：]|。$/gu, ''),
    ]),
  );
  trace.says(one(papers, `SELECT rtrim(result, '。') || '。' FROM ${own}`)[0] ?? '');
  trace.table('存在的问题与改进措施', [
    one(papers, `SELECT 1, rtrim(problems, '。'), rtrim(improvement, '。') FROM ${own}`),
  ]);
  expect(trace.left(), item.id).toEqual([]);
}

/** Day, times, people and feedback of one training, and a line to sign for each who came. */
export function traceTraining({ papers, item, trace }: EventPaper): void {
  saysFrame(papers, { item, trace }, { dated: false });
  const own = `trainings WHERE ${ownNumber(papers, item, 'trainings')}`;
  const [title = '', sheet = '', came = ''] = one(
    papers,
    `SELECT number || ' ' || ${dateSql('date')}, topic || ' ' || ${datedSql('date')}, attendees FROM ${own}`,
  );
  trace.says(title);
  trace.table('培训情况', [
    one(papers, `SELECT '培训主题', topic FROM ${own}`),
    dayAndTimes(papers, own),
    one(papers, `SELECT '培训方式', mode, '地点', place FROM ${own}`),
    one(papers, `SELECT '讲师', trainer, '培训对象', audience FROM ${own}`),
    one(papers, `SELECT '参加人数', attendees || '人', '培训编号', number FROM ${own}`),
  ]);
  const feedback = one(papers, `SELECT rtrim(feedback, '。') FROM ${own}`)[0]?.split('；') ?? [];
  trace.table(
    '培训效果与反馈',
    feedback.map((text, index) => [String(index + 1), text]),
  );
  trace.says(sheet);
  const lines = papers.db.rows(
    `WITH RECURSIVE line(n) AS (SELECT 1 UNION ALL SELECT n + 2 FROM line WHERE n + 2 <= ${came})
     SELECT n, '', '', '', CASE WHEN n < ${came} THEN n + 1 ELSE '' END, '', '', '' FROM line`,
  );
  trace.table('培训效果与反馈', lines, { nth: 1 });
  expect(trace.left(), item.id).toEqual([]);
}

function dayAndTimes(papers: PresetPapers, own: string): readonly string[] {
  return one(papers, `SELECT '日期', ${datedSql('date')}, '起止时间', start || '—' || "end" FROM ${own}`);
}

/** An event's paper names it; one of a period is about the only event in it, one of joint drills about the joint one. */
function ownNumber({ db }: PresetPapers, item: OwedItem, kind: 'drills' | 'trainings'): string {
  const { eventKey, period, requirement } = item;
  if (eventKey) return `number = '${eventKey}'`;
  const joint = requirement.name.includes('联合') ? " AND scenario LIKE '%联合%'" : '';
  const found = db.rows(
    `SELECT number FROM ${kind} WHERE date BETWEEN '${period?.start}' AND '${period?.end}'${joint}`,
  );
  if (found.length !== 1) throw new Error(`${found.length} ${kind} in ${period?.label}`);
  return `number = '${found[0]?.[0]}'`;
}
