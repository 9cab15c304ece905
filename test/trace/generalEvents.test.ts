/** Every figure of the papers of single events of general, worked out again by SQL over the raw records. */
import { expect, it } from 'vitest';
import { traceDrill, traceIncident, traceTraining } from './eventPapers.ts';
import { GENERAL_LIMITS } from './generalFigures.ts';
import { traceInspection } from './inspectionPapers.ts';
import { presetPapers } from './presetPapers.ts';
import { limitRows } from './timeLimits.ts';
import {
  between,
  dateSql,
  durationSql,
  gigabytesSql,
  minutesSql,
  one,
  spanOfItem,
  valueOf,
} from './tracing.ts';

const papers = presetPapers('general');

it('故障报告: every incident', async () => {
  const all = await papers.all('incident-report');
  expect(all).toHaveLength(12);
  for (const { item, trace } of all)
    traceIncident({ papers, item, trace }, limitRows(papers, GENERAL_LIMITS));
});

it('应急演练记录: every drill', async () => {
  const all = await papers.all('drill-record');
  expect(all).toHaveLength(2);
  for (const { item, trace } of all) traceDrill({ papers, item, trace });
});

it('培训记录: every training, with a line to sign for each who came', async () => {
  const all = await papers.all('training-record');
  expect(all).toHaveLength(4);
  for (const { item, trace } of all) traceTraining({ papers, item, trace });
});

it('巡检报告: every inspection beside the one before, the work of its day, what it found', async () => {
  const all = await papers.all('inspection-report');
  expect(all).toHaveLength(12);
  for (const { item, trace } of all) {
    const where = `number = '${item.eventKey}'`;
    traceInspection({ papers, item, trace }, { where, alike: '1' });
  }
});

it('变更申请与记录: every change: application, consent, how long it took, the work recorded for it', async () => {
  const all = await papers.all('change-record');
  expect(all).toHaveLength(4);
  for (const { item, trace } of all) {
    const own = `changes WHERE number = '${item.eventKey}'`;
    trace.says(item.code);
    trace.says(valueOf(papers, `number || ' ' || ${dateSql('start')} FROM ${own}`));
    trace.says(item.eventKey ?? '');
    trace.table('变更申请', [
      one(papers, `SELECT '变更内容', rtrim(title, '。') FROM ${own}`),
      one(papers, `SELECT '变更类型', type, '涉及系统', system FROM ${own}`),
      one(papers, `SELECT '申请日期', appliedOn, '实施人', implementer FROM ${own}`),
      one(
        papers,
        `SELECT '计划中断', CASE plannedDowntime WHEN 0 THEN '不中断服务' ELSE plannedDowntime || '分钟' END FROM ${own}`,
      ),
    ]);
    trace.table('甲方同意', [
      one(papers, `SELECT '同意人', consentBy, '方式', consentForm, '日期', consentOn FROM ${own}`),
      ['甲方意见', '\n□同意实施□不同意，原因：\n\n甲方负责人（签字）：年月日'],
    ]);
    trace.table('实施记录', [
      one(
        papers,
        `SELECT '开始时间', start, '结束时间', "end", '实施用时', ${durationSql(minutesSql('start', '"end"'))} FROM ${own}`,
      ),
    ]);
    trace.headed(
      ['日期', '起止时间', '工作与结果', '执行人'],
      papers.db.rows(
        `SELECT date, start || '—' || "end", rtrim(content, '。') || '；' || rtrim(result, '。'), people FROM work WHERE reference = '${item.eventKey}'`,
      ),
    );
    trace.table('变更结果', [
      one(papers, `SELECT '结果', '实施' || result FROM ${own}`),
      one(papers, `SELECT '验证说明', rtrim(note, '。') FROM ${own}`),
    ]);
    expect(trace.left(), item.id).toEqual([]);
  }
});

it('备份与恢复验证记录: every quarter; one with a single backup is about that alone', async () => {
  const all = await papers.all('backup-record');
  expect(all).toHaveLength(5);
  for (const { item, trace } of all) {
    const inside = `backups WHERE ${between('date', spanOfItem(papers, item))}`;
    trace.says(item.code);
    const [count, full, size, restored] = one(
      papers,
      `SELECT count(*), sum(type = '全量'), ${gigabytesSql('sum(sizeMb)')}, sum(restoreChecked) FROM ${inside}`,
    );
    if (count === '1') {
      trace.says(valueOf(papers, `number || ' ' || ${dateSql('date')} FROM ${inside}`));
      trace.says(valueOf(papers, `number FROM ${inside}`));
      trace.table('备份情况', [
        one(papers, `SELECT '备份对象', object FROM ${inside}`),
        one(papers, `SELECT '备份日期', ${dateSql('date')}, '备份方式', type FROM ${inside}`),
        one(
          papers,
          `SELECT '备份容量', sizeMb || 'MB（约' || ${gigabytesSql('sizeMb')} || 'GB）', '操作人', operator FROM ${inside}`,
        ),
        one(papers, `SELECT '存放位置', place FROM ${inside}`),
      ]);
      const checks = valueOf(papers, `rtrim(restoreResult, '。') FROM ${inside}`).split('，');
      trace.table(
        '恢复验证',
        checks.map((text, index) => [`${index + 1}`, text]),
      );
    } else {
      trace.says(item.period?.label ?? '');
      trace.says(`本期备份${count}次，其中全量${full}次，合计${size}GB；做恢复验证${restored}次。`);
      trace.table(
        '备份明细',
        papers.db.rows(
          `SELECT number || char(10) || date, object, type, ${gigabytesSql('sizeMb')}, place, CASE WHEN restoreChecked THEN '已验证' ELSE '—' END, operator
           FROM ${inside} ORDER BY date`,
        ),
      );
      const checks = papers.db.rows(
        `SELECT number, date, rtrim(restoreResult, '。'), operator FROM ${inside} AND restoreChecked ORDER BY date`,
      );
      if (checks.length > 0) trace.table('恢复验证', checks);
    }
    expect(trace.left(), item.id).toEqual([]);
  }
});
