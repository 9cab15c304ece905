/**
 * The table 主要工作: subjects of the service that the contract speaks of, each with what it promises in numbers, the
 * papers it calls for and the people whose duties name it. A subject of which the contract says nothing has no row.
 */
import type { Contract } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { NONE } from '../../format.ts';
import { goalTargets } from './goalPlanTable.ts';
import { vendorPapers } from './owedPapersTable.ts';
import { isForIncidents } from './promiseTable.ts';

interface Subject {
  readonly name: string;
  /** How duties and names of papers word it. */
  readonly words: RegExp;
  /** Facts of goals that measure it. */
  readonly facts: readonly string[];
  /** Records that call for its papers. */
  readonly event: string | null;
}

const SUBJECTS: readonly Subject[] = [
  { name: '巡检', words: /巡检/u, facts: ['inspections'], event: 'inspections' },
  { name: '故障处置', words: /故障|应急响应/u, facts: ['resolutionRate', 'solvedRate'], event: 'incidents' },
  { name: '应用与内容维护', words: /应用维护|内容维护|内容更新|数据维护/u, facts: [], event: null },
  { name: '技术支持', words: /技术支持|客户服务|咨询/u, facts: [], event: null },
  { name: '变更与升级', words: /变更|升级/u, facts: ['changeConsent'], event: 'changes' },
  { name: '数据备份', words: /备份/u, facts: ['backups'], event: 'backups' },
  { name: '资产管理', words: /资产/u, facts: [], event: null },
  { name: '培训', words: /培训/u, facts: ['trainings', 'trainees'], event: 'trainings' },
  { name: '应急演练', words: /演练/u, facts: ['drills'], event: 'drills' },
  { name: '重大活动保障', words: /重保|重大活动/u, facts: [], event: 'securedEvents' },
  { name: '满意度调查', words: /满意度/u, facts: ['satisfaction'], event: null },
  { name: '文档资料', words: /资料整理|文件编制|归档|文档管理/u, facts: [], event: null },
];

export interface SubjectRow {
  readonly subject: string;
  readonly promised: string;
  readonly papers: string;
  readonly people: string;
  readonly [key: string]: string;
}

export function subjectRows({ contract }: Pick<FactSource, 'contract'>): SubjectRow[] {
  return SUBJECTS.flatMap((subject) => {
    const promised = promisedFor(contract, subject);
    const papers = vendorPapers(contract)
      .filter(
        ({ name, cadence }) =>
          subject.words.test(name) || (cadence.kind === 'on-event' && cadence.event === subject.event),
      )
      .map(({ name }) => name);
    const people = contract.staff.filter(({ duties }) => subject.words.test(duties)).map(({ name }) => name);
    if (promised.length + papers.length + people.length === 0) return [];
    return [
      {
        subject: subject.name,
        promised: promised.join('；') || NONE,
        papers: [...new Set(papers)].join('、') || NONE,
        people: people.join('、') || NONE,
      },
    ];
  });
}

function promisedFor(contract: Contract, subject: Subject): string[] {
  const goals = goalTargets(contract)
    .filter(({ fact }) => fact !== null && subject.facts.includes(fact))
    .map(({ name, target }) => `${name}${target}`);
  if (subject.event !== 'incidents') return goals;
  const limits = contract.serviceLevels.filter(({ metric }) => isForIncidents(metric)).length;
  return limits === 0 ? goals : [`时限指标${limits}项`, ...goals];
}
