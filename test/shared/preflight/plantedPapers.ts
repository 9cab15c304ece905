/** Faults in what papers say: attached ones, texts written here. */
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { attachment, CLEAN_FILE, READ_ITEM } from './cleanDossier.ts';
import type { Planted } from './plant.ts';
import { clean, item, line, owed, read, table, withRead } from './plant.ts';

/** A text written for the letter, with everything else as it was. */
function written(text: string): Planted['dossier'] {
  return { ...clean, texts: new Map([['sla-letter', { standards: text }]]) };
}

/** A paper attached to another item, with what was read in it. */
function attached(id: string, name: string, ...lines: string[]): Planted['dossier'] {
  const file: Partial<ReadFile> = {
    tables: [],
    charts: [],
    lines: lines.map((text, at) => ({ text, place: `第${at + 1}段` })),
  };
  const dossier = item(id, {
    attachments: [attachment(owed(id), { role: 'paper', name, sha256: 'sha of another' })],
  });
  const files = new Map([...clean.files, ['sha of another', { fault: null, pages: 1 }] as const]);
  return withRead({ ...dossier, files }, 'sha of another', file);
}

/** The measure of that name missed over the whole term. */
function missed(text: string, said: (text: string) => Planted['dossier']): Planted['dossier'] {
  return {
    ...said(text),
    serviceLevels: clean.serviceLevels.map((value) =>
      value.name === '重要故障解决率' ? { ...value, verdict: 'below-target' } : value,
    ),
  };
}

function contract(text: string, says: readonly string[]): Planted {
  return { rule: 'figure.contract', what: text, dossier: line(text), says };
}

const SUM = '258,000.00元';

export const PLANTED_PAPERS: readonly Planted[] = [
  contract('合同总价：２８５，０００．００元', ['285,000.00', SUM]),
  contract('合同金额\t285000.00', ['285000.00', SUM]),
  contract('合同总金额为 28.5 万元', ['28.5万元', SUM]),
  contract('合同金额 258 100.00 元', ['258100.00', SUM]),
  contract('第二笔为合同总额的50%，即12.8万元', ['50%', '129,000.00']),
  contract('合同编号\tYL-YW-2025-081', ['YL-YW-2025-081']),
  contract('项目名称：云岭区教育系统云教室录播平台', ['云教室录播平台', '云课堂']),
  {
    rule: 'figure.contract',
    what: '在程序里写的文字用了另一个合同金额',
    dossier: written('按合同总金额285,000.00元计。'),
    says: ['达到的服务质量标准', '第1段', '重新确认'],
  },
  {
    rule: 'figure.parties',
    what: '甲乙双方写颠倒',
    dossier: line(`甲　方：${clean.contract.vendor.name}`),
    says: ['颠倒', clean.contract.buyer.name],
  },
  {
    rule: 'figure.parties',
    what: '句子里的乙方名称错一个字',
    dossier: line(`由${clean.contract.vendor.name.replace('启', '起')}负责运行维护`),
    says: ['差一个字', clean.contract.vendor.name],
  },
  {
    rule: 'figure.term',
    what: '服务期截止日写错（数字加点）',
    dossier: line(`服务期：2025.9.1-2026.8.31`),
    says: ['2026.8.31', clean.contract.term.end],
  },
  {
    rule: 'figure.term',
    what: '服务期起始日写错（汉字）',
    dossier: line('服务期限自二〇二五年十月一日至二〇二六年六月三十日'),
    says: ['二〇二五年十月一日', clean.contract.term.start],
  },
  {
    rule: 'figure.payment',
    what: '付款一笔的金额写错',
    dossier: line('第一笔：人民币128,000.00元'),
    says: ['第一笔', '129,000.00'],
  },
  {
    rule: 'figure.worded',
    what: '表单里小写下面的大写不同',
    dossier: read({
      lines: [
        { text: '金额（小写）\t129,000.00', place: '表1第1行' },
        { text: '金额（大写）\t壹拾贰万捌仟元整', place: '表1第2行' },
      ],
    }),
    says: ['壹拾贰万捌仟元整', '129,000.00'],
  },
  {
    rule: 'figure.period',
    what: '三月的记录单放在四月的位置',
    dossier: attached('monthly-log:2026-04-01', '工作记录.docx', '月工作记录单', '（2026年3月）'),
    says: ['2026年3月', '2026年4月'],
  },
  {
    rule: 'figure.period',
    what: '文件名是另一周',
    dossier: attached('weekly-log:2025-09-15', '第39周记录.docx', '周工作记录单'),
    says: ['第39周', '第38周'],
  },
  {
    rule: 'figure.title',
    what: '放了另一种文件',
    dossier: attached('usage-report', '报告.docx', '用户使用满意度调查报告'),
    says: ['用户使用满意度调查报告', '用户使用统计数据报告'],
  },
  {
    rule: 'file.otherItem',
    what: '扫描件的编号是另一周的',
    dossier: attached('weekly-log:2025-09-15', '扫描.pdf', '编号：QH-ZJ-007', '周工作记录单'),
    says: ['QH-ZJ-007', 'QH-ZJ-003'],
  },
  {
    rule: 'figure.tableSum',
    what: '一行的合计不等于各列之和',
    dossier: table(
      ['月份', '学生', '教师', '合计'],
      ['1月', '10', '5', '15'],
      ['2月', '11', '5', '16'],
      ['3月', '12', '6', '19'],
    ),
    says: ['3月', '19', '18'],
  },
  {
    rule: 'figure.tableSum',
    what: '小计不等于分项之和',
    dossier: table(
      ['科目', '金额（元）'],
      ['差旅', '1,200.50'],
      ['食宿', '800'],
      ['小计', '2,000.00'],
      ['设备', '500'],
      ['合计', '2,500.50'],
    ),
    says: ['小计', '2000.5'],
  },
  {
    rule: 'figure.tableProduct',
    what: '金额不等于单价乘数量',
    dossier: table(
      ['名称', '单价（元）', '数量', '金额（元）'],
      ['域名', '120', '2', '240'],
      ['证书', '300.50', '2', '601'],
      ['存储', '50', '3', '160'],
    ),
    says: ['存储', '160', '150'],
  },
  {
    rule: 'figure.chart',
    what: '图的柱与表里的数不同',
    dossier: read({
      charts: [
        {
          place: '图1',
          categories: ['直播', '回看', '合计'],
          series: [{ name: '用例数', values: [12, 9, 20] }],
        },
      ],
    }),
    says: ['图1', '回看', '9', '8'],
  },
  {
    rule: 'figure.inPaper',
    what: '正文与表的数不同',
    dossier: line('直播模块用例数为13，全部执行。'),
    says: ['直播', '13', '12'],
  },
  {
    rule: 'figure.inPaper',
    what: '正文与表的合计不同',
    dossier: line('本次用例数共21，全部执行。'),
    says: ['21', '20'],
  },
  {
    rule: 'figure.papersAgree',
    what: '两份附件的服务器台数不同',
    dossier: (() => {
      const other = attached('usage-report', '统计.docx', '服务器共14台');
      const lines = [...CLEAN_FILE.lines, { text: '服务器12台', place: '第9段' }];
      return withRead(other, `sha of ${READ_ITEM}`, { lines });
    })(),
    says: ['12台', '14台'],
  },
  {
    rule: 'figure.rate',
    what: '分数与所写的比率不符',
    dossier: line('实际94.4%（16/18）'),
    says: ['94.4%', '88.8%'],
  },
  {
    rule: 'complete.appendix',
    what: '在程序里写的文字提到没有的附表',
    dossier: written('明细见附表2。'),
    says: ['附表2', '达到的服务质量标准'],
  },
  {
    rule: 'people.named',
    what: '工程师不在人员名单',
    dossier: line('驻场工程师：宋未名'),
    says: ['宋未名', '人员名单上没有'],
  },
  {
    rule: 'people.named',
    what: '表里人名错一个字',
    dossier: line('2026-03-02\t例行巡检\t秦望书'),
    says: ['秦望书', '秦望舒'],
  },
  {
    rule: 'people.title',
    what: '职称与人员名单不符',
    dossier: line('1\t秦望舒\t高级项目管理师\t138'),
    says: ['秦望舒', '高级项目管理师', '技术工程师'],
  },
  {
    rule: 'service.claim',
    what: '确认书把未达到的指标写成达到',
    dossier: missed('重要故障解决率达到约定的标准。', written),
    says: ['重要故障解决率', '未达到', '第1段'],
  },
  {
    rule: 'service.claim',
    what: '报告写各项指标均达标',
    dossier: missed('服务期内各项服务质量指标均达标。', line),
    says: ['重要故障解决率'],
  },
  {
    rule: 'service.value',
    what: '报告里的指标实绩与记录不同',
    dossier: line('重要故障解决率为99.1%。'),
    says: ['重要故障解决率99.1%', '94.4%'],
  },
  {
    rule: 'service.explained',
    what: '确认书没有提到未达到的指标',
    dossier: missed('本期情况如上。', written),
    says: ['重要故障解决率', '原因'],
  },
];
