/** Every figure of the 日常运维日志 of content-operations, a paper for each day, worked out again by SQL. */
import { expect, it } from 'vitest';
import { presetPapers } from './presetPapers.ts';
import { dateSql, daySql, gigabytesSql, minutesSql, spanOfItem, valueOf } from './tracing.ts';

const papers = presetPapers('content-operations');

it('日常运维日志: every day: work, updates, inspections, backups, incidents, what is handed over', async () => {
  const all = await papers.all('daily-log');
  expect(all).toHaveLength(365);
  for (const { item, trace } of all) {
    const { start: day } = spanOfItem(papers, item);
    trace.says(item.code);
    trace.says(item.period?.label ?? '');
    trace.says(valueOf(papers, dateSql(`'${day}'`)));
    trace.headed(
      ['时间', '类别', '内容', '结果', '执行人'],
      papers.db.rows(
        `SELECT CASE WHEN start = '' THEN '全天' ELSE start || '—' || "end" END, category, rtrim(content, '。'),
           rtrim(result, '。') || CASE WHEN status = '已完成' THEN '' ELSE '（' || status || '）' END, replace(people, '、', char(10))
         FROM work WHERE date = '${day}'`,
      ),
    );
    trace.headed(
      ['栏目', '内容', '方式', '条数', '编辑', '审核'],
      papers.db.rows(
        `SELECT "column", title, type, count, editor, reviewer FROM contentUpdates WHERE date = '${day}'`,
      ),
    );
    trace.headed(
      ['巡检编号', '检查项', '异常项', '发现', '处理'],
      papers.db.rows(
        `SELECT number, checked, abnormal, finding, measure FROM inspections WHERE date = '${day}'`,
      ),
    );
    trace.headed(
      ['备份编号', '对象', '方式', '容量\n（GB）', '存放位置', '操作人'],
      papers.db.rows(
        `SELECT number, object, type, ${gigabytesSql('sizeMb')}, place, operator FROM backups WHERE date = '${day}'`,
      ),
    );
    // Every incident of this term was restored on the day of its report.
    trace.headed(
      ['编号', '级别', '故障', '接报', '恢复', '用时\n（分钟）', '处理'],
      papers.db.rows(
        `SELECT number, severity, title, substr(reportedAt, 12), substr(restoredAt, 12), ${minutesSql('reportedAt', 'restoredAt')}, rtrim(measure, '。')
         FROM incidents WHERE substr(reportedAt, 1, 10) = '${day}' OR substr(restoredAt, 1, 10) = '${day}'`,
      ),
    );
    trace.headed(
      ['序号', '类别', '事项', '经办人'],
      papers.db.rows(
        `SELECT row_number() OVER (ORDER BY status = '需甲方协调', start),
           CASE status WHEN '进行中' THEN '进行中的工作' ELSE status END,
           CASE status WHEN '进行中' THEN content ELSE request || '，' || ${daySql('requestBy')} || '前' END, people
         FROM work WHERE date = '${day}' AND status <> '已完成'`,
      ),
    );
    expect(trace.left(), item.id).toEqual([]);
  }
});
