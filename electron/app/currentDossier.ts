import { AppFailure } from '../../shared/errors/appError.ts';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import type { Dossier } from './dossier.ts';
import { loadDossier } from './dossier.ts';
import type { Parts } from './parts.ts';
import { openStore, today } from './parts.ts';

/** The dossier of the open workspace as of now. */
export function currentDossier(parts: Parts): Dossier {
  const store = openStore(parts);
  const cache = parts.workspace?.cache;
  if (!cache) throw new Error('an open store has a cache');
  return loadDossier({
    store,
    cache,
    roots: parts.roots,
    fontsDigest: parts.fonts.digest,
    today: today(parts),
  });
}

/** The item of that id; a refusal that names the id when the list has none. */
export function itemOf(dossier: Dossier, itemId: string): ChecklistItem {
  const item = dossier.byId.get(itemId);
  if (!item)
    throw new AppFailure(
      'item.unknown',
      `交付清单里没有编号为“${itemId}”的项。用 checklist 命令查看全部编号`,
    );
  return item;
}
