/**
 * `npm run test:preflight`: every planted defect with what preflight says of it, as a Markdown table. Ends with 1 if a
 * defect was not found, or its finding does not say what to do.
 */
import type { PreflightDossier } from '../../shared/preflight/dossier.ts';
import type { Finding } from '../../shared/preflight/finding.ts';
import { RULES, runPreflight } from '../../shared/preflight/index.ts';
import { KIND_NAMES } from '../../shared/records/kindNames.ts';
import { RECORD_KINDS } from '../../shared/records/types.ts';
import type { Planted } from '../shared/preflight/plant.ts';
import { clean, PLANTED } from '../shared/preflight/plantedFaults.ts';

const HEAD = ['缺陷', '规则', '项目', '位置', '处理办法'];
const NOT_FOUND = '没有发现';
const NO_REMEDY = '没有写';

const PAGES = { contract: '合同信息', 'service-levels': '服务质量', pack: '验收包', item: '清单' } as const;

/** One line of the table for each planted defect. */
function rowOf({ rule: id, what, dossier, says }: Planted): string[] {
  const rule = RULES.find((entry) => entry.id === id);
  const defect = what;
  if (!rule) return [defect, id, NOT_FOUND, '', ''];
  const { findings } = runPreflight(dossier, [rule]);
  const finding =
    findings.find(({ message }) => says.every((words) => message.includes(words))) ?? findings[0];
  if (!finding) return [defect, `${rule.name}（${id}）`, NOT_FOUND, '', ''];
  const [place, remedy] = partsOf(finding.message);
  return [defect, `${rule.name}（${id}）`, itemOf(finding, dossier), place, remedy || NO_REMEDY];
}

/** What is wrong where, and what to do: the remedy is what follows the first full sentence. */
function partsOf(message: string): [place: string, remedy: string] {
  const at = message.indexOf('。');
  return at < 0 ? [message, ''] : [message.slice(0, at), message.slice(at + 1)];
}

function itemOf({ item, where }: Finding, { allItems }: PreflightDossier): string {
  if (item !== null) return allItems.find(({ id }) => id === item)?.title ?? item;
  if (where.page === 'records') {
    const kind = RECORD_KINDS.find((entry) => entry === where.kind);
    return `${kind ? KIND_NAMES[kind] : where.kind} ${where.key}`;
  }
  return PAGES[where.page];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '／').replaceAll('\n', ' ')).join(' | ')} |`;
}

const rows = PLANTED.map(rowOf);
const missed = rows.filter((cells) => cells.includes(NOT_FOUND) || cells.includes(NO_REMEDY));
const falseFindings = runPreflight(clean, RULES).findings;
const covered = new Set(PLANTED.map(({ rule }) => rule));
process.stdout.write(
  [
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...rows.map(line),
    '',
    `埋设缺陷 ${rows.length} 处，发现 ${rows.length - missed.length} 处；规则 ${RULES.length} 条，有缺陷可查的 ${covered.size} 条；无缺陷的卷宗误报 ${falseFindings.length} 条。`,
    ...missed.map(([defect, rule]) => `没有查出或没有写处理办法：${defect}（${rule}）`),
    '',
  ].join('\n'),
);
process.exitCode = missed.length > 0 || falseFindings.length > 0 || covered.size < RULES.length ? 1 : 0;
