import type { TemplateOwner, TemplateView } from '../../../shared/ipc/views.ts';

export const OWNER_WORDS: Readonly<Record<TemplateOwner, string>> = {
  contract: '随合同',
  computer: '本机',
  program: '自带',
};

export const OWNER_HINTS: Readonly<Record<TemplateOwner, string>> = {
  contract: '在这份合同的文件夹里，跟着合同走',
  computer: '在这台电脑上，各份合同都能用',
  program: '随程序安装，不能直接改；复制一份来改',
};

export function usedBy({ items, requirements }: TemplateView): string {
  if (items === 0) return '没有文件在用';
  return `${[...new Set(requirements.map((entry) => entry.name))].join('、')}，${items} 份`;
}
