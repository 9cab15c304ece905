import type { ReadTable } from '../../../reading/readFile.ts';
import type { PreflightDossier } from '../../dossier.ts';
import { withParameters } from '../../rule.ts';
import { eachPaper, inPaper, papers } from './readPapers.ts';

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计)$/u;
/** Columns whose figures are no parts of a sum. */
const NOT_SUMMED = /率|比|平均|单价|序号|编号|日期|时间|年|月份|%|％|最大|最小|最高|最低|版本/u;

export const tableSums = withParameters(
  {
    tolerance: {
      kind: 'count',
      name: '合计与各行之和允许相差末位',
      unit: '个单位',
      usual: 0,
      least: 0,
      most: 100,
    },
  },
  {
    id: 'figure.tableSum',
    family: '数据一致',
    property: '真实性',
    name: '附件里表格的合计等于各行之和',
    unit: '张表格',
    severity: 'warning',
    source: '数据一致：合计与分项相符',
    check: (dossier, { tolerance }) => {
      const seen = eachPaper(dossier, 'words', (paper) =>
        paper.file.tables.flatMap((table) =>
          wrongSums(table, tolerance).map(({ column, said, sum }) =>
            inPaper(
              paper,
              table.place,
              `：“${column}”一列合计写着${said}，各行之和是${sum}。核对后改正，重新添加`,
            ),
          ),
        ),
      );
      return { ...seen, looked: tablesIn(dossier) };
    },
  },
);

function tablesIn(dossier: PreflightDossier): number {
  return papers(dossier).reduce((sum, { read }) => sum + (read?.ok ? read.file.tables.length : 0), 0);
}

/** @param tolerance in units of the last decimal place that the total is printed with: parts were rounded one by one */
function wrongSums({ rows }: ReadTable, tolerance: number): { column: string; said: string; sum: string }[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const at = rows.findIndex((row) => TOTAL.test((row[0] ?? '').replaceAll(/\s/g, '')));
  const head = rows[0];
  // Merged cells shift the columns: only plain tables with one total at the end can be judged.
  if (at < 3 || !head || rows.some((row) => row.length !== width)) return [];
  const body = rows.slice(1, at);
  if (body.some((row) => /小\s*计/u.test(row[0] ?? ''))) return [];
  return head.flatMap((name, column) => {
    const said = scaled(rows[at]?.[column] ?? '');
    const parts = body.map((row) =>
      row[column]?.trim() === '' || row[column] === '—' ? 0n : scaled(row[column] ?? ''),
    );
    if (column === 0 || NOT_SUMMED.test(name) || said === null || parts.includes(null)) return [];
    const sum = parts.reduce<bigint>((total, part) => total + (part ?? 0n), 0n);
    const apart = sum > said ? sum - said : said - sum;
    return apart <= BigInt(tolerance) * lastUnit(rows[at]?.[column] ?? '')
      ? []
      : [{ column: name.replaceAll(/\s/g, ''), said: print(said), sum: print(sum) }];
  });
}

const SCALE = 6;

/** A plain number in millionths; null for anything else. */
function scaled(text: string): bigint | null {
  const match = /^(-|－)?(\d[\d,，]*)(?:\.(\d{1,6}))?$/u.exec(text.trim());
  if (!match) return null;
  const value = BigInt((match[2] ?? '').replaceAll(/[,，]/g, '') + (match[3] ?? '').padEnd(SCALE, '0'));
  return match[1] === undefined ? value : -value;
}

/** 0.01 of `12.30`, in millionths. */
function lastUnit(text: string): bigint {
  return 10n ** BigInt(SCALE - (text.trim().split('.')[1]?.length ?? 0));
}

function print(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
  const part = digits.slice(-SCALE).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${part === '' ? '' : `.${part}`}`;
}
