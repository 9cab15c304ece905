import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const unreadable: Rule = {
  id: 'file.unread',
  family: '文件',
  property: '可用性',
  name: '附件的文字都已核对',
  unit: '份附件',
  severity: 'manual',
  source: '内部要求：程序没有核对的由人核对',
  check: ({ items, reads }) =>
    each(
      items.flatMap((item) =>
        item.attachments.flatMap(({ name, sha256, role }) => {
          const read = reads.get(sha256);
          // A signed scan is the paper that was printed from here: its words were checked there.
          return read && role === 'paper' ? [{ item, name, read }] : [];
        }),
      ),
      ({ item, name, read }) => {
        if (!read.ok) return atItem(item.id, `${item.title}所附“${name}”：${read.reason}`);
        if (read.file.cut) {
          return atItem(item.id, `${item.title}所附“${name}”太长，只核对了前一部分。请看一遍其余的`);
        }
        return read.file.lines.length === 0
          ? atItem(item.id, `${item.title}所附“${name}”是扫描的图像，程序读不出里面的数。请对照记录看一遍`)
          : null;
      },
    ),
};
