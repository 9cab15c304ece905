/** A small contract with invented parties, for tests of records and imports. */
import type { Contract } from '../../../shared/domain/contract.ts';

const party = { leader: '', address: '', phone: '' };

export const contract: Contract = {
  presetId: 'test',
  kind: '应用系统运维',
  name: '云岭区教育系统云课堂直播平台运行维护服务',
  shortName: '云课堂运维',
  number: 'YL-2025-018',
  codePrefix: 'QH',
  buyer: { name: '云岭区教育信息中心', ...party },
  vendor: { name: '北京启衡软件有限公司', ...party },
  amountFen: 25_800_000,
  term: { start: '2025-09-01', end: '2026-06-30' },
  termAsWritten: '',
  signedOn: '2025-09-01',
  renewal: '',
  copies: 2,
  milestones: [],
  stages: [],
  requirements: [],
  payments: [],
  bond: null,
  serviceLevels: [],
  penalties: [],
  contradictions: [],
  staff: [],
  staffNeeds: [],
  pricedItems: [],
  systems: ['云课堂直播平台', '资源管理系统'],
  userRoles: ['教师', '学生', '管理员'],
  survey: {
    questions: [
      { id: 'q1', text: '您对平台运行的稳定性是否满意？', label: '运行稳定性' },
      { id: 'q2', text: '您对故障处理的及时性是否满意？', label: '处理及时性' },
    ],
    overall: 'q2',
    issued: 130,
    targetMillionths: 900_000,
  },
  budget: [{ category: '人员费', amountFen: 20_000_000 }],
  goals: [],
  ruleSettings: {},
};
