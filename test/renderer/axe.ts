/** Accessibility of one page as axe-core sees it: what is wrong, with the element. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeNode {
  readonly html: string;
  readonly failureSummary?: string;
}
interface AxeAnswer {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly AxeNode[] }[];
}
declare global {
  interface Window {
    readonly axe: { readonly run: (context: unknown, options: unknown) => Promise<AxeAnswer> };
  }
}

/** `rule: element`, one a line; empty when nothing was found. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }),
  );
  return violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${node.html.slice(0, 220)} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
