/** All commands, in the order of the help. */
import type { Command } from '../command.ts';
import { holidays, listPapers } from './contract.ts';
import { demo } from './demo.ts';
import { attach, generate } from './documents.ts';
import { check, signOff } from './gate.ts';
import { pack, verify } from './handover.ts';
import { serviceLevels } from './serviceLevels.ts';
import { importFile, template } from './records.ts';
import { addForm, checkTemplate, chooseTemplate, copyTemplate, templates } from './templates.ts';
import { waive, withdrawWaiver } from './waivers.ts';
import { checklist, create, presets } from './workspace.ts';

export const COMMANDS: readonly Command[] = [
  presets,
  create,
  checklist,
  listPapers,
  holidays,
  importFile,
  template,
  templates,
  copyTemplate,
  addForm,
  checkTemplate,
  chooseTemplate,
  generate,
  serviceLevels,
  check,
  waive,
  withdrawWaiver,
  attach,
  signOff,
  pack,
  verify,
  demo,
];
