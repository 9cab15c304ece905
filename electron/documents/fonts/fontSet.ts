import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FontSet } from '../types.ts';

type FontRole = Exclude<keyof FontSet, 'digest'>;

/** The faces used, by role, as they lie in the font packages. */
const FACES: Readonly<Record<FontRole, readonly [folder: string, weight: string, file: string]>> = {
  serifRegular: ['noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'],
  serifMedium: ['noto-serif-sc', '500Medium', 'NotoSerifSC_500Medium.ttf'],
  serifSemiBold: ['noto-serif-sc', '600SemiBold', 'NotoSerifSC_600SemiBold.ttf'],
  serifBold: ['noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'],
  sansRegular: ['noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'],
  sansMedium: ['noto-sans-sc', '500Medium', 'NotoSansSC_500Medium.ttf'],
  sansSemiBold: ['noto-sans-sc', '600SemiBold', 'NotoSansSC_600SemiBold.ttf'],
};

const known = new Map<string, FontSet>();

/**
 * The fonts of all documents, from the packages under `packageRoot` (the folder that holds `node_modules`).
 * The digest over names and bytes is worked out once a process and root (90 MB are read for it).
 */
export function fontSet(packageRoot: string): FontSet {
  const found = known.get(packageRoot);
  if (found) return found;
  const path = (role: FontRole): string =>
    join(packageRoot, 'node_modules', '@expo-google-fonts', ...FACES[role]);
  const paths = {
    serifRegular: path('serifRegular'),
    serifMedium: path('serifMedium'),
    serifSemiBold: path('serifSemiBold'),
    serifBold: path('serifBold'),
    sansRegular: path('sansRegular'),
    sansMedium: path('sansMedium'),
    sansSemiBold: path('sansSemiBold'),
  };
  const set = { ...paths, digest: digestFiles(Object.values(paths)) };
  known.set(packageRoot, set);
  return set;
}

/** SHA-256 over `name size sha256` of each file, in order of their names. */
function digestFiles(paths: readonly string[]): string {
  const lines = paths.map((path) => {
    const bytes = readFileSync(path);
    return `${basename(path)} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}\n`;
  });
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex');
}
