/** The workspace (工作区) as a folder: what lies where, and how the database file says what it is. */

/** The contract and all records. */
export const DATABASE_FILE = 'dossier.sqlite';
/** Held locked while the workspace is open; the lock dies with the process, the empty file stays. */
export const LOCK_FILE = 'lock.sqlite';
/** Files by SHA-256: `attachments/ab/abcd…`. */
export const ATTACHMENTS = 'attachments';
export const DOCUMENTS = 'documents';
export const BACKUPS = 'backups';
/** Files under construction; whatever lies here at opening was left by a crash. */
export const TEMPORARY = 'tmp';

/** `YSJZ` in ASCII, SQLite's `application_id`: this file belongs to 验收卷宗. */
export const APPLICATION_ID = 0x59534a5a;

/** Backups kept; older ones are removed. */
export const BACKUPS_KEPT = 14;
/** What was found out about files; deleted it is only made again. */
export const LOOKS = 'cache/looks.sqlite';
