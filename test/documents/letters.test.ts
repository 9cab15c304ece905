/** Letters of the sample contract: applications of 乙方, drafts of the papers that 甲方 and the experts issue. */
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import { LETTERS } from '../../shared/facts/documents/letters/index.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper, sampleContract } from './samplePapers.ts';

const contract = sampleContract();
const { records } = sampleYear();
const owed = owedItems(contract, records, calendar);

type Item = Partial<OwedItem['requirement']> & { readonly due: OwedItem['requirement']['due'] };
const fixed = (date: string): OwedItem['requirement']['due'] => ({ kind: 'fixed', date });

const PAPERS: readonly (readonly [name: string, template: string, why: string, item: Item, due: string])[] = [
  [
    'payment-application-second',
    'payment-application',
    'the second half, after four months and the first acceptance',
    {
      name: '付款申请',
      id: 'payment-application-second',
      stage: 'stage-acceptance',
      clause: '五.3(2)',
      due: fixed('2026-01-09'),
    },
    '2026-01-09',
  ],
  [
    'payment-application-untold',
    'payment-application',
    'nobody said which payment: amount and conditions stay blank',
    { name: '付款申请', stage: 'final', clause: '五.3', due: fixed('2026-01-09') },
    '2026-01-09',
  ],
  [
    'bond-papers',
    'bond-papers',
    'a guarantee of ten per cent',
    { name: '履约保函资料清单', stage: 'stage-acceptance', clause: '五.3(2)', due: fixed('2026-01-09') },
    '2026-01-09',
  ],
  [
    'acceptance-application',
    'acceptance-application',
    'the last acceptance with all its papers',
    { name: '项目终验申请', stage: 'final', clause: '四.1', due: fixed('2026-06-08') },
    '2026-06-08',
  ],
  [
    'completion-application',
    'completion-application',
    'fifteen working days before the term ends',
    {
      name: '项目服务完成确认申请',
      stage: 'final',
      clause: '四.1',
      due: { kind: 'offset', from: 'term-end', count: -15, unit: 'working-days', roll: 'next' },
    },
    '2026-06-08',
  ],
  [
    'acceptance-report',
    'acceptance-report',
    'a draft for 甲方',
    { name: '项目整体验收报告', stage: 'review', issuer: 'buyer', clause: '四.2', due: fixed('2026-06-23') },
    '2026-06-23',
  ],
  [
    'expert-opinion',
    'expert-opinion',
    'a draft for the experts',
    {
      name: '项目整体验收专家评审意见',
      stage: 'review',
      issuer: 'experts',
      clause: '四.2',
      due: fixed('2026-06-23'),
    },
    '2026-06-23',
  ],
  [
    'acceptance-certificate',
    'acceptance-certificate',
    'of the first stage',
    {
      name: '验收合格单',
      stage: 'stage-acceptance',
      issuer: 'buyer',
      clause: '四.1.1',
      due: fixed('2026-01-09'),
    },
    '2026-01-09',
  ],
  [
    'completion-confirmation',
    'completion-confirmation',
    'a draft for 甲方',
    { name: '项目服务完成确认书', stage: 'final', issuer: 'buyer', clause: '四.1', due: fixed('2026-06-30') },
    '2026-06-30',
  ],
  [
    'performance-acceptance',
    'performance-acceptance',
    'every required item beside its evidence',
    { name: '履约验收书', stage: 'final', issuer: 'buyer', clause: '四.1', due: fixed('2026-06-30') },
    '2026-06-30',
  ],
  [
    'goals-table',
    'goals-table',
    'eleven goals with their sources',
    { name: '绩效目标完成情况', stage: 'final', clause: '四.1.2(9)', due: fixed('2026-06-08') },
    '2026-06-08',
  ],
];

for (const [name, template, why, requirement, due] of PAPERS) {
  const kind: DocumentKind | undefined = LETTERS.find(({ id }) => id === template);
  if (!kind) throw new Error(template);
  const item = {
    ...plainItem(contract, template, { template, ...requirement }),
    due: { known: true as const, date: due },
  };
  describePaper(name, why, () => makePaper({ contract, records, calendar, item, owed, photos: [] }));
}
