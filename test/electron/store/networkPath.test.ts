import { expect, it } from 'vitest';
import { isNetworkType, isUncPath, mountType } from '../../../electron/store/networkPath.ts';
import { openWorkspace } from '../../../electron/store/index.ts';
import { clock, errorOf } from './workspace.ts';

it.each([
  ['\\\\fileserver\\contracts\\2025', true],
  ['//fileserver/contracts', true],
  ['\\\\?\\UNC\\fileserver\\contracts', true],
  ['\\\\?\\C:\\合同', false],
  ['C:\\合同\\2025', false],
  ['/home/clerk/合同', false],
])('UNC 路径 %s', (path, expected) => expect(isUncPath(path)).toBe(expected));

const MOUNTS = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '30 22 0:40 / /mnt/share rw,relatime - cifs //nas/share rw',
  '31 22 0:41 / /mnt/with\\040space rw - nfs4 nas:/export rw',
  '32 22 0:42 / /home/clerk/remote rw - fuse.sshfs clerk@nas: rw',
  '33 30 8:2 / /mnt/share/local rw - ext4 /dev/sdb1 rw',
].join('\n');

it.each([
  ['/home/clerk/合同', 'ext4', false],
  ['/mnt/share', 'cifs', true],
  ['/mnt/share/合同', 'cifs', true],
  ['/mnt/share2/合同', 'ext4', false],
  ['/mnt/share/local/合同', 'ext4', false],
  ['/mnt/with space/合同', 'nfs4', true],
  ['/home/clerk/remote/合同', 'fuse.sshfs', true],
])('挂载表：%s 在 %s 上', (path, type, network) => {
  expect(mountType(path, MOUNTS)).toBe(type);
  expect(isNetworkType(type)).toBe(network);
});

it('网络共享上的文件夹不打开', async () => {
  const error = errorOf(await openWorkspace('\\\\fileserver\\contracts\\2025', clock));
  expect(error.code).toBe('workspace.network');
  expect(error.message).toContain('本机硬盘');
});
