/** Every template that a preset names is one that the program has. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';

it.each(readdirSync('templates/contracts').filter((name) => name.endsWith('.yaml')))('%s', (file) => {
  const parsed = parsePreset(readFileSync(`templates/contracts/${file}`, 'utf8'), file);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const missing = parsed.value.requirements.flatMap(({ id, template }) =>
    template === null ||
    (DOCUMENT_KINDS[template] && existsSync(`templates/documents/${template}/template.html`))
      ? []
      : [`${id}: ${template}`],
  );
  expect(missing).toEqual([]);
});
