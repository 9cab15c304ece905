/**
 * A media folder (源代码, 数据备份 …) as the files that go onto the medium. Dependencies, histories, build output and
 * secrets stay behind unless asked for, and each of them is listed with its reason.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import { excludedFile, excludedFolder, isProgram } from '../../shared/volumes/excludedFromMedia.ts';
import type { Excluded } from '../../shared/volumes/forms/plainLists.ts';
import type { TreeFile } from '../../shared/volumes/packageLayout.ts';
import { fileTrouble } from './fileTrouble.ts';

export interface WalkedMedia {
  readonly files: readonly TreeFile[];
  readonly excluded: readonly Excluded[];
  /** Paths of programs and scripts among the files. */
  readonly programs: readonly string[];
}

/**
 * @param name what the folder is called in lists
 * @param everything take dependencies, build output and secrets as well
 */
export function walkMedia(root: string, name: string, everything: boolean): WalkedMedia {
  const files: TreeFile[] = [];
  const excluded: Excluded[] = [];
  const programs: string[] = [];
  const walk = (folder: string, parts: readonly string[]): number => {
    let taken = 0;
    for (const entry of entriesOf(folder)) {
      const path = [...parts, entry.name];
      const shown = [name, ...path].join('/');
      const full = join(folder, entry.name);
      if (entry.isDirectory()) {
        const reason = everything ? null : excludedFolder(entry.name);
        const inside = reason === null ? walk(full, path) : 0;
        taken += inside;
        if (reason !== null) excluded.push({ path: `${shown}/`, reason });
        else if (inside === 0) excluded.push({ path: `${shown}/`, reason: '没有可收入的文件' });
      } else if (entry.isFile()) {
        const reason = everything ? null : excludedFile(entry.name);
        if (reason !== null) {
          excluded.push({ path: shown, reason });
          continue;
        }
        files.push({ file: full, parts: path });
        if (isProgram(entry.name)) programs.push(shown);
        taken += 1;
      } else excluded.push({ path: shown, reason: '链接或特殊文件' });
    }
    return taken;
  };
  walk(root, []);
  return { files, excluded, programs };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    );
  } catch (error) {
    throw new AppFailure(
      'package.media',
      `介质文件夹“${folder}”读不出来：${fileTrouble(error)}。文件夹移动过的，在该清单项里重新选择`,
      { file: folder },
    );
  }
}
