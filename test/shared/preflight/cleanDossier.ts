/** A dossier without a fault: the sample year with every paper there, signed and signed off. */
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type {
  Attachment,
  ChecklistItem,
  DocumentVersion,
  NarrativeText,
  OwedItem,
} from '../../../shared/domain/checklist.ts';
import type { ReadFile, ReadLine, ReadPage } from '../../../shared/reading/readFile.ts';
import { NOTHING_READ } from '../../../shared/reading/readFile.ts';
import type { FileFacts, PreflightDossier, ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { StaffChangeRecord } from '../../../shared/records/types.ts';
import { sampleYear } from '../../../shared/sample/sampleYear.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { sampleContract } from '../sample/sampleContract.ts';

export const TODAY = '2026-07-10';

/** The item whose attached paper has been read. */
export const READ_ITEM = 'test-report';

/** A paper that says nothing wrong. */
export const CLEAN_FILE: ReadFile = {
  ...NOTHING_READ,
  lines: [
    { text: '合同编号：YL-YW-2025-018', place: '第1段' },
    { text: '合同总金额258,000.00元（大写：贰拾伍万捌仟元整），测试结果见附件1', place: '第2段' },
    { text: '附件1　测试结果', place: '第3段' },
    { text: '测试用例20个，通过19个，通过率95%', place: '第4段' },
    { text: '2026年6月22日', place: '第5段' },
  ],
  tables: [
    {
      place: '表1',
      rows: [
        ['模块', '用例数', '通过率'],
        ['直播', '12', '100%'],
        ['回看', '8', '88%'],
        ['合计', '20', '95%'],
      ],
    },
    {
      place: '表2',
      rows: [
        ['序号', '名称', '单价（元）', '数量', '金额（元）'],
        ['1', '域名', '120', '2', '240'],
        ['2', '证书', '300.50', '2', '601'],
        ['合计', '', '', '4', '841'],
      ],
    },
  ],
  charts: [
    {
      place: '图1',
      categories: ['直播', '回看'],
      series: [{ name: '用例数', values: [12, 8] }],
    },
  ],
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One A4 page, scanned in colour with 300 dpi. */
export const CLEAN_PAGE: ReadPage = {
  width: 210,
  height: 297,
  turned: 0,
  letters: 0,
  dpi: 300,
  coloured: true,
  blank: false,
};
export const SCANNED: ReadFile = { ...NOTHING_READ, pages: [CLEAN_PAGE] };

/** Months whose log has a workbook of its own attached. */
export const LISTED_MONTHS = ['monthly-log:2025-10-01', 'monthly-log:2025-11-01'];

/** A list of checks with other words each month. */
function listOf(month: string): ReadFile {
  const at = LISTED_MONTHS.indexOf(month);
  const rows = ['转码', '录制', '门户', '消息', '存储', '缓存'].map((name, row) => [
    `${name}节点`,
    `启停脚本、监控探针、日志轮转${at === 0 ? '逐项查看' : '抽样查看'}`,
    row % 2 === at ? '已核对端口和账号' : '已核对补丁和证书',
  ]);
  return {
    ...NOTHING_READ,
    lines: [
      ...rows.map((cells, row) => ({ text: cells.join('\t'), place: `工作表“核对”第${row + 1}行` })),
      ...(at === 0 ? SIGNED_IN : [{ text: `签到表\t${HELD?.number ?? ''}`, place: '工作表“签到”第1行' }]),
    ],
    tables: [{ place: '工作表“核对”', rows }, ...(at === 0 ? [] : [SHEET])],
  };
}

export function attachment(item: OwedItem, change: Partial<Attachment> = {}): Attachment {
  return {
    id: `scan of ${item.id}`,
    itemId: item.id,
    role: 'scan',
    name: `${item.code}.pdf`,
    sha256: `sha of ${item.id}`,
    bytes: 1000,
    pages: 1,
    mediaType: 'application/pdf',
    externalPath: null,
    documentDigest: null,
    photo: null,
    addedAt: '2026-07-01 09:00:00',
    addedBy: '叶南枝',
    ...change,
  };
}

/** The item that the experts will fill in. */
const EXPERTS_ITEM = 'expert-opinion';

/** The item with a generated paper and a confirmed text. */
const MADE_ITEM = 'sla-letter';

/** Trainings held on site, and the paper with the sheet that was signed at each. */
/** The sheet of one training, with as many names as the register counts. */
const HELD = sampleYear().records.trainings.find(({ mode }) => mode === '现场');
const SHEET: ReadFile['tables'][number] = {
  place: '工作表“签到”',
  rows: [
    ['序号', '姓名', '单位'],
    ...Array.from({ length: HELD?.attendees ?? 0 }, (_, at) => [`${at + 1}`, `学员${at + 1}`, '松涧小学']),
  ],
};

const SIGNED_IN: readonly ReadLine[] = sampleYear()
  .records.trainings.filter(({ mode }) => mode === '现场')
  .map(({ number }, at) => ({ text: `培训签到\t${number}`, place: `工作表“签到”第${at + 1}行` }));

function filesOf(item: OwedItem): Attachment[] {
  if (item.requirement.form === 'covered') return [];
  if (item.requirement.form !== 'photos') {
    // The experts have not met yet; what was prepared for them lies there without a word of theirs.
    if (item.id === EXPERTS_ITEM) return [];
    if (item.id === MADE_ITEM) return [attachment(item, { documentDigest: 'input', pages: 3 })];
    if (item.id === READ_ITEM)
      return [attachment(item, { role: 'paper', name: '测试报告.docx', mediaType: WORD })];
    const list = { id: `list of ${item.id}`, sha256: `list of ${item.id}`, role: 'paper' as const };
    return [
      attachment(item),
      ...(LISTED_MONTHS.includes(item.id)
        ? [attachment(item, { ...list, name: '核对清单.xlsx', mediaType: EXCEL, pages: null })]
        : []),
    ];
  }
  const photo = { caption: '全面巡检', takenOn: '2025-09-25', place: '机房', photographer: '罗青桐' };
  return [attachment(item, { role: 'photo', name: 'IMG_1.jpg', mediaType: 'image/jpeg', photo })];
}

const CONFIRMED: NarrativeText = {
  itemId: MADE_ITEM,
  part: 'standards',
  text: '达到',
  confirmedBy: '叶南枝',
  confirmedAt: '2026-06-20 10:00:00',
  basis: '达到',
};

function madeDocument(item: OwedItem): DocumentVersion {
  return {
    itemId: item.id,
    version: 1,
    name: item.title,
    inputDigest: 'input',
    docxPath: 'documents/a.docx',
    pdfPath: 'documents/a.pdf',
    docxSha256: 'docx',
    pdfSha256: 'sha of the paper',
    pages: 3,
    generatedAt: '2026-06-20 10:10:00',
  };
}

function finished(item: OwedItem): ChecklistItem {
  return {
    ...item,
    state: 'signed-off',
    stale: false,
    staleReason: null,
    overdue: false,
    mover: 'nobody',
    notApplicableReason: null,
    document: item.id === MADE_ITEM ? madeDocument(item) : null,
    attachments: filesOf(item),
    narratives: item.id === MADE_ITEM ? [CONFIRMED] : [],
    unconfirmed: [],
    signOff: null,
    contentDigest: 'content',
  };
}

/** An engineer who comes on the first day. */
const ARRIVAL: StaffChangeRecord = {
  date: '2025-09-01',
  name: '罗青桐',
  role: '运维工程师',
  type: '到岗',
  successor: '',
  reason: '服务期开始',
  noticeOn: '2025-08-25',
  consentBy: '郑既白',
  consentOn: '2025-08-29',
  handover: '',
};

export function cleanDossier(): PreflightDossier {
  const preset = sampleContract();
  const contract = {
    ...preset,
    contradictions: preset.contradictions.map((entry) => ({
      ...entry,
      decision: '按10分钟',
      decidedBy: '沈砚秋',
    })),
    survey: preset.survey && { ...preset.survey, issued: 128 },
  };
  const calendar = publishedCalendar();
  const records = { ...sampleYear().records, staffChanges: [ARRIVAL] };
  const items = owedItems(contract, records, calendar).map(finished);
  return {
    contract,
    calendar,
    today: TODAY,
    items,
    allItems: items,
    records,
    // The sample misses one figure on purpose; a dossier without findings has all of them met.
    serviceLevels: serviceLevels(contract, records, { asOf: TODAY, calendar }).map((value) =>
      value.verdict === 'below-target' ? { ...value, verdict: 'met' } : value,
    ),
    files: new Map<string, FileFacts>([
      ...items.map(({ id }) => [`sha of ${id}`, { fault: null, pages: id === MADE_ITEM ? 3 : 1 }] as const),
      ...LISTED_MONTHS.map((id) => [`list of ${id}`, { fault: null, pages: null }] as const),
      ['sha of the paper', { fault: null, pages: 3 }],
    ]),
    missingGlyphs: [],
    plannedPaths: ['云课堂平台运维-项目终验-20260710/正本/data/第1卷/合订本.pdf'],
    texts: new Map([['sla-letter', { standards: '达到', nonconformity: '无', liability: '按合同' }]]),
    drafts: new Map([[MADE_ITEM, { standards: '达到' }]]),
    brokenLogEntry: null,
    reads: new Map<string, ReadOutcome>([
      ...items.map((item) => [`sha of ${item.id}`, { ok: true, file: SCANNED }] as const),
      ...LISTED_MONTHS.map((id) => [`list of ${id}`, { ok: true, file: listOf(id) }] as const),
      [`sha of ${READ_ITEM}`, { ok: true, file: CLEAN_FILE }],
    ]),
    edited: [],
    typed: [{ kind: 'work', key: '2025-09-01', day: '2025-09-01', enteredAt: '2025-09-01 17:40:00' }],
  };
}
