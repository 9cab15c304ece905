/**
 * JMeter result files (.jtl) as a table of load tests: raw samples in, one row for each transaction out.
 * Both forms are read, CSV with its header line and XML, as a stream: such files have gigabytes.
 */
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { LIMITS } from '../limits.ts';
import type { Sheet } from '../sheet.ts';
import { CsvRows } from './csvRows.ts';
import { badLine, chinaDay, sampleOf } from './sample.ts';
import { Summary } from './summary.ts';
import { XmlTags } from './xmlTags.ts';

/** How percentiles were found, as it stands in the record. */
export const PERCENTILE_NOTE = '百分位由全部原始样本按最近序位法计算';

const NEEDED = ['timeStamp', 'elapsed', 'label', 'success'] as const;
const XML_SAMPLES = new Set(['sample', 'httpSample']);

/** What the first bytes of a file tell. */
export function jtlForm(head: string): 'csv' | 'xml' | null {
  const text = head.replace(/^\u00ef\u00bb\u00bf|^\ufeff/, '').trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?<testResults\b/.test(text)) return 'xml';
  const titles = (text.split(/\r?\n/, 1)[0] ?? '').split(',').map((title) => title.replaceAll('"', ''));
  return titles.includes('elapsed') && titles.includes('label') ? 'csv' : null;
}

/** `pulse` is called between pieces with how many bytes are read, and may throw to stop. */
export async function readJtl(
  file: string,
  name: string,
  form: 'csv' | 'xml',
  size: number,
  pulse: (bytes: number) => void,
): Promise<Sheet> {
  if (size > LIMITS.jtlBytes) {
    throw new AppFailure(
      'import.tooLarge',
      `“${name}”有 ${Math.ceil(size / 1_073_741_824)} GB，最多 ${LIMITS.jtlBytes / 1_073_741_824} GB。请拆分场景后导入；没有导入任何内容`,
    );
  }
  const summary = new Summary(name);
  const take = form === 'csv' ? csvTaker(summary, name) : xmlTaker(summary, name);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new AppFailure('import.encoding', `“${name}”不是 UTF-8 编码，无法读取；没有导入任何内容`);
    }
  };
  let read = 0;
  // A stream without encoding gives bytes.
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    take(decode(chunk), false);
    read += chunk.length;
    pulse(read);
  }
  take(decode(), true);
  if (summary.count === 0) {
    throw new AppFailure('import.empty', `“${name}”里没有样本，没有导入任何内容`);
  }
  return tableOf(summary, name);
}

type Taker = (text: string, last: boolean) => void;

function csvTaker(summary: Summary, name: string): Taker {
  const rows = new CsvRows(name);
  let columns: ReadonlyMap<string, number> | null = null;
  return (text, last) => {
    for (const { line, cells } of rows.push(text, last)) {
      if (!columns) {
        columns = new Map(cells.map((title, index) => [title.replace(/^\ufeff/, '').trim(), index]));
        const missing = NEEDED.filter((title) => !columns?.has(title));
        if (missing.length > 0) throw badLine(name, line, `表头缺少列 ${missing.join('、')}`);
        continue;
      }
      // JMeter writes every cell of a line or, when it is killed, none of the last ones.
      if (cells.length < columns.size) {
        throw badLine(name, line, `只有 ${cells.length} 列，应有 ${columns.size} 列`);
      }
      const { size } = columns;
      if (cells.length > size) throw badLine(name, line, `有 ${cells.length} 列，应有 ${size} 列`);
      const known = columns;
      const cell = (title: string): string => (cells[known.get(title) ?? -1] ?? '').trim();
      summary.add(
        sampleOf(
          {
            timeStamp: cell('timeStamp'),
            elapsed: cell('elapsed'),
            label: cell('label'),
            success: cell('success'),
            allThreads: cell('allThreads'),
            threadName: cell('threadName'),
          },
          name,
          line,
        ),
      );
    }
  };
}

/** Only samples right below the root count: those inside others are their parts, as in JMeter's own reports. */
function xmlTaker(summary: Summary, name: string): Taker {
  const tags = new XmlTags(name);
  let depth = 0;
  let line = 1;
  return (text, last) => {
    for (const tag of tags.push(text, last)) {
      ({ line } = tag);
      if (tag.opens) {
        if (depth === 1 && XML_SAMPLES.has(tag.name)) {
          const cell = (key: string): string => tag.attributes.get(key) ?? '';
          summary.add(
            sampleOf(
              {
                timeStamp: cell('ts'),
                elapsed: cell('t'),
                label: cell('lb'),
                success: cell('s'),
                allThreads: cell('na'),
                threadName: cell('tn'),
              },
              name,
              line,
            ),
          );
        }
        depth += 1;
      }
      if (tag.closes) depth -= 1;
    }
    if (last && depth !== 0) throw badLine(name, line, '文件在这之后中断，测试可能没有正常结束');
  };
}

/** The columns carry the titles of the kind, so that the rows are read and checked like any others. */
function tableOf(summary: Summary, name: string): Sheet {
  const date = chinaDay(summary.firstMs);
  const scenario = name.slice(0, name.length - extname(name).length);
  return {
    name: 'JMeter 原始样本',
    rows: [
      [
        '测试日期',
        '测试场景',
        '事务名称',
        '并发数',
        '样本数',
        '失败数',
        '最小响应时间（毫秒）',
        '平均响应时间（毫秒）',
        '50%响应时间（毫秒）',
        '90%响应时间（毫秒）',
        '95%响应时间（毫秒）',
        '99%响应时间（毫秒）',
        '最大响应时间（毫秒）',
        '吞吐量（次/秒）',
        '备注',
      ],
      ...summary
        .transactions()
        .map((row) => [
          date,
          scenario,
          row.transaction,
          summary.threads,
          row.samples,
          row.errors,
          row.minMs,
          row.averageMs,
          row.p50Ms,
          row.p90Ms,
          row.p95Ms,
          row.p99Ms,
          row.maxMs,
          row.throughputMilli / 1000,
          PERCENTILE_NOTE,
        ]),
    ],
  };
}
