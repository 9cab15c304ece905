import { findPercents } from '../../../reading/figures.ts';
import type { FigureTable } from '../../../reading/tableFigures.ts';
import { figureTable, printScaled, scaled } from '../../../reading/tableFigures.ts';
import type { ReadTable } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { eachLineAndTable } from './readPapers.ts';

/** What cannot be more than what it is taken from; the words of sentences and of column heads. */
const PARTS: readonly (readonly [whole: string, part: string])[] = [
  ['发放|发出', '收回|回收'],
  ['收回|回收', '有效'],
  ['发放|发出', '有效'],
  ['应到|应参加|应参训', '实到|实际参加|实参训'],
  ['注册', '活跃'],
  ['受理|登记|发生|接报|故障|报修|工单', '解决|办结|修复'],
  ['用例', '通过'],
  ['抽查|检查|检测', '合格|异常'],
];
const UNIT = '(份|人|个|件|次|项|台|条|起)';
const HEADS = PARTS.map(([whole, part]) => [new RegExp(whole, 'u'), new RegExp(part, 'u')] as const);
const SENTENCES = PARTS.map(
  ([whole, part]) =>
    new RegExp(
      `(?:${whole})([^。；\\d%]{0,8}?)(\\d[\\d,]*)${UNIT}[^。；\\d]{0,8}(?:${part})([^。；\\d率]{0,6}?)(\\d[\\d,]*)\\3`,
      'u',
    ),
);
/** What was left over from before is no part of this period's. */
const LEFT_OVER = /遗留|上月|上季|上期|结转|累计|历史|同比|环比/u;
/** 参训人数20人，其中教师15人、学生8人 */
const AMONG = new RegExp(
  `(?<![\\d.])(\\d[\\d,]*)${UNIT}[^。；\\d]{0,4}[，,（(：]其中[：:]?((?:[^\\d。；，、]{1,12}\\d[\\d,]*\\2[、，,和及]{0,2})+)`,
  'u',
);
/** Groups that overlap. */
const OVERLAP = /男|女|党员|兼|含|包括|同时/u;

/** Rates of a part of a whole; 完成率 and 增长率 may go beyond. */
const RATE =
  /(?:可用|合格|解决|办结|修复|恢复|回收|有效|满意|通过|成功|及时|出勤|到课|覆盖|完好|在线|正确|准确|响应)(?:率|度)[^\d。；%]{0,6}(\d[\d.]*%)/gu;
const RATE_HEAD =
  /(?:可用|合格|解决|办结|修复|恢复|回收|有效|满意|通过|成功|及时|出勤|到课|覆盖|完好|在线|正确|准确)(?:率|度)|占比/u;
const MAY_FALL = /增|减|变化|差|同比|环比|盈|亏|余额|温度|电平|增益|调整|退|冲/u;
const COUNT_HEAD = /(?:次|件|人|台|份|项|条|户|个)数|数量|人次|场次|合计|总数/u;

export const possibleFigures: Rule = {
  id: 'figure.possible',
  family: '数据一致',
  property: '真实性',
  name: '文件里没有不可能的数：部分多于总数、比率超过100%、数量为负',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：合计与分项相符',
  check: (dossier) => eachLineAndTable(dossier, inLine, inTable),
};

function inLine(text: string): string[] {
  if (!/\d/.test(text) || text.includes('\t')) return [];
  const parts = LEFT_OVER.test(text) ? [] : SENTENCES.flatMap((shape) => partFault(shape.exec(text)) ?? []);
  return [...parts.slice(0, 1), ...amongFaults(text), ...rateFaults(text)];
}

function partFault(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [said, , whole = '', unit = '', , part = ''] = match;
  return numberOf(part) > numberOf(whole)
    ? `写着“${said}”，${part}${unit}多于${whole}${unit}，部分不会多于总数`
    : null;
}

function amongFaults(text: string): string[] {
  if (!text.includes('其中') || OVERLAP.test(text)) return [];
  const [said = '', whole = '', unit = '', list = ''] = AMONG.exec(text) ?? [];
  const parts = [...list.matchAll(new RegExp(`(\\d[\\d,]*)${unit}`, 'gu'))].map(([, n = '']) => numberOf(n));
  const sum = parts.reduce((total, part) => total + part, 0);
  return said !== '' && sum > numberOf(whole)
    ? [`写着“${said.replace(/[、，,和及]+$/u, '')}”，各部分之和${sum}${unit}多于${whole}${unit}`]
    : [];
}

function rateFaults(text: string): string[] {
  if (!text.includes('%') || MAY_FALL.test(text)) return [];
  return [...text.matchAll(RATE)].flatMap(([said, rate = '']) => {
    const [found] = findPercents(rate);
    return found && found.millionths > 1_000_000 ? [`写着“${said}”，这样的比率不超过100%`] : [];
  });
}

function inTable(table: ReadTable): string[] {
  const { head, body } = figureTable(table) ?? firstRowAsHead(table);
  const pairs = HEADS.flatMap(([whole, part]) => columnsOf(head, whole, part));
  return body.flatMap((row) => {
    const label = row[0] ?? '';
    const parts = pairs.flatMap(([of, at]) => {
      const [whole, part] = [scaled(row[of] ?? ''), scaled(row[at] ?? '')];
      return whole !== null && part !== null && whole >= 0n && part > whole
        ? [
            `“${label}”一行${head[at] ?? ''}${printScaled(part)}多于${head[of] ?? ''}${printScaled(whole)}，部分不会多于总数`,
          ]
        : [];
    });
    const counted = (at: number): boolean => pairs.some((pair) => pair.includes(at));
    const cells = row.flatMap((cell, at) => cellFault(label, head[at] ?? '', cell, counted(at)) ?? []);
    return [...parts.slice(0, 1), ...cells];
  });
}

/** A table of rates alone has no plain number by which its head is told. */
function firstRowAsHead({ rows }: ReadTable): FigureTable {
  const [head = [], ...body] = rows;
  return { head, body: body.filter((row) => row.length === head.length) };
}

/** One column for the whole and one for the part: with more, nothing tells which belong together. */
function columnsOf(head: readonly string[], whole: RegExp, part: RegExp): (readonly [number, number])[] {
  const columns = (words: RegExp): number[] =>
    head.flatMap((name, at) =>
      words.test(name) && !/率|比|时间|日期|时长|分钟|情况|结果|结论|标准|编号|名称/u.test(name) ? [at] : [],
    );
  const [of, ...othersOf] = columns(whole);
  const [at, ...othersAt] = columns(part);
  return of !== undefined && at !== undefined && of !== at && othersOf.length + othersAt.length === 0
    ? [[of, at]]
    : [];
}

function cellFault(label: string, name: string, cell: string, counted: boolean): string | null {
  if (MAY_FALL.test(name) || MAY_FALL.test(label)) return null;
  const [rate] = RATE_HEAD.test(name) && /^\d[\d.]*%$/u.test(cell.trim()) ? findPercents(cell) : [];
  if (rate && rate.millionths > 1_000_000)
    return `“${label}”一行${name}写着${cell.trim()}，这样的比率不超过100%`;
  const value = (counted || COUNT_HEAD.test(name)) && /^[-－−]\d/u.test(cell.trim()) ? scaled(cell) : null;
  return value !== null && value < 0n ? `“${label}”一行${name}写着${cell.trim()}，数量不会是负数` : null;
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}
