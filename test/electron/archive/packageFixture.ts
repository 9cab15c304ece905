/** A request for a small package of real files, some of them larger than the writer reads at once. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackageRequest, PayloadEntry } from '../../../electron/archive/types.ts';

export const NEVER = new AbortController().signal;

/** Small enough that the larger files of the fixture go piece by piece. */
export const SMALL_LIMITS = { wholeFile: 4096, piece: 1000, syncs: 2, slice: 0, zipBacklog: 10_000 };

export function packageRequest(dir: string, more: Partial<PackageRequest> = {}): PackageRequest {
  const payload: PayloadEntry[] = [];
  const put = (path: string, bytes: Uint8Array): void => {
    const file = join(dir, 'source', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    payload.push({ path, source: { file } });
  };
  for (let i = 1; i <= 12; i += 1)
    put(`第1卷 周工作记录单/0${i} 周工作记录单.pdf`, Buffer.from(`pdf ${i} `.repeat(i * 40)));
  put('第1卷 周工作记录单/䶮𬭎喆.txt', Buffer.from('罕用字'));
  put('电子介质/空文件.txt', Buffer.alloc(0));
  put('电子介质/大文件.bin', Buffer.alloc(54_321, 7));
  put('电子介质/整数片.bin', Buffer.alloc(8000, 9));
  return {
    to: join(dir, 'out'),
    name: '云课堂运维-项目终验-20260703',
    copies: ['正本', '副本'],
    payload,
    lastPayload: (files) =>
      Promise.resolve([{ path: '浏览.html', source: { bytes: Buffer.from(`${files.length}`) } }]),
    handover: (facts) =>
      Promise.resolve([{ path: '移交清单.txt', source: { bytes: Buffer.from(facts.manifestSha256) } }]),
    bagInfo: [['Source-Organization', '北京启衡软件有限公司']],
    baggingDate: '2026-07-03',
    zip: false,
    ...more,
  };
}
