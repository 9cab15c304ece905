import { each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

const LONGEST_NAME = 60;
const LONGEST_PATH = 200;

export const pathBudget: Rule = {
  id: 'name.path',
  family: '名称与路径',
  name: '文件名和路径在 Windows 和光盘的限度内',
  severity: 'blocker',
  source: '参照Joliet 与 Windows 路径限制',
  check: ({ plannedPaths }) =>
    each(plannedPaths, (path) => {
      const name = path.split('/').find((part) => part.length > LONGEST_NAME);
      if (path.length > LONGEST_PATH) {
        return {
          item: null,
          message: `路径有 ${path.length} 个字，超过 ${LONGEST_PATH}：${path}。缩短合同简称或文件名`,
          where: { page: 'pack' },
        };
      }
      return name
        ? {
            item: null,
            message: `名称有 ${name.length} 个字，超过 ${LONGEST_NAME}：${name}。缩短文件名`,
            where: { page: 'pack' },
          }
        : null;
    }),
};
