/** What the list can do with many items at once. */
import type { GenerateResult } from '../../../shared/ipc/views.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { valueOrSay } from '../../state/services.ts';
import type { Services } from '../../state/services.ts';
import { duration } from '../../format/numbers.ts';

export interface ChecklistActions {
  /** Null = every paper that can be made now. */
  readonly generate: (itemIds: readonly string[] | null) => Promise<GenerateResult | null>;
}

/** A paper that the program makes itself: from records, an album of photos, or a Word form that it fills. */
export function canGenerate(item: ChecklistItem): boolean {
  const { form, template } = item.requirement;
  const filled = form === 'attached' && template !== null;
  return (form === 'generated' || form === 'photos' || filled) && item.state !== 'not-applicable';
}

export function createChecklistActions(services: Services): ChecklistActions {
  const { api, jobs, toasts } = services;
  return {
    async generate(itemIds) {
      const answer = await jobs
        .getState()
        .run('正在生成文件', (jobId) =>
          api.generateDocuments({ itemIds: itemIds ? [...itemIds] : null }, { jobId }),
        );
      const result = valueOrSay(services, answer);
      if (result)
        toasts.getState().show(generatedWords(result), { tone: result.failed.length ? 'problem' : 'plain' });
      return result;
    },
  };
}

/** 生成 12 份，其余 40 份没有变化；用时 3.2秒 */
export function generatedWords(result: GenerateResult): string {
  const made = result.documents.filter((document) => !document.reused).length;
  const reused = result.documents.length - made;
  const words = [made > 0 ? `生成 ${made} 份` : '没有需要重新生成的文件'];
  if (made > 0 && reused > 0) words.push(`其余 ${reused} 份没有变化`);
  const [first] = result.failed;
  if (first) words.push(`${result.failed.length} 份没有生成：${first.message}`);
  if (result.cancelled) words.push('已按要求停下，做好的已留下');
  if (made > 0) words.push(`用时 ${duration(result.ms)}`);
  return words.join('；');
}
