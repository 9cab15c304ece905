/** Files in a temporary folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes the bytes under the name and returns the path; gone after the test. */
export function fileWith(name: string, bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

export const FIXTURES = join(import.meta.dirname, '../../fixtures/import');
