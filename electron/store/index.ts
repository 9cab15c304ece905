/** The workspace on disk: SQLite, attachments, generated files. Nothing here knows a window or a page. */
export { createWorkspace } from './createWorkspace.ts';
export { lockedFile } from './documentFiles.ts';
export { openWorkspace } from './openWorkspace.ts';
export type { OpenOptions } from './openWorkspace.ts';
