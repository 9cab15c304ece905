/**
 * The rows of 归档自检报告: what packing itself has seen, and every rule of preflight (预检) with how it ended.
 * A rule that had nothing to look at has not passed; what nobody looked at is for a person.
 */
import type { JudgedPreflight, JudgedRule } from '../preflight/waivers.ts';
import type { Property } from '../preflight/rule.ts';

export type CheckResult = '通过' | '警告' | '需人工复核' | '无适用对象';

export interface SelfCheck {
  readonly property: Property;
  readonly family: string;
  readonly name: string;
  /** What was looked at and how much: `98份应交文件`. */
  readonly looked: string;
  readonly result: CheckResult;
  readonly detail: string;
}

export interface SelfCheckFacts {
  readonly check: JudgedPreflight;
  /** Files whose digest of the time of sign-off is known and compared while packing. */
  readonly digestsCompared: number;
  readonly documents: number;
  readonly volumes: number;
  readonly pages: number;
  readonly payloadFiles: number;
  readonly scans: number;
  /** What binding had to say about single papers. */
  readonly bindingNotes: readonly string[];
  readonly longestPath: number;
  readonly renamed: number;
  readonly excludedSecrets: number;
  /** Programs and scripts inside media folders. */
  readonly programs: readonly string[];
}

export function selfChecks(facts: SelfCheckFacts): readonly SelfCheck[] {
  return [...fromPacking(facts), ...facts.check.rules.map(fromRule)];
}

const PACKING = '装盘';

function fromPacking(facts: SelfCheckFacts): readonly SelfCheck[] {
  const row =
    (property: Property, result: CheckResult) =>
    (name: string, looked: string, detail: string): SelfCheck => ({
      property,
      family: PACKING,
      name,
      looked,
      result,
      detail,
    });
  const { bindingNotes, excludedSecrets, programs, scans } = facts;
  return [
    row('真实性', '通过')(
      '文件与核签、入库时的摘要一致',
      `${facts.digestsCompared}个文件`,
      '逐个比对，不一致的不出包',
    ),
    row('真实性', '通过')(
      '两份内容相同',
      `${facts.payloadFiles}个文件`,
      '写完后回读两份逐字节比较，不一致的不出包',
    ),
    row('真实性', scans === 0 ? '无适用对象' : '需人工复核')(
      '签字、盖章属实',
      scans === 0 ? '' : `${scans}个签字扫描件`,
      scans === 0 ? '' : '程序不判断签字和印章',
    ),
    row('完整性', '通过')(
      '目录与文件数量一致',
      `${facts.documents}条目录`,
      '目录文件的条数与说明文件的档案数量相同',
    ),
    row('完整性', '通过')('页数一致', `${facts.volumes}卷${facts.pages}页`, '卷内目录、备考表与实际编号相同'),
    row('完整性', '通过')('文件数量与字节数', `${facts.payloadFiles}个文件`, '总数和字节数记在bag-info.txt'),
    row('可用性', bindingNotes.length === 0 ? '通过' : '警告')(
      '合订时逐份打开',
      `${facts.documents}份文件`,
      bindingNotes.join('；'),
    ),
    row('可用性', '通过')(
      '装盘后的名称与路径长度',
      `${facts.payloadFiles}个路径`,
      `最长${facts.longestPath}个字符；改名${facts.renamed}个，见名称对照表`,
    ),
    row('可用性', '需人工复核')('内容清晰、扫描端正', '', '由移交双方翻阅'),
    row('安全性', excludedSecrets === 0 ? '通过' : '警告')(
      '没有密钥和口令文件',
      '介质文件夹中的文件名',
      excludedSecrets === 0 ? '' : `${excludedSecrets}个疑似密钥或口令的文件没有收入，见“未收入介质的文件”`,
    ),
    row('安全性', programs.length === 0 ? '通过' : '警告')(
      '没有可执行程序',
      '介质文件夹中的扩展名',
      programs.length === 0
        ? ''
        : `介质文件夹中有${programs.length}个程序或脚本，如${programs.slice(0, 3).join('、')}`,
    ),
    row('安全性', '需人工复核')('病毒检查', '', '由移交单位用杀毒软件检查并登记'),
    row('安全性', '需人工复核')('介质完好、刻录校验', '', '刻录后由移交单位检查'),
  ];
}

function fromRule(rule: JudgedRule): SelfCheck {
  return {
    property: rule.property,
    family: rule.family,
    name: rule.name,
    looked: rule.looked === 0 ? '' : `${rule.looked}${rule.unit}`,
    result: resultOf(rule),
    detail: [
      ...(rule.found > 0 ? [`发现${rule.found}处`] : []),
      ...(rule.waived > 0 ? [`其中豁免${rule.waived}处`] : []),
      ...(rule.unchecked.length > 0 ? [`${rule.unchecked.length}处未能检查`] : []),
      ...rule.set.map((set) => `本合同约定：${set}`),
    ].join('，'),
  };
}

/** What was found and let stand by a waiver is still a warning. */
function resultOf({ state, severity }: JudgedRule): CheckResult {
  switch (state) {
    case 'passed':
      return '通过';
    case 'nothing':
      return '无适用对象';
    case 'found':
      return severity === 'manual' ? '需人工复核' : '警告';
    case 'partly':
    case 'unchecked':
      return '需人工复核';
  }
}
