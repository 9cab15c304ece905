import { safeName } from '../../../volumes/safeName.ts';
import { atFile, each } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

/** Packing renames such files; on the way there (a stick, a mail) they may get lost. */
export const windowsNames: Rule = {
  id: 'name.windows',
  family: '名称与路径',
  property: '可用性',
  name: '文件名没有 Windows 不允许的写法',
  unit: '个文件名',
  severity: 'warning',
  source: '参照Windows 命名规则',
  check: ({ items, plannedPaths }) => {
    const files = each(
      items.flatMap((item) => item.attachments.map((file) => ({ item, file }))),
      ({ item, file: { name, sha256 } }) => {
        const fault = faultOf(name);
        return fault === null
          ? null
          : atFile(
              item.id,
              sha256,
              `${item.title}所附“${name}”的文件名${fault}，打包时会改成“${safeName(name)}”。改名后重新添加`,
            );
      },
    );
    const paths = plannedPaths.flatMap((path): Hit[] => {
      const wrong = path.split('/').find((part) => faultOf(part) !== null);
      return wrong === undefined
        ? []
        : [
            {
              item: null,
              message: `验收包里的名称“${wrong}”${faultOf(wrong) ?? ''}。改合同简称、阶段名称或文件名`,
              where: { page: 'pack' },
            },
          ];
    });
    return { looked: files.looked + plannedPaths.length, hits: [...files.hits, ...paths] };
  },
};

const FORBIDDEN = /[<>:"/\\|?*]/u;
const RESERVED = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/iu;
// oxlint-disable-next-line no-control-regex -- these are exactly the characters that must not be there
const UNSEEN = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\ufeff]/u;

function faultOf(name: string): string | null {
  const sign = FORBIDDEN.exec(name)?.[0];
  if (sign !== undefined) return `含“${sign}”`;
  if (UNSEEN.test(name)) return '含看不见的字符';
  if (/[. ]$/u.test(name)) return '以点或空格结尾';
  if (name.startsWith(' ')) return '以空格开头';
  return RESERVED.test(name) ? '是系统保留名' : null;
}
