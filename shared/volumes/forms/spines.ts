/**
 * 脊背: one strip for each volume's box, as wide as the box. A page takes as many strips as fit beside each other
 * with their crop ticks.
 */
import type { Block, DocTree, Spine } from '../../documents/tree.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import type { Volume } from '../volume.ts';
import { formTree } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

/** Millimetres of an A4 page that strips and the gaps between them may take. */
const ROOM = 164;
const GAP = 22;

export function spines(frame: FormFrame, facts: ArchiveFacts, volumes: readonly Volume[]): DocTree {
  const pages: Spine[][] = [];
  let used = Infinity;
  for (const volume of volumes) {
    if (used + volume.boxWidth > ROOM) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(spine(facts, volume));
    used += volume.boxWidth + GAP;
  }
  const blocks = pages.flatMap((entries, index): Block[] => [
    ...(index > 0 ? [{ t: 'page-break' } as const] : []),
    { t: 'spine', spines: entries },
  ]);
  return formTree(frame, 'label', '脊背', blocks);
}

function spine(facts: ArchiveFacts, volume: Volume): Spine {
  const year = (volume.span?.start ?? facts.date).slice(0, 4);
  return {
    width: volume.boxWidth,
    retention: facts.retention,
    archiveNumber: '',
    project: facts.project,
    // Brackets and commas have no place in vertical text.
    parts: [year, '年度', facts.stage, volume.content.replaceAll(/[（）()，,、]/g, '　')],
    volume: [`第${volume.number}卷`, `共${volume.of}卷`],
  };
}
