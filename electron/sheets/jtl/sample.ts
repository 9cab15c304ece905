/** One raw sample of a JMeter result file (.jtl), whichever of its two forms it was written in. */
import { AppFailure } from '../../../shared/errors/appError.ts';

export interface Sample {
  /** Milliseconds since 1970, UTC: when the request went out. */
  readonly startMs: number;
  readonly elapsedMs: number;
  readonly label: string;
  readonly success: boolean;
  /** Users active in all groups; 0 where the file does not say. */
  readonly allThreads: number;
  readonly threadName: string;
}

/** The raw fields of a sample as text, under JMeter's names of the CSV form. */
export interface RawSample {
  readonly timeStamp: string;
  readonly elapsed: string;
  readonly label: string;
  readonly success: string;
  readonly allThreads: string;
  readonly threadName: string;
}

const HOUR_MS = 3_600_000;
/** China has had one time zone and no summer time since 1991. */
const CHINA_MS = 8 * HOUR_MS;
const FIRST_MS = Date.UTC(2000, 0, 1);

/** A refusal that names the line. Percentiles of a part of the samples would be wrong, so nothing is taken. */
export function badLine(name: string, line: number, reason: string): AppFailure {
  return new AppFailure(
    'import.sample',
    `“${name}”第 ${line} 行：${reason}。百分位须由全部原始样本计算，请重新导出或改正这一行；没有导入任何内容`,
    { file: name, line },
  );
}

/** @throws AppFailure `import.sample` */
export function sampleOf(raw: RawSample, name: string, line: number): Sample {
  const startMs = startOf(raw.timeStamp);
  if (startMs === null) throw badLine(name, line, `时间“${raw.timeStamp}”无法识别`);
  if (!/^\d{1,9}$/.test(raw.elapsed)) throw badLine(name, line, `响应时间“${raw.elapsed}”不是毫秒数`);
  const label = raw.label.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (label === '') throw badLine(name, line, '没有事务名称');
  const success = raw.success.toLowerCase();
  if (success !== 'true' && success !== 'false') {
    throw badLine(name, line, `是否成功“${raw.success}”应为 true 或 false`);
  }
  return {
    startMs,
    elapsedMs: Number(raw.elapsed),
    label,
    success: success === 'true',
    allThreads: /^\d{1,7}$/.test(raw.allThreads) ? Number(raw.allThreads) : 0,
    threadName: raw.threadName,
  };
}

/** Milliseconds since 1970, or a date and time of the test machine, which stands in China. */
function startOf(text: string): number | null {
  if (/^\d{12,13}$/.test(text)) {
    const value = Number(text);
    return value >= FIRST_MS ? value : null;
  }
  const m = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(text);
  if (!m) return null;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map(Number);
  const utc = Date.UTC(
    year ?? 0,
    (month ?? 0) - 1,
    day,
    hour,
    minute,
    second,
    Number((m[7] ?? '').padEnd(3, '0')),
  );
  return Number.isNaN(utc) ? null : utc - CHINA_MS;
}

/** The civil day in China. */
export function chinaDay(ms: number): string {
  return new Date(ms + CHINA_MS).toISOString().slice(0, 10);
}
