import { each, withParameters } from '../../rule.ts';

/** Packing itself keeps to the usual values; a contract may only ask for less. */
const ROOM = { kind: 'count', unit: '个字', least: 20 } as const;

export const pathBudget = withParameters(
  {
    longestName: { ...ROOM, name: '名称最长', usual: 60, most: 60 },
    longestPath: { ...ROOM, name: '路径最长', usual: 200, most: 200 },
  },
  {
    id: 'name.path',
    family: '名称与路径',
    property: '可用性',
    name: '文件名和路径在 Windows 和光盘的限度内',
    unit: '个路径',
    severity: 'blocker',
    source: '参照Joliet 与 Windows 路径限制',
    neverWaived: '超出限度的路径在对方电脑上打不开，只能缩短',
    check: ({ plannedPaths }, { longestName, longestPath }) =>
      each(plannedPaths, (path) => {
        const name = path.split('/').find((part) => part.length > longestName);
        if (path.length > longestPath) {
          return {
            item: null,
            message: `路径有 ${path.length} 个字，超过 ${longestPath}：${path}。缩短合同简称或文件名`,
            where: { page: 'pack' },
          };
        }
        return name
          ? {
              item: null,
              message: `名称有 ${name.length} 个字，超过 ${longestName}：${name}。缩短文件名`,
              where: { page: 'pack' },
            }
          : null;
      }),
  },
);
