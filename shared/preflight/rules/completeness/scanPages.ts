import { atItem, each, notChecked } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A signature on the last page alone does not tell what was signed. */
export const scanPages: Rule = {
  id: 'complete.scanPages',
  family: '完整性',
  property: '完整性',
  name: '签字扫描件的页数不少于所签的文件',
  unit: '份签字扫描件',
  severity: 'warning',
  source: '参照DA/T 31：扫描完整，不漏页',
  check: ({ items, files }) =>
    each(
      items.flatMap((item) => {
        const { document, attachments, requirement } = item;
        const scans = attachments.filter(
          ({ role, documentDigest }) => role === 'scan' && documentDigest === document?.inputDigest,
        );
        return document && scans.length > 0 && requirement.form !== 'covered'
          ? [{ item, document, scans }]
          : [];
      }),
      ({ item, document, scans }) => {
        const counts = scans.map(({ sha256, pages }) => files.get(sha256)?.pages ?? pages);
        if (counts.includes(null)) return notChecked(item.id, `${item.title}的签字扫描件`, '数不出页数');
        const pages = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        return pages < document.pages
          ? atItem(
              item.id,
              `${item.title}有${document.pages}页，签字扫描件只有${pages}页。补扫缺的页，整份重新添加`,
            )
          : null;
      },
    ),
};
