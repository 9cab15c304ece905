import type { Command } from './command.ts';
import { PAGE_COMMANDS } from './sidebar.ts';
import { WORK_COMMANDS } from './work.ts';

/** All commands of the window, in the order of the palette. */
export const COMMANDS: readonly Command[] = [...WORK_COMMANDS, ...PAGE_COMMANDS];
