/** What a person has to look at (需人工核对): things that no rule could look into, each once, and what no program judges. */
import type { Finding, Unchecked } from '../preflight/finding.ts';
import type { JudgedPreflight } from '../preflight/waivers.ts';

export interface ManualCheck {
  /** What is to be looked at. */
  readonly thing: string;
  readonly reason: string;
}

/** Judged by no program, whatever it found. */
const ALWAYS: readonly ManualCheck[] = [
  { thing: '内容清晰、扫描端正', reason: '由移交双方翻阅' },
  { thing: '病毒检查', reason: '由移交单位用杀毒软件检查，登记程序、版本和日期' },
  { thing: '介质完好、刻录校验', reason: '刻录后检查盘面并读取一遍' },
];

/** @param scans signed scans in the package */
export function manualChecks(check: JudgedPreflight, scans: number): readonly ManualCheck[] {
  return [
    ...(scans > 0
      ? [{ thing: `签字、盖章属实（${scans}个签字扫描件）`, reason: '程序不判断签字和印章' }]
      : []),
    ...ALWAYS,
    ...thingsNotChecked(check),
    ...check.findings.filter(({ severity }) => severity === 'manual').map(fromFinding),
  ];
}

/** Things that rules could not look into, each with the rules that missed it; the same reason is said once. */
export function thingsNotChecked({ rules, findings }: JudgedPreflight): readonly ManualCheck[] {
  const missed = rules.flatMap((rule) => rule.unchecked.map((entry) => ({ rule, entry })));
  const named = (entry: Unchecked): boolean =>
    findings.some(({ severity, message }) => severity === 'manual' && message.startsWith(entry.thing));
  return [...Map.groupBy(missed, ({ entry }) => `${entry.thing}|${entry.reason}`).values()].flatMap(
    (group) => {
      const [first] = group;
      if (!first || named(first.entry)) return [];
      const names = group.map(({ rule }) => rule.name);
      const rest = names.length > 1 ? `等${names.length}项` : '';
      return [
        { thing: first.entry.thing, reason: `${first.entry.reason}，没有核对“${names[0] ?? ''}”${rest}` },
      ];
    },
  );
}

/** `“测试报告.pdf”是扫描的图像。请看一遍`: what is wrong, then what to do. */
function fromFinding({ message }: Finding): ManualCheck {
  const at = message.indexOf('。');
  return at < 0
    ? { thing: message, reason: '' }
    : { thing: message.slice(0, at), reason: message.slice(at + 1) };
}
