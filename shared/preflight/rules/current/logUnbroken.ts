import type { Rule } from '../../rule.ts';

export const logUnbroken: Rule = {
  id: 'current.log',
  family: '更新与核签',
  property: '真实性',
  name: '操作日志前后相连',
  unit: '份操作日志',
  severity: 'warning',
  source: '参照DA/T 70 真实性',
  neverWaived: '日志断开说明工作区被程序以外的方式改过，只能用备份核对',
  check: ({ brokenLogEntry }) => ({
    looked: 1,
    hits:
      brokenLogEntry === null
        ? []
        : [
            {
              item: null,
              message: `操作日志从第 ${brokenLogEntry} 条起与前面接不上，工作区可能被程序以外的方式改过。用备份核对`,
              where: { page: 'contract', section: 'basic' },
            },
          ],
  }),
};
