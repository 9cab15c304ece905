/**
 * A manifest of a bag (RFC 8493, 2.1.3): digest, blanks, path. Paths that lead out of the bag, or that some system
 * would understand as leading out of it, are refused before anything is read.
 */
export interface ManifestLine {
  /** Path in NFC as written. */
  readonly path: string;
  readonly digest: string;
}

export interface ParsedManifest {
  readonly lines: readonly ManifestLine[];
  readonly faults: readonly string[];
}

const LINE = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/;

/** @param digits length of a digest of the manifest's algorithm in hex digits */
export function parseManifest(name: string, text: string, digits: number): ParsedManifest {
  const lines: ManifestLine[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return;
    const match = LINE.exec(line);
    const [, digest = '', raw = ''] = match ?? [];
    if (!match || digest.length !== digits) {
      faults.push(`${name}第${index + 1}行不是“摘要 路径”的格式`);
      return;
    }
    const path = decodePath(raw).normalize('NFC');
    const reason = unsafePath(path);
    if (reason !== null) faults.push(`${name}第${index + 1}行的路径“${shown(raw)}”${reason}，没有读取`);
    else if (seen.has(path)) faults.push(`${name}里“${path}”出现两次`);
    else lines.push({ path, digest: digest.toLowerCase() });
    seen.add(path);
  });
  return { lines, faults };
}

/** Only CR, LF and % are encoded (RFC 8493, 2.1.3). */
function decodePath(path: string): string {
  return path.replaceAll(/%(0[dD]|0[aA]|25)/g, (code) => decodeURIComponent(code));
}

/** Why a path must not be followed, or null. The same answer on every system. */
export function unsafePath(path: string): string | null {
  if (['\u0000', '\r', '\n'].some((sign) => path.includes(sign))) return '含控制字符';
  if (/^[/\\]/.test(path)) return '是绝对路径';
  if (/^[A-Za-z]:/.test(path)) return '带盘符';
  if (path.startsWith('~')) return '指向个人文件夹';
  if (path.split(/[/\\]/).some((part) => part === '..')) return '会离开验收包';
  if (path.split('/').some((part) => part === '' || part === '.')) return '含空的一段';
  if (path.includes('\\')) return '用了反斜杠';
  return null;
}

function shown(path: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters would disturb the message
  return path.replaceAll(/[\u0000-\u001f\u007f]/g, '·').slice(0, 120);
}
