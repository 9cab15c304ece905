/** What the operating system said about a file, in words. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: '文件不在了',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被其他程序使用',
  EBUSY: '文件正被其他程序使用',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EFBIG: '文件超过磁盘格式允许的大小',
  EROFS: '磁盘只读',
  EIO: '磁盘读写出错',
  ENAMETOOLONG: '路径过长',
  EISDIR: '是文件夹，不是文件',
  EMFILE: '同时打开的文件过多',
};

/** The code of a system error (`ENOENT`), or null. */
export function troubleCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function fileTrouble(error: unknown): string {
  const code = troubleCode(error);
  if (code !== null) return WORDS[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}
