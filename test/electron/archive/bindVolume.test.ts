import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { bindVolume } from '../../../electron/archive/bindVolume.ts';
import type { BindRequest, BoundPart, BoundVolume } from '../../../electron/archive/types.ts';
import { STAMP_FONT, textPdf } from '../app/packFixture.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'bind-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const A4 = [595.28, 841.89] as const;

function request(parts: readonly BoundPart[], more: Partial<BindRequest> = {}): BindRequest {
  return {
    title: '云岭区教育系统云课堂直播平台运行维护服务　第1卷',
    bookmark: '第1卷　周工作记录单',
    author: '北京启衡软件有限公司',
    producer: '验收卷宗 0.1.0',
    date: '2026-07-03',
    parts,
    stamp: { font: STAMP_FONT, corner: 'lower', duplex: false },
    ...more,
  };
}

const part = (title: string, bytes: Uint8Array, numbered = true): BoundPart => ({
  title,
  sources: [{ bytes }],
  numbered,
});

/** Words of a bound volume with their places on the page, in points from the upper left, as a reader sees them. */
function words(volume: BoundVolume): readonly { page: number; text: string; x: number; y: number }[] {
  const file = join(dir, 'words.pdf');
  writeFileSync(file, volume.bytes);
  const html = execFileSync('pdftotext', ['-bbox', file, '-']).toString();
  const found: { page: number; text: string; x: number; y: number }[] = [];
  let page = 0;
  for (const line of html.split('\n')) {
    if (line.includes('<page ')) page += 1;
    const word = /xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.+)<\/word>/.exec(line);
    if (word) found.push({ page, text: word[4] ?? '', x: Number(word[2]), y: Number(word[3]) });
  }
  return found;
}

function qpdf(volume: BoundVolume): Record<string, unknown> {
  const file = join(dir, 'qpdf.pdf');
  writeFileSync(file, volume.bytes);
  execFileSync('qpdf', ['--check', file]);
  return JSON.parse(
    execFileSync('qpdf', ['--json=2', '--json-key=outlines', '--json-key=pagelabels', file]).toString(),
  ) as Record<string, unknown>;
}

async function failure(work: Promise<unknown>): Promise<AppFailure['error']> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppFailure) return error.error;
  throw new Error('it should have been refused');
}

async function boundBytes(title: string): Promise<Uint8Array> {
  return (await bindVolume(request([part('甲', await textPdf(title, 2))]))).bytes;
}

function bindFile(file: string): Promise<BoundVolume> {
  return bindVolume(request([{ title: '甲', sources: [{ file }], numbered: true }]));
}

const MM = 72 / 25.4;
async function sheet(width: number, height: number, rotate = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([width, height]);
  page.drawRectangle({ x: 5, y: 5, width: 5, height: 5 });
  page.setRotation(degrees(rotate));
  return pdf.save();
}

describe('a bound volume', () => {
  it('has numbers on the documents only, from 1, and bookmarks volume → document', async () => {
    const volume = await bindVolume(
      request([
        part('案卷封面', await textPdf('封面', 1), false),
        part('卷内目录', await textPdf('目录', 2), false),
        part('1　甲', await textPdf('甲', 3)),
        part('2　乙', await textPdf('乙', 1)),
        part('卷内备考表', await textPdf('备考', 1), false),
      ]),
    );
    expect(volume).toMatchObject({
      pages: 8,
      stamped: 4,
      firstPages: [null, null, 1, 4, null],
      pdfa: true,
      notes: [],
    });
    expect(words(volume).map((word) => [word.page, word.text])).toEqual([
      [4, '1'],
      [5, '2'],
      [6, '3'],
      [7, '4'],
    ]);
    const [root] = qpdf(volume)['outlines'] as {
      title: string;
      kids: { title: string; destpageposfrom1: number }[];
    }[];
    expect(root?.title).toBe('第1卷　周工作记录单');
    expect(root?.kids.map((kid) => [kid.title, kid.destpageposfrom1])).toEqual([
      ['案卷封面', 1],
      ['卷内目录', 2],
      ['1　甲', 4],
      ['2　乙', 7],
      ['卷内备考表', 8],
    ]);
  });

  it('has the same bytes each time, and others when a page differs', async () => {
    expect(Buffer.from(await boundBytes('甲')).equals(Buffer.from(await boundBytes('甲')))).toBe(true);
    expect(Buffer.from(await boundBytes('甲')).equals(Buffer.from(await boundBytes('甲乙')))).toBe(false);
  });

  it('says in XMP, Info and ID what PDF/A-2b asks for', async () => {
    const { bytes } = await bindVolume(request([part('甲', await textPdf('甲', 1))]));
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toMatch(/pdfaid:part>2</);
    expect(text).toMatch(/pdfaid:conformance>B</);
    const file = join(dir, 'info.pdf');
    writeFileSync(file, bytes);
    const info = execFileSync('pdfinfo', ['-isodates', file]).toString();
    expect(info).toContain('Title:           云岭区教育系统云课堂直播平台运行维护服务　第1卷');
    expect(info).toMatch(/CreationDate:\s+2026-07-03T/);
  });
});

describe('archive page numbers', () => {
  it.each([0, 90, 180, 270])(
    'stand 15 mm from the right and 9 mm from the foot, page turned by %i',
    async (angle) => {
      const turned = angle % 180 !== 0;
      const volume = await bindVolume(
        request([part('甲', await sheet(turned ? A4[1] : A4[0], turned ? A4[0] : A4[1], angle))]),
      );
      const [word] = words(volume);
      expect(word?.text).toBe('1');
      expect(Math.abs((word?.x ?? 0) - (A4[0] - 15 * MM))).toBeLessThan(1);
      expect(Math.abs((word?.y ?? 0) - (A4[1] - 9 * MM))).toBeLessThan(6);
    },
  );

  it('stand at the lower left of a landscape page, where its foot lies in the volume', async () => {
    const [word] = words(await bindVolume(request([part('横', await sheet(A4[1], A4[0]))])));
    expect(word?.text).toBe('1');
    expect(word?.x).toBeLessThan(60);
    expect(Math.abs((word?.y ?? 0) - (A4[0] - 15 * MM))).toBeLessThan(2);
  });

  it('change sides on even pages when printed on both sides', async () => {
    const stamp = { font: STAMP_FONT, corner: 'lower', duplex: true } as const;
    const found = words(await bindVolume(request([part('甲', await textPdf('甲', 2))], { stamp })));
    expect(found.map((word) => word.x > A4[0] / 2)).toEqual([true, false]);
  });
});

describe('scans and pictures', () => {
  it('become A4 pages in sRGB, upright by EXIF', async () => {
    const base = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c03020' } });
    const cmyk = await base.clone().toColourspace('cmyk').jpeg().toBuffer();
    const turned = await base.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const alpha = await base.clone().ensureAlpha(0.5).png().toBuffer();
    const volume = await bindVolume(request([part('扫描', cmyk), part('旋转', turned), part('透明', alpha)]));
    expect(volume).toMatchObject({ pages: 3, stamped: 3, pdfa: true });
    const pdf = await PDFDocument.load(volume.bytes);
    expect(pdf.getPages().map((page) => page.getWidth() > page.getHeight())).toEqual([true, false, true]);
    expect(Buffer.from(volume.bytes).toString('latin1')).not.toContain('DeviceCMYK');
    const file = join(dir, 'pictures.pdf');
    writeFileSync(file, volume.bytes);
    const pixel = await sharp(execFileSync('pdftoppm', ['-r', '10', '-png', '-f', '1', '-l', '1', file]))
      .extract({ left: 58, top: 40, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(Math.abs((pixel[0] ?? 0) - 0xc0)).toBeLessThan(16);
    expect(pixel[2]).toBeLessThan(0x50);
  });

  it('several sources make one part', async () => {
    const picture = await sharp({ create: { width: 210, height: 297, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const volume = await bindVolume(
      request([
        { title: '甲', sources: [{ bytes: await textPdf('甲', 2) }, { bytes: picture }], numbered: true },
        part('乙', picture),
      ]),
    );
    expect(volume.firstPages).toEqual([1, 4]);
  });
});

describe('outside PDFs', () => {
  it('keep what annotations show, lose scripts, and keep links inside their own pages', async () => {
    const source = await PDFDocument.create({ updateMetadata: false });
    const pages = [source.addPage([...A4]), source.addPage([...A4])];
    const { context } = source;
    const look = context.register(
      context.flateStream('1 0 0 rg 0 0 50 20 re f', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 50, 20],
      }),
    );
    const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [100, 100, 200, 140], AP: { N: look } };
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [10, 10, 50, 50], Dest: [pages[1]?.ref, 'Fit'] };
    const web = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [60, 10, 90, 50],
      A: { S: 'URI', URI: PDFString.of('https://example.cn/') },
    };
    pages[0]?.node.set(
      PDFName.of('Annots'),
      context.obj([stamp, link, web].map((note) => context.register(context.obj(note)))),
    );
    pages[0]?.node.set(
      PDFName.of('AA'),
      context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }),
    );
    source.catalog.set(
      PDFName.of('OpenAction'),
      context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }),
    );
    const volume = await bindVolume(
      request([part('甲', await textPdf('甲', 1)), part('外来', await source.save())]),
    );
    expect(volume).toMatchObject({ pages: 3, pdfa: true });
    const bound = await PDFDocument.load(volume.bytes);
    const text = bound.context
      .enumerateIndirectObjects()
      .map(([, object]) => object.toString())
      .join('\n');
    expect(text).not.toContain('JavaScript');
    expect(text).not.toContain('/Stamp');
    expect(text.match(/\/Subtype \/Link/g)).toHaveLength(2);
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(3);
    const file = join(dir, 'notes.pdf');
    writeFileSync(file, volume.bytes);
    const pixel = await sharp(execFileSync('pdftoppm', ['-r', '72', '-png', '-f', '2', '-l', '2', file]))
      .extract({ left: 150, top: 842 - 120, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([...pixel.subarray(0, 3)]).toEqual([255, 0, 0]);
  });

  it('with a font that is not embedded are bound, reported by name, and the volume makes no claim', async () => {
    const source = await PDFDocument.create({ updateMetadata: false });
    source
      .addPage([...A4])
      .drawText('Helvetica', { font: await source.embedFont(StandardFonts.Helvetica), x: 50, y: 50 });
    const file = join(dir, '来函.pdf');
    writeFileSync(file, await source.save());
    const volume = await bindVolume(request([{ title: '来函', sources: [{ file }], numbered: true }]));
    expect(volume.pdfa).toBe(false);
    expect(volume.notes).toEqual(['“来函.pdf”字体Helvetica没有嵌入，所在的合订本不标注为PDF/A']);
    expect(Buffer.from(volume.bytes).toString('latin1')).not.toContain('pdfaid');
    qpdf(volume);
  });

  it('with CMYK colours get a profile for them', async () => {
    const source = await PDFDocument.create({ updateMetadata: false });
    const page = source.addPage([...A4]);
    const content = source.context.flateStream('0 1 1 0 k 100 100 200 200 re f');
    page.node.set(PDFName.of('Contents'), source.context.register(content));
    const volume = await bindVolume(request([part('印刷', await source.save())]));
    expect(volume.pdfa).toBe(true);
    const bound = await PDFDocument.load(volume.bytes);
    expect(
      bound.context
        .enumerateIndirectObjects()
        .map(([, object]) => object.toString())
        .join(),
    ).toContain('/DefaultCMYK');
  });
});

describe('what cannot be bound is refused by its name', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'bind.unreadable'],
    ['a text file', Buffer.from('not a pdf'), 'bind.unreadable'],
    ['a head without a body', Buffer.from('%PDF-1.7\n'), 'bind.unreadable'],
    ['a broken JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'bind.unreadable'],
  ])('%s', async (_, bytes, code) => {
    const file = join(dir, '坏文件.pdf');
    writeFileSync(file, bytes);
    const error = await failure(bindVolume(request([{ title: '甲', sources: [{ file }], numbered: true }])));
    expect(error.code).toBe(code);
    expect(error.message).toContain('坏文件.pdf');
  });

  it('a PDF with a password; one without a password for opening is bound', async () => {
    const plain = join(dir, 'plain.pdf');
    writeFileSync(plain, await textPdf('甲', 1));
    const lock = (user: string, name: string): string => {
      const file = join(dir, name);
      execFileSync('qpdf', ['--encrypt', user, 'owner', '256', '--', plain, file]);
      return file;
    };
    const error = await failure(bindFile(lock('secret', '加密.pdf')));
    expect(error).toMatchObject({ code: 'bind.encrypted' });
    expect(error.message).toContain('加密.pdf');
    const volume = await bindFile(lock('', '限制打印.pdf'));
    expect(volume).toMatchObject({ pages: 1, pdfa: true });
    qpdf(volume);
  });

  it('a file that is gone', async () => {
    const error = await failure(
      bindVolume(request([{ title: '甲', sources: [{ file: join(dir, '没有.pdf') }], numbered: true }])),
    );
    expect(error).toMatchObject({ code: 'package.unreadable' });
    expect(error.message).toContain('没有.pdf');
  });
});
