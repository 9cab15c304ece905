/** A command is one object; the palette, the shortcuts and the key list are drawn from it. */
import type { IconName } from '../components/iconPaths.ts';
import type { Place } from '../state/navigation.ts';
import type { WindowModel } from '../state/windowModel.ts';
import type { WorkspaceModel } from '../state/workspaceModel.ts';

export interface CommandContext {
  readonly window: WindowModel;
  readonly model: WorkspaceModel | null;
  readonly place: Place;
}

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** `Ctrl+K`, `F1`; null = only in the palette. */
  readonly keys: string | null;
  /** Also while a field has the focus. */
  readonly inFields: boolean;
  /** Why it cannot be run now; null = it can. */
  readonly unavailable: (context: CommandContext) => string | null;
  readonly run: (context: CommandContext) => void;
}

type Options = Partial<Pick<Command, 'keys' | 'inFields' | 'unavailable'>>;

export function command(
  id: string,
  label: string,
  icon: IconName,
  run: Command['run'],
  options: Options = {},
): Command {
  return { id, label, icon, run, keys: null, inFields: true, unavailable: () => null, ...options };
}

export const needsContract = ({ model }: CommandContext): string | null => (model ? null : '先打开一份合同');
