import { foldCase } from '../../../volumes/nameBook.ts';
import { atItem } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

/** `A.pdf` and `a.PDF` are one file to Windows: the second overwrites the first. */
export const namesApart: Rule = {
  id: 'name.apart',
  family: '名称与路径',
  property: '可用性',
  name: '没有只差大小写的同名文件',
  unit: '个名称',
  severity: 'warning',
  source: '参照Windows 命名规则：不分大小写',
  check: ({ items, plannedPaths }) => {
    const files = items.flatMap((item) => item.attachments.map(({ name, role }) => ({ item, name, role })));
    const attached = [
      ...Map.groupBy(files, ({ item, name }) => `${item.id}|${foldCase(name)}`).values(),
    ].flatMap((group): Hit[] => {
      const [first, second] = group;
      // Cameras name their pictures alike; they are told apart by their captions and get names of their own.
      const counts = group.some(({ role }) => role !== 'photo');
      return first && second && counts
        ? [
            atItem(
              first.item.id,
              `${first.item.title}的“${first.name}”和“${second.name}”${first.name === second.name ? '同名' : '只差大小写'}，复制到 Windows 会互相覆盖。给其中一个改名后重新添加`,
            ),
          ]
        : [];
    });
    const packed = [...Map.groupBy(plannedPaths, foldCase).values()].flatMap(([first, second]): Hit[] =>
      first !== undefined && second !== undefined
        ? [
            {
              item: null,
              message: `验收包里“${first}”和“${second}”在 Windows 上是同一个名称。给其中一份文件改名`,
              where: { page: 'pack' },
            },
          ]
        : [],
    );
    return { looked: files.length + plannedPaths.length, hits: [...attached, ...packed] };
  },
};
