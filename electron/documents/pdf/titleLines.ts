import { emWidth } from './textMeasure.ts';

/** Words that open the second line of a project's name, longest first. */
const BREAKS = [
  '运行维护服务',
  '运行维护',
  '租用服务',
  '运维服务',
  '技术服务',
  '维护服务',
  '采购项目',
  '建设项目',
  '服务项目',
  '项目',
  '服务',
];

/**
 * Breaks a long name for a cover at a word, not in the middle of one: `…直播平台 / 运行维护服务`.
 * Names up to `most` em stay on one line; without a known word the lines are left to the setting.
 */
export function titleLines(name: string, most: number): string[] {
  if (emWidth(name) <= most) return [name];
  for (const word of BREAKS) {
    const at = name.lastIndexOf(word);
    if (at < 4) continue;
    const lines = [name.slice(0, at), name.slice(at)];
    if (lines.every((line) => emWidth(line) <= most * 1.3)) return lines;
  }
  return [name];
}
