import { atFile, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Endings by kind of content. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx', 'docm'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx', 'xlsm'],
};

export const nameTellsType: Rule = {
  id: 'file.type',
  family: '文件',
  property: '可用性',
  name: '文件的扩展名与内容一致',
  unit: '个文件',
  severity: 'warning',
  source: '参照DA/T 70 可用性：扩展名与格式一致',
  check: ({ items }) =>
    each(
      items.flatMap((item) =>
        item.attachments
          .filter(({ mediaType }) => mediaType in ENDINGS)
          .map((file) => ({ item, file, endings: ENDINGS[file.mediaType] ?? [] })),
      ),
      ({ item, file: { name, sha256 }, endings }) => {
        const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
        return endings.includes(ending)
          ? null
          : atFile(
              item.id,
              sha256,
              `${item.title}所附“${name}”的内容是 ${(endings[0] ?? '').toUpperCase()}，扩展名${ending === '' ? '没有写' : `是“.${ending}”`}，双击打不开。改成“.${endings[0] ?? ''}”后重新添加`,
            );
      },
    ),
};
