/**
 * Is a folder on a network share? SQLite's locks cannot be trusted there: two machines would both believe
 * to be the only writer.
 */
const NETWORK_TYPES =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|davfs|fuse\.(?:sshfs|rclone|davfs2?|s3fs|glusterfs|curlftpfs|smbnetfs|gvfsd-fuse))$/;

/** `\\server\share`, `//server/share` on Windows and `\\?\UNC\server\share`; not `\\?\C:\…`. */
export function isUncPath(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\UNC\\/i.test(plain)) return true;
  return /^\\\\[^\\?.]/.test(plain);
}

/**
 * Type of the file system that holds `path`, from the text of Linux' `/proc/self/mountinfo`
 * (fields: … mount point … `-` type source options); '' when unknown.
 */
export function mountType(path: string, mountInfo: string): string {
  let best = { point: '', type: '' };
  for (const line of mountInfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const point = (before.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds = point === '/' || path === point || path.startsWith(`${point}/`);
    if (point !== '' && holds && point.length >= best.point.length) {
      best = { point, type: after.split(' ')[0] ?? '' };
    }
  }
  return best.type;
}

export function isNetworkType(type: string): boolean {
  return NETWORK_TYPES.test(type);
}
