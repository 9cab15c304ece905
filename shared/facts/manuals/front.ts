/** The chapters that begin every technical document: what it is, of which system, what it refers to. */
import type { FactSource } from '../../documents/kind.ts';
import { spanDays } from '../../domain/civilDate.ts';
import { printClause } from '../clause.ts';
import { NONE, printCount, printSpanInText } from '../format.ts';
import type { Chapter } from './chapter.ts';
import { chapter, writtenChapter } from './chapter.ts';

export function frontChapters(source: FactSource): Chapter[] {
  return [
    chapter('introduction', '引言', {
      sections: [
        chapter('identification', '标识', { sentences: identification(source) }),
        writtenChapter('overview', '系统概述', draftOverview(source)),
      ],
    }),
    chapter('references', '引用文件', { tables: [references(source)] }),
  ];
}

function identification({ contract, item }: FactSource): string[] {
  return [
    `本文件为《${item.requirement.name}》，编号${item.code}，按合同${printClause(item.requirement.clause)}编制。` +
      `项目名称为${contract.name}${contract.number === '' ? '' : `，合同编号为${contract.number}`}。` +
      `委托单位为${contract.buyer.name}，承担单位为${contract.vendor.name}。`,
  ];
}

/** What the contract says of the system; '' where it names neither its parts nor its users. */
export function draftOverview({ contract }: Pick<FactSource, 'contract'>): string {
  const { systems, userRoles, term } = contract;
  if (systems.length === 0 && userRoles.length === 0) return '';
  const parts =
    systems.length > 1 ? `由${systems.join('、')}${systems.length}个部分组成` : `为${systems.join('')}`;
  return (
    (systems.length === 0 ? '' : `本项目的系统${parts}。`) +
    (userRoles.length === 0 ? '' : `使用者为${userRoles.join('、')}。`) +
    `服务期自${printSpanInText(term)}，共${printCount(spanDays(term))}天。`
  );
}

function references({ contract }: FactSource) {
  return {
    caption: '引用文件',
    cols: '14:c fr 50',
    head: ['序号', '名称', '编号'],
    rows: [
      ['1', `${contract.name}合同`, contract.number === '' ? NONE : contract.number],
      ['2', '计算机软件文档编制规范', 'GB/T 8567—2006'],
    ],
    note: '',
  };
}
