/** Faults of attached files that are not in their words: names, what lies hidden, fonts, pages. */
import type { Attachment } from '../../../shared/domain/checklist.ts';
import type { ReadFile, ReadPage } from '../../../shared/reading/readFile.ts';
import { attachment, CLEAN_PAGE, LISTED_MONTHS } from './cleanDossier.ts';
import type { Planted } from './plant.ts';
import { clean, item, owed, read, withRead } from './plant.ts';

const [OCTOBER = '', NOVEMBER = ''] = LISTED_MONTHS;

/** The list of October as another reading of it. */
function workbook(change: Partial<ReadFile>): Planted['dossier'] {
  const outcome = clean.reads.get(`list of ${OCTOBER}`);
  if (!outcome?.ok) throw new Error('the clean dossier has no list');
  return withRead(clean, `list of ${OCTOBER}`, { ...outcome.file, ...change });
}

/** The signed scan of the first week as another reading of it. */
function scan(change: Partial<ReadFile>): Planted['dossier'] {
  return withRead(clean, 'sha of weekly-log:2025-09-01', { lines: [], tables: [], charts: [], ...change });
}

/** The signed log of October with these files attached to it. */
function files(...changes: readonly Partial<Attachment>[]): Planted['dossier'] {
  const log = owed(OCTOBER);
  return item(OCTOBER, {
    attachments: changes.map((change, at) => attachment(log, { id: `${at}`, ...change })),
  });
}

/** The signed scan of the first week with these pages. */
function pages(...changes: readonly Partial<ReadPage>[]): Planted['dossier'] {
  return scan({ pages: changes.map((change) => ({ ...CLEAN_PAGE, ...change })) });
}

/** The scan of the sealed letter with these pages. */
function sealed(...changes: readonly Partial<ReadPage>[]): Planted['dossier'] {
  return withRead(clean, 'sha of sla-letter', {
    lines: [],
    tables: [],
    charts: [],
    pages: changes.map((change) => ({ ...CLEAN_PAGE, ...change })),
  });
}

/** Of a picture of letters alone, as most scanners give it. */
const MUTE = { letters: 0, turned: null };

function named(name: string): Planted['dossier'] {
  return files({ name });
}

export const PLANTED_FILES: readonly Planted[] = [
  {
    rule: 'file.type',
    what: 'PDF 文件的扩展名写成 .xlsx',
    dossier: files({}, { role: 'paper', name: '清单.xlsx', sha256: `list of ${OCTOBER}` }),
    says: ['清单.xlsx', 'PDF', '改成“.pdf”'],
  },
  {
    rule: 'file.type',
    what: '图片的扩展名写成 .pdf',
    dossier: files({ name: 'QH-YJ-002.pdf', mediaType: 'image/jpeg' }),
    says: ['QH-YJ-002.pdf', 'JPG'],
  },
  {
    rule: 'file.type',
    what: '扫描件没有扩展名',
    dossier: named('10月签字页'),
    says: ['10月签字页', '没有写'],
  },
  {
    rule: 'name.windows',
    what: '文件名是系统保留名',
    dossier: named('CON.pdf'),
    says: ['CON.pdf', '系统保留名', '_CON.pdf'],
  },
  {
    rule: 'name.windows',
    what: '文件名带冒号',
    dossier: named('10月:签字.pdf'),
    says: ['含“:”', '10月：签字.pdf'],
  },
  {
    rule: 'name.windows',
    what: '文件名带改变书写方向的字符',
    dossier: named('签字\u202efdp.pdf'),
    says: ['看不见的字符'],
  },
  {
    rule: 'name.windows',
    what: '文件名以空格结尾',
    dossier: named('签字.pdf '),
    says: ['空格结尾'],
  },
  {
    rule: 'name.windows',
    what: '验收包的文件夹以点结尾',
    dossier: { ...clean, plannedPaths: ['云课堂./正本/a.pdf'] },
    says: ['云课堂.', '以点', '简称'],
  },
  {
    rule: 'name.apart',
    what: '两个扫描件的名称只差大小写',
    dossier: files({ name: 'Scan.PDF' }, { name: 'scan.pdf', sha256: `sha of ${NOVEMBER}` }),
    says: ['Scan.PDF', 'scan.pdf', '大小写'],
  },
  {
    rule: 'name.apart',
    what: '两个扫描件同名',
    dossier: files({ name: '扫描.pdf' }, { name: '扫描.pdf', sha256: `sha of ${NOVEMBER}` }),
    says: ['“扫描.pdf”', '同名'],
  },
  {
    rule: 'name.apart',
    what: '验收包里两条路径在 Windows 上相同',
    dossier: { ...clean, plannedPaths: ['a/正本/Report.pdf', 'a/正本/report.PDF'] },
    says: ['Report.pdf', 'report.PDF', '改名'],
  },
  {
    rule: 'file.comments',
    what: 'Word 文件里留有批注',
    dossier: read({ comments: 3 }),
    says: ['测试报告.docx', '3条批注', '删去'],
  },
  {
    rule: 'file.comments',
    what: '扫描件里留有批注',
    dossier: scan({ comments: 1 }),
    says: ['1条批注'],
  },
  {
    rule: 'file.hidden',
    what: 'Word 文件里有隐藏文字',
    dossier: read({ hidden: ['第3段的隐藏文字'] }),
    says: ['第3段的隐藏文字', '显示出来'],
  },
  {
    rule: 'file.hidden',
    what: '隐藏的工作表和隐藏列',
    dossier: workbook({ hidden: ['隐藏的工作表“底稿”', '工作表“核对”的隐藏列'] }),
    says: ['核对清单.xlsx', '隐藏的工作表“底稿”', '2处'],
  },
  {
    rule: 'file.formula',
    what: '公式引用失效',
    dossier: workbook({ formulaErrors: ['工作表“核对”B5：#REF!'] }),
    says: ['核对清单.xlsx', 'B5', '#REF!', '公式'],
  },
  {
    rule: 'file.formula',
    what: '公式除以零',
    dossier: workbook({ formulaErrors: ['工作表“核对”B5：#DIV/0!', '工作表“核对”B6：#DIV/0!'] }),
    says: ['#DIV/0!', '2处'],
  },
  {
    rule: 'file.fonts',
    what: 'PDF 没有嵌入字体',
    dossier: scan({ missingFonts: ['SimSun', 'FangSong'] }),
    says: ['SimSun', '2种', '嵌入字体'],
  },
  {
    rule: 'file.sameText',
    what: '十月的清单改个日期当十一月的',
    dossier: (() => {
      const outcome = clean.reads.get(`list of ${OCTOBER}`);
      if (!outcome?.ok) throw new Error('the clean dossier has no list');
      const lines = [...outcome.file.lines, { text: '2025年11月30日', place: '第9行' }];
      return withRead(clean, `list of ${NOVEMBER}`, { ...outcome.file, lines });
    })(),
    says: ['2025年11月', '2025年10月', '除日期外', '换成本期'],
  },
  {
    rule: 'file.blankScan',
    what: '扫描时夹了背面空白页',
    dossier: pages({}, { blank: true, coloured: false }, {}),
    says: ['第2页', '空白', '去掉'],
  },
  {
    rule: 'file.blankScan',
    what: '放反了，扫成白纸',
    dossier: pages({ blank: true, coloured: false }),
    says: ['白纸', '重新扫描'],
  },
  {
    rule: 'file.turned',
    what: '一页上下颠倒',
    dossier: pages({ letters: 300 }, { letters: 300, turned: 180 }),
    says: ['第2页', '颠倒'],
  },
  {
    rule: 'file.turned',
    what: '有文字层的扫描件横放',
    dossier: pages({ letters: 300, turned: 90 }),
    says: ['第1页', '横放'],
  },
  {
    rule: 'file.turned',
    what: '一页图像横放在竖页之间',
    dossier: pages(MUTE, MUTE, { ...MUTE, width: 297, height: 210 }),
    says: ['第3页', '横的'],
  },
  {
    rule: 'file.turned',
    what: '报告最后一页颠倒',
    dossier: (() => {
      const report = files({ role: 'paper', name: '报告.pdf', sha256: `sha of ${OCTOBER}` });
      const written = [CLEAN_PAGE, { ...CLEAN_PAGE, turned: 180 as const }].map((page) => ({
        ...page,
        letters: 200,
        dpi: null,
      }));
      return withRead(report, `sha of ${OCTOBER}`, { tables: [], charts: [], pages: written });
    })(),
    says: ['报告.pdf', '第2页', '颠倒'],
  },
  {
    rule: 'file.pageSize',
    what: 'A4 里混入一张 A3',
    dossier: pages({}, {}, { width: 420, height: 297 }),
    says: ['第3页', '297×420', '210×297'],
  },
  {
    rule: 'file.pageSize',
    what: '混入两页美国信纸幅面',
    dossier: pages({ width: 216, height: 279 }, {}, {}, {}, { width: 216, height: 279 }),
    says: ['第1、5页', '216×279'],
  },
  {
    rule: 'file.coarse',
    what: '按屏幕分辨率扫描',
    dossier: pages({ dpi: 96 }),
    says: ['96dpi', '200dpi', '重新扫描'],
  },
  {
    rule: 'file.coarse',
    what: '其中一页分辨率偏低',
    dossier: pages({}, { dpi: 150 }),
    says: ['第2页', '150dpi'],
  },
  {
    rule: 'file.coarse',
    what: '合同要求 300dpi 而扫描只有 200dpi',
    dossier: {
      ...pages({ dpi: 200 }),
      contract: { ...clean.contract, ruleSettings: { 'file.coarse': { least: 300 } } },
    },
    says: ['200dpi', '低于300dpi'],
  },
  {
    rule: 'file.colour',
    what: '盖章的确认书扫成灰度',
    dossier: sealed({ coloured: false }, { coloured: false }),
    says: ['黑白', '印章', '彩色'],
  },
  {
    rule: 'file.duplicate',
    what: '同一张照片配了两种说明',
    dossier: item('photos', {
      attachments: ['机房巡检', '现场培训'].map((caption, at) =>
        attachment(owed('photos'), {
          id: `${at}`,
          role: 'photo',
          name: `照片${at + 1}.jpg`,
          sha256: 'sha of photos',
          photo: { caption, takenOn: '2025-10-10', place: '', photographer: '' },
        }),
      ),
    }),
    says: ['照片2.jpg', '现场培训', '照片1.jpg', '机房巡检', '同一张', '换一张'],
  },
];
