import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppFailure, Cancelled } from '../../../shared/errors/appError.ts';
import type { VerifyResult } from '../../../shared/ipc/views.ts';
import { DEFAULT_LIMITS } from '../../../electron/archive/pack/limits.ts';
import { startTurn } from '../../../electron/archive/pack/turn.ts';
import { zipCopy } from '../../../electron/archive/pack/zipCopy.ts';
import { verifyPackage } from '../../../electron/archive/verifyPackage.ts';
import { writePackage } from '../../../electron/archive/writePackage.ts';
import { NEVER, packageRequest } from './packageFixture.ts';

let dir: string;
let sealed: string;
/** A fresh copy of the sealed package for each test. */
let pack: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'verify-'));
  sealed = (await writePackage(packageRequest(dir, { zip: true }), { signal: NEVER })).path;
});
beforeEach(() => {
  pack = join(dir, '验收包');
  rmSync(pack, { recursive: true, force: true });
  cpSync(sealed, pack, { recursive: true });
  for (const copy of ['正本', '副本']) rmSync(join(pack, `${copy}.zip`));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const LOG = 'data/第1卷 周工作记录单/03 周工作记录单.pdf';
const verify = (path: string): Promise<VerifyResult> => verifyPackage(path, { signal: NEVER });
const GOOD = { ok: true, depth: 'digests', changed: [], missing: [], extra: [], faults: [] };

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function zipFolders(zip: string, folders: readonly string[]): Promise<void> {
  const entries = folders.flatMap((folder) =>
    readdirSync(join(pack, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ name: relative(pack, file), file })),
  );
  await zipCopy(zip, entries, '2026-07-03', DEFAULT_LIMITS, startTurn(NEVER, 10));
}

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[1] = (bytes[1] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('an untouched package', () => {
  it.each([
    ['the package folder', (): string => pack, 42],
    ['one copy', (): string => join(pack, '副本'), 21],
    ['a zip of a copy', (): string => join(sealed, '正本.zip'), 21],
    ['the package with its zips', (): string => sealed, 84],
  ])('%s is fine', async (_, path, files) => {
    expect(await verify(path())).toEqual({ ...GOOD, files });
  });

  it('has as many files as packing has said', async () => {
    const request = packageRequest(join(dir, 'counted'));
    const { path, copies } = await writePackage(request, { signal: NEVER });
    expect((await verify(path)).files).toBe(copies.reduce((sum, copy) => sum + copy.files, 0));
    writeFileSync(join(path, '正本/data/多出.txt'), 'x');
    writeFileSync(join(path, '补充.docx'), 'x');
    const { files, extra, changed } = await verify(path);
    expect(files - extra.length - changed.length).toBe(copies.reduce((sum, copy) => sum + copy.files, 0));
  });

  it('copied out of the package under another name is still a copy', async () => {
    renameSync(join(pack, '正本'), join(dir, '带走的一份'));
    expect((await verify(join(dir, '带走的一份'))).ok).toBe(true);
    rmSync(join(dir, '带走的一份'), { recursive: true });
  });

  it('whose names were decomposed by another system is fine', async () => {
    const request = packageRequest(join(dir, 'nfd'), {
      payload: [{ path: 'r\u00e9sum\u00e9.pdf', source: { bytes: Buffer.from('x') } }],
    });
    const { path } = await writePackage(request, { signal: NEVER });
    for (const copy of ['正本', '副本']) {
      renameSync(
        join(path, copy, 'data/r\u00e9sum\u00e9.pdf'),
        join(path, copy, 'data/re\u0301sume\u0301.pdf'),
      );
    }
    expect((await verify(path)).ok).toBe(true);
  });
});

describe('every damage is named by its path', () => {
  it.each<[string, () => void, Partial<VerifyResult>]>([
    ['a flipped byte', () => flip(join(pack, '正本', LOG)), { changed: [`正本/${LOG}`], faults: [] }],
    ['a removed file', () => rmSync(join(pack, '副本', LOG)), { missing: [`副本/${LOG}`] }],
    [
      'an added file',
      () => writeFileSync(join(pack, '正本/data/多出.txt'), 'x'),
      { extra: ['正本/data/多出.txt'] },
    ],
    ['a truncated file', () => truncateSync(join(pack, '副本', LOG), 3), { changed: [`副本/${LOG}`] }],
    [
      'a renamed file',
      () => renameSync(join(pack, '正本', LOG), join(pack, '正本', `${LOG}x`)),
      { missing: [`正本/${LOG}`], extra: [`正本/${LOG}x`] },
    ],
    [
      'a changed tag file',
      () => appendFileSync(join(pack, '正本/bag-info.txt'), 'X: y\n'),
      { changed: ['正本/bag-info.txt'] },
    ],
    [
      'a file beside the tag files',
      () => writeFileSync(join(pack, '正本/笔记.txt'), 'x'),
      { extra: ['正本/笔记.txt'] },
    ],
    ['a file beside the copies', () => writeFileSync(join(pack, '补充.docx'), 'x'), { extra: ['补充.docx'] }],
    ['a folder beside the copies', () => mkdirSync(join(pack, '其他材料')), { extra: ['其他材料/'] }],
    [
      'a missing copy',
      () => rmSync(join(pack, '副本'), { recursive: true }),
      { faults: ['应有2份，只找到1份'] },
    ],
    [
      'a missing manifest',
      () => rmSync(join(pack, '正本/manifest-sha256.txt')),
      { depth: 'structure', missing: ['正本/manifest-sha256.txt'] },
    ],
    ['a missing declaration', () => rmSync(join(pack, '正本/bagit.txt')), { missing: ['正本/bagit.txt'] }],
  ])('%s', async (_, damage, expected) => {
    damage();
    const result = await verify(pack);
    expect(result.ok).toBe(false);
    expect(result).toMatchObject(expected);
    const named = [...result.changed, ...result.missing, ...result.extra].length;
    const wanted = [...(expected.changed ?? []), ...(expected.missing ?? []), ...(expected.extra ?? [])]
      .length;
    expect(named).toBe(wanted);
  });

  it('a file and its manifests changed together show in the comparison of the copies', async () => {
    const copy = join(pack, '正本');
    const replace = (list: string, path: string, from: Uint8Array, to: Uint8Array): void => {
      const file = join(copy, list);
      writeFileSync(file, readFileSync(file, 'utf8').replace(`${sha(from)}  ${path}`, `${sha(to)}  ${path}`));
    };
    const [before, oldList] = [
      readFileSync(join(copy, LOG)),
      readFileSync(join(copy, 'manifest-sha256.txt')),
    ];
    flip(join(copy, LOG));
    replace('manifest-sha256.txt', LOG, before, readFileSync(join(copy, LOG)));
    replace(
      'tagmanifest-sha256.txt',
      'manifest-sha256.txt',
      oldList,
      readFileSync(join(copy, 'manifest-sha256.txt')),
    );
    execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
      cwd: copy,
    });
    const result = await verify(pack);
    expect(result).toMatchObject({ ok: false, changed: [] });
    expect(result.faults).toEqual([`“${LOG}”在副本与正本中不同`]);
  });

  it('signed papers put into 交接 are no damage', async () => {
    writeFileSync(join(pack, '交接/移交清单（已签）.pdf'), 'x');
    expect((await verify(pack)).ok).toBe(true);
  });

  it('inside a zip', async () => {
    const zip = join(dir, '改过.zip');
    flip(join(pack, '正本', LOG));
    await zipFolders(zip, ['正本']);
    expect(await verify(zip)).toMatchObject({ ok: false, changed: [LOG], missing: [], extra: [] });
    await zipFolders(`${zip}2.zip`, ['正本', '副本']);
    expect(await verify(`${zip}2.zip`)).toMatchObject({ changed: [`正本/${LOG}`] });
  });
});

describe('hostile or foreign bags', () => {
  it('paths that lead out are refused and nothing is read there', async () => {
    writeFileSync(join(dir, 'secret.txt'), 'secret');
    const digest = createHash('sha256').update('secret').digest('hex');
    appendFileSync(join(pack, '正本/manifest-sha256.txt'), `${digest}  data/../../../secret.txt\n`);
    const result = await verify(join(pack, '正本'));
    expect(result.faults.join()).toContain('会离开验收包');
    expect(result.missing).toEqual([]);
  });

  it('a link is not followed', async () => {
    symlinkSync('/etc/passwd', join(pack, '正本/data/链接'));
    const result = await verify(pack);
    expect(result.faults).toContain('“data/链接”是链接或特殊文件，没有核验');
  });

  it('a bag of another tool with sha512 and one blank is read', async () => {
    const bag = join(dir, 'foreign');
    mkdirSync(join(bag, 'data'), { recursive: true });
    writeFileSync(join(bag, 'data/a.txt'), 'a');
    writeFileSync(join(bag, 'bagit.txt'), 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n');
    const digest = createHash('sha512').update('a').digest('hex');
    writeFileSync(join(bag, 'manifest-sha512.txt'), `${digest} data/a.txt\r\n`);
    expect(await verify(bag)).toEqual({ ...GOOD, files: 3 });
    writeFileSync(join(bag, 'data/a.txt'), 'b');
    expect((await verify(bag)).changed).toEqual(['data/a.txt']);
  });

  it('the quick test by size does not take the place of digests', async () => {
    flip(join(pack, '正本', LOG));
    expect((await verify(pack)).changed).toEqual([`正本/${LOG}`]);
    rmSync(join(pack, '正本', LOG));
    expect((await verify(pack)).faults.join()).toMatch(/bag-info.txt记17个文件\d+字节，实有16个文件/);
  });

  it('a manifest that is no UTF-8 is named', async () => {
    writeFileSync(join(pack, '正本/manifest-sha256.txt'), Buffer.from([0xff, 0xfe, 0x41]));
    expect((await verify(pack)).faults.join()).toContain('manifest-sha256.txt不是UTF-8文本');
  });
});

describe('what is no package is said so', () => {
  it.each([
    [
      'an empty folder',
      'verify.notPackage',
      (): string => {
        mkdirSync(join(dir, 'empty'), { recursive: true });
        return join(dir, 'empty');
      },
    ],
    ['a path that is not there', 'verify.unreadable', (): string => join(dir, 'nowhere')],
    [
      'a file that is no zip',
      'verify.damagedZip',
      (): string => {
        writeFileSync(join(dir, 'x.zip'), 'no zip');
        return join(dir, 'x.zip');
      },
    ],
    [
      'a truncated zip',
      'verify.damagedZip',
      (): string => {
        writeFileSync(join(dir, 'y.zip'), readFileSync(join(sealed, '正本.zip')).subarray(0, 5000));
        return join(dir, 'y.zip');
      },
    ],
  ])('%s', async (_, code, make) => {
    const error: unknown = await verify(make()).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(AppFailure);
    expect(error).toMatchObject({ error: { code } });
  });
});

it('stops when the user cancels', async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(verifyPackage(pack, { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
});
