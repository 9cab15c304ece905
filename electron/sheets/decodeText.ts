/** Text files of unknown encoding: UTF-8, UTF-16 or GB 18030 (with its subsets GBK and GB 2312). */
import iconv from 'iconv-lite';
import { AppFailure } from '../../shared/errors/appError.ts';

const REPLACEMENT = '\ufffd';
/** C0 controls that no table holds. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/;

/** @throws AppFailure `import.encoding` when no encoding gives clean text. */
export function decodeText(bytes: Buffer, name: string): string {
  const text = byMark(bytes) ?? byContent(bytes);
  if (text === null || text.includes(REPLACEMENT) || CONTROLS.test(text)) {
    throw new AppFailure(
      'import.encoding',
      `“${name}”的文字编码无法识别。请用 Excel 或 WPS 打开后另存为 .xlsx，或另存为 UTF-8 编码的 CSV；没有导入任何内容`,
    );
  }
  return text;
}

function byMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16be');
  return null;
}

function byContent(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) {
    // ASCII signs such as separators have a zero as their high byte in UTF-16.
    if (Math.min(even, odd) > 0) return null;
    return iconv.decode(bytes, odd > 0 ? 'utf16le' : 'utf16be');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}
