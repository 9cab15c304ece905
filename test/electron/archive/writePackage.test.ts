import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppFailure, Cancelled } from '../../../shared/errors/appError.ts';
import { REAL_DISK } from '../../../electron/archive/pack/disk.ts';
import type { Disk } from '../../../electron/archive/pack/disk.ts';
import { writePackage } from '../../../electron/archive/writePackage.ts';
import { NEVER, packageRequest, SMALL_LIMITS } from './packageFixture.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const NAME = '云课堂运维-项目终验-20260703';
const out = (): string[] => (existsSync(join(dir, 'out')) ? readdirSync(join(dir, 'out')) : []);

async function failure(work: Promise<unknown>): Promise<AppFailure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppFailure) return error;
    throw error;
  }
  throw new Error('it should have been refused');
}

describe('two copies', () => {
  it('are bags that other tools check, with identical payloads', async () => {
    const request = packageRequest(dir);
    const written = await writePackage(request, { signal: NEVER, limits: SMALL_LIMITS });
    expect(written.path).toBe(join(dir, 'out', NAME));
    expect(readdirSync(written.path).toSorted()).toEqual(['交接', '副本', '正本']);
    for (const copy of written.copies) {
      for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        execFileSync('sha256sum', ['-c', '--strict', '--quiet', list], { cwd: copy.path });
      }
      const info = readFileSync(join(copy.path, 'bag-info.txt'), 'utf8');
      expect(info).toContain(`Payload-Oxum: ${copy.bytes}.17\n`);
      expect(copy.files).toBe(21);
      expect(readFileSync(join(copy.path, 'bagit.txt'), 'utf8')).toBe(
        'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
      );
    }
    const [first = '', second = ''] = written.copies.map((copy) => copy.path);
    execFileSync('diff', ['-r', join(first, 'data'), join(second, 'data')]);
    expect(readFileSync(join(first, 'bag-info.txt'), 'utf8')).toContain('Bag-Count: 1 of 2');
    expect(readFileSync(join(second, 'bag-info.txt'), 'utf8')).toContain('Bag-Count: 2 of 2');
    // Which copy it is stands outside the payload only.
    expect(spawnSync('grep', ['-rl', '正本', join(first, 'data')]).stdout.toString()).toBe('');
    expect(written.asked).toBe(written.made);
    expect(written.asked).toBe(2 * 21 + 1);
  });

  it('are in every byte what the sources are', async () => {
    const request = packageRequest(dir);
    const written = await writePackage(request, { signal: NEVER, limits: SMALL_LIMITS });
    for (const entry of request.payload) {
      if (!('file' in entry.source)) continue;
      const source = readFileSync(entry.source.file);
      for (const copy of written.copies)
        expect(readFileSync(join(copy.path, 'data', entry.path))).toEqual(source);
    }
  });

  it('tell the last payload and the hand-over papers what was written', async () => {
    const written = await writePackage(packageRequest(dir), { signal: NEVER });
    expect(readFileSync(join(written.path, '正本/data/浏览.html'), 'utf8')).toBe('16');
    const manifest = readFileSync(join(written.path, '正本/manifest-sha256.txt'));
    expect(written.manifestSha256).toBe(createHash('sha256').update(manifest).digest('hex'));
    expect(readFileSync(join(written.path, '交接/移交清单.txt'), 'utf8')).toBe(written.manifestSha256);
  });

  it('have the same bytes when packed again, whatever the limits', async () => {
    const first = await writePackage(packageRequest(dir), { signal: NEVER });
    const second = await writePackage(packageRequest(dir), { signal: NEVER, limits: SMALL_LIMITS });
    expect(second.manifestSha256).toBe(first.manifestSha256);
    execFileSync('diff', ['-r', first.path, second.path]);
  });

  it('never overwrite a finished package', async () => {
    const [a, b] = [
      await writePackage(packageRequest(dir), { signal: NEVER }),
      await writePackage(packageRequest(dir), { signal: NEVER }),
    ];
    expect([a.path, b.path]).toEqual([join(dir, 'out', NAME), join(dir, 'out', `${NAME}（2）`)]);
  });
});

describe('zips', () => {
  it('hold each copy, stored, with UTF-8 names, the same bytes each time', async () => {
    const request = packageRequest(dir, { zip: true });
    const written = await writePackage(request, { signal: NEVER, limits: SMALL_LIMITS });
    const zip = join(written.path, '正本.zip');
    expect(execFileSync('unzip', ['-t', zip]).toString()).toContain('No errors detected');
    expect(
      execFileSync('unzip', ['-Z1', zip], { env: { ...process.env, LC_ALL: 'C.UTF-8' } }).toString(),
    ).toContain('正本/data/第1卷 周工作记录单/䶮𬭎喆.txt');
    execFileSync('unzip', ['-q', zip, '-d', join(dir, 'unpacked')], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    execFileSync('diff', ['-r', join(dir, 'unpacked/正本'), join(written.path, '正本')]);
    expect(written.asked).toBe(2 * 21 + 1 + 2);
    expect(written.made).toBe(written.asked);
    const again = await writePackage(request, { signal: NEVER, limits: SMALL_LIMITS });
    expect(readFileSync(join(again.path, '正本.zip')).equals(readFileSync(zip))).toBe(true);
  });
});

describe('refusals leave nothing', () => {
  it('a source that is gone is named', async () => {
    const request = packageRequest(dir);
    const missing = join(dir, 'source/没有.pdf');
    const error = await failure(
      writePackage(
        { ...request, payload: [...request.payload, { path: 'x.pdf', source: { file: missing } }] },
        { signal: NEVER },
      ),
    );
    expect(error.error.code).toBe('package.unreadable');
    expect(error.message).toContain('没有.pdf');
    expect(error.message).toContain('文件不在了');
    expect(out()).toEqual([]);
  });

  it('a file that changed since it was signed off is named', async () => {
    const file = join(dir, 'signed.pdf');
    writeFileSync(file, 'changed');
    const sha256 = createHash('sha256').update('signed').digest('hex');
    const payload = [{ path: '确认书.pdf', source: { file }, sha256 }];
    const error = await failure(writePackage({ ...packageRequest(dir), payload }, { signal: NEVER }));
    expect(error.error.code).toBe('package.changed');
    expect(error.message).toContain('确认书.pdf');
    expect(out()).toEqual([]);
  });

  it.each([
    'a%b.pdf',
    '../outside.pdf',
    '/absolute.pdf',
    'a//b.pdf',
    'nul.txt',
    'a:b.pdf',
    'blank .pdf/ ',
    'line\nbreak.pdf',
    `${'长'.repeat(61)}`,
  ])('a name such as %j', async (path) => {
    const payload = [{ path, source: { bytes: Buffer.from('x') } }];
    const error = await failure(writePackage({ ...packageRequest(dir), payload }, { signal: NEVER }));
    expect(error.error.code).toBe('package.badName');
    expect(out()).toEqual([]);
  });

  it('two names that Windows takes for one', async () => {
    const payload = ['A.pdf', 'a.PDF'].map((path) => ({ path, source: { bytes: Buffer.from(path) } }));
    const error = await failure(writePackage({ ...packageRequest(dir), payload }, { signal: NEVER }));
    expect(error.error.code).toBe('package.badName');
  });

  it('too little space, said with numbers before anything is written', async () => {
    const about = 8e18;
    const payload = [{ path: 'a', source: { make: () => Promise.reject(new Error('never made')), about } }];
    const error = await failure(writePackage({ ...packageRequest(dir), payload }, { signal: NEVER }));
    expect(error.error.code).toBe('package.noSpace');
    expect(error.message).toMatch(/还有[\d.]+ [GM]B，打包需要[\d.]+ GB，还差/);
    expect(out()).toEqual([]);
  });

  it('a place that is a file', async () => {
    writeFileSync(join(dir, 'out'), '');
    const error = await failure(writePackage(packageRequest(dir), { signal: NEVER }));
    expect(error.error.code).toBe('package.place');
  });

  it('the user’s cancel, at any moment', async () => {
    let reached = 0;
    for (let stopAt = 0; stopAt < 60; stopAt += 3) {
      const controller = new AbortController();
      let seen = 0;
      const work = writePackage(packageRequest(dir), {
        signal: controller.signal,
        limits: SMALL_LIMITS,
        onProgress: () => {
          if (seen++ === stopAt) controller.abort();
        },
      });
      await work.then(
        () => rmSync(join(dir, 'out', NAME), { recursive: true }),
        (error: unknown) => {
          expect(error).toBeInstanceOf(Cancelled);
          reached += 1;
        },
      );
      expect(out()).toEqual([]);
    }
    expect(reached).toBeGreaterThan(10);
  });

  it('a disk that fills up at any write', async () => {
    let failures = 0;
    for (let n = 0; n < 70; n += 2) {
      let writes = 0;
      const full = (): void => {
        if (writes++ === n)
          throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      };
      const disk: Disk = {
        ...REAL_DISK,
        writeNew(file, bytes) {
          full();
          REAL_DISK.writeNew(file, bytes);
        },
        async append(handle, bytes) {
          full();
          await REAL_DISK.append(handle, bytes);
        },
      };
      const work = writePackage(packageRequest(dir), { signal: NEVER, limits: SMALL_LIMITS, disk });
      const error = await failure(work);
      expect(error.error.code).toBe('package.unwritable');
      expect(error.message).toContain('磁盘已满');
      expect(out()).toEqual([]);
      failures += 1;
    }
    expect(failures).toBe(35);
  });

  it('a disk that does not keep what was written', async () => {
    const disk: Disk = {
      ...REAL_DISK,
      writeNew(file, bytes) {
        const bad = file.includes('副本') && file.endsWith('05 周工作记录单.pdf');
        REAL_DISK.writeNew(file, bad ? Buffer.from(bytes).fill(0x21, 3, 4) : bytes);
      },
    };
    const error = await failure(writePackage(packageRequest(dir), { signal: NEVER, disk }));
    expect(error.error.code).toBe('package.differs');
    expect(error.message).toContain('05 周工作记录单.pdf');
    expect(out()).toEqual([]);
  });
});

describe('leftovers', () => {
  it('of a run that is gone are removed; those of a running one and other hidden folders stay', async () => {
    const gone = `.${NAME}.partial-999999999`;
    const running = `.${NAME}.partial-${process.ppid}`;
    for (const name of [gone, running, '.git', '.x.partial-abc'])
      mkdirSync(join(dir, 'out', name, 'a'), { recursive: true });
    await writePackage(packageRequest(dir), { signal: NEVER });
    expect(out().toSorted()).toEqual([NAME, '.git', '.x.partial-abc', running].toSorted());
  });
});
