import type { Rule } from '../../rule.ts';
import { each } from '../../rule.ts';
import { confirmedItems, hits } from './figuresChanged.ts';

/** A confirmed text still says a figure that the records no longer give. */
export const figuresLeftOver: Rule = {
  id: 'current.narrativeFigureLeft',
  family: '更新与核签',
  property: '真实性',
  name: '文字中的数字与现在的记录一致',
  unit: '份有文字说明的文件',
  severity: 'blocker',
  source: '参照DA/T 70 真实性',
  check: (dossier) => each(confirmedItems(dossier), (item) => hits(dossier, item, true)),
};
