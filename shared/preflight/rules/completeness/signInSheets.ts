import type { PreflightDossier } from '../../dossier.ts';
import type { TrainingRecord } from '../../../records/types.ts';
import type { PaperToRead } from '../../papersToRead.ts';
import type { Reading, Rule } from '../../rule.ts';

/** Trainings named in the message. */
const SHOWN = 5;
/** Kinds of papers that print a sheet to sign in with each training. */
const PRINTS_SHEETS = 'training-record';

/** Who was trained is proved by who signed in, not by the number in the register. */
export const signInSheets: Rule = {
  id: 'complete.signIn',
  family: '完整性',
  property: '完整性',
  name: '现场培训有签到表',
  unit: '次现场培训',
  severity: 'manual',
  source: '合同培训条款',
  *check(dossier): Reading {
    const held = dossier.records.trainings.filter(
      ({ mode, date }) => mode.includes('现场') && date <= dossier.today,
    );
    const sheets = held.length > 0 ? yield* sheetsOf(dossier) : [];
    const without = held.filter((training) => !sheets.some((isSheetOf) => isSheetOf(training)));
    const [first] = without;
    if (!first) return { looked: held.length, hits: [] };
    const names = without
      .slice(0, SHOWN)
      .map(({ number }) => number)
      .join('、');
    const more = without.length > SHOWN ? `等${without.length}次` : '';
    return {
      looked: held.length,
      hits: [
        {
          item: null,
          message: `现场培训${names}${more}没有找到签到表。把签到表扫描后附在培训或总结文件上，已在其他附件里的核对一下`,
          where: { page: 'records', kind: 'trainings', key: first.number },
        },
      ],
    };
  },
};

type IsSheetOf = (training: TrainingRecord) => boolean;

/** What lies in the dossier and shows who signed in: for each, whether it is of a given training. */
function* sheetsOf(dossier: PreflightDossier): Generator<void, IsSheetOf[], PaperToRead | null> {
  const printed = dossier.allItems
    .filter(
      ({ requirement, attachments }) =>
        requirement.template === PRINTS_SHEETS && attachments.some(({ role }) => role === 'scan'),
    )
    .map(
      ({ eventKey }): IsSheetOf =>
        ({ number }) =>
          eventKey === null || eventKey === number,
    );
  const named = dossier.allItems.flatMap(({ eventKey, attachments }) =>
    attachments
      .filter(({ name }) => name.includes('签到'))
      .map(
        ({ name }): IsSheetOf =>
          ({ number }) =>
            eventKey === number || name.includes(number) || !/\d/u.test(name),
      ),
  );
  const worded: IsSheetOf[] = [];
  for (let next = yield; next; next = yield) {
    const { read } = next;
    if (!read?.ok || !read.file.lines.some(({ text }) => text.includes('签到'))) continue;
    const words = read.file.lines.map(({ text }) => text).join('\n');
    worded.push(({ number, topic }) => words.includes(number) || words.includes(topic));
  }
  return [...printed, ...named, ...worded];
}
