/** The few calls by which packing changes a disk, in one place so that a full or failing disk can be tried out. */
import { closeSync, constants, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

export interface Disk {
  /** A new file with these bytes; never over an existing one. */
  readonly writeNew: (file: string, bytes: Uint8Array) => void;
  /** A new file to be written piece by piece. */
  readonly create: (file: string) => Promise<FileHandle>;
  readonly append: (handle: FileHandle, bytes: Uint8Array) => Promise<void>;
  /** Brings a file, or on systems that know it a folder, onto the medium itself. */
  readonly sync: (path: string, kind: 'file' | 'folder') => Promise<void>;
}

const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

export const REAL_DISK: Disk = {
  writeNew(file, bytes) {
    const fd = openSync(file, NEW, 0o644);
    try {
      writeFileSync(fd, bytes);
    } finally {
      closeSync(fd);
    }
  },
  create: (file) => open(file, NEW, 0o644),
  append: (handle, bytes) => handle.writeFile(bytes),
  async sync(path, kind) {
    if (kind === 'folder') {
      // Windows keeps folders safe by itself and cannot open them.
      if (process.platform === 'win32') return;
      const fd = openSync(path, constants.O_RDONLY);
      try {
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      return;
    }
    const handle = await open(path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
