import type { Contract, Severity } from '../../domain/contract.ts';
import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { CauseParty } from '../types.ts';
import { field, inOrder, textOf, type KindDeclaration } from './declare.ts';
import type { RowValues } from './rowValues.ts';

export const SEVERITIES = ['紧急', '重要', '一般'] as const satisfies readonly Severity[];
/** The first counts where nothing is said: the cause is still to be found. */
export const CAUSE_PARTIES = [
  '待定',
  '乙方',
  '甲方',
  '第三方',
  '不可抗力',
] as const satisfies readonly CauseParty[];

function kind(contract: Contract): RecordKind {
  return {
    id: 'incidents',
    label: KIND_NAMES.incidents,
    sheetNames: ['故障', '故障记录', '故障台账', '故障登记', '故障处理', '事件记录', '事件台账'],
    identity: ['number'],
    dayField: 'reportedAt',
    peopleField: 'handler',
    fields: [
      field('number', '故障编号', 'text', {
        aliases: ['编号', '故障单号', '事件编号', '工单编号', '工单号', '单号', '故障号'],
        required: true,
        hint: '每次故障一个编号，不重复',
        example: 'GZ-2025-001',
        width: 14,
      }),
      field('system', '所属系统', 'choice', {
        aliases: ['系统', '系统名称', '故障系统', '应用系统', '所属应用', '涉及系统', '平台', '设备或系统'],
        required: contract.systems.length !== 1,
        choices: contract.systems,
        hint: contract.systems.length === 1 ? '合同只有一个系统，可以留空' : '合同中的系统名称',
        example: contract.systems[0] ?? '',
        width: 18,
      }),
      field('severity', '故障等级', 'choice', {
        aliases: ['等级', '级别', '故障级别', '严重程度', '紧急程度', '事件级别', '事件等级', '优先级'],
        required: true,
        choices: SEVERITIES,
        synonyms: {
          紧急故障: '紧急',
          特别紧急: '紧急',
          重要故障: '重要',
          一般故障: '一般',
          普通: '一般',
          普通故障: '一般',
        },
        hint: '按合同约定的分级',
        example: '一般',
        width: 10,
      }),
      field('title', '故障现象', 'text', {
        aliases: [
          '故障描述',
          '现象',
          '问题描述',
          '故障名称',
          '故障内容',
          '故障情况',
          '事件描述',
          '标题',
          '故障标题',
          '问题',
        ],
        required: true,
        example: '部分学校直播课堂画面卡顿',
        width: 36,
      }),
      field('reporter', '报告人', 'text', {
        aliases: [
          '报修人',
          '报障人',
          '报告单位',
          '报修单位',
          '反馈人',
          '来源',
          '故障来源',
          '报告来源',
          '申报人',
          '联系人',
        ],
        required: true,
        hint: '甲方单位或人员；系统发现的填“监控告警”',
        example: '监控告警',
        width: 16,
      }),
      field('reportedAt', '报告时间', 'moment', {
        aliases: [
          '报修时间',
          '报障时间',
          '故障时间',
          '发生时间',
          '故障发生时间',
          '接报时间',
          '受理时间',
          '发现时间',
          '故障报告时间',
        ],
        required: true,
        hint: '接到报告的日期和时刻，精确到分',
        example: '2025-09-03 09:12',
        width: 18,
      }),
      field('respondedAt', '响应时间', 'moment', {
        aliases: ['响应时刻', '应答时间', '首次响应时间', '答复时间', '开始处理时间'],
        required: true,
        hint: '开始处理的日期和时刻，不是时长',
        example: '2025-09-03 09:14',
        width: 18,
      }),
      field('arrivedAt', '到场时间', 'moment', {
        aliases: ['到达现场时间', '上门时间', '到达时间', '抵达时间', '现场到达时间'],
        hint: '远程解决的留空',
        width: 18,
      }),
      field('restoredAt', '恢复时间', 'moment', {
        aliases: [
          '解决时间',
          '修复时间',
          '故障恢复时间',
          '恢复正常时间',
          '处理完成时间',
          '完成时间',
          '排除时间',
          '故障排除时间',
        ],
        hint: '尚未恢复的留空',
        example: '2025-09-03 09:17',
        width: 18,
      }),
      field('outage', '是否停机', 'yes-no', {
        aliases: ['停机', '服务中断', '是否中断', '是否影响使用', '整体停用', '是否整体中断'],
        choices: ['是', '否'],
        hint: '系统整体不能使用的填“是”',
        example: '否',
        width: 10,
      }),
      field('outageStart', '停机开始时间', 'moment', {
        aliases: ['中断开始时间', '停机时间', '中断时间', '停用开始时间'],
        hint: '是否停机为“是”时必填',
        width: 18,
      }),
      field('causeParty', '责任方', 'choice', {
        aliases: ['责任归属', '原因方', '故障责任方', '责任单位', '原因归属', '责任'],
        choices: CAUSE_PARTIES,
        synonyms: {
          乙方原因: '乙方',
          我方: '乙方',
          甲方原因: '甲方',
          用户: '甲方',
          用户原因: '甲方',
          第三方原因: '第三方',
          运营商: '第三方',
          不可抗力因素: '不可抗力',
          未定: '待定',
          未确定: '待定',
        },
        hint: '未查明的填“待定”',
        example: '第三方',
        width: 12,
      }),
      field('cause', '故障原因', 'text', {
        aliases: ['原因', '原因分析', '故障原因分析'],
        example: '接入线路短时拥塞',
        width: 30,
      }),
      field('measure', '处理措施', 'text', {
        aliases: [
          '处理过程',
          '解决方法',
          '解决措施',
          '处理方法',
          '处置措施',
          '处理情况',
          '解决方案',
          '措施',
          '处理结果',
        ],
        example: '切换到备用线路后恢复',
        width: 36,
      }),
      field('handler', '处理人', 'text', {
        aliases: [
          '处理人员',
          '负责人',
          '维修人',
          '维修人员',
          '工程师',
          '责任人',
          '运维人员',
          '解决人',
          '经办人',
        ],
        required: true,
        hint: '多人用顿号分隔，须在合同人员名单内',
        example: '秦望舒',
        width: 14,
      }),
      field('waitingFrom', '等待甲方开始时间', 'moment', {
        aliases: ['等待开始时间', '暂停开始时间', '挂起开始时间', '挂起时间'],
        hint: '须由甲方配合才能继续处理时填写，没有的留空',
        width: 18,
      }),
      field('waitingTo', '等待甲方结束时间', 'moment', {
        aliases: ['等待结束时间', '暂停结束时间', '挂起结束时间', '恢复处理时间'],
        hint: '甲方配合完成、继续处理的时刻',
        width: 18,
      }),
      field('waitingFor', '等待甲方事由', 'text', {
        aliases: ['等待事由', '等待原因', '暂停原因', '挂起原因'],
        hint: '起止时间和事由齐全的才从处理用时中扣除',
        width: 24,
      }),
      field('exemption', '免责依据', 'text', {
        aliases: ['免责证明', '免责材料', '责任依据', '责任证明'],
        hint: '证明非乙方原因的文件名称或编号；没有的不免责',
        width: 24,
      }),
    ],
    check: (data) => [
      ...inOrder(data, [
        ['reportedAt', 'respondedAt', '响应时间早于报告时间'],
        ['reportedAt', 'arrivedAt', '到场时间早于报告时间'],
        ['reportedAt', 'restoredAt', '恢复时间早于报告时间'],
        ['respondedAt', 'restoredAt', '恢复时间早于响应时间'],
        ['outageStart', 'restoredAt', '恢复时间早于停机开始时间'],
        ['reportedAt', 'waitingFrom', '等待甲方开始时间早于报告时间'],
        ['waitingFrom', 'waitingTo', '等待甲方结束时间早于开始时间'],
        ['waitingTo', 'restoredAt', '恢复时间早于等待甲方结束时间'],
      ]),
      ...(textOf(data, 'waitingFrom') !== '' && textOf(data, 'waitingFor') === ''
        ? [{ field: 'waitingFor', value: '', reason: '填了等待甲方开始时间，请写明事由' }]
        : []),
      ...(data['outage'] === true && textOf(data, 'outageStart') === ''
        ? [{ field: 'outageStart', value: '', reason: '是否停机为“是”，请填写停机开始时间' }]
        : []),
    ],
  };
}

/** 故障: from report to restoration. */
export const incidents: KindDeclaration<'incidents'> = {
  kind,
  build: (row, contract) => ({
    number: row.text('number'),
    system: row.text('system') || onlySystem(contract),
    severity: row.oneOf('severity', SEVERITIES),
    title: row.text('title'),
    reporter: row.text('reporter'),
    reportedAt: row.text('reportedAt'),
    respondedAt: row.text('respondedAt'),
    arrivedAt: row.text('arrivedAt'),
    restoredAt: row.text('restoredAt'),
    outage: row.yes('outage'),
    outageStart: row.text('outageStart'),
    causeParty: row.oneOf('causeParty', CAUSE_PARTIES),
    cause: row.text('cause'),
    measure: row.text('measure'),
    handler: row.text('handler'),
    ...written(row, ['waitingFrom', 'waitingTo', 'waitingFor', 'exemption']),
  }),
  open: ['system'],
  codes: ['number'],
  people: ['handler'],
  ahead: [],
  repeats: 'refuse',
  units: {},
};

/** Columns that only some incidents need: where nothing is written the record has no such field, as those of before. */
function written<K extends string>(row: RowValues, names: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const name of names) {
    const text = row.text(name);
    if (text !== '') found[name] = text;
  }
  return found;
}

/** With one system in the contract there is nothing to ask. */
export function onlySystem(contract: Contract): string {
  return contract.systems.length === 1 ? (contract.systems[0] ?? '') : '';
}
