import { atItem, each, notChecked } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Its list is compared when it is packed. */
const NOT_OPENED = '里面的文件没有逐个打开';

export const filesOpen: Rule = {
  id: 'file.opens',
  family: '文件',
  property: '可用性',
  name: '文件能打开、没有加密、有页面',
  unit: '个文件',
  severity: 'blocker',
  source: '参照DA/T 70 可用性',
  neverWaived: '打不开或已损坏的文件不能交出，只能换成好的',
  check: ({ items, files }) =>
    each(
      items.flatMap((item) => [
        ...item.attachments.map(({ name, sha256, externalPath }) => ({ item, name, sha256, externalPath })),
        ...(item.document && item.requirement.form !== 'covered'
          ? [{ item, name: `${item.document.name}.pdf`, sha256: item.document.pdfSha256, externalPath: null }]
          : []),
      ]),
      ({ item, name, sha256, externalPath }) => {
        if (externalPath !== null)
          return notChecked(item.id, `${item.title}的介质文件夹“${name}”`, NOT_OPENED);
        const facts = files.get(sha256);
        if (!facts)
          return atItem(item.id, `${item.title}的“${name}”没有检查到，可能已被移走。重新添加或生成`);
        if (facts.fault !== null) return atItem(item.id, `${item.title}：${facts.fault}`);
        return facts.pages === 0 ? atItem(item.id, `${item.title}的“${name}”没有页面。重新添加`) : null;
      },
    ),
};
