/**
 * The use cases, one file each, and what surrounds each of them. Whoever reads this list knows what the
 * program can do. No Electron, no SQL and no HTML below here.
 */
import { ATTACH_STEPS, attachFiles } from './attachFiles.ts';
import {
  confirmNarratives,
  removeAttachment,
  saveNarrative,
  setNotApplicable,
  updatePhoto,
} from './changeItem.ts';
import { CHECK_STEPS, checkDossier } from './checkDossier.ts';
import {
  decideContradiction,
  getContract,
  saveStaff,
  setMilestone,
  setPaymentCondition,
  setSignedOn,
  setSurveyIssued,
} from './contractChanges.ts';
import { createSample, SAMPLE_STEPS } from './createSample.ts';
import { exportTemplate } from './exportTemplate.ts';
import { GENERATE_STEPS, generateDocuments } from './generateDocuments.ts';
import { getItem } from './getItem.ts';
import { applyImport, IMPORT_STEPS, previewImport } from './importRecords.ts';
import { PACK_STEPS, packDossier, planPackage } from './handover.ts';
import { listPhrases, removePhrase, savePhrase } from './phrases.ts';
import { listPresets, previewNewContract } from './presets.ts';
import { listRecords, removeRecords, saveRecord } from './records.ts';
import { saveHolidayYear } from './calendarYears.ts';
import { saveListedPapers } from './listedPapers.ts';
import { reads, writes } from './registry.ts';
import type { Registry } from './registry.ts';
import { explainServiceLevels, getPenalties, getServiceLevels } from './serviceLevels.ts';
import { signOff, withdrawSignOff } from './signOff.ts';
import { addWordForm } from './templates/addWordForm.ts';
import { checkTemplate, previewTemplate } from './templates/checkTemplate.ts';
import { chooseTemplate } from './templates/chooseTemplate.ts';
import { copyTemplate } from './templates/copyTemplate.ts';
import { listTemplates } from './templates/listTemplates.ts';
import { VERIFY_STEPS, verifyPackage } from './verifyPackage.ts';
import { waiveFindings, withdrawWaivers } from './waivers.ts';
import { appInfo, getChecklist, getOverview, getUndo, previewItem, setRole, undo } from './views.ts';
import {
  closeWorkspace,
  createWorkspace,
  forgetWorkspace,
  openWorkspace,
  recentWorkspaces,
} from './workspaces.ts';

export const REGISTRY: Registry = {
  appInfo: reads(appInfo),
  setRole: writes(setRole),
  // Settings of the machine: no view of the workspace shows them.
  listPhrases: reads(listPhrases),
  savePhrase: reads(savePhrase),
  removePhrase: reads(removePhrase),
  recentWorkspaces: reads(recentWorkspaces),
  forgetWorkspace: writes(forgetWorkspace),
  listPresets: reads(listPresets),
  previewNewContract: reads(previewNewContract),
  createWorkspace: writes(createWorkspace),
  openWorkspace: writes(openWorkspace),
  closeWorkspace: writes(closeWorkspace),
  createSample: writes(createSample, SAMPLE_STEPS),

  getContract: reads(getContract),
  setMilestone: writes(setMilestone),
  setSignedOn: writes(setSignedOn),
  setPaymentCondition: writes(setPaymentCondition),
  saveStaff: writes(saveStaff),
  setSurveyIssued: writes(setSurveyIssued),
  decideContradiction: writes(decideContradiction),
  saveListedPapers: writes(saveListedPapers),
  saveHolidayYear: writes(saveHolidayYear),

  getOverview: reads(getOverview),
  getChecklist: reads(getChecklist),
  getItem: reads(getItem),
  previewItem: reads(previewItem),
  saveNarrative: writes(saveNarrative),
  confirmNarratives: writes(confirmNarratives),
  setNotApplicable: writes(setNotApplicable),
  attachFiles: writes(attachFiles, ATTACH_STEPS),
  updatePhoto: writes(updatePhoto),
  removeAttachment: writes(removeAttachment),
  generateDocuments: writes(generateDocuments, GENERATE_STEPS),

  listRecords: reads(listRecords),
  saveRecord: writes(saveRecord),
  removeRecords: writes(removeRecords),
  previewImport: reads(previewImport, IMPORT_STEPS),
  applyImport: writes(applyImport, IMPORT_STEPS),
  exportTemplate: reads(exportTemplate),

  listTemplates: reads(listTemplates),
  copyTemplate: writes(copyTemplate),
  addWordForm: writes(addWordForm),
  // An edited template makes its papers out of date: the views are read anew when it has been looked at.
  checkTemplate: writes(checkTemplate),
  previewTemplate: reads(previewTemplate),
  chooseTemplate: writes(chooseTemplate),

  checkDossier: reads(checkDossier, CHECK_STEPS),
  waiveFindings: writes(waiveFindings, CHECK_STEPS),
  withdrawWaivers: writes(withdrawWaivers),
  getServiceLevels: reads(getServiceLevels),
  explainServiceLevels: reads(explainServiceLevels),
  getPenalties: reads(getPenalties),
  signOff: writes(signOff),
  withdrawSignOff: writes(withdrawSignOff),

  planPackage: reads(planPackage, PACK_STEPS),
  packDossier: writes(packDossier, PACK_STEPS),
  verifyPackage: reads(verifyPackage, VERIFY_STEPS),

  getUndo: reads(getUndo),
  undo: writes(undo),
};
