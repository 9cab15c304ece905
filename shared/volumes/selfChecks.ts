/** The rows of 归档自检报告, from what packing has seen and what preflight (预检) found. */
import type { Finding } from '../preflight/finding.ts';

export interface SelfCheck {
  readonly property: '真实性' | '完整性' | '可用性' | '安全性';
  readonly name: string;
  readonly result: '通过' | '警告' | '需人工复核';
  readonly detail: string;
}

export interface SelfCheckFacts {
  readonly findings: readonly Finding[];
  /** Files whose digest of the time of sign-off is known and compared while packing. */
  readonly digestsCompared: number;
  readonly items: { readonly owed: number; readonly present: number; readonly notApplicable: number };
  readonly stale: number;
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

/** Findings shown one by one; more are counted. */
const FINDINGS_SHOWN = 40;

export function selfChecks(facts: SelfCheckFacts): readonly SelfCheck[] {
  const { items } = facts;
  const missing = items.owed - items.present - items.notApplicable;
  return [
    pass('真实性', '文件与核签、入库时的摘要一致', `比对${facts.digestsCompared}个文件，不一致的不出包`),
    pass('真实性', '两份内容相同', '写完后回读两份逐字节比较，不一致的不出包'),
    facts.stale === 0
      ? pass('真实性', '生成的文件与所用记录一致', `没有需更新的文件`)
      : warn('真实性', '生成的文件与所用记录一致', `${facts.stale}份文件生成后所用记录有改动`),
    facts.scans === 0
      ? pass('真实性', '签字、盖章属实', '没有签字扫描件')
      : person('真实性', '签字、盖章属实', `签字扫描件${facts.scans}个，程序不判断签字和印章`),
    missing === 0
      ? pass(
          '完整性',
          '应交文件齐全',
          `应交${items.owed}份，已有${items.present}份，不适用${items.notApplicable}份`,
        )
      : warn(
          '完整性',
          '应交文件齐全',
          `应交${items.owed}份，已有${items.present}份，不适用${items.notApplicable}份，缺${missing}份`,
        ),
    pass('完整性', '目录与文件数量一致', `目录文件${facts.documents}条，与说明文件的档案数量相同`),
    pass('完整性', '页数一致', `${facts.volumes}卷${facts.pages}页，卷内目录、备考表与实际编号相同`),
    pass('完整性', '文件数量与字节数', `共${facts.payloadFiles}个文件，总数和字节数记在bag-info.txt`),
    facts.bindingNotes.length === 0
      ? pass('可用性', 'PDF能打开、未加密', '合订时逐个打开')
      : warn('可用性', 'PDF能打开、未加密', facts.bindingNotes.join('；')),
    pass(
      '可用性',
      '名称与路径长度',
      `最长路径${facts.longestPath}个字符；改名${facts.renamed}个，见名称对照表`,
    ),
    person('可用性', '内容清晰、扫描端正', '由移交双方翻阅'),
    facts.excludedSecrets === 0
      ? pass('安全性', '没有密钥和口令文件', '按文件名检查')
      : warn(
          '安全性',
          '没有密钥和口令文件',
          `${facts.excludedSecrets}个疑似密钥或口令的文件没有收入，见“未收入介质的文件”`,
        ),
    facts.programs.length === 0
      ? pass('安全性', '没有可执行程序', '按扩展名检查')
      : warn(
          '安全性',
          '没有可执行程序',
          `介质文件夹中有${facts.programs.length}个程序或脚本，如${facts.programs.slice(0, 3).join('、')}`,
        ),
    person('安全性', '病毒检查', '由移交单位用杀毒软件检查并登记'),
    person('安全性', '介质完好、刻录校验', '刻录后由移交单位检查'),
    ...fromFindings(facts.findings),
  ];
}

function pass(property: SelfCheck['property'], name: string, detail: string): SelfCheck {
  return { property, name, result: '通过', detail };
}

function warn(property: SelfCheck['property'], name: string, detail: string): SelfCheck {
  return { property, name, result: '警告', detail };
}

function person(property: SelfCheck['property'], name: string, detail: string): SelfCheck {
  return { property, name, result: '需人工复核', detail };
}

function fromFindings(findings: readonly Finding[]): readonly SelfCheck[] {
  const shown = findings.slice(0, FINDINGS_SHOWN).map((finding) => ({
    property: propertyOf(finding.rule),
    name: '预检',
    result: finding.severity === 'manual' ? ('需人工复核' as const) : ('警告' as const),
    detail: finding.message,
  }));
  const rest = findings.length - shown.length;
  return rest === 0 ? shown : [...shown, warn('完整性', '预检', `另有${rest}条，见程序的“预检”页`)];
}

/** Family of a preflight rule → property of the report. */
function propertyOf(rule: string): SelfCheck['property'] {
  const family = rule.split('.')[0];
  if (family === 'files' || family === 'names') return '可用性';
  if (family === 'stale' || family === 'signature') return '真实性';
  return '完整性';
}
