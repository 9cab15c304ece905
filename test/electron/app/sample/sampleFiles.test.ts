import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetOf } from '../../../../electron/app/sample/recordSheets.ts';
import { writeSampleFiles, type SampleFiles } from '../../../../electron/app/sample/writeSampleFiles.ts';
import { wholeScan } from '../../../../electron/app/sample/wholeScan.ts';
import { readPdfFile } from '../../../../electron/documents/read/readPdfFile.ts';
import { fontSet } from '../../../../electron/documents/index.ts';
import { inspectFile } from '../../../../electron/documents/inspect/inspectFile.ts';
import { dataRows, EXAMPLE_MARK, findHeader, readSheet } from '../../../../electron/sheets/index.ts';
import { publishedCalendar } from '../../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../../shared/checklist/owedItems.ts';
import { recordKind } from '../../../../shared/records/kinds/index.ts';
import { rowParser } from '../../../../shared/records/parseRow.ts';
import { RECORD_KINDS, type RecordKindId } from '../../../../shared/records/types.ts';
import { sampleYear } from '../../../../shared/sample/sampleYear.ts';
import { sampleContract } from '../../../shared/sample/sampleContract.ts';

const year = sampleYear();
const WITH_RECORDS = RECORD_KINDS.filter((kind) => year.records[kind].length > 0);
const contract = sampleContract();
const items = owedItems(contract, year.records, publishedCalendar());
const root = mkdtempSync(join(tmpdir(), 'sample-files-'));
let files: SampleFiles;

function write(dir: string): Promise<SampleFiles> {
  return writeSampleFiles(dir, {
    year,
    contract,
    calendar: publishedCalendar(),
    items,
    templates: resolve('templates'),
    sources: { styleDir: resolve('templates/styles'), fonts: fontSet(resolve('.')) },
  });
}

beforeAll(async () => {
  files = await write(join(root, 'first'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function digests(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((file) => [file.slice(dir.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

async function readBack(id: RecordKindId): Promise<unknown[]> {
  const sheets = await readSheet(sheetOf(files.records, id));
  if (!sheets.ok) throw new Error(sheets.error.message);
  const kind = recordKind(id, contract);
  const parse = rowParser(id, contract, '2026-07-10');
  return sheets.value.flatMap((sheet) => {
    const header = findHeader(sheet, kind);
    return header ? dataRows(sheet, header, EXAMPLE_MARK).map(({ cells }) => parse(cells)) : [];
  });
}

describe('record tables', () => {
  it.each(WITH_RECORDS)('%s read back are the records', async (id) => {
    expect(await readBack(id)).toEqual(year.records[id].map((data) => ({ data })));
  });

  it('write the survey as GBK text', () => {
    const bytes = readFileSync(sheetOf(files.records, 'survey'));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
    expect(new TextDecoder('gbk').decode(bytes)).toContain('问卷编号,填写日期');
  });
});

describe('photos', () => {
  it('serve both albums, each with the photos taken by then', () => {
    const counts = [...files.photos].map(([item, photos]) => [item, photos.length]);
    expect(counts).toEqual([
      ['stage-photos', 4],
      ['photos', 8],
    ]);
  });

  it('are pictures with caption, date, place and photographer', async () => {
    for (const { file, details } of files.photos.get('photos') ?? []) {
      expect(await inspectFile(file)).toMatchObject({ ok: true, value: { kind: 'jpeg' } });
      expect(Object.values(details).every((value) => value !== '' && value !== null)).toBe(true);
    }
  });
});

describe('signed scans', () => {
  it('exist for every generated paper that needs a signature', () => {
    const needed = items.filter(
      ({ requirement }) =>
        requirement.form === 'generated' &&
        (requirement.signers.length > 0 || requirement.issuer !== 'vendor'),
    );
    expect([...files.scans.keys()].toSorted()).toEqual(needed.map((item) => item.id).toSorted());
    expect(needed.length).toBeGreaterThan(50);
  });

  it('are one-page PDFs, each different', async () => {
    const paths = [...files.scans.values()];
    const contents = new Set(
      paths.map((path) => createHash('sha256').update(readFileSync(path)).digest('hex')),
    );
    expect(contents.size).toBe(paths.length);
    expect(await inspectFile(paths[0] ?? '')).toMatchObject({ ok: true, value: { kind: 'pdf', pages: 1 } });
  });
});

it('a scan of a paper of three pages has three, fine enough and none of them empty', async () => {
  const scan = join(mkdtempSync(join(root, 'whole-')), '扫描.pdf');
  copyFileSync(files.scans.get('sla-letter') ?? '', scan);
  const whole = await wholeScan(scan, 3);
  const { pages } = await readPdfFile(readFileSync(whole));
  expect(pages).toHaveLength(3);
  for (const page of pages) expect(page).toMatchObject({ width: 210, height: 297, dpi: 200, blank: false });
  expect(pages.at(-1)).toMatchObject({ coloured: true });
  expect(await wholeScan(scan, 1)).toBe(scan);
});

describe('papers', () => {
  it('exist for every item that is put in by hand', () => {
    const attached = items.filter((item) => item.requirement.form === 'attached').map((item) => item.id);
    expect([...files.papers.keys()].toSorted()).toEqual(attached.toSorted());
  });

  it.each([['duty-log', '7×24小时电话与监控值班']])('%s says %s', (item, words) => {
    const text = execFileSync('pdftotext', ['-layout', files.papers.get(item) ?? '', '-'], {
      encoding: 'utf8',
    });
    expect(text.replaceAll(/\s/g, '')).toContain(words);
  });

  it('give each inspection its own report', () => {
    const reports = items.filter((item) => item.requirement.id === 'inspection-report');
    expect(reports).toHaveLength(year.records.inspections.length);
  });
});

describe('media', () => {
  it('hold the parts of the clause, and what packing must leave out', () => {
    const folder = files.media.get('media') ?? '';
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.sql') && name.includes('数据库备份'))).toHaveLength(3);
    expect(names.some((name) => name.endsWith('.env'))).toBe(true);
    expect(names.some((name) => name.includes('node_modules'))).toBe(true);
    expect(names).toContain('安装设置和操作说明书.txt');
  });
});

it('writes the same bytes each time', async () => {
  await write(join(root, 'second'));
  expect(digests(join(root, 'second'))).toEqual(digests(join(root, 'first')));
});
