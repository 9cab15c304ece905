import type { ChartSpec } from '../../../../shared/documents/tree.ts';

const answers = ['非常满意', '满意', '一般', '不满意', '非常不满意'];
const months = ['2025年9月', '10月', '11月', '12月', '2026年1月', '2月', '3月', '4月', '5月', '6月'];

export const roleBars: ChartSpec = {
  chart: 'role-bars',
  wholeName: '注册用户',
  partName: '活跃用户',
  unit: '人',
  rows: [
    { label: '学生', whole: 6430, part: 5218 },
    { label: '教师', whole: 4872, part: 4391 },
    { label: '教研员', whole: 386, part: 371 },
    { label: '学校管理员', whole: 0, part: 0 },
  ],
};

export const monthPanels: ChartSpec = {
  chart: 'month-panels',
  months,
  panels: [
    {
      name: '访问量',
      unit: '万人次',
      form: 'bars',
      values: [186, 142, 201, 193, 98, null, 120, 130, 140, 0],
      labels: ['18.6', '14.2', '20.1', '19.3', '9.8', '', '12.0', '13.0', '14.0', '0'],
    },
    {
      name: '直播场次',
      unit: '场',
      form: 'line',
      values: [412, 336, 458, 431, 205, null, 300, 310, 290, 260],
      labels: ['412', '336', '458', '431', '205', '', '300', '310', '290', '260'],
    },
  ],
};

export const likert: ChartSpec = {
  chart: 'likert',
  answers,
  rows: [
    { label: '直播流畅度', counts: [118, 86, 22, 8, 2], rate: '86.4%', overall: false },
    {
      label: '您对客服人员接听电话、解答问题的态度与专业程度是否满意',
      counts: [96, 92, 33, 11, 2],
      rate: '80.3%',
      overall: false,
    },
    { label: '课程预约流程', counts: [0, 0, 0, 0, 0], rate: '—', overall: false },
    { label: '总体满意度', counts: [109, 96, 23, 6, 2], rate: '86.8%', overall: true },
  ],
};

export const limitLine: ChartSpec = {
  chart: 'limit-line',
  months,
  name: '月可用率',
  unit: '%',
  values: [99.95, 100, 99.94, 100, 99.94, 100, 99.94, null, 100, 99.95],
  labels: ['99.9', '100.0', '99.9', '100.0', '99.9', '100.0', '99.9', '', '100.0', '99.9'],
  target: 95,
  targetLabel: '约定值95%',
};

export const loadLines: ChartSpec = {
  chart: 'load-lines',
  loads: [100, 500, 1000, 2000, 3000],
  loadName: '并发用户数',
  name: '响应时间',
  unit: '毫秒',
  series: [
    { name: 'P99', main: false, values: [468, 611, 742, 1423, 2764] },
    { name: 'P95', main: true, values: [312, 405, 486, 931, 1868] },
    { name: '平均', main: false, values: [181, 220, 268, 452, 903] },
  ],
};

export const chartSpecs = { roleBars, monthPanels, likert, limitLine, loadLines } as const;
