/** What the system runs on: the contract's priced resources, and the register of assets. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { NONE, printCount } from '../format.ts';
import type { ChapterTable } from './chapter.ts';

export function resourceTable({ contract }: FactSource): ChapterTable {
  return {
    caption: '合同约定的资源',
    cols: '14:c 40 fr 24:c 24:n',
    head: ['序号', '类别', '名称', '单位', '数量'],
    rows: contract.pricedItems.map(({ category, name, unit, quantity }, index) => [
      String(index + 1),
      category || NONE,
      name,
      unit || NONE,
      printCount(quantity),
    ]),
    note: '',
  };
}

/** Assets in the register on the last day of the span, one row for each name and model. */
export function assetTable({ records }: FactSource, span: DateSpan): ChapterTable {
  const present = records.assets.filter(
    ({ startOn, endOn }) => startOn <= span.end && (endOn === '' || endOn > span.end),
  );
  const groups = Map.groupBy(present, ({ category, name, model }) => [category, name, model].join('\n'));
  return {
    caption: '设备与软件',
    cols: '14:c 34 fr 44 22:n',
    head: ['序号', '类别', '名称', '型号', '数量'],
    rows: [...groups.values()].map((assets, index) => [
      String(index + 1),
      assets[0]?.category || NONE,
      assets[0]?.name || NONE,
      assets[0]?.model || NONE,
      printCount(assets.reduce((sum, asset) => sum + asset.quantity, 0)),
    ]),
    note: present.length === 0 ? '' : '注：取自资产台账，为期末在册数量。',
  };
}
