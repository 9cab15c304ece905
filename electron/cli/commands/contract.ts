/** What becomes known while a contract runs: the buyer's list of papers, the holidays of a new year. */
import { readFileSync } from 'node:fs';
import { positional, required, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { openFirst } from './workspace.ts';

export const listPapers: Command = {
  name: 'list-papers',
  usage: 'list-papers DIR REQUIREMENT --file FILE',
  help: '录入按清单提交的文件，每行一份的文本文件',
  options: { file: { type: 'string' } },
  async run(context, options) {
    const requirement = positional(options, 1, '交付物要求 REQUIREMENT');
    const text = readText(required(options, 'file'));
    await openFirst(context, options);
    const { contract } = await context.call('saveListedPapers', { requirement, text });
    const cadence = contract.requirements.find((entry) => entry.id === requirement)?.cadence;
    const list = cadence?.kind === 'as-listed' ? cadence.list : [];
    return { json: { requirement, list }, text: `已录入${list.length}项：${list.join('、')}`, wrong: false };
  },
};

export const holidays: Command = {
  name: 'holidays',
  usage: 'holidays DIR --year YYYY --file FILE',
  help: '录入一年的节假日安排，文件为通知原文',
  options: { year: { type: 'string' }, file: { type: 'string' } },
  async run(context, options) {
    const year = Number(required(options, 'year'));
    if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new UsageError('--year 应为四位年份');
    const notice = readText(required(options, 'file'));
    await openFirst(context, options);
    const { holidayYears, missingYears } = await context.call('saveHolidayYear', { year, notice });
    const entered = holidayYears.find((entry) => entry.year === year);
    return {
      json: { entered, missingYears },
      text: `${year}年：放假${entered?.off.length ?? 0}天，调休上班${entered?.worked.length ?? 0}天`,
      wrong: false,
    };
  },
};

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new UsageError(`读不了文件 ${file}`);
  }
}
