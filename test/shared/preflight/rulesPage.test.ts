import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '../../../shared/preflight/index.ts';
import { families, rulesPage } from './rulesPage.ts';

it('docs/preflight-rules.md lists the rules as they are', async () => {
  await expect(rulesPage(RULES)).toMatchFileSnapshot('../../../docs/preflight-rules.md');
});

it('docs/architecture.md counts them', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  expect(page).toContain(`\n${RULES.length} rules, one a file`);
  expect(families(RULES)).toHaveLength(9);
});
