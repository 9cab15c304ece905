/** All templates with whose they are, what they are based on, and how many papers use them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateView } from '../../../shared/ipc/views.ts';
import { DOCUMENT_KINDS } from '../../../shared/facts/index.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { currentDossier } from '../currentDossier.ts';
import type { Parts } from '../parts.ts';
import { builtInMeta } from './builtIn.ts';
import { readBook } from './templateBook.ts';
import type { OwnTemplate, TemplateBook } from './templateBook.ts';

export function listTemplates(parts: Parts): TemplateView[] {
  const dossier = parts.workspace ? currentDossier(parts) : null;
  const book = dossier?.book ?? readBook(parts.roots, null);
  const users = usersOf(dossier?.items ?? []);
  const builtIn = readdirSync(join(parts.roots.templates, 'documents'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && Object.hasOwn(DOCUMENT_KINDS, entry.name))
    .map((entry) => entry.name)
    .toSorted();
  return [
    ...book.own.map((entry) => ownView(parts, book, entry, users)),
    ...builtIn.map((id): TemplateView => {
      const { title, family } = builtInMeta(parts.roots, id);
      const replaced = book.own.some((entry) => entry.id === id);
      return {
        id,
        title,
        owner: 'program',
        family,
        form: 'markup',
        basedOn: id,
        basedOnTitle: title,
        folder: null,
        replaced,
        fault: null,
        ...(replaced ? NOBODY : (users.get(id) ?? NOBODY)),
      };
    }),
  ];
}

interface Users {
  readonly items: number;
  readonly requirements: readonly { readonly id: string; readonly name: string }[];
}
const NOBODY: Users = { items: 0, requirements: [] };

function ownView(
  { roots }: Parts,
  book: TemplateBook,
  entry: OwnTemplate,
  users: ReadonlyMap<string, Users>,
): TemplateView {
  const { id, place, folder, meta, fault, kind, form } = entry;
  const known = Object.hasOwn(DOCUMENT_KINDS, kind);
  const replaced = book.own.find((other) => other.id === id) !== entry;
  return {
    id,
    title: meta?.title ?? id,
    owner: place,
    family: meta?.family ?? 'form',
    form,
    basedOn: kind,
    basedOnTitle: known ? builtInMeta(roots, kind).title : kind,
    folder,
    replaced,
    fault: fault?.message ?? (known ? null : `basedOn 写的“${kind}”不是已有的文件种类`),
    ...(replaced ? NOBODY : (users.get(id) ?? NOBODY)),
  };
}

function usersOf(items: readonly ChecklistItem[]): Map<string, Users> {
  const users = new Map<string, Users>();
  for (const { requirement } of items) {
    if (requirement.template === null) continue;
    const { id, name } = requirement;
    const { items: count, requirements } = users.get(requirement.template) ?? NOBODY;
    const known = requirements.some((entry) => entry.id === id);
    users.set(requirement.template, {
      items: count + 1,
      requirements: known ? requirements : [...requirements, { id, name }],
    });
  }
  return users;
}
