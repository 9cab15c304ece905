import { comesBefore, minutesBetween } from '../../../domain/civilDate.ts';
import { findMoments } from '../../../reading/moments.ts';
import type { FoundMoment } from '../../../reading/moments.ts';
import type { ReadTable } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { eachLineAndTable } from './readPapers.ts';

/** Words of what comes one after another, in sentences and column heads; the steps of one chain are in order. */
const CHAINS: readonly (readonly string[])[] = [
  ['发生|报告|接报|报修|受理', '响应', '恢复|解决|修复|办结'],
  ['发生|报告|接报|报修|受理', '到场|到达'],
  ['申请', '批准|审批|同意', '实施|执行', '完成'],
  ['开始|起始|启用', '结束|截止|终止|停用'],
  ['寄出|发货', '签收|收货'],
  ['发放', '回收'],
  ['备份', '恢复验证|验证'],
];
const BETWEEN = /^(?:起)?(?:至|到|—|－|-|~|～)+$/u;
/** 9:00至10:30，历时90分钟: what passed, not what was worked, which leaves out the noon. */
const LASTED =
  /(?<![\d:])(\d{1,2})[:：](\d{2})(?:至|到|—|－|-|~|～)+(\d{1,2})[:：](\d{2})(?![\d:])[^。；\d约近]{0,8}(?:历时|用时|持续|中断|停机)(?:时长|时间)?[为共:：]?(\d+(?:\.\d+)?)个?(小时|分钟)|(?:历时|用时|持续|中断|停机)(?:时长|时间)?[为共:：]?(\d+(?:\.\d+)?)个?(小时|分钟)[（(](\d{1,2})[:：](\d{2})(?:至|到|—|－|-|~|～)+(\d{1,2})[:：](\d{2})[）)]/gu;

export const spansInOrder: Rule = {
  id: 'date.span',
  family: '日期与期间',
  property: '真实性',
  name: '文件里的起止、报告与恢复等时刻先后合理，与所写时长相符',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) => eachLineAndTable(dossier, inLine, inTable),
};

function inLine(text: string): string[] {
  if (!/\d/.test(text)) return [];
  const moments = text.includes('\t') ? [] : findMoments(text);
  const reversed = moments.flatMap((moment, at) => {
    const next = moments[at + 1];
    return next && BETWEEN.test(text.slice(moment.to, next.from)) && comesBefore(next.at, moment.at)
      ? [`写着${moment.text}至${next.text}，止早于起`]
      : [];
  });
  const order = moments.length > 1 ? stepsApart(stepsOf(text, moments)) : [];
  return [...reversed, ...(reversed.length > 0 ? [] : order), ...wrongLength(text)];
}

interface Step {
  readonly what: string;
  readonly moment: FoundMoment;
}

/** 2026-03-02 10:00发生, 报告时间：2026-03-02 10:00: each moment with the words up to the next sign. */
function stepsOf(text: string, moments: readonly FoundMoment[]): Step[] {
  return moments.flatMap((moment) => {
    const label = /([\u4e00-\u9fff]{2,8}(?:时间|日期|时刻))[:：为是]{1,2}$/u.exec(
      text.slice(0, moment.from),
    )?.[1];
    const what = label ?? /^[\u4e00-\u9fff]{1,8}/u.exec(text.slice(moment.to))?.[0] ?? '';
    return what === '' ? [] : [{ what, moment }];
  });
}

function stepsApart(steps: readonly Step[]): string[] {
  return CHAINS.flatMap((chain) => {
    const known = chain.flatMap((words) => {
      const [step, ...others] = steps.filter(({ what }) => rankOf(what) === words);
      return step && others.length === 0 ? [step] : [];
    });
    return known.flatMap((step, at) => {
      const earlier = known[at - 1];
      return earlier && comesBefore(step.moment.at, earlier.moment.at)
        ? [`写着${step.what}${step.moment.text}，早于${earlier.what}${earlier.moment.text}`]
        : [];
    });
  }).slice(0, 1);
}

const WORDS = [...new Set(CHAINS.flat())].map((words) => ({ words, shape: new RegExp(words, 'u') }));

/** The step that a label names last: 恢复验证日期 is the check, 未恢复 and 计划完成 are none. */
function rankOf(label: string): string | null {
  if (/未|计划|预计|要求|(?<!响)应|最晚|期限|下次|上次/u.test(label)) return null;
  const found = WORDS.filter(({ shape }) => shape.test(label));
  return found.length === 1 ? (found[0]?.words ?? null) : null;
}

function wrongLength(text: string): string[] {
  if (!/历时|用时|持续|中断|停机/u.test(text)) return [];
  return [...text.matchAll(LASTED)].flatMap((match) => {
    const said = Number(match[5] ?? match[7]);
    const unit = match[6] ?? match[8] ?? '';
    const [from, to] = [
      minutesAt(match[1] ?? match[9], match[2] ?? match[10]),
      minutesAt(match[3] ?? match[11], match[4] ?? match[12]),
    ];
    const passed = to >= from ? to - from : to + 24 * 60 - from;
    return lasts(passed, said, unit) ? [] : [`写着“${match[0]}”，起止相差${passed}分钟`];
  });
}

function minutesAt(hour = '0', minute = '0'): number {
  return Number(hour) * 60 + Number(minute);
}

/** Whole hours may be rounded, tenths also cut off. */
function lasts(minutes: number, said: number, unit: string): boolean {
  if (unit !== '小时') return Math.abs(minutes - said) <= 1;
  const digits = String(said).split('.')[1]?.length ?? 0;
  return Math.abs(minutes - said * 60) < (digits === 0 ? 30 : 60 / 10 ** digits);
}

const HEAD_WITHIN = 4;
const DURATION = /历时|时长|用时|持续/u;

/** Columns of moments: each row in the order of its steps; the length is that between two of them, as in most rows. */
function inTable({ rows }: ReadTable): string[] {
  const from = rows
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => row.filter((cell) => /(?:时间|日期|时刻|日)$/u.test(cell.trim())).length > 1);
  const head = (rows[from] ?? []).map((cell) => cell.replaceAll(/\s/gu, ''));
  if (from < 0) return [];
  const body = rows.slice(from + 1).map((row) => ({ row, moments: row.map((cell) => alone(cell)) }));
  const order = body.flatMap(({ row, moments }) =>
    stepsApart(moments.flatMap((moment, at) => (moment ? [{ what: head[at] ?? '', moment }] : []))).map(
      (fault) => `“${row[0] ?? ''}”一行${fault}`,
    ),
  );
  return [...order, ...(order.length > 0 ? [] : wrongLengths(head, body))];
}

/** A cell that holds one moment and nothing else. */
function alone(cell: string): FoundMoment | null {
  const text = cell.trim();
  if (!/^\d{4}/u.test(text)) return null;
  const [moment, ...others] = findMoments(text);
  return moment && others.length === 0 && moment.from === 0 && moment.to === text.length ? moment : null;
}

function wrongLengths(
  head: readonly string[],
  body: readonly { readonly row: readonly string[]; readonly moments: readonly (FoundMoment | null)[] }[],
): string[] {
  const column = head.findIndex((name) => DURATION.test(name));
  if (column < 0) return [];
  const judged = body.flatMap(({ row, moments }) => {
    const [, figure = '', unit = ''] =
      /^(\d+(?:\.\d+)?)(分钟|小时)?$/u.exec((row[column] ?? '').trim()) ?? [];
    const times = moments
      .filter((moment) => moment !== null && moment.at.length > 10)
      .map((moment) => moment?.at ?? '');
    const named = unit || (/小时/u.test(head[column] ?? '') ? '小时' : '分钟');
    if (figure === '' || times.length < 2) return [];
    const fits = times.some((one) =>
      times.some((other) => lasts(minutesBetween(one, other), Number(figure), named)),
    );
    return [
      {
        fits,
        fault: `“${row[0] ?? ''}”一行${head[column] ?? ''}写着${row[column] ?? ''}，与同一行的起止时刻不符`,
      },
    ];
  });
  const right = judged.filter(({ fits }) => fits).length;
  return right < 2 || right * 2 <= judged.length
    ? []
    : judged.filter(({ fits }) => !fits).map(({ fault }) => fault);
}
