/**
 * Sections of a day's log (日志的栏目): those that the contract names, else 值班与巡检 and 维护与服务. Each piece of work
 * stands in the first section that its category or words belong to, so that nothing is told twice and nothing is lost.
 */
import type { RequiredPart } from '../../../domain/contract.ts';
import type { BackupRecord, ContentUpdateRecord, WorkRecord } from '../../../records/types.ts';

export interface DayRecords {
  readonly work: readonly WorkRecord[];
  readonly backups: readonly BackupRecord[];
  readonly contentUpdates: readonly ContentUpdateRecord[];
}

export interface DaySection extends DayRecords {
  readonly name: string;
  /** `problems`: incidents stand here; `handover`: what the next on duty must know. */
  readonly kind: 'work' | 'problems' | 'handover';
}

interface Topic {
  /** Names of sections that take this topic. */
  readonly names: RegExp;
  /** Category and content of work that belongs to it. */
  readonly work: RegExp;
}

const WATCH: Topic = { names: /值班|巡检/u, work: /值班|值守|巡检/u };

const TOPICS: readonly Topic[] = [
  { names: /可用|联通|连通/u, work: /巡检|值班|值守|可用性|连通|联通|可访问|首页/u },
  { names: /监控|资源/u, work: /服务器|主机|CPU|内存|磁盘|资源|监控|日志/u },
  { names: /备份/u, work: /备份/u },
  { names: /内容|更新|发布/u, work: /内容|栏目|稿件|发布|更新|标准|目录|图片|附件|页面/u },
  { names: /安全/u, work: /安全|漏洞|病毒/u },
  WATCH,
  { names: /检查/u, work: /巡检|检查/u },
];
const REST = /维护|工作|服务/u;
const PROBLEMS = /问题|故障|事件/u;
const HANDOVER = /交接/u;

const OWN: readonly RequiredPart[] = [
  { id: 'watch', name: '值班与巡检' },
  { id: 'work', name: '维护与服务' },
];

/** Work that no section of the contract takes. */
const OTHER = '其他工作';

export function daySections(
  parts: readonly RequiredPart[],
  { work, backups, contentUpdates }: DayRecords,
): readonly DaySection[] {
  const named = parts.length === 0 ? OWN : parts;
  let left = work;
  let backupsLeft = backups;
  let updatesLeft = contentUpdates;
  const topicOf = (name: string): Topic | undefined => TOPICS.find((topic) => topic.names.test(name));
  const restAt = named.findIndex(({ name }) => !topicOf(name) && !PROBLEMS.test(name) && REST.test(name));
  const sections = named.map(({ name }): DaySection => {
    if (HANDOVER.test(name)) return { name, kind: 'handover', work: [], backups: [], contentUpdates: [] };
    if (PROBLEMS.test(name)) return { name, kind: 'problems', work: [], backups: [], contentUpdates: [] };
    const topic = topicOf(name);
    const own = topic ? left.filter((record) => topic.work.test(`${record.category} ${record.content}`)) : [];
    left = left.filter((record) => !own.includes(record));
    const backedUp = /备份/u.test(name) ? backupsLeft : [];
    const updated = /内容|更新|发布/u.test(name) ? updatesLeft : [];
    backupsLeft = backupsLeft.filter((record) => !backedUp.includes(record));
    updatesLeft = updatesLeft.filter((record) => !updated.includes(record));
    return { name, kind: 'work', work: own, backups: backedUp, contentUpdates: updated };
  });
  const rest = { work: left, backups: backupsLeft, contentUpdates: updatesLeft };
  const filled = sections.map((section, index) => (index === restAt ? { ...section, ...rest } : section));
  const unplaced = left.length + backupsLeft.length + updatesLeft.length > 0 && restAt === -1;
  return [
    ...filled,
    ...(unplaced ? [{ name: OTHER, kind: 'work' as const, ...rest }] : []),
    ...(sections.some(({ kind }) => kind === 'problems') ? [] : [empty('故障', 'problems')]),
    ...(sections.some(({ kind }) => kind === 'handover') ? [] : [empty('交接事项', 'handover')]),
  ];
}

function empty(name: string, kind: DaySection['kind']): DaySection {
  return { name, kind, work: [], backups: [], contentUpdates: [] };
}
