/** One dossier for each fault that a rule must find, made from the clean one. */
import { attachment, READ_ITEM } from './cleanDossier.ts';
import type { Planted } from './plant.ts';
import { clean, confirmedOver, edited, first, item, line, owed, read, table } from './plant.ts';
import { PLANTED_DATES } from './plantedDates.ts';
import { PLANTED_FILES } from './plantedFiles.ts';
import { PLANTED_PAPERS } from './plantedPapers.ts';
import { PLANTED_RECORDS } from './plantedRecords.ts';
import { PLANTED_SLIPS } from './plantedSlips.ts';

export { clean, item } from './plant.ts';

const [incident] = clean.records.incidents;
const scan = 'sha of weekly-log:2025-09-01';
const photo = { caption: '', takenOn: null, place: '', photographer: '' };

export const PLANTED: readonly Planted[] = [
  ...PLANTED_FILES,
  ...PLANTED_PAPERS,
  ...PLANTED_RECORDS,
  ...PLANTED_DATES,
  ...PLANTED_SLIPS,
  {
    rule: 'complete.slot',
    what: '缺一周的记录单',
    dossier: item('weekly-log:2025-09-15', { state: 'due' }),
    says: ['2025年第38周', '四.1.2(1)', '生成'],
  },
  {
    rule: 'complete.otherParties',
    what: '没有专家意见',
    dossier: item('expert-opinion', { state: 'due' }),
    says: ['专家组', '扫描件'],
  },
  {
    rule: 'complete.part',
    what: '必备部分是空白',
    dossier: { ...clean, texts: new Map([['sla-letter', { liability: ' ' }]]) },
    says: ['违约责任', '填写'],
  },
  {
    rule: 'complete.confirmed',
    what: '文字没有确认',
    dossier: item('sla-letter', { unconfirmed: ['standards'] }),
    says: ['1段', '确认'],
  },
  {
    rule: 'complete.signature',
    what: '文件还没有签字',
    dossier: item('monthly-log:2025-10-01', { state: 'awaiting-signature' }),
    says: ['2025年10月', '乙方项目负责人', '扫描'],
  },
  {
    rule: 'complete.quarterlyBackup',
    what: '第一季度没有备份',
    dossier: {
      ...clean,
      records: {
        ...clean.records,
        backups: clean.records.backups.filter(({ date }) => date < '2026-01-01' || date > '2026-03-31'),
      },
    },
    says: ['2026年第1季度', '补录'],
  },
  {
    rule: 'complete.photo',
    what: '照片没有说明和日期',
    dossier: item('photos', { attachments: [attachment(owed('photos'), { role: 'photo', photo })] }),
    says: ['说明和日期'],
  },
  {
    rule: 'date.term',
    what: '工作在服务期之前',
    dossier: first('work', { date: '2025-08-31' }),
    says: ['2025-08-31', '2025-09-01'],
  },
  {
    rule: 'date.future',
    what: '支出日期在明天',
    dossier: { ...first('expenses', { date: '2026-07-11' }) },
    says: ['2026-07-11', '晚于今天'],
  },
  {
    rule: 'date.incidentOrder',
    what: '响应早于接报',
    dossier: first('incidents', { respondedAt: '2025-09-01 08:00' }),
    says: [incident?.number ?? '', '响应时间'],
  },
  {
    rule: 'date.incidentOrder',
    what: '恢复早于接报',
    dossier: first('incidents', { restoredAt: '2025-09-01 08:00' }),
    says: ['恢复时间', '接报时间'],
  },
  {
    rule: 'date.changeOrder',
    what: '同意早于申请',
    dossier: first('changes', { consentOn: '2025-09-01' }),
    says: ['BG-2025-001', '同意日期'],
  },
  {
    rule: 'date.photo',
    what: '照片是前一年拍的',
    dossier: item('photos', {
      attachments: [
        attachment(owed('photos'), {
          role: 'photo',
          photo: { ...photo, caption: '巡检', takenOn: '2025-06-01' },
        }),
      ],
    }),
    says: ['2025-06-01', '服务期'],
  },
  {
    rule: 'date.workBeforeIncident',
    what: '工作记录早于所处理的故障',
    dossier: first('work', { date: '2025-09-01', reference: 'GZ-2026-019' }),
    says: ['GZ-2026-019'],
  },
  {
    rule: 'figure.reference',
    what: '引用不存在的编号',
    dossier: first('work', { reference: 'GZ-2099-001' }),
    says: ['GZ-2099-001', '补录'],
  },
  {
    rule: 'figure.usage',
    what: '活跃用户多于注册用户',
    dossier: first('usage', { active: 99_999 }),
    says: ['99999', '学生'],
  },
  {
    rule: 'figure.usageMonth',
    what: '缺一个月的使用统计',
    dossier: {
      ...clean,
      records: { ...clean.records, usage: clean.records.usage.filter(({ month }) => month !== '2026-02') },
    },
    says: ['2026年2月', '学生'],
  },
  {
    rule: 'figure.survey',
    what: '收回的问卷多于发放的',
    dossier: {
      ...clean,
      contract: {
        ...clean.contract,
        survey: clean.contract.survey && { ...clean.contract.survey, issued: 100 },
      },
    },
    says: ['120', '100'],
  },
  {
    rule: 'figure.budget',
    what: '支出超过预算',
    dossier: first('expenses', { category: '培训费用', amountFen: 9_000_000 }),
    says: ['培训费用', '预算'],
  },
  {
    rule: 'figure.budget',
    what: '支出科目不在预算里',
    dossier: first('expenses', { category: '招待费' }),
    says: ['招待费'],
  },
  {
    rule: 'people.staff',
    what: '工作记录里有名单外的人',
    dossier: first('work', { people: '宋未名' }),
    says: ['宋未名', '人员名单'],
  },
  {
    rule: 'people.consent',
    what: '变更没有甲方同意',
    dossier: first('changes', { consentOn: '', consentBy: '' }),
    says: ['BG-2025-001', '同意'],
  },
  {
    rule: 'people.consent',
    what: '变更开始后才同意',
    dossier: first('changes', { consentOn: '2025-09-20' }),
    says: ['2025-09-20'],
  },
  {
    rule: 'service.open',
    what: '故障没有恢复时间',
    dossier: first('incidents', { restoredAt: '' }),
    says: ['恢复时间'],
  },
  {
    rule: 'service.open',
    what: '故障原因待定',
    dossier: first('incidents', { causeParty: '待定' }),
    says: ['待定'],
  },
  {
    rule: 'service.level',
    what: '指标未达到约定',
    dossier: {
      ...clean,
      serviceLevels: clean.serviceLevels.map((value, at) =>
        at === 0 ? { ...value, verdict: 'below-target' } : value,
      ),
    },
    says: ['紧急故障解决率', '说明原因'],
  },
  {
    rule: 'service.noData',
    what: '一个月没有人监测',
    dossier: {
      ...clean,
      serviceLevels: clean.serviceLevels.map((value, at) =>
        at === 4 ? { ...value, verdict: 'no-data' } : value,
      ),
    },
    says: ['2025年9月', '补录'],
  },
  {
    rule: 'file.opens',
    what: '扫描件设了密码',
    dossier: {
      ...clean,
      files: new Map([
        ...clean.files,
        [
          scan,
          { fault: 'PDF“QH-ZJ-001.pdf”设了密码或权限加密，验收时打不开。请去掉加密后再添加', pages: null },
        ],
      ]),
    },
    says: ['密码'],
  },
  {
    rule: 'file.opens',
    what: '扫描件没有页面',
    dossier: { ...clean, files: new Map([...clean.files, [scan, { fault: null, pages: 0 }]]) },
    says: ['没有页面'],
  },
  {
    rule: 'file.opens',
    what: '扫描件不见了',
    dossier: { ...clean, files: new Map([...clean.files].filter(([sha]) => sha !== scan)) },
    says: ['QH-ZJ-001.pdf'],
  },
  {
    rule: 'file.glyph',
    what: '有字体画不出的字',
    dossier: { ...clean, missingGlyphs: [{ itemId: 'sla-letter', character: '𠮷', context: '𠮷田' }] },
    says: ['U+20BB7', '𠮷田'],
  },
  {
    rule: 'file.duplicate',
    what: '两周用同一个扫描件',
    dossier: item('weekly-log:2025-09-15', {
      attachments: [attachment(owed('weekly-log:2025-09-15'), { sha256: scan })],
    }),
    says: ['完全相同'],
  },
  {
    rule: 'name.path',
    what: '名称太长',
    dossier: { ...clean, plannedPaths: [`正本/data/${'长'.repeat(61)}.pdf`] },
    says: ['超过 60'],
  },
  {
    rule: 'name.path',
    what: '路径太长',
    dossier: { ...clean, plannedPaths: [`${'甲/'.repeat(101)}乙.pdf`] },
    says: ['超过 200'],
  },
  {
    rule: 'current.stale',
    what: '文件早于所用记录的改动',
    dossier: item('usage-report', { stale: true, staleReason: '使用统计有改动' }),
    says: ['使用统计有改动'],
  },
  {
    rule: 'current.narrativeFigureChanged',
    what: '确认过的文字背后的数变了（文中没有旧数）',
    dossier: confirmedOver('本期故障已全部恢复。'),
    says: ['服务质量达标及违约责任确认书', '达到的服务质量标准', '68件', '69件'],
  },
  {
    rule: 'current.narrativeFigureLeft',
    what: '确认过的文字里留着旧数',
    dossier: confirmedOver('本期故障68件，已全部恢复。'),
    says: ['仍写着68件', '69件'],
  },
  {
    rule: 'current.signOff',
    what: '文件没有核签',
    dossier: item('sla-letter', { state: 'signed' }),
    says: ['核签'],
  },
  {
    rule: 'current.log',
    what: '操作日志断开',
    dossier: { ...clean, brokenLogEntry: 41 },
    says: ['41', '备份'],
  },
  {
    rule: 'figure.handEdited',
    what: '在 Word 里改了一个数',
    dossier: edited([{ old: '99.8%', now: '99.9%' }]),
    says: ['确认书.docx', '表2第4行', '“99.8%”改成了“99.9%”', '重新生成'],
  },
  {
    rule: 'figure.handEdited',
    what: '在 Word 里改了文字',
    dossier: edited([], 2),
    says: ['2行文字'],
  },
  {
    rule: 'figure.handEdited',
    what: '改动过而无法重做对比的文件',
    dossier: { ...clean, edited: [{ itemId: 'sla-letter', name: '确认书.pdf', changes: null, now: null }] },
    says: ['确认书.pdf', '改动过'],
  },
  {
    rule: 'figure.contract',
    what: '合同金额写错',
    dossier: line('合同总价为人民币268,000.00元'),
    says: ['测试报告.docx', '第9段', '268,000.00', '258,000.00'],
  },
  {
    rule: 'figure.contract',
    what: '以万元写的合同金额写错',
    dossier: line('本合同金额：25.9万元'),
    says: ['25.9万元'],
  },
  {
    rule: 'figure.contract',
    what: '写了另一份合同的编号',
    dossier: line('合同编号： YL-YW-2024-011'),
    says: ['YL-YW-2024-011', 'YL-YW-2025-018'],
  },
  {
    rule: 'figure.parties',
    what: '写了另一个甲方',
    dossier: line('甲方（盖章）：云岭区教育局信息中心'),
    says: ['云岭区教育局信息中心', clean.contract.buyer.name],
  },
  {
    rule: 'people.named',
    what: '项目负责人姓名写错',
    dossier: line('项目负责人：沈研秋'),
    says: ['沈研秋', '沈砚秋'],
  },
  {
    rule: 'figure.worded',
    what: '金额的大写与小写不同',
    dossier: line('付款人民币129,000.00元（大写：壹拾贰万捌仟元整）'),
    says: ['壹拾贰万捌仟元整', '128,000.00', '129,000.00元'],
  },
  {
    rule: 'figure.records',
    what: '培训次数与记录不同',
    dossier: line('服务期内共开展培训77次'),
    says: ['培训77次'],
  },
  {
    rule: 'figure.records',
    what: '可用率与任何一期都不同',
    dossier: line('系统可用率达到99.12%'),
    says: ['可用率99.12%'],
  },
  {
    rule: 'figure.records',
    what: '满意度与问卷不同',
    dossier: line('用户满意度为12.3%'),
    says: ['满意度12.3%'],
  },
  {
    rule: 'figure.tableSum',
    what: '合计不等于各行之和',
    dossier: table(['模块', '用例数'], ['直播', '12'], ['回看', '8'], ['合 计', '21']),
    says: ['表2', '用例数', '21', '20'],
  },
  {
    rule: 'figure.rate',
    what: '回收率算不出来',
    dossier: line('发放问卷128份，收回120份，回收率95.0%'),
    says: ['回收率', '95.0%', '93.7%'],
  },
  {
    rule: 'complete.appendix',
    what: '提到的附件不在',
    dossier: line('压力曲线见附件3。'),
    says: ['附件3', '第9段'],
  },
  {
    rule: 'file.revisions',
    what: '修订没有处理',
    dossier: read({ revisions: 4 }),
    says: ['4处修订'],
  },
  {
    rule: 'file.active',
    what: 'PDF 里带脚本',
    dossier: read({ active: ['脚本'] }),
    says: ['脚本', '归档'],
  },
  {
    rule: 'file.external',
    what: '图片从外部载入',
    dossier: read({ externalLinks: ['http://example.com/a.png'] }),
    says: ['http://example.com/a.png'],
  },
  {
    rule: 'file.blankPages',
    what: '一页没有文字',
    dossier: read({ silentPages: 1 }),
    says: ['1页没有文字'],
  },
  {
    rule: 'file.unread',
    what: '把扫描图像当文件添加',
    dossier: read({ lines: [], tables: [] }),
    says: ['图像', '看一遍'],
  },
  {
    rule: 'file.unread',
    what: '文件太长',
    dossier: read({ cut: true }),
    says: ['太长'],
  },
  {
    rule: 'file.unread',
    what: '文件打不开',
    dossier: { ...clean, reads: new Map([[`sha of ${READ_ITEM}`, { ok: false, reason: '已损坏' }]]) },
    says: ['已损坏'],
  },
  {
    rule: 'contract.contradiction',
    what: '合同的矛盾没有决定',
    dossier: {
      ...clean,
      contract: {
        ...clean.contract,
        contradictions: clean.contract.contradictions.map((entry) => ({ ...entry, decision: null })),
      },
    },
    says: ['一般故障', '项目负责人'],
  },
  {
    rule: 'contract.holidays',
    what: '到期日落在节假日未公布的年份',
    dossier: item('sla-letter', { due: { known: false, missingYear: 2027 } }),
    says: ['2027'],
  },
];
