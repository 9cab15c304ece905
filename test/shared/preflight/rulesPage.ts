/** `docs/preflight-rules.md`, written from the rules themselves. */
import type { Rule } from '../../../shared/preflight/rule.ts';

const SEVERITIES = { blocker: '阻断', warning: '提醒', manual: '人工核对' } as const;

export function rulesPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, family, name, severity, source }) =>
      `| \`${id}\` | ${family} | ${name} | ${SEVERITIES[severity]} | ${source} |`,
  );
  return [
    '# 预检规则',
    '',
    '由 `shared/preflight/index.ts` 的规则生成；规则改动后用 `npx vitest run -u test/shared/preflight` 更新本页。',
    '“阻断”的问题解决后才能打包，“提醒”的可以说明原因，“人工核对”的机器判断不了，由人看过。',
    '',
    `共${rules.length}条：${families(rules).join('、')}。`,
    '',
    '| 规则 | 类别 | 检查内容 | 级别 | 依据 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** `完整性15条`, in the order of the list. */
export function families(rules: readonly Rule[]): string[] {
  return [...Map.groupBy(rules, ({ family }) => family)].map(
    ([family, group]) => `${family}${group.length}条`,
  );
}
