/** Plans, rules and analyses of the sample contract, page by page. */
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { Requirement } from '../../shared/domain/contract.ts';
import type { SecuredEventRecord } from '../../shared/records/types.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper, sampleContract } from './samplePapers.ts';

const contract = sampleContract();
const { records } = sampleYear();
const owed = owedItems(contract, records, calendar);

/** The contract's own item made by the template of the same name, or one that the preset does not ask for. */
function itemFor(template: string, some: Partial<Requirement>): OwedItem {
  const own = owed.find((item) => item.requirement.id === template);
  if (!own) return plainItem(contract, template, some);
  return { ...own, requirement: { ...own.requirement, form: 'generated', template, ...some } };
}

const PAPERS: readonly (readonly [paper: string, why: string, some: Partial<Requirement>])[] = [
  ['performance-plan', 'the nine parts that the contract lists', {}],
  ['management-rules', 'the five parts that the contract lists', {}],
  ['requirements-analysis', 'the five parts that the contract lists', {}],
  [
    'operations-plan',
    'a contract that asks for two parts; what it does not name stands beside them',
    {
      name: '运维工作方案',
      parts: [
        { id: 'work', name: '日常运维工作内容及操作规范' },
        { id: 'emergency-plan', name: '应急预案' },
      ],
    },
  ],
  ['management-system-plan', 'no parts listed: the usual sections', { name: '运维管理体系建设实施方案' }],
  ['training-plan', 'four by the goal, each filled by what was recorded', { name: '培训计划' }],
  ['secured-event-plan-term', 'any event of the term', { template: 'secured-event-plan', name: '重保方案' }],
  ['situation-analysis', 'the whole term', { name: '运维管理现状分析及改进建议报告' }],
];

const EVENT: SecuredEventRecord = {
  number: 'ZB-2025-001',
  name: '启明杯决赛直播',
  level: '重要',
  start: '2025-11-14 07:00',
  end: '2025-11-16 20:00',
  scope: '直播平台主站、信令服务',
  leader: '韩述安',
  people: '秦望舒、罗青桐',
  preparation: '11月12日前完成压力测试和出口切换演示',
  course: '三天直播42场',
  problems: '一路音画不同步',
  result: '未发生中断',
};

describePaper('secured-event-plan', 'one event, as it was known before it', () => {
  const known = { ...records, securedEvents: [EVENT] };
  const item = {
    ...plainItem(contract, 'secured-event-plan', {
      name: '重保方案',
      signers: [
        { party: 'vendor', role: '乙方项目负责人', seal: false },
        { party: 'buyer', role: '甲方代表', seal: true },
      ],
    }),
    eventKey: EVENT.number,
  };
  return makePaper({ contract, records: known, calendar, owed, item, photos: [] });
});

for (const [paper, why, some] of PAPERS)
  describePaper(paper, why, () =>
    makePaper({ contract, records, calendar, owed, item: itemFor(paper, some), photos: [] }),
  );
