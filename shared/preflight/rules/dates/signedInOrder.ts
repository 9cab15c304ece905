import { atFile, atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A scan of a paper that was printed later shows another paper. */
export const signedInOrder: Rule = {
  id: 'date.signedOrder',
  family: '日期与期间',
  property: '真实性',
  name: '先生成、后签字、再核签',
  unit: '份签字或核签的文件',
  severity: 'warning',
  source: '内部要求：签的是所生成的文件',
  check: ({ items }) =>
    each(
      items.filter(
        ({ document, signOff, attachments }) =>
          document !== null && (signOff !== null || attachments.some(({ role }) => role === 'scan')),
      ),
      (item) => {
        const { document, signOff, attachments } = item;
        if (!document) return null;
        const early = attachments.find(
          ({ role, documentDigest, addedAt }) =>
            role === 'scan' && documentDigest === document.inputDigest && addedAt < document.generatedAt,
        );
        if (early) {
          return atFile(
            item.id,
            early.sha256,
            `${item.title}的签字扫描件“${early.name}” ${early.addedAt} 登记，文件 ${document.generatedAt} 才生成。核对扫描的是不是这一版`,
          );
        }
        return signOff !== null && signOff.at < document.generatedAt
          ? atItem(
              item.id,
              `${item.title} ${signOff.at} 核签，文件 ${document.generatedAt} 才生成。请项目负责人看过现在的版本后重新核签`,
            )
          : null;
      },
    ),
};
