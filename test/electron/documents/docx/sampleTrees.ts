import type { Block, Row } from '../../../../shared/documents/tree.ts';
import type { BuiltTree } from '../../../../electron/documents/types.ts';
import { drawChart } from '../../../../electron/documents/charts/drawChart.ts';
import { body, cell, head, heading, row, table, text, tree } from './treeBuilders.ts';

const label = (words: string) => cell(words, { label: true });
const buyer = '云岭区教育信息中心';
const vendor = '北京启衡软件有限公司';

const days: readonly (readonly [string, readonly (readonly [string, string, string, string])[]])[] = [
  [
    '3月2日\n周一',
    [
      ['08:00—08:40', '春季开学首日早高峰值守', '在线峰值2,316人，无异常', '秦望舒'],
      ['09:00—10:20', '全面巡检（服务器、数据库等12台）', '正常；app-03磁盘使用率78%，列入跟踪', '罗青桐'],
      ['10:30—11:30', '为6所学校批量导入新学期教师账号', '导入214个，抽查20个均可登录', '贺之遥'],
      ['14:00—16:30', '回看页首屏加载优化，在测试环境验证', '首屏时间由2.9秒降至1.8秒', '韩述安'],
    ],
  ],
  [
    '3月3日\n周二',
    [
      ['09:00—09:30', '例行巡检（12台）', '正常', '罗青桐'],
      ['10:00—11:40', '青石桥小学现场支持：教研直播调试', '回声消除，试播30分钟正常', '秦望舒'],
      ['14:00—15:30', '“启明杯”活动模块核对报名字段，补“学段”筛选', '甲方顾老师现场确认', '贺之遥'],
      [
        '22:00—22:50',
        '信令服务升级至2.8.4（变更单BG-2026-007，甲方3月2日书面同意）',
        '升级完成，冒烟用例18/18通过',
        '韩述安',
      ],
    ],
  ],
  [
    '3月4日\n周三',
    [
      ['09:02—09:27', '处理紧急故障GZ-042：多所学校进入直播间失败', '25分钟恢复，见“二”第2项', '秦望舒'],
      ['10:00—10:30', '例行巡检（12台），加查信令连接数', '正常', '罗青桐'],
      ['13:30—15:00', '向受影响的17所学校逐一电话回访', '17所均确认恢复', '叶南枝'],
    ],
  ],
  [
    '7日、8日\n周六、日',
    [['全天', '7×24小时电话与监控值班', '来电2个（找回密码），无故障', '罗青桐\n秦望舒']],
  ],
];

const dayRows: Row[] = days.flatMap(([day, entries]) =>
  entries.map((entry, at) =>
    row(at === 0 ? [cell(day, { rowspan: entries.length }), ...entry] : [...entry], { keep: day }),
  ),
);

/** 周工作记录单, two pages. */
export const weeklyLog: BuiltTree = {
  assets: {},
  tree: tree('form', '周工作记录单', [
    { t: 'title', text: '周工作记录单', subtitle: '2026年第10周（3月2日—3月8日）　　合同期第27周' },
    table(
      'grid',
      '22:c fr 22:c 36',
      [],
      [
        row([
          label('项目名称'),
          '云岭区教育系统云课堂直播平台运行维护服务',
          label('合同编号'),
          'YLJX-2025-017',
        ]),
        row([label('甲　　方'), buyer, label('记录编号'), 'QH-ZJ-027']),
        row([label('乙　　方'), vendor, label('填 表 人'), '叶南枝']),
      ],
    ),
    heading(1, '一、', '每天工作记录', 'h1'),
    table(
      'dense-grid',
      '17:c 24:c fr 50 15:c',
      [head(['日期', '起止时间', '工作内容', '结果', '执行人'])],
      dayRows,
    ),
    heading(1, '二、', '已解决问题', 'h2'),
    table(
      'dense-grid',
      '11:c 25:c 13:c 48 fr 19:c',
      [head(['序号', '编号', '级别', '问题', '原因与处理', '解决用时'])],
      [
        row([
          '1',
          'GZ-041',
          '一般',
          '教师账号导入有3条记录失败',
          '日期列被识别为文本；模板加列格式校验',
          '4分钟',
        ]),
        row([
          '2',
          'GZ-042',
          '紧急',
          '17所学校、43个直播间无法进入',
          '升级后信令节点连接池参数恢复默认值；改回2,000并重启',
          '25分钟',
        ]),
      ],
    ),
    body('另办结咨询与服务请求 7 件，最长应答时间 0.6 小时，无遗留。', 'note'),
    heading(1, '三、', '需甲方协调解决的问题', 'h3'),
    body('无。', 'flush'),
    heading(1, '四、', '下周工作安排（3月9日—3月15日）', 'h4'),
    body('每日巡检与7×24小时值班；回看页首屏优化上线（变更单BG-2026-008，待甲方书面同意）。', 'body', true),
    {
      t: 'signatures',
      style: 'form',
      cells: [
        { role: '乙方项目负责人', sealOf: null },
        { role: '甲方确认', sealOf: buyer },
      ],
    },
  ]),
};

const months: readonly (readonly string[])[] = [
  ['2025年9月', '1', '3', '6', '10', '31', '18', '99.9'],
  ['10月', '0', '2', '4', '6', '24', '0', '100.0'],
  ['11月', '1', '3', '5', '9', '27', '23', '99.9'],
  ['12月', '0', '2', '4', '6', '22', '0', '100.0'],
  ['2026年1月', '1', '2', '3', '6', '18', '24', '99.9'],
  ['2月', '0', '1', '2', '3', '12', '0', '100.0'],
];
const span = (words: string, options: { rowspan?: number; colspan?: number }) =>
  cell(words, { label: true, ...options });
const monthTable: Block = table(
  'three-line',
  '26:r 14:n 14:n 14:n 15:n 25:n 24:n fr:n',
  [
    row([
      span('月份', { rowspan: 2 }),
      span('故障（件）', { colspan: 4 }),
      span('服务请求\n（件）', { rowspan: 2 }),
      span('故障停机\n（分钟）', { rowspan: 2 }),
      span('可用率\n（%）', { rowspan: 2 }),
    ]),
    head(['紧急', '重要', '一般', '小计']),
  ],
  [
    ...months.map((entry) => row(entry)),
    row(['合　计', '3', '13', '24', '40', '134', '65', '99.9'], { role: 'total' }),
  ],
  {
    caption: '表1　每月故障、服务请求与可用率',
    note: '注：可用率＝（总时间－故障停机时间）÷总时间×100%，截取到一位小数；与约定值比较用未截取的数。',
  },
);

const roles = drawChart({
  chart: 'role-bars',
  wholeName: '注册用户',
  partName: '活跃用户',
  unit: '人',
  rows: [
    { label: '学生', whole: 6430, part: 5218 },
    { label: '教师', whole: 4872, part: 4391 },
    { label: '教研员', whole: 386, part: 371 },
    { label: '学校管理员', whole: 268, part: 240 },
  ],
});
const visits = drawChart({
  chart: 'month-panels',
  months: ['2025年9月', '10月', '11月', '12月', '2026年1月', '2月'],
  panels: [
    {
      name: '访问量',
      unit: '万人次',
      form: 'bars',
      values: [186, 142, 201, 193, 98, 61],
      labels: ['18.6', '14.2', '20.1', '19.3', '9.8', '6.1'],
    },
    {
      name: '直播场次',
      unit: '场',
      form: 'line',
      values: [412, 336, 458, 431, 205, null],
      labels: ['412', '336', '458', '431', '205', ''],
    },
  ],
});

const incidents = Array.from({ length: 60 }, (_, at) =>
  row([
    String(at + 1),
    `GZ-${String(at + 1).padStart(3, '0')}`,
    at % 9 === 0 ? '紧急' : '一般',
    at % 4 === 0 ? '升级后信令节点连接池参数恢复默认值，多所学校进入直播间失败' : '回看列表偶有重复条目',
    cell(String((at * 7) % 31), { failed: at === 5 }),
  ]),
);

/** 半年阶段性总结报告单 with cover, contents, tables over pages and charts. */
export const report: BuiltTree = {
  assets: {
    'chart-roles': { kind: 'svg', bytes: roles.svg },
    'chart-visits': { kind: 'svg', bytes: visits.svg },
  },
  tree: tree(
    'report',
    '半年阶段性总结报告单',
    [
      {
        t: 'cover',
        cover: {
          project: '云岭区教育系统云课堂直播平台运行维护服务',
          title: '半年阶段性总结报告单',
          period: '2025年9月1日—2026年2月28日',
          fields: [
            { label: '合同编号', value: 'YLJX-2025-017' },
            { label: '委托单位', value: buyer },
          ],
          signLines: ['编制', '审核', '批准'],
          unit: vendor,
          date: '2026年3月10日',
        },
      },
      { t: 'contents' },
      heading(1, '一、', '组织管理状况', 'h1'),
      heading(2, '（一）', '项目组及职责', 'h2'),
      body(
        '项目组由沈砚秋任项目负责人，韩述安任技术总监，秦望舒、罗青桐、贺之遥任技术工程师，叶南枝、温知许任文档专员。本阶段人员未变动，均在合同附件所列名单之内。',
      ),
      heading(2, '（二）', '管理制度执行情况', 'h3'),
      body(
        '执行值班、巡检、变更、备份四项制度。变更均有甲方书面同意，“启明杯”活动期间停止变更。',
        'body',
        true,
      ),
      heading(1, '二、', '系统运行状况', 'h4'),
      heading(2, '（一）', '运行概况', 'h5'),
      body(
        '本阶段为2025年9月1日至2026年2月28日，共181天。系统总时间260,640分钟，故障停机65分钟，可用率99.9%，高于合同第三条第2.2款约定的95%。六个月中有三个月未发生停机；停机最长的一次为24分钟，发生在2026年1月15日，原因是数据库主节点切换后只读地址未同步更新。',
      ),
      heading(3, '1.', '故障', 'h6'),
      body('登记故障40件，其中紧急3件、重要13件、一般24件，已全部解决。各月情况见表1。'),
      monthTable,
      body(
        '三件紧急故障中，乙方原因两件，第三方原因一件（运营商光缆中断，已附运营商说明）。乙方原因的两件均与配置同步有关，已将切换、升级后的参数核对列入变更流程。',
      ),
      { t: 'page-break' },
      heading(1, '三、', '用户数量', 'h7'),
      body(
        '截至2026年2月28日，平台注册用户11,956人，较2025年8月末增加1,204人。本阶段内至少登录一次的活跃用户10,220人，占85.4%。教研员活跃比例最高；学生账号中有1,212个因毕业年级离校未再使用，拟于第二学期清理。',
      ),
      {
        t: 'figure',
        asset: 'chart-roles',
        width: roles.width,
        height: roles.height,
        caption: '图1　各类角色注册用户与活跃用户（截至2026年2月28日）',
        alt: '四类角色的注册用户与活跃用户',
      },
      heading(1, '四、', '访问量', 'h8'),
      heading(2, '（一）', '按月访问量', 'h9'),
      body('本阶段访问量合计88.3万人次，月平均14.7万人次；开展直播1,938场。11月因“启明杯”初评访问量最高。'),
      {
        t: 'figure',
        asset: 'chart-visits',
        width: visits.width,
        height: visits.height,
        caption: '图2　每月访问量与直播场次',
        alt: '六个月的访问量与直播场次',
      },
      heading(1, '', '附件1　故障与服务请求清单', 'h10'),
      table(
        'three-line',
        '11:c 22:c 16:c fr 24:n',
        [head(['序号', '编号', '级别', '问题', '用时\n（分钟）'])],
        incidents,
        {
          caption: '表2　故障清单',
        },
      ),
      {
        t: 'signatures',
        style: 'names',
        cells: [
          { role: '编制', sealOf: null },
          { role: '审核', sealOf: null },
          { role: '批准', sealOf: null },
        ],
      },
    ],
    { code: 'QH-BG-01', digest: 'b104 5e7d' },
  ),
};

export const reportHeadings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8', 'h9', 'h10'].map((id, at) => ({
  id,
  title: id,
  level: 1,
  page: 3 + Math.floor(at / 4),
}));

/** 确认书 with its annex on another geometry. */
export const letter: BuiltTree = {
  assets: {},
  tree: tree('letter', '服务质量达标及违约责任确认书', [
    { t: 'title', text: '服务质量达标及违约责任确认书', subtitle: null },
    body(`${buyer}：`, 'flush'),
    body(
      '按照编号YLJX-2025-017的云课堂直播平台运行维护服务合同（以下简称合同）第四条的要求，我公司对2025年9月1日至2026年6月30日的服务质量逐项核对，确认如下。',
    ),
    heading(1, '一、', '服务质量标准及实际结果', 'h1'),
    body('服务期内登记故障68件，受理服务请求214件，结果见表1。'),
    table(
      'three-line',
      '9:c fr 29:r 29:r 17:n 19:n 17:c',
      [head(['序', '指标', '约定目标', '最低服务水平', '计数', '实际', '结论'])],
      [
        row(['1', '紧急故障解决率', '30分钟内≥95%', '60分钟内≥90%', '5/5', '100.0%', '达标']),
        row(['2', '重要故障解决率', '15分钟内≥95%', '25分钟内≥90%', '21/22', '95.4%', '达标']),
        row([
          '3',
          '一般故障解决率',
          '5分钟内≥95%',
          '10分钟内≥90%',
          '38/41',
          cell('92.6%', { failed: true }),
          cell('未达目标', { failed: true }),
        ]),
        row(['4', '紧急上门（工作日）', '≤2小时', '—', '2次', '1.4小时', '达标']),
      ],
      { caption: '表1　服务质量指标约定值与实际结果' },
    ),
    heading(1, '二、', '违约责任', 'h2'),
    body(
      '未按质量标准提供服务的，每违反一次，我公司按违约部分涉及价款的0.1%支付违约金；连续三次或者累计超过五次的，贵中心有权解除合同，并要求我公司按合同总金额的10%支付违约金。',
    ),
    body('附件：1. 每月系统可用率计算表'),
    {
      t: 'signatures',
      style: 'letter',
      cells: [
        { role: '甲方', sealOf: buyer },
        { role: '乙方', sealOf: vendor },
      ],
    },
    { t: 'page-break' },
    heading(1, '', '附件1', 'h3'),
    { t: 'title', text: '每月系统可用率计算表', subtitle: null },
    body(
      '依据合同第三条第2.2款计算。总时间按自然月的全部时间计；故障停机时间为系统整体不能使用的时间，自故障开始至恢复，同一时段不重复计算。',
    ),
    {
      t: 'formula',
      left: '可用率＝',
      numerator: '总时间T－故障停机时间D',
      denominator: '总时间T',
      right: '×100%',
    },
    table(
      'three-line',
      '28:r 18:n 26:n 26:n 24:n fr:n 18:c',
      [
        head([
          '月份',
          '天数',
          '总时间T\n（分钟）',
          '停机时间D\n（分钟）',
          'T－D\n（分钟）',
          '可用率\n（%）',
          '结论',
        ]),
      ],
      [
        row(['2025年9月', '30', '43,200', '18', '43,182', '99.9', '达标']),
        row(['10月', '31', '44,640', '0', '44,640', '100.0', '达标']),
        row(['合　计', '61', '87,840', '18', '87,822', '99.9', '达标'], { role: 'total' }),
      ],
      { note: '注：可用率截取到一位小数，与95%比较用未截取的数。' },
    ),
  ]),
};

/** 条款对照表 on landscape pages. */
export const clauseTable: BuiltTree = {
  assets: {},
  tree: tree('landscape', '条款对照表', [
    { t: 'title', text: '条款对照表', subtitle: null },
    table(
      'three-line',
      '12:c 22:c fr 48 16:n 16:c 24:n 22 24',
      [head(['序号', '合同条款', '合同要求', '提交文件', '份数', '卷', '页', '光盘目录', '备注'])],
      [
        row([cell('项目终验（第四条第1款第2项）　纸质与电子各一式两份', { colspan: 9 })], { role: 'group' }),
        ...Array.from({ length: 40 }, (_, at) =>
          row([
            String(at + 1),
            `四.1.2（${at + 1}）`,
            '每天记录、已解决、需协调、下周安排；负责人签字',
            '周工作记录单',
            '44份',
            '第1卷',
            `${at * 2 + 1}—${at * 2 + 2}`,
            '01周记录',
            '',
          ]),
        ),
      ],
      { note: '注：页为卷内页号，即页面右下角加盖的数字。“—”表示该项没有纸质件。' },
    ),
  ]),
};

/** 卷内目录: rows of a fixed height. */
export const volumeList: BuiltTree = {
  assets: {},
  tree: tree('archive', '卷内目录', [
    { t: 'title', text: '卷内目录', subtitle: null },
    { t: 'paragraph', inlines: [text('档号：'), { t: 'blank', width: 40 }], role: 'flush', draft: false },
    table(
      'grid',
      '11:c 23:c 31 fr 20:c 12:n 20:c',
      [head(['序号', '文件编号', '责任者', '文件题名', '日期', '页数', '备注'])],
      [
        row(['1', 'QH-BG-01', vendor, '半年阶段性总结报告单（2025年9月—2026年2月）', '20260310', '26', '']),
        row(['2', '', '㛃䶮𬭎', '[直播教研保障来信]', '20260520', '3', '原件无题名']),
        ...Array.from({ length: 8 }, () => row(['', '', '', '', '', '', ''])),
      ],
      { rowHeight: 16 },
    ),
  ]),
};

export const samples = { weeklyLog, report, letter, clauseTable, volumeList } as const;
