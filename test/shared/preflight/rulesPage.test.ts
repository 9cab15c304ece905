import { expect, it } from 'vitest';
import { RULES } from '../../../shared/preflight/index.ts';
import { rulesPage } from './rulesPage.ts';

it('docs/preflight-rules.md lists the rules as they are', async () => {
  await expect(rulesPage(RULES)).toMatchFileSnapshot('../../../docs/preflight-rules.md');
});
