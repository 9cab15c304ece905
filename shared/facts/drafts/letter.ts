/** First drafts of the confirmation letter: what was missed and why it counts, what would not conform, what follows. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { MetricKind } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { printDuration, withoutEndMark } from '../format.ts';
import { incidentsReported, repairMinutes } from '../named/incidents.ts';
import { fails } from '../named/levels.ts';
import { changesIn, hasConsent } from '../named/operations.ts';
import type { LevelRow } from '../tables/levelTable.ts';
import { levelRows } from '../tables/levelTable.ts';
import { lateIncidents } from '../tables/resolutionTable.ts';

/** Numbers named in a sentence before it says 等. */
const MOST_NUMBERS = 6;

export function draftStandards(
  source: FactSource,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): string {
  const rows = levelRows(source.contract, values, span);
  if (rows.length === 0) return '';
  const missed = rows.flatMap((row, index) =>
    fails(row.verdict) ? [missedLine(source, row, index + 1, span)] : [],
  );
  const unknown = rows.flatMap((row, index) => (row.verdict === 'no-data' ? [`第${index + 1}项`] : []));
  const quiet = rows.flatMap((row, index) => (row.verdict === 'no-events' ? [`第${index + 1}项`] : []));
  return [
    ...missed,
    quiet.length === 0 ? '' : `${quiet.join('、')}在服务期内没有发生应计的事件。`,
    unknown.length === 0 ? '' : `${unknown.join('、')}没有可供计算的记录，不作结论。`,
    metLine(rows, missed.length),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What remains after the missed, the quiet and the unknown: said only if something remains. */
function metLine(rows: readonly LevelRow[], missed: number): string {
  const met = rows.filter((row) => row.verdict === 'met').length;
  if (met === 0) return '';
  if (met === rows.length) return `表1所列${met}项指标均达到约定值。`;
  return missed === 0 ? `有结论的${met}项均达到约定值。` : `其余有结论的${met}项均达到约定值。`;
}

function missedLine(source: FactSource, row: LevelRow, n: number, span: DateSpan): string {
  const incidents = incidentsReported(source.records.incidents, span);
  const level = source.contract.serviceLevels.find((entry) => entry.id === row.id);
  const late = level ? lateIncidents(source.contract, incidents, level) : [];
  const outcome =
    row.minimum === '—'
      ? '未达到约定值'
      : row.minimumMet
        ? '未达到目标值，达到最低服务水平'
        : '未达到目标值，也低于最低服务水平';
  const why = late.length === 0 ? '' : `。超过目标时限的${late.length}件为${printLate(late)}`;
  return `表1第${n}项（${row.name}）${outcome}：约定${row.target.replace('\n', '、')}，实际${row.actual}（${row.counted}）${why}。`;
}

/** Late incidents with their time and cause party; many of them by number only. */
function printLate(incidents: readonly IncidentRecord[]): string {
  if (incidents.length > 3) return printNumbers(incidents.map((incident) => incident.number));
  return incidents
    .map((incident) => {
      const minutes = repairMinutes(incident);
      return `${incident.number}（${minutes === null ? '尚未恢复' : `用时${printDuration(minutes)}`}，${incident.causeParty}原因）`;
    })
    .join('、');
}

function printNumbers(numbers: readonly string[]): string {
  const shown = numbers.slice(0, MOST_NUMBERS).join('、');
  return numbers.length > MOST_NUMBERS ? `${shown}等` : shown;
}

/** When service does not conform, one sentence per family of measures that the contract promises. */
const CASES: readonly { readonly metrics: readonly MetricKind[]; readonly text: string }[] = [
  { metrics: ['response', 'call-response'], text: '响应超过约定时限的' },
  {
    metrics: ['resolution-rate', 'solution', 'solved-share'],
    text: '故障或者问题的解决超过约定时限，且未事先说明原因和预计解决时间的',
  },
  { metrics: ['arrival'], text: '系统出现紧急状况而未在约定时间内到场的' },
  {
    metrics: ['mtbf', 'availability', 'stability'],
    text: '系统无故障运行时间、可用率或者稳定性低于约定值的',
  },
  { metrics: ['delivery', 'task-completion'], text: '配送或者日常事务超过约定期限的' },
  { metrics: ['satisfaction', 'complaints'], text: '用户满意度或者投诉情况未达到约定值的' },
  { metrics: ['mttr'], text: '由我公司原因引起的故障，平均恢复时间超过约定值的' },
];

export function draftNonconformity(
  source: FactSource,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): string {
  const { contract, records } = source;
  const promised = new Set(contract.serviceLevels.map((level) => level.metric));
  const cases = [
    ...CASES.filter((entry) => entry.metrics.some((metric) => promised.has(metric))).map(
      (entry) => entry.text,
    ),
    '问题未彻底解决，导致系统发生重复故障的',
    '未经贵单位同意即对系统实施变更的',
  ];
  const rows = levelRows(contract, values, span);
  const failed = rows.flatMap((row, index) => (fails(row.verdict) ? [`第${index + 1}项`] : []));
  const changes = changesIn(records, span);
  const unasked = changes.filter((change) => !hasConsent(change));
  const found = [
    failed.length === 0 ? '' : `表1${failed.join('、')}未达到约定值，是否构成不符合，以贵单位认定为准。`,
    unasked.length === 0
      ? ''
      : `变更${printNumbers(unasked.map((change) => change.number))}没有登记贵单位的事前同意。`,
  ].join('');
  const clean = [
    rows.some((row) => row.verdict === 'met') ? '表1中有结论的各项均达到约定值' : '',
    changes.length === 0 ? '' : `${changes.length}项变更均有贵单位的事前同意`,
  ].filter((clause) => clause !== '');
  const result = found !== '' ? found : clean.length === 0 ? '' : `${clean.join('，')}。`;
  return [
    `${cases.map((text, index) => `（${index + 1}）${text}`).join('；')}，属于不符合约定的服务质量。`,
    ...(result === '' ? [] : [`按服务期内的记录核对：${result}`]),
  ].join('\n');
}

export function draftLiability({ contract }: FactSource): string {
  return contract.penalties
    .map((penalty) => {
      const consequence = withoutEndMark(penalty.consequence).replaceAll('甲方', '贵单位');
      return `${withoutEndMark(penalty.when)}的，${printRate(withoutEndMark(penalty.rate))}${consequence === '' ? '' : `；${consequence}`}。`;
    })
    .join('\n');
}

const OCCASIONS: Readonly<Record<string, string>> = { 日: '每逾期一日', 周: '每逾期一周', 次: '每违反一次' };

/** `违约部分价款的0.1%/次` → `每违反一次，我公司按违约部分价款的0.1%支付违约金`. */
function printRate(rate: string): string {
  const match = /^(.+?)\s*[/／](日|周|次)$/u.exec(rate);
  if (match) return `${OCCASIONS[match[2] ?? ''] ?? ''}，我公司按${match[1] ?? ''}支付违约金`;
  return /^(返还|扣除|支付|赔偿)/u.test(rate) ? `我公司${rate}` : `我公司按${rate}支付违约金`;
}
