import { atFile } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

/** The same scan for two papers means that one of them has none. Photos and papers may serve two stages. */
export const duplicateFiles: Rule = {
  id: 'file.duplicate',
  family: '文件',
  property: '真实性',
  name: '不同文件没有用同一个扫描件',
  unit: '个扫描件',
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
    return { looked: scans.length, hits };
  },
};
