import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

export const externalLinks: Rule = {
  id: 'file.external',
  family: '文件',
  property: '安全性',
  name: '附件不从外部载入内容',
  unit: '份附件',
  severity: 'blocker',
  source: '参照DA/T 70 安全性',
  check: () =>
    eachPaper('file', (paper) =>
      paper.file.externalLinks.length > 0
        ? inPaper(
            paper,
            '',
            `要从外部载入“${paper.file.externalLinks[0]}”，离开本机就打不全。把图片或对象嵌入文件后重新添加`,
          )
        : null,
    ),
};
