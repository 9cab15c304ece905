import type { Contract } from '../../domain/contract.ts';
import type { RecordKind } from '../field.ts';
import { KIND_NAMES } from '../kindNames.ts';
import type { ChangeRecord } from '../types.ts';
import { field, inOrder, type KindDeclaration } from './declare.ts';
import { onlySystem } from './incidents.ts';

export const CHANGE_RESULTS = ['成功', '回退'] as const satisfies readonly ChangeRecord['result'][];
export const CHANGE_TYPES = ['配置变更', '版本升级', '补丁更新', '数据变更'] as const;
export const CONSENT_FORMS = ['书面', '邮件', '会议纪要'] as const;

function kind(contract: Contract): RecordKind {
  return {
    id: 'changes',
    label: KIND_NAMES.changes,
    sheetNames: ['变更', '变更记录', '变更台账', '变更登记', '升级记录', '系统变更'],
    identity: ['number'],
    dayField: 'start',
    peopleField: 'implementer',
    fields: [
      field('number', '变更编号', 'text', {
        aliases: ['编号', '变更单号', '单号', '变更号', '工单号', '工单编号'],
        required: true,
        hint: '每次变更一个编号，不重复',
        example: 'BG-2025-001',
        width: 14,
      }),
      field('system', '所属系统', 'choice', {
        aliases: ['系统', '系统名称', '应用系统', '涉及系统', '变更系统', '变更对象', '平台'],
        required: contract.systems.length !== 1,
        choices: contract.systems,
        hint: contract.systems.length === 1 ? '合同只有一个系统，可以留空' : '合同中的系统名称',
        example: contract.systems[0] ?? '',
        width: 18,
      }),
      field('type', '变更类型', 'choice', {
        aliases: ['类型', '类别', '变更类别', '变更分类'],
        required: true,
        choices: CHANGE_TYPES,
        synonyms: {
          配置: '配置变更',
          配置调整: '配置变更',
          升级: '版本升级',
          系统升级: '版本升级',
          补丁: '补丁更新',
          漏洞修复: '补丁更新',
          数据: '数据变更',
          数据修改: '数据变更',
        },
        hint: '可选一项，也可填写其他类型',
        example: '补丁更新',
        width: 12,
      }),
      field('title', '变更内容', 'text', {
        aliases: ['内容', '变更事项', '变更描述', '变更名称', '变更说明', '标题', '变更标题', '升级内容'],
        required: true,
        example: '操作系统安全补丁更新',
        width: 36,
      }),
      field('appliedOn', '申请日期', 'date', {
        aliases: ['提出日期', '申请时间', '变更申请日期', '提交日期', '申请提交日期'],
        required: true,
        example: '2025-09-10',
        width: 12,
      }),
      field('consentBy', '甲方同意人', 'text', {
        aliases: [
          '同意人',
          '审批人',
          '批准人',
          '甲方批准人',
          '甲方审批人',
          '甲方确认人',
          '确认人',
          '甲方负责人',
        ],
        hint: '甲方同意变更的人员',
        example: '方知远',
        width: 12,
      }),
      field('consentOn', '同意日期', 'date', {
        aliases: ['批准日期', '审批日期', '甲方同意日期', '审批时间', '批准时间', '同意时间', '甲方批准日期'],
        hint: '须不晚于实施当天',
        example: '2025-09-11',
        width: 12,
      }),
      field('consentForm', '同意形式', 'choice', {
        aliases: ['同意方式', '审批方式', '批准方式', '确认方式', '甲方同意形式'],
        choices: CONSENT_FORMS,
        synonyms: {
          书面同意: '书面',
          签字: '书面',
          盖章: '书面',
          电子邮件: '邮件',
          会议: '会议纪要',
          纪要: '会议纪要',
        },
        hint: '可选一项，也可填写其他形式',
        example: '书面',
        width: 10,
      }),
      field('start', '实施开始时间', 'moment', {
        aliases: [
          '开始时间',
          '实施时间',
          '变更开始时间',
          '变更时间',
          '操作开始时间',
          '计划开始时间',
          '起始时间',
        ],
        required: true,
        example: '2025-09-13 22:00',
        width: 18,
      }),
      field('end', '实施结束时间', 'moment', {
        aliases: ['结束时间', '完成时间', '变更结束时间', '操作结束时间', '变更完成时间', '实施完成时间'],
        required: true,
        example: '2025-09-13 23:10',
        width: 18,
      }),
      field('plannedDowntime', '计划停机（分钟）', 'integer', {
        aliases: ['计划停机', '计划停机时长', '停机时长', '计划中断时间', '停机分钟', '中断时长', '影响时长'],
        hint: '事先公告的停机分钟数；不停机的填 0',
        example: '20',
        width: 14,
      }),
      field('implementer', '实施人', 'text', {
        aliases: [
          '实施人员',
          '操作人',
          '执行人',
          '变更人',
          '操作人员',
          '负责人',
          '变更实施人',
          '处理人',
          '工程师',
        ],
        required: true,
        hint: '多人用顿号分隔，须在合同人员名单内',
        example: '罗青桐',
        width: 14,
      }),
      field('result', '变更结果', 'choice', {
        aliases: ['结果', '实施结果', '完成情况', '是否成功', '状态'],
        required: true,
        choices: CHANGE_RESULTS,
        synonyms: {
          完成: '成功',
          已完成: '成功',
          正常: '成功',
          是: '成功',
          失败: '回退',
          已回退: '回退',
          回滚: '回退',
          已回滚: '回退',
          否: '回退',
        },
        example: '成功',
        width: 10,
      }),
      field('note', '备注', 'text', { aliases: ['说明', '回退说明', '验证情况', '附注'], width: 30 }),
    ],
    check: (data) => inOrder(data, [['start', 'end', '实施结束时间早于开始时间']]),
  };
}

/** 变更: configuration change, upgrade, patch; the buyer's consent is checked by preflight, not here. */
export const changes: KindDeclaration<'changes'> = {
  kind,
  build: (row, contract) => ({
    number: row.text('number'),
    system: row.text('system') || onlySystem(contract),
    type: row.text('type'),
    title: row.text('title'),
    appliedOn: row.text('appliedOn'),
    consentBy: row.text('consentBy'),
    consentOn: row.text('consentOn'),
    consentForm: row.text('consentForm'),
    start: row.text('start'),
    end: row.text('end'),
    plannedDowntime: row.number('plannedDowntime'),
    implementer: row.text('implementer'),
    result: row.oneOf('result', CHANGE_RESULTS),
    note: row.text('note'),
  }),
  open: ['system', 'type', 'consentForm'],
  codes: ['number'],
  people: ['consentBy', 'implementer'],
  ahead: [],
  repeats: 'refuse',
  units: { plannedDowntime: { 分钟: 1, 分: 1, min: 1, 小时: 60, h: 60 } },
};
