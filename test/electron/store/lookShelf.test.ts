/** What was found out about files is believed only by stamp and version, and losing it costs nothing but time. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LookShelf } from '../../../electron/store/lookShelf.ts';

const dir = mkdtempSync(join(tmpdir(), 'looks-'));
afterAll(() => rmSync(dir, { recursive: true }));

const LOOK = { path: 'attachments/aa/aa1', stamp: '10 1 1', sha256: 'aa1', found: { read: '{"ok":true}' } };

it('keeps stamps and findings over a restart', () => {
  const file = join(dir, 'cache', 'kept.sqlite');
  const first = new LookShelf(file, 1);
  first.keep([LOOK, { ...LOOK, path: 'documents/x.pdf', stamp: null, sha256: 'bb2', found: {} }]);
  first.close();
  const again = new LookShelf(file, 1);
  expect(again.seen(LOOK.path)).toEqual({ stamp: '10 1 1', sha256: 'aa1' });
  expect(again.seen('documents/x.pdf')).toBeNull();
  expect(again.found('aa1', 'read')).toBe('{"ok":true}');
  expect(again.digests('read')).toEqual(['aa1']);
  again.keep([{ ...LOOK, stamp: null }]);
  expect(again.seen(LOOK.path)).toBeNull();
  again.close();
});

it('forgets what an older version of the readers found', () => {
  const file = join(dir, 'version.sqlite');
  const first = new LookShelf(file, 1);
  first.keep([LOOK]);
  first.close();
  const newer = new LookShelf(file, 2);
  expect(newer.seen(LOOK.path)).toBeNull();
  expect(newer.found('aa1', 'read')).toBeNull();
  newer.close();
});

it('begins anew where the file is damaged or no database', () => {
  const file = join(dir, 'damaged.sqlite');
  writeFileSync(file, 'not a database at all, but long enough to be taken for one '.repeat(40));
  const shelf = new LookShelf(file, 1);
  expect(shelf.seen(LOOK.path)).toBeNull();
  shelf.keep([LOOK]);
  expect(shelf.found('aa1', 'read')).toBe('{"ok":true}');
  shelf.close();
});

it('a workspace opened for reading gets one that leaves nothing behind', () => {
  const shelf = new LookShelf(null, 1);
  shelf.keep([LOOK]);
  expect(shelf.seen(LOOK.path)?.sha256).toBe('aa1');
  shelf.close();
});
