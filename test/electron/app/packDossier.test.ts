import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppFailure, Cancelled } from '../../../shared/errors/appError.ts';
import type { DocTree } from '../../../shared/documents/tree.ts';
import type { PackResult } from '../../../shared/ipc/views.ts';
import { PACK_STEPS, packDossier } from '../../../electron/app/packDossier.ts';
import { planPackage } from '../../../electron/app/planPackage.ts';
import { verifyPackage } from '../../../electron/archive/verifyPackage.ts';
import { fontSet } from '../../../electron/documents/fonts/fontSet.ts';
import { createPdfRenderer } from '../../../electron/documents/pdf/createPdfRenderer.ts';
import { silentJob, startJob } from '../../../electron/jobs/job.ts';
import { checkPdf } from '../../tools/checkPdf.ts';
import { packFixture } from './packFixture.ts';
import type { Fixture } from './packFixture.ts';

const ROOT = join(import.meta.dirname, '../../..');
let dir: string;
let fixture: Fixture;
let packed: PackResult;
const trees: DocTree[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-'));
  const renderer = createPdfRenderer({ styleDir: join(ROOT, 'templates/styles'), fonts: fontSet(ROOT) });
  const made = await packFixture(join(dir, 'ws'), { weeks: 4 });
  fixture = {
    source: made.source,
    tools: {
      ...made.tools,
      renderForm(tree) {
        trees.push(tree);
        const result = renderer.render({ tree, assets: {} });
        if (!result.ok) throw new Error(result.error.message);
        return Promise.resolve({ pdf: result.value.bytes, pages: result.value.pages });
      },
    },
  };
  packed = await packDossier(
    fixture.source,
    { to: join(dir, 'out'), zip: false },
    fixture.tools,
    silentJob(PACK_STEPS),
  );
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const data = (): string => join(packed.package, '正本/data');
const text = (file: string): string => execFileSync('pdftotext', ['-layout', file, '-']).toString();

describe('the package of a stage', () => {
  it('is two identical copies, counted and verified', async () => {
    expect(packed).toMatchObject({ identical: true, asked: packed.made });
    execFileSync('diff', ['-r', data(), join(packed.package, '副本/data')]);
    for (const copy of packed.copies) {
      execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
        cwd: copy.path,
      });
    }
    expect(await verifyPackage(packed.package, { signal: new AbortController().signal })).toMatchObject({
      ok: true,
    });
  });

  it('has the layout a buyer finds his way in', () => {
    expect(packed.package).toBe(join(dir, 'out/云课堂运维-项目终验-20260703'));
    expect(readdirSync(data()).toSorted()).toEqual(
      [
        '第1卷 周工作记录单',
        '第2卷 半年阶段性总结报告单等4种',
        '电子介质',
        '其他',
        '说明文件.TXT',
        '目录文件.XML',
        '浏览.html',
        '条款对照表.pdf',
      ].toSorted(),
    );
    expect(readdirSync(join(packed.package, '交接')).toSorted()).toEqual(
      [
        '移交清单.pdf',
        '核对表（正本）.pdf',
        '核对表（副本）.pdf',
        '案卷封面.pdf',
        '脊背.pdf',
        '介质标签.pdf',
      ].toSorted(),
    );
    expect(readdirSync(join(data(), '电子介质/数据光盘或U盘/源代码/src')).toSorted()).toEqual([
      'Main.ts',
      '_aux.c',
      'main（2）.ts',
    ]);
    expect(existsSync(join(data(), '电子介质/数据光盘或U盘/源代码/.env'))).toBe(false);
  });

  it('has PDFs that an archive would take', () => {
    const made = [data(), join(packed.package, '交接')].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => /合订本|对照表|报告\.pdf|移交|核对表|封面|脊背|标签/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    );
    expect(made.length).toBeGreaterThanOrEqual(11);
    for (const file of made.filter((name) => name.endsWith('.pdf') && !name.includes('单（')))
      expect([file, checkPdf(file)]).toEqual([file, []]);
  });

  it('has figures that agree in list, note, stamps, clause table and catalogue', async () => {
    const bound = join(data(), '第2卷 半年阶段性总结报告单等4种/合订本.pdf');
    const pages = (await PDFDocument.load(readFileSync(bound))).getPageCount();
    expect(text(bound)).toContain('本卷共4件14页，其中文字材料12页，图样材料0页，照片2页（1张）。');
    expect(pages).toBe(14 + 3);
    const clauses = text(join(data(), '条款对照表.pdf'));
    expect(clauses).toMatch(/周工作记录单\s+4份\s+第1卷\s+1—12/);
    expect(clauses).toMatch(/服务质量达标及违约责任确认书\s+1份\s+第2卷\s+12—14/);
    expect(text(join(packed.package, '交接/移交清单.pdf'))).toMatch(/合计\s+2卷\s+8\s+26/);
  });

  it('has a catalogue with as many entries as its readme says', () => {
    const readme = readFileSync(join(data(), '说明文件.TXT'), 'utf8');
    expect(readme.startsWith('\ufeff移交单位：北京启衡软件有限公司\r\n')).toBe(true);
    const xml = readFileSync(join(data(), '目录文件.XML'), 'utf8');
    const parsed: unknown = new XMLParser({ ignoreDeclaration: true, parseTagValue: false }).parse(xml);
    const entries = (parsed as { 文件目录: { 文件: Record<string, string>[] } }).文件目录.文件;
    expect(readme).toContain(`档案数量：${entries.length}\r\n`);
    expect(entries).toHaveLength(10);
    expect(Object.keys(entries[0] ?? {})).toEqual([
      '顺序号',
      '档号',
      '责任者',
      '题名',
      '日期',
      '保管期限',
      '密级',
      '页数',
      '备注',
    ]);
    expect(entries.map((entry) => entry['顺序号'])).toEqual(entries.map((_, i) => String(i + 1)));
    expect(entries[0]).toMatchObject({ 题名: '周工作记录单（2025年第36周）', 日期: '20250907', 页数: '3' });
    expect(entries.find((entry) => entry['题名'] === '数据光盘或U盘')).not.toHaveProperty('页数');
  });

  it('leaves archive numbers, names and dates to the pen', () => {
    const covers = trees
      .flatMap((tree) => tree.blocks)
      .flatMap((block) => (block.t === 'volume-cover' ? [block.cover] : []));
    expect(covers.length).toBeGreaterThan(0);
    for (const cover of covers) expect(cover.archiveNumber).toBe('');
    const notes = trees
      .flatMap((tree) => tree.blocks)
      .flatMap((block) => (block.t === 'volume-note' ? [block.note] : []));
    for (const note of notes) expect([note.archiveNumber, note.crossReference]).toEqual(['', '']);
  });

  it('lists every changed name and everything left out', () => {
    expect(text(join(data(), '其他/名称对照表.pdf'))).toContain('参数设置：生产环境？.docx');
    const left = text(join(data(), '其他/未收入介质的文件.pdf'));
    for (const path of [
      '源代码/.env',
      '源代码/.git/',
      '源代码/dist/',
      '源代码/node_modules/',
      '源代码/deploy/key.pem',
    ]) {
      expect(left).toContain(path);
    }
    expect(text(join(data(), '其他/归档自检报告.pdf'))).toMatch(
      /签字、盖章属实\s+装盘\s+\d+个签字扫描件\s+需人工复核/,
    );
  });

  it('has the same digest when packed again', async () => {
    const again = await packDossier(
      fixture.source,
      { to: join(dir, 'again'), zip: false },
      fixture.tools,
      silentJob(PACK_STEPS),
    );
    expect(again.manifestSha256).toBe(packed.manifestSha256);
  });
});

describe('planPackage', () => {
  it('tells beforehand exactly what packing will write', async () => {
    const plan = await planPackage(fixture.source, join(dir, 'out'));
    const written = readdirSync(data(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, 'out').length + 1));
    expect(plan.files.map((file) => file.path).toSorted()).toEqual(written.toSorted());
    expect(plan.volumes).toEqual([
      { title: '第1卷 周工作记录单', documents: 4, pages: 12 },
      { title: '第2卷 半年阶段性总结报告单等4种', documents: 4, pages: 14 },
    ]);
    expect(plan.freeBytes).toBeGreaterThan(0);
    expect(plan.renamed).toHaveLength(3);
    expect(plan.excluded).toHaveLength(5);
  });

  it('passes blockers on and adds its own', async () => {
    const blocker = {
      rule: 'complete.slot',
      severity: 'blocker',
      item: null,
      message: '缺',
      where: { page: 'pack' },
    } as const;
    const plan = await planPackage(
      { ...fixture.source, items: [], check: { ...fixture.source.check, findings: [blocker] } },
      null,
    );
    expect(plan.blockers.map((finding) => finding.rule)).toEqual(['complete.slot', 'package.empty']);
  });
});

function pack(source: Fixture['source']): Promise<PackResult> {
  return packDossier(source, { to: join(dir, 'refused'), zip: false }, fixture.tools, silentJob(PACK_STEPS));
}

function nothingIsLeft(): void {
  expect(existsSync(join(dir, 'refused')) ? readdirSync(join(dir, 'refused')) : []).toEqual([]);
}

describe('packing is refused', () => {
  it('when a document has other pages than its list says', async () => {
    const items = fixture.source.items.map((item) =>
      item.id === 'sla-letter' && item.document
        ? { ...item, document: { ...item.document, pages: 7 } }
        : item,
    );
    await expect(pack({ ...fixture.source, items })).rejects.toThrow(
      '“服务质量达标及违约责任确认书”登记为7页',
    );
    nothingIsLeft();
  });

  it('when a file changed after it was generated', async () => {
    const file = join(dir, 'ws/documents/服务质量达标及违约责任确认书.docx');
    const before = readFileSync(file);
    writeFileSync(file, 'changed by hand');
    await expect(pack(fixture.source)).rejects.toThrow(
      /服务质量达标及违约责任确认书\.docx”的内容与核签或入库时不同/,
    );
    writeFileSync(file, before);
    nothingIsLeft();
  });

  it('when a media folder has moved', async () => {
    const items = fixture.source.items.map((item) => ({
      ...item,
      attachments: item.attachments.map((file) =>
        file.role === 'media' ? { ...file, externalPath: join(dir, 'moved') } : file,
      ),
    }));
    await expect(pack({ ...fixture.source, items })).rejects.toBeInstanceOf(AppFailure);
    nothingIsLeft();
  });

  it('when there is nothing to pack', async () => {
    await expect(pack({ ...fixture.source, items: [] })).rejects.toThrow('还没有可以装卷的文件');
    nothingIsLeft();
  });

  it('when the user cancels', async () => {
    const controller = new AbortController();
    const job = startJob(PACK_STEPS, controller.signal, (report) => {
      if (report.value > 0.2) controller.abort();
    });
    const work = packDossier(fixture.source, { to: join(dir, 'refused'), zip: true }, fixture.tools, job);
    await expect(work).rejects.toBeInstanceOf(Cancelled);
    nothingIsLeft();
  });
});
