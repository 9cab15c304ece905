/** All preflight rules, in the order of the report. Adding one: a file in `rules/`, a line here, a planted defect in the test. */
import { budgetKept } from './rules/figures/budgetKept.ts';
import { changeOrder } from './rules/dates/changeOrder.ts';
import { changeConsent } from './rules/people/changeConsent.ts';
import { contradictionsDecided } from './rules/contract/contradictionsDecided.ts';
import { dueDatesKnown } from './rules/contract/dueDatesKnown.ts';
import { duplicateFiles } from './rules/files/duplicateFiles.ts';
import { everySlotFilled } from './rules/completeness/everySlotFilled.ts';
import { figuresChanged } from './rules/current/figuresChanged.ts';
import { figuresLeftOver } from './rules/current/figuresLeftOver.ts';
import { filesOpen } from './rules/files/filesOpen.ts';
import { glyphsPresent } from './rules/files/glyphsPresent.ts';
import { incidentOrder } from './rules/dates/incidentOrder.ts';
import { incidentsClosed } from './rules/service/incidentsClosed.ts';
import { levelsHaveData } from './rules/service/levelsHaveData.ts';
import { levelsMet } from './rules/service/levelsMet.ts';
import { logUnbroken } from './rules/current/logUnbroken.ts';
import { noFutureRecords } from './rules/dates/noFutureRecords.ts';
import { notStale } from './rules/current/notStale.ts';
import { otherPartiesPapers } from './rules/completeness/otherPartiesPapers.ts';
import { photoDates } from './rules/dates/photoDates.ts';
import { pathBudget } from './rules/files/pathBudget.ts';
import { peopleOnStaffList } from './rules/people/peopleOnStaffList.ts';
import { photosDescribed } from './rules/completeness/photosDescribed.ts';
import { quarterlyBackups } from './rules/completeness/quarterlyBackups.ts';
import { recordsInTerm } from './rules/dates/recordsInTerm.ts';
import { requiredPartsWritten } from './rules/completeness/requiredPartsWritten.ts';
import { signatureScans } from './rules/completeness/signatureScans.ts';
import { signedOff } from './rules/current/signedOff.ts';
import { surveyReturns } from './rules/figures/surveyReturns.ts';
import { textsConfirmed } from './rules/completeness/textsConfirmed.ts';
import { unknownReference } from './rules/figures/unknownReference.ts';
import { usageComplete } from './rules/figures/usageComplete.ts';
import { usageTotals } from './rules/figures/usageTotals.ts';
import { workMatchesIncident } from './rules/dates/workMatchesIncident.ts';
import { activeContent } from './rules/reading/activeContent.ts';
import { appendicesThere } from './rules/reading/appendicesThere.ts';
import { blankPages } from './rules/reading/blankPages.ts';
import { contractFacts } from './rules/reading/contractFacts.ts';
import { externalLinks } from './rules/reading/externalLinks.ts';
import { handEdited } from './rules/reading/handEdited.ts';
import { ratesFollow } from './rules/reading/ratesFollow.ts';
import { recordFigures } from './rules/reading/recordFigures.ts';
import { revisionsSettled } from './rules/reading/revisionsSettled.ts';
import { tableSums } from './rules/reading/tableSums.ts';
import { unreadable } from './rules/reading/unreadable.ts';
import { wordedAmounts } from './rules/reading/wordedAmounts.ts';
import { partiesNamed } from './rules/reading/partiesNamed.ts';
import { contractTerm } from './rules/reading/contractTerm.ts';
import { paymentAmounts } from './rules/reading/paymentAmounts.ts';
import { periodOfPaper } from './rules/reading/periodOfPaper.ts';
import { titleOfPaper } from './rules/reading/titleOfPaper.ts';
import { otherItemsPaper } from './rules/reading/otherItemsPaper.ts';
import { tableProducts } from './rules/reading/tableProducts.ts';
import { chartsMatch } from './rules/reading/chartsMatch.ts';
import { textMatchesTable } from './rules/reading/textMatchesTable.ts';
import { papersAgree } from './rules/reading/papersAgree.ts';
import { peopleNamed } from './rules/reading/peopleNamed.ts';
import { titlesNamed } from './rules/reading/titlesNamed.ts';
import { levelClaims } from './rules/service/levelClaims.ts';
import { levelValues } from './rules/service/levelValues.ts';
import { levelsExplained } from './rules/service/levelsExplained.ts';
import { recordOrder } from './rules/dates/recordOrder.ts';
import { testRounds } from './rules/dates/testRounds.ts';
import { twoPlaces } from './rules/dates/twoPlaces.ts';
import { peopleThere } from './rules/people/peopleThere.ts';
import { restoreChecks } from './rules/completeness/restoreChecks.ts';
import { drillPapers } from './rules/completeness/drillPapers.ts';
import { runningNumbers } from './rules/completeness/runningNumbers.ts';
import { nameTellsType } from './rules/files/nameTellsType.ts';
import { windowsNames } from './rules/names/windowsNames.ts';
import { namesApart } from './rules/names/namesApart.ts';
import { commentsSettled } from './rules/reading/commentsSettled.ts';
import { nothingHidden } from './rules/reading/nothingHidden.ts';
import { formulasWork } from './rules/reading/formulasWork.ts';
import { fontsCarried } from './rules/reading/fontsCarried.ts';
import { textsApart } from './rules/reading/textsApart.ts';
import { scansFilled } from './rules/reading/scansFilled.ts';
import { pagesUpright } from './rules/reading/pagesUpright.ts';
import { pagesOneSize } from './rules/reading/pagesOneSize.ts';
import { scansFine } from './rules/reading/scansFine.ts';
import { sealsInColour } from './rules/reading/sealsInColour.ts';
import { paperDates } from './rules/dates/paperDates.ts';
import { signedInOrder } from './rules/dates/signedInOrder.ts';
import { lateEntries } from './rules/dates/lateEntries.ts';
import { scanPages } from './rules/completeness/scanPages.ts';
import { signInSheets } from './rules/completeness/signInSheets.ts';
import { copiesPacked } from './rules/completeness/copiesPacked.ts';
import { narrativeFigures } from './rules/figures/narrativeFigures.ts';
import { buyersJudgement } from './rules/people/buyersJudgement.ts';
import { calendarDays } from './rules/reading/calendarDays.ts';
import { possibleFigures } from './rules/reading/possibleFigures.ts';
import { numberedInOrder } from './rules/reading/numberedInOrder.ts';
import { nothingLeftOver } from './rules/reading/nothingLeftOver.ts';
import { spansInOrder } from './rules/reading/spansInOrder.ts';
import { tableRates } from './rules/reading/tableRates.ts';
import { pageMarks } from './rules/reading/pageMarks.ts';
import { identifiersValid } from './rules/reading/identifiersValid.ts';
import { enteredTwice } from './rules/figures/enteredTwice.ts';
import { entriesSensible } from './rules/figures/entriesSensible.ts';
import { periodsJoin } from './rules/reading/periodsJoin.ts';
import { signInCounts } from './rules/reading/signInCounts.ts';
import { numbersCited } from './rules/reading/numbersCited.ts';
import { noneClaimed } from './rules/service/noneClaimed.ts';
import type { Rule } from './rule.ts';

export { runPreflight } from './runPreflight.ts';

export const RULES: readonly Rule[] = [
  everySlotFilled,
  otherPartiesPapers,
  requiredPartsWritten,
  textsConfirmed,
  signatureScans,
  scanPages,
  pageMarks,
  copiesPacked,
  quarterlyBackups,
  restoreChecks,
  drillPapers,
  runningNumbers,
  signInSheets,
  photosDescribed,
  recordsInTerm,
  noFutureRecords,
  incidentOrder,
  changeOrder,
  recordOrder,
  testRounds,
  twoPlaces,
  calendarDays,
  spansInOrder,
  periodsJoin,
  paperDates,
  signedInOrder,
  lateEntries,
  photoDates,
  workMatchesIncident,
  unknownReference,
  numbersCited,
  usageTotals,
  usageComplete,
  surveyReturns,
  budgetKept,
  enteredTwice,
  entriesSensible,
  signInCounts,
  handEdited,
  narrativeFigures,
  contractFacts,
  partiesNamed,
  contractTerm,
  paymentAmounts,
  periodOfPaper,
  titleOfPaper,
  otherItemsPaper,
  wordedAmounts,
  recordFigures,
  tableSums,
  tableProducts,
  chartsMatch,
  textMatchesTable,
  papersAgree,
  ratesFollow,
  tableRates,
  possibleFigures,
  identifiersValid,
  appendicesThere,
  numberedInOrder,
  nothingLeftOver,
  peopleOnStaffList,
  peopleThere,
  peopleNamed,
  titlesNamed,
  buyersJudgement,
  changeConsent,
  incidentsClosed,
  levelsMet,
  levelClaims,
  noneClaimed,
  levelValues,
  levelsExplained,
  levelsHaveData,
  filesOpen,
  nameTellsType,
  glyphsPresent,
  duplicateFiles,
  textsApart,
  revisionsSettled,
  commentsSettled,
  nothingHidden,
  formulasWork,
  activeContent,
  externalLinks,
  fontsCarried,
  blankPages,
  scansFilled,
  pagesUpright,
  pagesOneSize,
  scansFine,
  sealsInColour,
  unreadable,
  pathBudget,
  windowsNames,
  namesApart,
  notStale,
  figuresLeftOver,
  figuresChanged,
  signedOff,
  logUnbroken,
  contradictionsDecided,
  dueDatesKnown,
];
