import { atFile, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const photosDescribed: Rule = {
  id: 'complete.photo',
  family: '完整性',
  property: '完整性',
  name: '照片有说明和日期',
  unit: '张照片',
  severity: 'warning',
  source: '合同成果照片条款',
  check: ({ items }) =>
    each(
      items.flatMap((item) =>
        item.attachments.filter((file) => file.role === 'photo').map((photo) => ({ item, photo })),
      ),
      ({ item, photo }) => {
        const missing = [
          ...(photo.photo?.caption ? [] : ['说明']),
          ...(photo.photo?.takenOn ? [] : ['日期']),
        ];
        return missing.length > 0
          ? atFile(
              item.id,
              photo.sha256,
              `${item.title}：照片“${photo.name}”缺${missing.join('和')}。补上后重新生成`,
            )
          : null;
      },
    ),
};
