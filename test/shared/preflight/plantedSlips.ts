/** Slips of the pen in papers: days that do not exist, numbers that skip, parts greater than their whole, blanks left open. */
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { CLEAN_FILE, CLEAN_PAGE } from './cleanDossier.ts';
import type { Planted } from './plant.ts';
import { clean, line, read, table, withRead } from './plant.ts';

function slip(rule: string, text: string, says: readonly string[]): Planted {
  return { rule, what: text, dossier: line(text), says };
}

/** The attached paper with further lines. */
export function lines(...texts: readonly string[]): Planted['dossier'] {
  const more: ReadFile['lines'] = texts.map((text, at) => ({ text, place: `第${9 + at}段` }));
  return read({ lines: [...CLEAN_FILE.lines, ...more] });
}

/** A PDF whose pages bear these marks at their foot. */
export function marked(...marks: readonly string[]): Planted['dossier'] {
  return withRead(clean, 'sha of weekly-log:2025-09-01', {
    lines: marks.map((text, at) => ({ text, place: `第${at + 1}页` })),
    tables: [],
    charts: [],
    pages: marks.map(() => CLEAN_PAGE),
  });
}

export const PLANTED_SLIPS: readonly Planted[] = [
  slip('date.calendar', '2025年9月1日（星期二）完成上线', ['第9段', '星期二', '这一天是星期一', '改正']),
  slip('date.calendar', '定于3月12日（周一）组织培训', ['3月12日（周一', '都不是星期一']),
  slip('date.calendar', '2025年11月31日完成升级', ['2025年11月31日', '没有这一天']),
  slip('date.calendar', '2026-02-30\t巡检\t正常', ['2026-02-30', '没有这一天']),
  slip('date.calendar', '2026-03-02 25:10 恢复', ['25:10', '没有这一时刻']),
  {
    rule: 'date.calendar',
    what: '值班表里日期与星期不符',
    dossier: table(['日期', '星期', '值班'], ['2025-09-01', '一', '甲'], ['2025-09-02', '三', '乙']),
    says: ['表2', '2025-09-02', '星期三', '星期二'],
  },
  slip('figure.possible', '发放问卷100份，回收90份，有效问卷95份', ['95份多于90份', '第9段']),
  slip('figure.possible', '应到12人，实到15人', ['15人多于12人']),
  slip('figure.possible', '本月受理报修10件，已解决12件', ['12件多于10件']),
  slip('figure.possible', '参训20人，其中教师15人、学生8人', ['之和23人多于20人']),
  slip('figure.possible', '备份成功率为102.5%', ['102.5%', '不超过100%']),
  {
    rule: 'figure.possible',
    what: '表里解决数多于故障数',
    dossier: table(['月份', '故障数', '已解决'], ['1月', '3', '3'], ['2月', '4', '5']),
    says: ['2月', '已解决5多于故障数4', '改正'],
  },
  {
    rule: 'figure.possible',
    what: '表里的数量是负数',
    dossier: table(['月份', '访问次数'], ['1月', '30'], ['2月', '-4']),
    says: ['2月', '访问次数写着-4', '负数'],
  },
  {
    rule: 'figure.possible',
    what: '表里的可用率超过百分之百',
    dossier: table(['月份', '可用率'], ['1月', '99.9%'], ['2月', '100.2%']),
    says: ['2月', '100.2%'],
  },
  {
    rule: 'complete.serial',
    what: '明细表的序号跳过一个',
    dossier: table(['序号', '内容'], ['1', '甲'], ['2', '乙'], ['4', '丁'], ['5', '戊']),
    says: ['表2', '序号2之后是4', '缺3', '漏'],
  },
  {
    rule: 'complete.serial',
    what: '明细表的序号重复',
    dossier: table(['序号', '内容'], ['1', '甲'], ['2', '乙'], ['2', '丙'], ['3', '丁']),
    says: ['序号2重复'],
  },
  {
    rule: 'complete.serial',
    what: '标题缺“三、”',
    dossier: lines('一、概述', '二、工作情况', '四、总结'),
    says: ['四、总结', '缺第3个', '第11段'],
  },
  {
    rule: 'complete.serial',
    what: '小标题缺1.3',
    dossier: lines('1.1概述', '1.2范围', '1.4总结'),
    says: ['1.4总结', '缺第3个'],
  },
  {
    rule: 'complete.serial',
    what: '有表1、表3而没有表2',
    dossier: lines('表1用户统计', '表3故障统计'),
    says: ['表3故障统计', '缺第2个'],
  },
  slip('complete.leftOver', '详见错误！未找到引用源。', ['错误!未找到引用源', '域没有更新', '更新域']),
  slip('complete.leftOver', '采购人：{{buyer.name}}', ['{{buyer.name}}', '占位符']),
  slip('complete.leftOver', '（此处填写项目背景）', ['填写提示']),
  slip('complete.leftOver', 'XX公司负责运行维护', ['写着“XX”', '代替的符号']),
  slip('complete.leftOver', '报告日期：20××年×月', ['××']),
  slip('complete.leftOver', '风险分析（TODO）', ['TODO', '没有写完']),
  slip('date.span', '2026年3月2日10:00发生，2026年3月2日09:30恢复', ['恢复2026年3月2日09:30', '早于发生']),
  slip('date.span', '报告时间：2026-03-02 10:00，响应时间：2026-03-02 09:50', [
    '响应时间2026-03-02 09:50',
    '早于',
  ]),
  slip('date.span', '自2026年3月5日至2026年3月1日驻场', ['止早于起', '第9段']),
  slip('date.span', '9:00至10:30，历时2小时', ['起止相差90分钟']),
  {
    rule: 'date.span',
    what: '表里恢复早于报告',
    dossier: table(
      ['编号', '报告时间', '恢复时间'],
      ['GZ-1', '2025-09-01 10:00', '2025-09-01 11:00'],
      ['GZ-2', '2025-09-02 10:00', '2025-09-02 09:00'],
    ),
    says: ['表2', 'GZ-2', '恢复时间2025-09-02 09:00', '早于报告时间'],
  },
  {
    rule: 'date.span',
    what: '表里的历时与起止不符',
    dossier: table(
      ['编号', '开始时间', '结束时间', '历时（分钟）'],
      ['GZ-1', '2025-09-01 10:00', '2025-09-01 11:00', '60'],
      ['GZ-2', '2025-09-02 10:00', '2025-09-02 10:45', '45'],
      ['GZ-3', '2025-09-03 10:00', '2025-09-03 11:30', '60'],
    ),
    says: ['GZ-3', '历时（分钟）写着60'],
  },
  {
    rule: 'figure.tableRate',
    what: '表里一行的完成率算不出来',
    dossier: table(
      ['项目', '计划数', '完成数', '完成率'],
      ['巡检', '10', '8', '80%'],
      ['备份', '12', '9', '75%'],
      ['培训', '5', '4', '90%'],
    ),
    says: ['表2', '培训', '90%', '完成数÷计划数', '80%'],
  },
  {
    rule: 'figure.tableRate',
    what: '表里一行的占比与人数不符',
    dossier: table(
      ['意见', '人数', '占比'],
      ['满意', '50', '60%'],
      ['一般', '30', '30%'],
      ['不满意', '20', '20%'],
    ),
    says: ['满意', '60%', '50%', '各行之和'],
  },
  {
    rule: 'complete.pageMarks',
    what: 'PDF 写着共四页而只有三页',
    dossier: marked('第1页 共4页', '第2页 共4页', '第3页 共4页'),
    says: ['第3页', '缺第4页', '补齐'],
  },
  {
    rule: 'complete.pageMarks',
    what: 'PDF 缺中间一页',
    dossier: marked('第1页/共4页', '第2页/共4页', '第4页/共4页'),
    says: ['第4页 共4页', '缺页或次序不对'],
  },
  slip('figure.identifier', '联系电话：1380013800', ['电话“1380013800”', '位数', '第9段']),
  slip('figure.identifier', '身份证号：11010519491231002Y', ['身份证号', '改正']),
  slip('figure.identifier', '身份证号：110105194912310021', ['110105194912310021', '校验码']),
  slip('figure.identifier', '统一社会信用代码：91350100M000100Y44', ['91350100M000100Y44', '校验码']),
  {
    rule: 'figure.identifier',
    what: '通讯录里的手机多一位',
    dossier: table(['姓名', '联系电话'], ['甲', '13800138000'], ['乙', '138001380012']),
    says: ['乙', '138001380012'],
  },
  slip('figure.contract', '（YL-YW-2025-019）', ['YL-YW-2025-019', 'YL-YW-2025-018', '差一个字']),
  slip('figure.contract', `${clean.contract.name.replace('直', '真')}年度报告`, ['真播', '差一个字']),
  slip('figure.parties', `由${clean.contract.vendor.name.replace('有限', '股份有限')}负责`, [
    '股份有限公司',
    clean.contract.vendor.name,
  ]),
  {
    rule: 'figure.possible',
    what: '表里已解决的件数是负数',
    dossier: table(['月份', '故障数', '已解决'], ['1月', '3', '3'], ['2月', '4', '-4']),
    says: ['2月', '已解决写着-4'],
  },
  {
    rule: 'date.periods',
    what: '逐月的期间缺几天',
    dossier: table(
      ['期次', '起止'],
      ['第1期', '2025.9.1-2025.9.30'],
      ['第2期', '2025.10.1-2025.10.31'],
      ['第3期', '2025.11.1-2025.11.30'],
      ['第4期', '2025.12.5-2025.12.31'],
    ),
    says: ['表2', '2025.12.5', '缺2025-12-01至2025-12-04'],
  },
  {
    rule: 'date.periods',
    what: '逐月的期间重叠',
    dossier: table(
      ['期次', '开始日期', '结束日期'],
      ['第1期', '2025-09-01', '2025-09-30'],
      ['第2期', '2025-09-28', '2025-10-31'],
      ['第3期', '2025-11-01', '2025-11-30'],
      ['第4期', '2025-12-01', '2025-12-31'],
    ),
    says: ['2025-09-28', '重叠', '改正'],
  },
  {
    rule: 'figure.signIn',
    what: '签到的人多于登记的参训人数',
    dossier: read({
      lines: [
        { text: '培训签到表（PX-2025-001）', place: '第1段' },
        ...Array.from({ length: 3 }, (_, at) => ({ text: `${at + 1}\t学员`, place: `表1第${at + 2}行` })),
      ],
      tables: [
        {
          place: '表1',
          rows: [
            ['序号', '姓名', '单位'],
            ...Array.from({ length: 400 }, (_, at) => [`${at + 1}`, `学员${at}`, '学校']),
          ],
        },
      ],
    }),
    says: ['PX-2025-001', '签到400人', '核对'],
  },
  slip('date.calendar', '2025年13月工作总结', ['2025年13月', '没有这一期']),
  slip('figure.cited', '本次处理故障GZ-2099-001', ['GZ-2099-001', '没有这一条', '补录']),
  slip('service.none', '服务期内系统未发生任何故障', ['第9段', '未发生任何故障', '有故障', '改正']),
  slip('service.none', '服务期内未发生停机', ['有停机']),
  {
    rule: 'date.periods',
    what: '逐月的统计缺一个月',
    dossier: table(
      ['月份', '故障数'],
      ...['2025年9月', '2025年10月', '2025年12月', '2026年1月', '2026年2月'].map((month) => [month, '3']),
    ),
    says: ['2025年10月之后是2025年12月', '缺2025-11-01至2025-11-30'],
  },
  {
    rule: 'date.periods',
    what: '逐月的统计有一个月写了两次',
    dossier: table(
      ['序号', '月份', '故障数'],
      ...['2025-09', '2025-10', '2025-10', '2025-11', '2025-12'].map((month, at) => [
        `${at + 1}`,
        month,
        '3',
      ]),
    ),
    says: ['2025年10月写了两次'],
  },
];
