/** Faults in the registers: moments, people, numbers. */
import type {
  RecordKindId,
  RecordTypes,
  ServiceCallRecord,
  TestCaseRecord,
} from '../../../shared/records/types.ts';
import type { Planted } from './plant.ts';
import { clean, first, more, without } from './plant.ts';

/** The dossier with these records as the only ones of their kind. */
function only<K extends RecordKindId>(kind: K, ...rows: readonly RecordTypes[K][]): Planted['dossier'] {
  return { ...clean, records: { ...clean.records, [kind]: rows } };
}

const CALL: ServiceCallRecord = {
  number: 'FW-2026-001',
  receivedAt: '2026-03-12 09:00',
  channel: '电话',
  caller: '松涧小学',
  kind: '报修',
  content: '麦克风无声',
  respondedAt: '2026-03-12 09:10',
  arrivedAt: '2026-03-12 10:00',
  solvedAt: '2026-03-12 11:00',
  result: '已更换',
  handler: '秦望舒',
  satisfaction: 5,
};

const CASE: TestCaseRecord = {
  number: 'TC-ZB-001',
  round: '第1轮',
  module: '直播课堂',
  feature: '预约直播',
  type: '功能测试',
  precondition: '',
  steps: '提交预约',
  expected: '预约成功',
  actual: '无提示',
  verdict: '不通过',
  tester: '秦望舒',
  date: '2025-10-16',
};

export const PLANTED_RECORDS: readonly Planted[] = [
  {
    rule: 'date.order',
    what: '到场早于响应',
    dossier: first('incidents', { respondedAt: '2025-09-02 09:00', arrivedAt: '2025-09-02 08:50' }),
    says: ['到场时间 2025-09-02 08:50', '响应时间'],
  },
  {
    rule: 'date.order',
    what: '变更在申请之前开始',
    dossier: first('changes', {
      start: '2025-09-01 22:00',
      end: '2025-09-01 23:00',
      appliedOn: '2025-09-10',
    }),
    says: ['BG-2025-001', '申请日期 2025-09-10'],
  },
  {
    rule: 'date.order',
    what: '培训结束早于开始',
    dossier: first('trainings', { end: '13:00' }),
    says: ['PX-2025-001', '结束时间 13:00'],
  },
  {
    rule: 'date.order',
    what: '甲方同意之前已变动人员',
    dossier: first('staffChanges', { consentOn: '2025-09-03' }),
    says: ['罗青桐', '同意日期 2025-09-03'],
  },
  {
    rule: 'date.order',
    what: '服务单解决早于受理',
    dossier: only('serviceCalls', { ...CALL, solvedAt: '2026-03-12 08:20' }),
    says: ['FW-2026-001', '解决时间'],
  },
  {
    rule: 'date.order',
    what: '卡片签收早于寄出',
    dossier: only('deliveries', {
      number: 'K001',
      goods: '一卡通',
      paidOn: '2026-03-01',
      sentOn: '2026-03-05',
      receivedOn: '2026-03-04',
      area: '云岭区',
      carrier: '',
      waybill: '',
      result: '已签收',
      note: '',
    }),
    says: ['K001', '签收日期 2026-03-04', '寄出日期'],
  },
  {
    rule: 'date.order',
    what: '回访早于填写问卷',
    dossier: first('survey', { followUp: '已回访', followUpOn: '2025-09-01' }),
    says: ['回访日期 2025-09-01'],
  },
  {
    rule: 'date.testRound',
    what: '同一用例的回归早于测出不通过',
    dossier: only('testCases', CASE, { ...CASE, round: '回归', verdict: '通过', date: '2025-10-10' }),
    says: ['TC-ZB-001', '2025-10-10', '2025-10-16', '不通过'],
  },
  {
    rule: 'date.testRound',
    what: '另编号的第二轮早于首轮',
    dossier: only(
      'testCases',
      { ...CASE, verdict: '通过' },
      { ...CASE, number: 'TC-ZB-101', round: '第二轮', verdict: '通过', date: '2025-10-15' },
    ),
    says: ['TC-ZB-101', '第二轮', '首轮'],
  },
  {
    rule: 'date.twoPlaces',
    what: '讲师授课时又在现场修故障',
    dossier: first('incidents', {
      handler: '秦望舒',
      reportedAt: '2026-03-12 13:30',
      respondedAt: '2026-03-12 13:35',
      arrivedAt: '2026-03-12 14:10',
      restoredAt: '2026-03-12 15:20',
    }),
    says: ['秦望舒', 'PX-2026-001', '现场处理故障'],
  },
  {
    rule: 'date.twoPlaces',
    what: '同一人同时在两处授课',
    dossier: more('trainings', {
      number: 'PX-2026-003',
      date: '2026-03-12',
      start: '15:30',
      end: '17:00',
      mode: '现场',
      place: '另一所学校',
      trainer: '贺之遥、秦望舒',
    }),
    says: ['秦望舒', 'PX-2026-001', 'PX-2026-003'],
  },
  {
    rule: 'date.twoPlaces',
    what: '授课时另有别的工作',
    dossier: more('work', {
      date: '2026-03-12',
      start: '14:30',
      end: '15:00',
      category: '数据维护',
      content: '到教育局机房更换磁盘',
      people: '秦望舒',
      reference: '',
    }),
    says: ['秦望舒', '到教育局机房', 'PX-2026-001'],
  },
  {
    rule: 'date.twoPlaces',
    what: '前一处未办完已到第二处',
    dossier: only('serviceCalls', CALL, {
      ...CALL,
      number: 'FW-2026-002',
      arrivedAt: '2026-03-12 10:30',
      solvedAt: '2026-03-12 11:30',
    }),
    says: ['FW-2026-001', 'FW-2026-002'],
  },
  {
    rule: 'people.there',
    what: '离岗后仍有工作记录',
    dossier: first('staffChanges', { type: '离岗', date: '2026-06-01', noticeOn: '', consentOn: '' }),
    says: ['罗青桐', '2026-06-01 已离岗'],
  },
  {
    rule: 'people.there',
    what: '到岗前已有工作记录',
    dossier: first('staffChanges', { date: '2025-10-01' }),
    says: ['罗青桐', '2025-10-01 才到岗'],
  },
  {
    rule: 'people.there',
    what: '被更换后仍有工作记录',
    dossier: first('staffChanges', {
      type: '更换',
      date: '2026-06-10',
      successor: '贺之遥',
      noticeOn: '',
      consentOn: '',
    }),
    says: ['罗青桐', '已被更换'],
  },
  {
    rule: 'complete.restoreCheck',
    what: '一个季度的备份都没有恢复验证',
    dossier: {
      ...clean,
      records: {
        ...clean.records,
        backups: clean.records.backups.map((row) => ({ ...row, restoreChecked: row.date < '2026-01-01' })),
      },
    },
    says: ['2026年第1季度', '恢复验证'],
  },
  {
    rule: 'complete.restoreCheck',
    what: '恢复验证没有写结果',
    dossier: first('backups', { restoreResult: ' ' }),
    says: ['BF-2025-001', '没有写结果'],
  },
  {
    rule: 'complete.drill',
    what: '演练发现问题而没有改进措施',
    dossier: first('drills', { improvement: '' }),
    says: ['YL-2026-001', '改进措施'],
  },
  {
    rule: 'complete.drill',
    what: '演练没有过程和结果',
    dossier: first('drills', { course: '', result: ' ' }),
    says: ['过程、结果'],
  },
  {
    rule: 'complete.numbers',
    what: '抽掉一条故障记录',
    dossier: without('incidents', ({ number }) => number === 'GZ-2026-004'),
    says: ['故障', 'GZ-2026-004'],
  },
  {
    rule: 'complete.numbers',
    what: '巡检编号（不带横线）缺一个月',
    dossier: {
      ...clean,
      records: {
        ...clean.records,
        inspections: clean.records.inspections
          .map((row, at) => ({
            ...row,
            number: `XJ${row.date.slice(0, 4)}${String(at + 1).padStart(2, '0')}`,
          }))
          .filter(({ number }) => number !== 'XJ202607'),
      },
    },
    says: ['巡检', 'XJ202607'],
  },
  {
    rule: 'figure.twice',
    what: '同一故障登记了两个编号',
    dossier: more('incidents', { number: 'GZ-2026-999' }),
    says: ['GZ-2026-999', '登记了两次', '删去一条'],
  },
  {
    rule: 'figure.twice',
    what: '同一次培训登记两次',
    dossier: more('trainings', { number: 'PX-2026-099' }),
    says: ['PX-2026-099', 'PX-2025-001'],
  },
  {
    rule: 'figure.entry',
    what: '巡检有异常而没有写问题',
    dossier: first('inspections', { abnormal: 2, finding: '无' }),
    says: ['2项异常', '补写'],
  },
  {
    rule: 'figure.entry',
    what: '备份大小是零',
    dossier: first('backups', { sizeMb: 0 }),
    says: ['BF-2025-001', '大小是0'],
  },
  {
    rule: 'figure.entry',
    what: '没有做恢复验证却写着验证成功',
    dossier: first('backups', { restoreChecked: false, restoreResult: '恢复成功' }),
    says: ['没有做恢复验证', '恢复成功'],
  },
  {
    rule: 'figure.entry',
    what: '培训没有一个人参加',
    dossier: first('trainings', { attendees: 0 }),
    says: ['PX-2025-001', '参训人数是0', '签到表'],
  },
];
