/** Choices remembered between sessions: role, name, recent contracts. One small JSON file, written atomically. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { standingSchema } from './standing.ts';
import type { Standing } from './standing.ts';

const settingsSchema = z.object({
  role: z.enum(['clerk', 'lead']).catch('clerk'),
  userName: z.string().catch(''),
  phrases: z.array(z.string()).catch([]),
  recent: z
    .array(
      z.object({
        dir: z.string(),
        name: z.string(),
        openedAt: z.string(),
        standing: standingSchema.optional().catch(undefined),
      }),
    )
    .catch([]),
});

export type Settings = z.infer<typeof settingsSchema>;

export interface SettingsFile {
  readonly read: () => Settings;
  readonly change: (edit: (settings: Settings) => Settings) => Settings;
}

/** How many contracts the first page remembers. */
const RECENT = 20;

export function settingsFile(userData: string): SettingsFile {
  const file = join(userData, 'settings.json');
  let current: Settings | null = null;

  function read(): Settings {
    current ??= settingsSchema.parse(load(file));
    return current;
  }
  return {
    read,
    change(edit) {
      const next = settingsSchema.parse(edit(read()));
      mkdirSync(dirname(file), { recursive: true });
      const temporary = `${file}.tmp`;
      writeFileSync(temporary, JSON.stringify(next, null, 2));
      renameSync(temporary, file);
      current = next;
      return next;
    },
  };
}

/** A missing or damaged settings file means default choices: nothing of the user's work is in it. */
function load(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

export function remember(settings: SettingsFile, dir: string, name: string, openedAt: string): void {
  settings.change((old) => ({
    ...old,
    recent: [
      { ...old.recent.find((entry) => entry.dir === dir), dir, name, openedAt },
      ...old.recent.filter((entry) => entry.dir !== dir),
    ].slice(0, RECENT),
  }));
}

/** Keeps how a contract of the list stood when it was left. */
export function rememberStanding(settings: SettingsFile, dir: string, standing: Standing): void {
  settings.change((old) => ({
    ...old,
    recent: old.recent.map((entry) => (entry.dir === dir ? { ...entry, standing } : entry)),
  }));
}
