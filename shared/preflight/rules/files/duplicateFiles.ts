import type { Attachment, ChecklistItem } from '../../../domain/checklist.ts';
import { atFile } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

/**
 * The same scan for two papers means that one of them has none; the same photo under two captions shows one of them
 * falsely. Under one caption a photo, and a paper, may serve two stages.
 */
export const duplicateFiles: Rule = {
  id: 'file.duplicate',
  family: '文件',
  property: '真实性',
  name: '不同文件没有用同一个扫描件，同一张照片没有两种说明',
  unit: '个扫描件和照片',
  severity: 'warning',
  source: '数据一致：附件属于本项',
  check: ({ items }) => {
    const scans = items.flatMap((item) =>
      item.requirement.form === 'covered'
        ? []
        : item.attachments.filter((file) => file.role === 'scan').map((file) => ({ item, file })),
    );
    const hits: Hit[] = [];
    for (const group of Map.groupBy(scans, ({ file }) => file.sha256).values()) {
      const [first, ...others] = group;
      for (const { item, file } of others) {
        hits.push(
          atFile(
            item.id,
            file.sha256,
            `${item.title}的扫描件“${file.name}”与${first?.item.title ?? ''}的完全相同。换成本份的扫描件`,
          ),
        );
      }
    }
    const photos = items.flatMap((item) =>
      item.attachments.filter(({ photo }) => photo !== null).map((file) => ({ item, file })),
    );
    return { looked: scans.length + photos.length, hits: [...hits, ...sameShots(photos)] };
  },
};

interface Placed {
  readonly item: ChecklistItem;
  readonly file: Attachment;
}

function sameShots(photos: readonly Placed[]): Hit[] {
  return [...Map.groupBy(photos, ({ file }) => file.sha256).values()].flatMap(([first, ...others]) =>
    others.flatMap(({ item, file }) => {
      const told = [first?.file, file].map((one) =>
        `${one?.photo?.caption ?? ''} ${one?.photo?.takenOn ?? ''}`.trim(),
      );
      const twice = item.id === first?.item.id || told[0] !== told[1];
      return twice
        ? [
            atFile(
              item.id,
              file.sha256,
              `${item.title}的照片“${file.name}”（${told[1] ?? ''}）与${first?.item.title ?? ''}的“${first?.file.name ?? ''}”（${told[0] ?? ''}）是同一张。换一张，或删去一张`,
            ),
          ]
        : [];
    }),
  );
}
