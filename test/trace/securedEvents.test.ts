/** Every figure of the plans for 重大活动保障 of two contracts, worked out again by SQL over the events and the contract. */
import { expect, it } from 'vitest';
import { presetPapers } from './presetPapers.ts';
import { between, dateSql, daySql, one, saysFrame, valueOf, weekdaySql } from './tracing.ts';

/** Who repairs, and which names of the contract's measures limit a single fault, by the severity that they hold for. */
const PLANS: readonly {
  readonly preset: string;
  readonly engineers: string;
  readonly limits: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    preset: 'content-operations',
    engineers: '江照野',
    limits: {
      紧急: ['严重故障远程恢复时间 ≤2小时', '严重故障现场解决时间 ≤24小时'],
      各级: ['咨询和故障响应时间 ≤15分钟', '电话响应时间 ≤30分钟', '到场时间 ≤4小时'],
    },
  },
  {
    preset: 'cloud-lease',
    engineers: '戚云生、卓明溪、邬闻笛',
    limits: {
      各级: [
        '故障响应时间 ≤15分钟',
        '到场时间 ≤1小时',
        '故障定位排除时间 ≤30分钟',
        '重要信息系统故障定位排除时间 ≤10分钟',
      ],
    },
  },
];

it.each(PLANS)('$preset: its days, who is on duty when, whom to call, the limits', async (plan) => {
  const papers = presetPapers(plan.preset);
  const { contract, db } = papers;
  const all = await papers.all('secured-event-plan');
  expect(all.length).toBeGreaterThan(0);
  for (const { item, trace } of all) {
    saysFrame(papers, { item, trace }, { coded: false });
    const own = `securedEvents WHERE number = '${item.eventKey}'`;
    const [first = '', last = ''] = one(
      papers,
      `SELECT substr(start, 1, 10), substr("end", 1, 10) FROM ${own}`,
    );
    const lastDay = first.slice(0, 4) === last.slice(0, 4) ? daySql : dateSql;
    trace.says(`${valueOf(papers, dateSql(`'${first}'`))}—${valueOf(papers, lastDay(`'${last}'`))}`);
    if (item.due.known) trace.says(valueOf(papers, dateSql(`'${item.due.date}'`)));
    trace.says(
      valueOf(
        papers,
        `'保障时间为' || ${dateSql('start')} || substr(start, 12) || '至' || ${dateSql('"end"')} || substr("end", 12) ||
         '，共' || (SELECT count(*) FROM days WHERE ${between('day', { start: first, end: last })}) || '天。' FROM ${own}`,
      ),
    );
    trace.table(
      '值守表',
      db.rows(
        `SELECT day, ${weekdaySql('day')}, CASE WHEN day = substr(start, 1, 10) THEN substr(start, 12) ELSE '00:00' END || '—' ||
           CASE WHEN day = substr("end", 1, 10) THEN substr("end", 12) ELSE '24:00' END, leader, ''
         FROM days JOIN ${own.replace('WHERE', 'ON')} AND ${between('day', { start: first, end: last })} ORDER BY day`,
      ),
    );
    const { vendor, buyer } = contract;
    trace.table('逐级上报与联络', [
      ['1', `${vendor.name}，现场处置`, plan.engineers, ''],
      ['2', `${vendor.name}，项目负责人`, vendor.leader, vendor.phone],
      ['3', `${buyer.name}，负责人`, buyer.leader, buyer.phone],
    ]);
    const clauseOf = (name: string): string =>
      contract.serviceLevels.find((level) => level.name === name)?.clause.replace(/\((\d+)\)/u, '（$1）') ??
      '';
    trace.table(
      '故障的分级与时限',
      Object.entries(plan.limits).flatMap(([severity, limits]) =>
        limits.map((limit, index) => {
          const [name = '', printed = ''] = limit.split(' ');
          return [...(index === 0 ? [severity] : []), name, printed, '—', clauseOf(name)];
        }),
      ),
    );
    expect(trace.left(), item.id).toEqual([]);
  }
});
