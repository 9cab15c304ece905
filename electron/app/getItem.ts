/** One checklist item with everything its pane shows, and the one next step. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ChecklistItem } from '../../shared/domain/checklist.ts';
import { ROLE_WORDS } from '../../shared/domain/words.ts';
import { moverName } from '../../shared/checklist/moverName.ts';
import { nextStep, reviewStep } from '../../shared/checklist/nextStep.ts';
import { textChanges } from '../../shared/narratives/textChanges.ts';
import { partsOf } from '../../shared/domain/partNames.ts';
import type { ItemView } from '../../shared/ipc/views.ts';
import type { ReadStore } from '../store/types.ts';
import { filledFormPath } from './generateDocuments.ts';
import { currentDossier, itemOf } from './currentDossier.ts';
import type { Making } from './dossier.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';

const HISTORY_LENGTH = 30;

export function getItem(parts: Parts, { itemId }: { itemId: string }): ItemView {
  const store = openStore(parts);
  const dossier = currentDossier(parts);
  const item = itemOf(dossier, itemId);
  const making = dossier.makings.get(itemId);
  const filled = filledForm(store, item);
  const views = partViews(item, making);
  return {
    item,
    stageName: dossier.contract.stages.find((stage) => stage.id === item.requirement.stage)?.name ?? '',
    moverName: moverName(item, dossier.contract),
    parts: views,
    textChanges: textChanges(item.narratives, making?.drafts ?? {}),
    inputs: making?.facts.inputs ?? [],
    files: [...formView(filled), ...fileViews(store.dir, item, (sha256) => store.attachmentFile(sha256))],
    nextStep: reviewStep(item, views) ?? nextStep(item, filled !== null),
    history: store.history(itemId, HISTORY_LENGTH).map((entry) => ({
      at: entry.at,
      who: entry.who,
      text: [entry.action, entry.detail].filter(Boolean).join('：'),
    })),
  };
}

/** The Word form that was filled for a paper whose PDF is put in; null = not yet, or no such paper. */
function filledForm(store: ReadStore, item: ChecklistItem): string | null {
  const { form, template } = item.requirement;
  if (form !== 'attached' || template === null) return null;
  const file = join(store.dir, filledFormPath(store, item));
  return existsSync(file) ? file : null;
}

function formView(path: string | null): ItemView['files'] {
  return path === null ? [] : [{ label: 'Word 表单', path, detail: '已填好，另存为 PDF 后添加' }];
}

function partViews(item: ChecklistItem, making: Making | undefined): ItemView['parts'] {
  return partsOf(item.requirement, Object.keys(making?.drafts ?? {})).map((part) => {
    const draft = making?.drafts[part.id];
    const narrative = item.narratives.find((entry) => entry.part === part.id);
    const written = draft !== undefined;
    return {
      id: part.id,
      name: part.name,
      kind: written ? ('written' as const) : ('computed' as const),
      text: narrative?.text ?? draft ?? '',
      draft: draft ?? '',
      confirmed: written ? narrative?.confirmedAt != null : true,
      changedSince: narrative?.confirmedAt != null && written && narrative.basis !== draft,
    };
  });
}

function fileViews(
  dir: string,
  item: ChecklistItem,
  attachmentFile: (sha256: string) => string,
): ItemView['files'] {
  const { document } = item;
  const generated = document
    ? [
        {
          label: 'PDF',
          path: join(dir, document.pdfPath),
          detail: `第${document.version}版，${document.pages}页，${document.generatedAt.slice(0, 16)}`,
        },
        { label: 'Word', path: join(dir, document.docxPath), detail: `第${document.version}版` },
      ]
    : [];
  const attached = item.attachments.map((attachment) => ({
    label: `${ROLE_WORDS[attachment.role]}：${attachment.name}`,
    path: attachment.externalPath ?? attachmentFile(attachment.sha256),
    detail: attachment.pages === null ? '' : `${attachment.pages}页`,
  }));
  return [...generated, ...attached];
}
