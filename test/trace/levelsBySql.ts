/**
 * Service levels worked out a second way: plain SQL over the raw records, one query a value, sharing nothing with the
 * engine but the contract's numbers. Moments are compared as text, minutes come from SQLite's own clock.
 */
import { publishedCalendar } from '../../shared/calendar/publishedCalendar.ts';
import type { Contract, ServiceLevel } from '../../shared/domain/contract.ts';
import type { RecordsDb } from './recordsDb.ts';

export interface Span {
  readonly start: string;
  readonly end: string;
}

/** What the engine must agree with: `numerator/denominator verdict`, or `- verdict` where there is no value. */
export interface Found {
  readonly numerator: number;
  readonly denominator: number;
  readonly verdict: string;
}

interface Question {
  readonly db: RecordsDb;
  readonly contract: Contract;
  readonly level: ServiceLevel;
  readonly window: Span;
  readonly asOf: string;
}

const NONE: Found = { numerator: 0, denominator: 0, verdict: 'no-data' };

export function levelBySql(question: Question): Found {
  const { level } = question;
  switch (level.metric) {
    case 'availability':
    case 'stability':
      return watched(question) ? judged(level, row(question, downtime(question))) : NONE;
    case 'mtbf':
      return watched(question) ? judged(level, row(question, between(question))) : NONE;
    case 'mttr':
      return judged(level, row(question, repair(question)));
    case 'resolution-rate':
      return resolution(question);
    case 'response':
      return longest(question, 'respondedAt');
    case 'arrival':
      return longest(question, 'arrivedAt');
    case 'solution':
      return longest(question, 'restoredAt');
    case 'solved-share':
      return judged(
        level,
        row(
          question,
          `SELECT coalesce(sum(${known('restoredAt', question)}), 0), count(*) FROM incidents WHERE ${own(question)}`,
        ),
      );
    case 'incident-count':
      return watched(question)
        ? judged(level, row(question, `SELECT count(*), 1 FROM incidents WHERE ${own(question)}`))
        : NONE;
    case 'inspected-share':
      return orNone(
        level,
        row(
          question,
          `SELECT sum(checked) - sum(abnormal), sum(checked) FROM inspections WHERE ${inWindow('date', question)} AND ${named('scope', level)}`,
        ),
      );
    case 'satisfaction':
      return orNone(level, row(question, survey(question)));
    case 'complaints':
      return orNone(
        level,
        row(
          question,
          `SELECT sum(kind = '投诉'), ${level.unit === '%' ? 'count(*)' : 'min(1, count(*))'} FROM serviceCalls WHERE ${calls(question)}`,
        ),
      );
    case 'call-response':
      return worst(level, row(question, callResponse(question)));
    case 'task-completion':
      return worst(level, row(question, tasks(question)));
    case 'delivery':
      return worst(level, row(question, deliveries(question)));
    case 'weekly-reconciliation':
      return orNone(level, row(question, reconciliations(question)));
    default:
      return NONE;
  }
}

function row({ db }: Question, sql: string): readonly [number, number] {
  const [first = []] = db.rows(sql);
  return [Number(first[0] === '—' ? 0 : first[0]), Number(first[1] === '—' ? 0 : first[1])];
}

function judged(level: ServiceLevel, [numerator, denominator]: readonly [number, number]): Found {
  if (denominator === 0) return { numerator, denominator, verdict: 'no-events' };
  const scale = level.unit === '%' ? 1n : 1_000_000n;
  const keeps = (limit: number): boolean => {
    const [value, bound] = [BigInt(numerator) * 1_000_000n, BigInt(limit) * scale * BigInt(denominator)];
    return level.direction === 'at-least' ? value >= bound : value <= bound;
  };
  const verdict = keeps(level.target)
    ? 'met'
    : level.minimum !== null && !keeps(level.minimum)
      ? 'below-minimum'
      : 'below-target';
  return { numerator, denominator, verdict };
}

function orNone(level: ServiceLevel, found: readonly [number, number]): Found {
  return found[1] === 0 ? NONE : judged(level, found);
}

/** The longest of single limits: none is 本期无事件. */
function worst(level: ServiceLevel, [longestOf, count]: readonly [number, number]): Found {
  return count === 0 ? { numerator: 0, denominator: 0, verdict: 'no-events' } : judged(level, [longestOf, 1]);
}

function lastDay({ window, asOf }: Question): string {
  return window.end < asOf ? window.end : asOf;
}

/** SQL of midnight after a day, as the text of a moment. */
function midnight(day: string): string {
  return `strftime('%Y-%m-%d %H:%M', '${day}', '+1 day')`;
}

function minute(expression: string): string {
  return `(strftime('%s', ${expression}) / 60)`;
}

function inWindow(column: string, question: Question): string {
  return `substr(${column}, 1, 10) BETWEEN '${question.window.start}' AND '${lastDay(question)}'`;
}

function known(column: string, { asOf }: Question): string {
  return `(${column} <> '' AND ${column} <= ${midnight(asOf)})`;
}

function list(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

/** Incidents that the measure is promised for. */
function concerned({ level }: Question): string {
  return [
    level.systems.length > 0 ? `system IN (${list(level.systems)})` : '1',
    level.mode === 'remote' ? "arrivedAt = ''" : level.mode === 'on-site' ? "arrivedAt <> ''" : '1',
  ].join(' AND ');
}

function own(question: Question): string {
  const { level } = question;
  return [
    inWindow('reportedAt', question),
    concerned(question),
    level.severity === null ? '1' : `severity = '${level.severity}'`,
    level.vendorCauseOnly ? "causeParty = '乙方'" : '1',
  ].join(' AND ');
}

function watched({ db, window }: Question): boolean {
  return ['work|date', 'inspections|date', 'incidents|reportedAt'].some((entry) => {
    const [kind = '', column = ''] = entry.split('|');
    const has = db.rows(
      `SELECT count(*) FROM record WHERE kind = '${kind}' AND substr(json_extract(data, '$.${column}'), 1, 10) BETWEEN '${window.start}' AND '${window.end}'`,
    );
    return has[0]?.[0] !== '0';
  });
}

/** Islands of overlapping outages by a running maximum of their ends. */
function outages(question: Question): string {
  const { window, asOf } = question;
  const from = minute(`'${window.start}'`);
  const to = minute(midnight(lastDay(question)));
  return `
    WITH raw AS (
      SELECT ${minute("CASE WHEN outageStart = '' THEN reportedAt ELSE outageStart END")} AS begun,
        CASE WHEN ${known('restoredAt', question)} THEN ${minute('restoredAt')} ELSE ${minute(midnight(asOf))} END AS ended
      FROM incidents WHERE outage = 1 AND ${concerned(question)}),
    cut AS (SELECT begun, max(begun, ${from}) AS f, min(ended, ${to}) AS t FROM raw WHERE max(begun, ${from}) < min(ended, ${to})),
    run AS (SELECT f, t, max(t) OVER (ORDER BY f, t ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS seen FROM cut),
    down AS (SELECT coalesce(sum(max(0, t - max(f, coalesce(seen, f)))), 0) AS d FROM run),
    span AS (SELECT ${from} AS f, ${to} AS t)`;
}

function downtime(question: Question): string {
  return `${outages(question)} SELECT span.t - span.f - down.d, span.t - span.f FROM span, down`;
}

function between(question: Question): string {
  return `${outages(question)}
    SELECT span.t - span.f - down.d, (SELECT count(*) FROM cut WHERE begun >= span.f AND begun < span.t) FROM span, down`;
}

function repair(question: Question): string {
  return `SELECT sum(${minute('restoredAt')} - ${minute('reportedAt')}), count(*)
    FROM incidents WHERE ${own(question)} AND ${known('restoredAt', question)}`;
}

/** Incidents with the minutes they took, up to the cut where they are open. */
function taken(question: Question, column: string): string {
  return `SELECT number, reportedAt, ${known(column, question)} AS done,
      CASE WHEN ${known(column, question)} THEN ${minute(column)} ELSE ${minute(midnight(question.asOf))} END - ${minute('reportedAt')} AS took
    FROM incidents WHERE ${own(question)}`;
}

function resolution(question: Question): Found {
  const { level } = question;
  const at = (limit: number): readonly [number, number] =>
    row(
      question,
      `WITH timed AS (${taken(question, 'restoredAt')})
      SELECT sum(done AND took <= ${limit}), count(*) FROM timed WHERE done OR took > ${limit}`,
    );
  const [numerator, denominator] = at(level.withinTarget ?? 0);
  if (denominator === 0) return { numerator, denominator, verdict: 'no-events' };
  const reaches = ([part, whole]: readonly [number, number], target: number): boolean =>
    BigInt(part) * 1_000_000n >= BigInt(target) * BigInt(whole);
  if (reaches([numerator, denominator], level.target)) return { numerator, denominator, verdict: 'met' };
  const later = at(level.withinMinimum ?? level.withinTarget ?? 0);
  const below = level.minimum !== null && later[1] > 0 && !reaches(later, level.minimum);
  return { numerator, denominator, verdict: below ? 'below-minimum' : 'below-target' };
}

function longest(question: Question, column: string): Found {
  const { level, db } = question;
  const limit =
    level.workdayLimit === null && level.holidayLimit === null
      ? `${level.target}`
      : `CASE WHEN ${working('substr(reportedAt, 1, 10)')} THEN ${level.workdayLimit ?? level.target} ELSE ${level.holidayLimit ?? 'NULL'} END`;
  // Who was never on site was not called; who restored without a written answer answered at some time unknown.
  const asked =
    column === 'arrivedAt'
      ? 'done'
      : column === 'respondedAt'
        ? `(done OR number NOT IN (SELECT number FROM incidents WHERE ${known('restoredAt', question)}))`
        : '1';
  const [found] = db.rows(`WITH timed AS (SELECT *, ${limit} AS bound FROM (${taken(question, column)})),
      counted AS (SELECT * FROM timed WHERE bound IS NOT NULL AND ${asked} AND (done OR took > bound))
    SELECT took, (SELECT count(*) FROM counted WHERE took > bound)
    FROM counted ORDER BY took * 1.0 / bound DESC, reportedAt LIMIT 1`);
  if (!found) return { numerator: 0, denominator: 0, verdict: 'no-events' };
  return { numerator: Number(found[0]), denominator: 1, verdict: found[1] === '0' ? 'met' : 'below-target' };
}

/** Weekends off unless worked, weekdays worked unless off, as published. */
function working(day: string): string {
  const { off, worked } = publishedCalendar();
  return `(CASE WHEN strftime('%w', ${day}) IN ('0', '6') THEN ${day} IN (${list([...worked])}) ELSE ${day} NOT IN (${list([...off])}) END)`;
}

/** Working days after `from` up to and with `to`, one by one. */
function workingDays(from: string, to: string): string {
  return `(WITH RECURSIVE days(d) AS (SELECT date(${from}, '+1 day') WHERE ${from} < ${to}
      UNION ALL SELECT date(d, '+1 day') FROM days WHERE d < ${to})
    SELECT count(*) FROM days WHERE ${working('d')})`;
}

function named(column: string, { systems }: ServiceLevel): string {
  return systems.length === 0
    ? '1'
    : `(${systems.map((name) => `instr(${column}, '${name}')`).join(' OR ')})`;
}

function calls(question: Question): string {
  return `${inWindow('receivedAt', question)} AND ${named('channel', question.level)}`;
}

function callResponse(question: Question): string {
  return `WITH timed AS (SELECT ${known('respondedAt', question)} AS done, solvedAt,
      CASE WHEN ${known('respondedAt', question)} THEN ${minute('respondedAt')} ELSE ${minute(midnight(question.asOf))} END - ${minute('receivedAt')} AS took
    FROM serviceCalls WHERE ${calls(question)})
    SELECT max(took), count(*) FROM timed WHERE done OR (solvedAt = '' AND took > ${question.level.target})`;
}

function tasks(question: Question): string {
  const last = `'${lastDay(question)}'`;
  const done = `(solvedAt <> '' AND substr(solvedAt, 1, 10) <= ${last})`;
  return `WITH timed AS (SELECT ${done} AS done, substr(receivedAt, 1, 10) AS f,
      CASE WHEN ${done} THEN substr(solvedAt, 1, 10) ELSE ${last} END AS t
    FROM serviceCalls WHERE ${calls(question)} AND kind NOT IN ('报修', '投诉', '建议')),
    counted AS (SELECT done, ${workingDays('timed.f', 'timed.t')} AS took FROM timed)
    SELECT max(took), count(*) FROM counted WHERE done OR took > ${question.level.target}`;
}

function deliveries(question: Question): string {
  const last = `'${lastDay(question)}'`;
  const done = `(receivedOn <> '' AND receivedOn <= ${last})`;
  return `WITH timed AS (SELECT DISTINCT ${done} AS done, paidOn AS f, CASE WHEN ${done} THEN receivedOn ELSE ${last} END AS t
      FROM deliveries WHERE ${inWindow('paidOn', question)}),
    counted AS (SELECT done, ${workingDays('timed.f', 'timed.t')} AS took FROM timed)
    SELECT max(took), count(*) FROM counted WHERE done OR took > ${question.level.target}`;
}

function reconciliations(question: Question): string {
  const { window } = question;
  const last = lastDay(question);
  // Weeks from Monday to Sunday, the first and the last cut to the window.
  return `WITH RECURSIVE mondays(m) AS (
      SELECT date('${window.start}', '-' || ((strftime('%w', '${window.start}') + 6) % 7) || ' days')
      UNION ALL SELECT date(m, '+7 days') FROM mondays WHERE date(m, '+7 days') <= '${window.end}'),
    weeks AS (SELECT max(m, '${window.start}') AS f, min(date(m, '+6 days'), '${window.end}') AS t FROM mondays),
    busy AS (SELECT f, t FROM weeks WHERE t <= '${last}' AND EXISTS (
      WITH RECURSIVE days(d) AS (SELECT f UNION ALL SELECT date(d, '+1 day') FROM days WHERE d < t)
      SELECT 1 FROM days WHERE ${working('d')})),
    counts AS (SELECT f, (SELECT count(*) FROM (SELECT DISTINCT start, "end" FROM reconciliations) AS r WHERE r."end" BETWEEN f AND t) AS n FROM busy)
    SELECT min(n), min(1, count(*)) FROM counts`;
}

/** Valid sheets are those with at most a third of the questions open. */
function survey(question: Question): string {
  const plan = question.contract.survey;
  if (!plan) return 'SELECT 0, 0';
  const answer = (id: string): string => `json_extract(data, '$.answers.${id}')`;
  const open = plan.questions.map(({ id }) => `(${answer(id)} IS NULL)`).join(' + ');
  return `SELECT sum(${answer(plan.overall)} >= 4), count(${answer(plan.overall)}) FROM survey
    WHERE ${inWindow('date', question)} AND (${open}) * 3 <= ${plan.questions.length}`;
}
