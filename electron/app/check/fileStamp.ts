/** Size and times of a file (文件印记), by which it is recognised as the one last looked at. */
import { statSync } from 'node:fs';

export interface Stamp {
  readonly text: string;
  readonly bytes: number;
  /** False for a file written so shortly ago that it may change once more within the same tick of the disc's clock. */
  readonly settled: boolean;
}

const SETTLED_MS = 2_000;

/** Size, time of the content and time of the entry: the last one changes even where the second is set back. */
export function stampOf(path: string): Stamp | null {
  const info = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!info?.isFile()) return null;
  const latest = Number(info.ctimeMs > info.mtimeMs ? info.ctimeMs : info.mtimeMs);
  return {
    text: `${info.size} ${info.mtimeNs} ${info.ctimeNs}`,
    bytes: Number(info.size),
    settled: Math.abs(Date.now() - latest) > SETTLED_MS,
  };
}
