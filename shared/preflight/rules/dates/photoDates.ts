import { contains } from '../../../domain/civilDate.ts';
import { atFile, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A photo from before the service began proves nothing about it. */
export const photoDates: Rule = {
  id: 'date.photo',
  family: '日期与期间',
  property: '真实性',
  name: '照片拍摄日期在服务期内',
  unit: '张有拍摄日期的照片',
  severity: 'warning',
  source: '合同成果照片条款',
  check: ({ contract, items, today }) =>
    each(
      items.flatMap((item) =>
        item.attachments.flatMap(({ name, sha256, photo }) =>
          photo?.takenOn ? [{ item, name, sha256, takenOn: photo.takenOn }] : [],
        ),
      ),
      ({ item, name, sha256, takenOn }) => {
        const wrong = !contains(contract.term, takenOn)
          ? `在服务期 ${contract.term.start} 至 ${contract.term.end} 之外`
          : takenOn > today
            ? '还没有到'
            : null;
        return wrong
          ? atFile(
              item.id,
              sha256,
              `${item.title}：照片“${name}”的拍摄日期 ${takenOn} ${wrong}。改正日期或换一张照片`,
            )
          : null;
      },
    ),
};
