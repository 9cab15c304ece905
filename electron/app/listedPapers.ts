/** The buyer's list of papers (验收清单) of an `as-listed` requirement, pasted or read from a file. */
import { readList } from '../../shared/checklist/readList.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { ContractView } from '../../shared/ipc/views.ts';
import { changeContract } from './contractChanges.ts';
import { currentDossier } from './currentDossier.ts';
import type { Parts } from './parts.ts';
import { openStore } from './parts.ts';

export function saveListedPapers(
  parts: Parts,
  { requirement: id, text }: { requirement: string; text: string },
): ContractView {
  const requirement = openStore(parts)
    .contract()
    .requirements.find((entry) => entry.id === id);
  if (requirement?.cadence.kind !== 'as-listed') {
    throw new AppFailure('list.requirement', `合同里没有按清单提交的交付物：${id}`);
  }
  const list = readList(text);
  const kept = new Set(list.map((entry) => `${id}:${entry}`));
  // A paper that was put in stays under the name of its entry: it may not drop out of sight with it.
  const lost = currentDossier(parts).items.find(
    (item) =>
      item.requirement.id === id &&
      !kept.has(item.id) &&
      (item.document !== null || item.attachments.length > 0),
  );
  if (lost) throw new AppFailure('list.inUse', `${lost.title}已有文件，清单里不能没有这一项。没有改动`);
  const cadence = { kind: 'as-listed', list } as const;
  return changeContract(parts, '录入清单', `${requirement.name}：${list.length}项`, (old) => ({
    ...old,
    requirements: old.requirements.map((entry) => (entry.id === id ? { ...entry, cadence } : entry)),
  }));
}
