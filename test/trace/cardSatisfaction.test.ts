/** Every figure of the satisfaction report of card-accounts, worked out again by SQL over the raw sheets. */
import { describe, expect, it } from 'vitest';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { dateSql, one, saysFrame } from './tracing.ts';

const papers = presetPapers('card-accounts');

describe('用户使用满意度调查报告', () => {
  it('sheets, roles, questions, comments, and each sheet', async () => {
    const [{ item, trace } = { item: null, trace: null }] = await papers.all('satisfaction-report');
    if (!item) throw new Error('no report');
    saysFrame(papers, { item, trace }, { coded: false });
    const questions = papers.db.rows('SELECT n + 1, id, label, text FROM questions ORDER BY n');
    const answer = (id: string | undefined): string => `json_extract(answers, '$.${id}')`;
    const last = questions.at(-1);
    const judged = answer(last?.[1]);
    const valid = `(SELECT * FROM survey WHERE (SELECT count(*) FROM json_each(answers) WHERE value IS NULL) * 3 <= ${questions.length})`;
    const { start, end } = papers.contract.term;
    const [termStart, termEnd, dated] = one(
      papers,
      `SELECT ${dateSql(`'${start}'`)}, ${dateSql(`'${end}'`)}, ${dateSql('min(day)')} FROM days WHERE day > '${end}' AND working`,
    );
    trace.says(`${termStart}—${termEnd}`);
    trace.says(dated ?? '');
    const [first, latest, units, returned, good, goodShare] = one(
      papers,
      `SELECT ${dateSql('min(date)')}, ${dateSql('max(date)')}, count(DISTINCT unit), (SELECT count(*) FROM survey), count(*),
         ${percentSql('count(*)', '(SELECT count(*) FROM survey)')} FROM ${valid}`,
    );
    trace.says(`调查时间为${first}至${latest}`);
    trace.says(`有效问卷来自${units}个单位`);
    trace.says(
      `问卷共${questions.length}题，采用五级量表：非常满意计5分，满意计4分，一般计3分，不满意计2分，非常不满意计1分`,
    );
    trace.says('每题选一项：5非常满意，4满意，3一般，2不满意，1非常不满意');
    trace.says('满意率＝（非常满意＋满意）÷有效回答×100%');
    trace.says('不足6%的段不标数');
    trace.table('问卷发放与回收', [['—', returned, '—', good, `${goodShare}%`].map(String)]);

    const rate = `${percentSql(`sum(${judged} >= 4)`, `count(${judged})`)}`;
    const part = `sum(${judged} >= 4) || '/' || count(${judged})`;
    trace.table(
      '受访者构成',
      [
        ...papers.db.rows(
          `SELECT role, count(*), ${percentSql('count(*)', `(SELECT count(*) FROM ${valid})`)}, ${part}, ${rate} FROM ${valid} GROUP BY role`,
        ),
        ...papers.db.rows(`SELECT '合计', count(*), '100.0', ${part}, ${rate} FROM ${valid}`),
      ],
      { sorted: true },
    );
    const results = questions.map(([, id, label]) => {
      const a = answer(id);
      const hundredths = `(sum(${a}) * 100 / count(${a}))`;
      return one(
        papers,
        `SELECT '${label}', ${[5, 4, 3, 2, 1].map((score) => `sum(${a} IS ${score})`).join(', ')}, count(${a}),
           printf('%d.%02d', ${hundredths} / 100, ${hundredths} % 100), ${percentSql(`sum(${a} >= 4)`, `count(${a})`)}, 1.0 * sum(${a} >= 4) / count(${a}) FROM ${valid}`,
      );
    });
    trace.table(
      '各题回答份数',
      results.map((row) => row.slice(0, 9)),
    );
    const ranked = results.slice(0, -1).toSorted((a, b) => Number(b[9]) - Number(a[9]));
    const said = (row: readonly string[] | undefined): string => `“${row?.[0]}”（${row?.[8]}%）`;
    const lowest = results.slice(0, -1).toSorted((a, b) => Number(a[9]) - Number(b[9]));
    trace.says(
      `满意率最高的是${said(ranked[0])}和${said(ranked[1])}，最低的是${said(lowest[0])}和${said(lowest[1])}。`,
    );
    const [label, , , , , , answered, mean, share] = results.at(-1) ?? [];
    const [satisfied] = one(papers, `SELECT sum(${judged} >= 4) FROM ${valid}`);
    trace.says(
      `“${label}”一题有效回答${answered}份，其中非常满意、满意合计${satisfied}份，总体满意率${share}%（${satisfied}/${answered}），均值${mean}分。约定指标为不低于90%，已达到指标。`,
    );
    trace.says(`本次调查回收有效问卷${good}份，总体满意率${share}%，达到不低于90%的约定指标。`);

    const [comments, groups, unhandled] = one(
      papers,
      "SELECT count(*), count(DISTINCT commentGroup), sum(followUp = '') FROM survey WHERE comment <> ''",
    );
    trace.says(`问卷中有书面意见${comments}条，按内容分为${groups}类`);
    trace.says(`尚无处理记录的${unhandled}条。`);
    trace.table(
      '意见分类与处理',
      papers.db.rows(
        `SELECT commentGroup, count(*), '“' || comment || '”', followUp, followUpOn FROM
           (SELECT * FROM survey WHERE comment <> '' ORDER BY sheet) GROUP BY commentGroup HAVING sheet = min(sheet)`,
      ),
      { sorted: true },
    );
    trace.table('附件1', [
      ...questions.map(([n, , name, text]) => [n, text, name, ''].map(String)),
      ['意见和建议', ''],
    ]);
    trace.table(
      '附件2',
      [
        ...papers.db.rows(
          `SELECT commentGroup || '（' || count(*) || '条，已处理' || sum(followUp <> '') || '条）' FROM survey WHERE comment <> '' GROUP BY commentGroup`,
        ),
        ...papers.db.rows(
          "SELECT sheet, role, comment, followUp, followUpOn FROM survey WHERE comment <> ''",
        ),
      ],
      { sorted: true },
    );
    const sheets = papers.db.rows(
      `SELECT sheet, role, ${questions.map(([, id]) => answer(id)).join(', ')} FROM ${valid} ORDER BY sheet`,
    );
    const left = sheets.filter((_, at) => at % 2 === 0);
    const head = ['问卷编号', '角色', ...questions.map(([n]) => n ?? '')];
    trace.heads('附件3', [...head, ...head]);
    trace.table(
      '附件3',
      left.map((sheet, row) => [...sheet, ...(sheets[2 * row + 1] ?? head.map(() => ''))]),
    );
    expect(trace.left()).toEqual([]);
  });
});
