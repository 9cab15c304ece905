import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/**
 * Answers a file dialog: from the queue in the file that `DOSSIER_DIALOGS` names (tests), else by asking for a
 * path in the page.
 */
export async function answerDialog(page: Page | null, args: readonly unknown[]): Promise<string[]> {
  const queue = process.env['DOSSIER_DIALOGS'];
  if (queue && existsSync(queue)) {
    const answers = JSON.parse(readFileSync(queue, 'utf8')) as string[][];
    const next = answers.shift();
    writeFileSync(queue, JSON.stringify(answers));
    return next ?? [];
  }
  const title = args
    .map((arg) => (arg as { title?: unknown } | null)?.title)
    .find((value): value is string => typeof value === 'string');
  const typed = await page?.evaluate(
    (text) => window.prompt(text),
    `${title ?? '选择文件'}：输入完整路径，多个用 | 隔开`,
  );
  return typed ? typed.split('|').map((path) => path.trim()) : [];
}
