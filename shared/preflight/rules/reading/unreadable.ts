import { atFile } from '../../rule.ts';
import type { Hit, Reading, Rule } from '../../rule.ts';
import { thingOf, whyUnread } from './readPapers.ts';

/** One finding a file, however many rules could not look into it. */
export const unreadable: Rule = {
  id: 'file.unread',
  family: '文件',
  property: '可用性',
  name: '附件的文字都已核对',
  unit: '份附件',
  severity: 'manual',
  source: '内部要求：程序没有核对的由人核对',
  *check(): Reading {
    const hits: Hit[] = [];
    let looked = 0;
    for (let next = yield; next; next = yield) {
      const { item, attachment, read } = next;
      if (attachment.role !== 'paper' && read?.ok !== false) continue;
      looked += 1;
      const reason = whyUnread(attachment, read, 'words');
      const message = `${thingOf(item, attachment.name)}${reason ?? ''}，程序没有核对里面的字和数。请对照记录看一遍`;
      if (reason !== null) hits.push(atFile(item.id, attachment.sha256, message));
    }
    return { looked, hits };
  },
};
