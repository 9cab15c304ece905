import type { TrainingRecord } from '../../../records/types.ts';
import type { ReadTable } from '../../../reading/readFile.ts';
import type { Hit, Reading, Rule } from '../../rule.ts';
import { atPaper, eachPaper } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

const HEAD_WITHIN = 4;
const TITLE_LINES = 8;

export const signInCounts: Rule = {
  id: 'figure.signIn',
  family: '数据一致',
  property: '真实性',
  name: '签到表上的人数与登记的参训人数一致',
  unit: '份写有姓名的签到表',
  severity: 'warning',
  source: '合同培训条款',
  *check({ records }): Reading {
    let looked = 0;
    const seen = yield* eachPaper('words', (paper): Hit | null => {
      if (!isSheet(paper)) return null;
      const training = onlyTraining(paper, records.trainings);
      const signed = paper.file.tables.reduce((sum, table) => sum + namesIn(table), 0);
      if (!training || signed === 0) return null;
      looked += 1;
      const { number, attendees } = training;
      return signed === attendees
        ? null
        : atPaper(
            paper,
            '',
            `签到${signed}人，培训 ${number} 登记的参训人数是${attendees}。核对人数，记录有误就改记录`,
          );
    });
    return { ...seen, looked };
  },
};

/** Its title says so: a report mentions sign-in sheets in its sentences. */
function isSheet({ name, file }: ReadPaper): boolean {
  return (
    name.includes('签到') ||
    file.lines.slice(0, TITLE_LINES).some(({ text }) => /签到(?:表|册|簿)/u.test(text) && text.length < 40)
  );
}

function onlyTraining(
  { item, file, name }: ReadPaper,
  trainings: readonly TrainingRecord[],
): TrainingRecord | null {
  const own = trainings.filter(
    ({ number }) =>
      item.eventKey === number ||
      name.includes(number) ||
      file.lines.some(({ text }) => text.includes(number)),
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Rows with a name below the head 姓名; sheets laid out in two halves have it twice. */
function namesIn({ rows }: ReadTable): number {
  const from = rows.slice(0, HEAD_WITHIN).findIndex((row) => row.some(isNameHead));
  const columns = (rows[from] ?? []).flatMap((cell, at) => (isNameHead(cell) ? [at] : []));
  if (from < 0) return 0;
  return rows
    .slice(from + 1)
    .flatMap((row) => columns.map((at) => (row[at] ?? '').trim()))
    .filter((cell) => cell.length >= 2 && !isNameHead(cell)).length;
}

function isNameHead(cell: string): boolean {
  return /^(?:学员|参训人员?)?姓名$/u.test(cell.replaceAll(/\s/gu, ''));
}
