/** 名称对照表 and 未收入介质的文件: two plain lists that lie in 其他/. */
import type { DocTree } from '../../documents/tree.ts';
import type { Renamed } from '../nameBook.ts';
import { column, formTree, paragraph, row, table, text, title } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export interface Excluded {
  /** Path as it was, `/` as separator. */
  readonly path: string;
  readonly reason: string;
}

export function nameTable(frame: FormFrame, renamed: readonly Renamed[]): DocTree {
  const list =
    renamed.length === 0
      ? paragraph('body', text('介质中没有因系统限制而改动的文件名。'))
      : table({
          style: 'grid',
          columns: [column(13, 'center'), column('fr', 'left'), column(78, 'left')],
          head: ['序号', '原来的名称', '介质中的名称'],
          body: renamed.map((entry, i) => row(String(i + 1), entry.from, entry.to)),
          note: '注：Windows和光盘不能使用的字符改为全角，过长的名称截短，重名的加序号。内容没有改动。',
        });
  return formTree(frame, 'form', '名称对照表', [title('名 称 对 照 表'), list]);
}

export function exclusionList(frame: FormFrame, excluded: readonly Excluded[]): DocTree {
  const list =
    excluded.length === 0
      ? paragraph('body', text('介质文件夹中的文件已全部收入。'))
      : table({
          style: 'grid',
          columns: [column(13, 'center'), column('fr', 'left'), column(54, 'left')],
          head: ['序号', '文件或文件夹', '没有收入的原因'],
          body: excluded.map((entry, i) => row(String(i + 1), entry.path, entry.reason)),
        });
  return formTree(frame, 'form', '未收入介质的文件', [title('未收入介质的文件'), list]);
}
