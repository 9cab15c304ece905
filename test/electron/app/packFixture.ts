/** A small workspace ready to be packed: weekly logs with signed scans, reports, a photo album, papers, a source tree. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import type { Attachment, ChecklistItem } from '../../../shared/domain/checklist.ts';
import { addDays } from '../../../shared/domain/civilDate.ts';
import type { Contract, Requirement, Stage } from '../../../shared/domain/contract.ts';
import { DEFAULT_PACK_SETTINGS } from '../../../electron/app/packing/packSource.ts';
import type { PackSource, PackTools } from '../../../electron/app/packing/packSource.ts';
import { bindVolume } from '../../../electron/archive/bindVolume.ts';

export const STAMP_FONT = join(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
);
const BROWSE = join(import.meta.dirname, '../../../resources/browse');

const PARTY = { leader: '', address: '', phone: '' };
const STAGES: readonly Stage[] = [
  { id: 'final', name: '项目终验', packedWith: null, milestone: null },
  { id: 'process', name: '履行中', packedWith: 'final', milestone: null },
];

export function requirement(id: string, name: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    name,
    clause: '四.1.2(1)',
    stage: 'final',
    cadence: { kind: 'once' },
    form: 'generated',
    template: id,
    coveredBy: null,
    issuer: 'vendor',
    copies: 2,
    signers: [{ party: 'vendor', role: '项目负责人', seal: false }],
    parts: [],
    due: { kind: 'fixed', date: '2026-07-01' },
    review: null,
    code: 'BG',
    ...more,
  };
}

const REQUIREMENTS = {
  weekly: requirement('weekly-log', '周工作记录单', {
    cadence: { kind: 'weekly' },
    parts: [
      { id: 'daily', name: '每天工作记录' },
      { id: 'next', name: '下周安排' },
    ],
  }),
  halfYear: requirement('half-year-report', '半年阶段性总结报告单', { clause: '四.1.2(2)' }),
  album: requirement('photo-album', '成果照片', { clause: '四.1.2(3)', form: 'photos' }),
  docs: requirement('technical-docs', '系统技术文档', {
    clause: '四.1.2(4)',
    form: 'attached',
    template: null,
  }),
  media: requirement('media', '数据光盘或U盘', { clause: '四.1.2(6)', form: 'media', template: null }),
  letter: requirement('sla-letter', '服务质量达标及违约责任确认书', {
    clause: '四.1.2(10)',
    signers: [
      { party: 'vendor', role: '乙方代表', seal: true },
      { party: 'buyer', role: '甲方代表', seal: true },
    ],
  }),
  review: requirement('review', '应急演练记录', { clause: '附件3.五', stage: 'process' }),
  covered: requirement('reports', '项目周报', {
    clause: '八.6',
    stage: 'process',
    form: 'covered',
    coveredBy: 'weekly-log',
  }),
};

export function contract(): Contract {
  return {
    presetId: 'sample',
    kind: '运行维护',
    name: '云岭区教育系统云课堂直播平台运行维护服务',
    shortName: '云课堂运维',
    number: 'YLJX-2025-017',
    codePrefix: 'QH',
    buyer: { name: '云岭区教育信息中心', ...PARTY },
    vendor: { name: '北京启衡软件有限公司', leader: '陆景行', address: '', phone: '' },
    amountFen: 12_900_000,
    term: { start: '2025-09-01', end: '2026-06-30' },
    termAsWritten: '',
    signedOn: null,
    renewal: '',
    copies: 2,
    milestones: [],
    stages: STAGES,
    requirements: Object.values(REQUIREMENTS),
    payments: [],
    bond: null,
    serviceLevels: [],
    penalties: [],
    contradictions: [],
    staff: [],
    staffNeeds: [],
    pricedItems: [],
    systems: [],
    userRoles: [],
    survey: null,
    budget: [],
    goals: [],
    ruleSettings: {},
  };
}

export interface FixtureOptions {
  /** Number of weekly logs; each with a one-page signed scan beside its two pages. */
  readonly weeks?: number;
  /** Pages of a weekly log. */
  readonly logPages?: number;
}

export interface Fixture {
  readonly source: PackSource;
  readonly tools: PackTools;
}

export async function packFixture(dir: string, options: FixtureOptions = {}): Promise<Fixture> {
  const { weeks = 3, logPages = 2 } = options;
  const files = new Map<string, string>();
  const put = (path: string, bytes: Uint8Array): string => {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return createHash('sha256').update(bytes).digest('hex');
  };
  const attach = (itemId: string, name: string, bytes: Uint8Array, more: Partial<Attachment>): Attachment => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    put(`attachments/${sha256}`, bytes);
    files.set(sha256, join(dir, 'attachments', sha256));
    return {
      id: `${itemId}/${name}`,
      itemId,
      role: 'paper',
      name,
      sha256,
      bytes: bytes.byteLength,
      pages: null,
      mediaType: 'application/pdf',
      externalPath: null,
      documentDigest: null,
      photo: null,
      addedAt: '2026-07-01 09:00:00',
      addedBy: '叶南枝',
      ...more,
    };
  };
  const dates = new Map<string, string>();
  const items: ChecklistItem[] = [];
  const generated = async (
    kind: Requirement,
    id: string,
    title: string,
    code: string,
    date: string,
    pages: number,
    attachments: (id: string) => Promise<readonly Attachment[]> | readonly Attachment[] = () => [],
  ): Promise<void> => {
    dates.set(id, date);
    const pdf = await textPdf(title, pages);
    const docx = Buffer.from(`PK docx ${title}`);
    const base = `documents/${title}`;
    items.push({
      ...blankItem(kind, id, title, code),
      attachments: await attachments(id),
      document: {
        itemId: id,
        version: 1,
        name: title,
        inputDigest: `digest-${id}`,
        docxPath: `${base}.docx`,
        pdfPath: `${base}.pdf`,
        docxSha256: put(`${base}.docx`, docx),
        pdfSha256: put(`${base}.pdf`, pdf),
        pages,
        generatedAt: '2026-07-01 10:00:00',
      },
    });
  };
  const scan = await scanJpeg();
  for (let week = 0; week < weeks; week += 1) {
    const monday = addDays('2025-09-01', week * 7);
    await generated(
      REQUIREMENTS.weekly,
      `weekly-log:${monday}`,
      `周工作记录单（2025年第${36 + week}周）`,
      `QH-ZJ-${String(week + 1).padStart(3, '0')}`,
      addDays(monday, 6),
      logPages,
      (id) => [
        attach(id, `签字页${week + 1}.jpg`, Buffer.concat([scan, Buffer.from([week & 255, week >> 8])]), {
          role: 'scan',
          pages: 1,
          mediaType: 'image/jpeg',
          documentDigest: `digest-${id}`,
        }),
      ],
    );
  }
  await generated(
    REQUIREMENTS.halfYear,
    'half-year-report:1',
    '半年阶段性总结报告单（2025年9月—2026年2月）',
    'QH-BG-01',
    '2026-03-10',
    5,
  );
  await generated(REQUIREMENTS.album, 'photo-album', '成果照片册', 'QH-ZP-01', '2026-06-26', 2, (id) => [
    attach(id, '开班仪式.jpg', scan, { role: 'photo', mediaType: 'image/jpeg', pages: 1 }),
  ]);
  const manual = await textPdf('系统操作手册', 4);
  items.push({
    ...blankItem(REQUIREMENTS.docs, 'technical-docs', '系统技术文档', 'QH-JS-01'),
    attachments: [
      attach('technical-docs', '系统操作手册.pdf', manual, { pages: 4 }),
      attach('technical-docs', '系统操作手册.docx', Buffer.from('PK twin'), {
        mediaType: 'application/docx',
      }),
      attach('technical-docs', '参数设置：生产环境?.docx', Buffer.from('PK alone'), {
        mediaType: 'application/docx',
      }),
    ],
  });
  const tree = join(dir, 'source-tree');
  for (const [path, text] of SOURCE_TREE) put(`source-tree/${path}`, Buffer.from(text));
  items.push({
    ...blankItem(REQUIREMENTS.media, 'media', '数据光盘或U盘', 'QH-GP-01'),
    attachments: [
      attach('media', '源代码', Buffer.from(''), {
        role: 'media',
        externalPath: tree,
        mediaType: 'inode/directory',
      }),
    ],
  });
  await generated(
    REQUIREMENTS.letter,
    'sla-letter',
    '服务质量达标及违约责任确认书',
    'QH-QR-01',
    '2026-07-02',
    3,
  );
  items.push({
    ...blankItem(REQUIREMENTS.covered, 'reports:1', '项目周报', 'QH-ZB-01'),
    state: 'signed-off',
  });
  items.push({
    ...blankItem(REQUIREMENTS.review, 'review', '应急演练记录', 'QH-YL-01'),
    state: 'not-applicable',
    notApplicableReason: '本期没有演练',
  });
  const found = contract();
  return {
    source: {
      contract: found,
      stage: STAGES[0]!,
      stages: STAGES,
      items,
      dates,
      check: {
        findings: [
          {
            rule: 'complete.signature',
            severity: 'manual',
            item: 'sla-letter',
            message: '服务质量达标及违约责任确认书：印章需人工核对',
            where: { page: 'item', itemId: 'sla-letter' },
          },
        ],
        waived: [],
        lapsed: [],
        rules: [],
      },
      today: '2026-07-03',
      program: '验收卷宗 0.1.0',
      dir,
      attachmentFile: (sha256) => files.get(sha256) ?? '',
      settings: DEFAULT_PACK_SETTINGS,
    },
    tools: {
      renderForm: async (formTree) => ({
        pdf: await textPdf('form', formTree.blocks.length > 6 ? 2 : 1),
        pages: 1,
      }),
      bind: bindVolume,
      browse: {
        page: readFileSync(join(BROWSE, 'page.html'), 'utf8'),
        script: readFileSync(join(BROWSE, 'browse.js'), 'utf8'),
      },
      stampFont: STAMP_FONT,
    },
  };
}

const SOURCE_TREE: readonly (readonly [string, string])[] = [
  ['readme.md', '# 云课堂'],
  ['src/main.ts', 'export {};'],
  ['src/Main.ts', 'export {}; // 只差大小写'],
  ['src/aux.c', 'int x;'],
  ['node_modules/left/index.js', 'x'],
  ['.git/HEAD', 'ref'],
  ['dist/app.js', 'x'],
  ['.env', 'PASSWORD=1'],
  ['deploy/key.pem', 'secret'],
  ['deploy/install.bat', 'echo'],
];

function blankItem(kind: Requirement, id: string, title: string, code: string): ChecklistItem {
  return {
    id,
    requirement: kind,
    title,
    period: null,
    eventKey: null,
    serial: 1,
    code,
    due: { known: true, date: '2026-07-01' },
    reviewEnds: null,
    state: 'signed-off',
    stale: false,
    staleReason: null,
    overdue: false,
    mover: 'nobody',
    notApplicableReason: null,
    document: null,
    attachments: [],
    narratives: [],
    unconfirmed: [],
    signOff: null,
    contentDigest: 'content',
  };
}

/** A PDF without fonts, so that nothing in it stands against PDF/A; each title gives other bytes. */
export async function textPdf(title: string, pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let i = 0; i < pages; i += 1) {
    const page = pdf.addPage([595.28, 841.89]);
    [...title].forEach((sign, at) => {
      page.drawRectangle({
        x: 80 + at * 12,
        y: 700 - i * 20,
        width: 8,
        height: (sign.codePointAt(0) ?? 0) % 17,
      });
    });
  }
  return pdf.save();
}

export async function scanJpeg(): Promise<Buffer> {
  const background = { r: 250, g: 249, b: 244 };
  return sharp({ create: { width: 620, height: 877, channels: 3, background } })
    .jpeg()
    .toBuffer();
}
