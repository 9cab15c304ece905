/** What 该我办 says when it is empty, and where to go from there; pure. */
import type { OverviewView } from '../../../shared/ipc/views.ts';

export interface NothingToDo {
  readonly words: string;
  /** The page that the words lead to, as the link names it; null where nothing is left. */
  readonly next: { readonly page: 'checklist' | 'pack'; readonly label: string } | null;
}

export function nothingToDo({ counts, waiting }: Pick<OverviewView, 'counts' | 'waiting'>): NothingToDo {
  const open = counts.due + counts.drafted + counts['awaiting-signature'] + counts.signed;
  const others = waiting.reduce((sum, { count }) => sum + count, 0);
  if (open > others) {
    return {
      words: '现在没有要办的。到期前七天会列在这里，也可以提前做。',
      next: { page: 'checklist', label: '去交付清单' },
    };
  }
  if (others > 0) {
    return {
      words: `现在没有要办的，还有 ${others} 件在等别人。`,
      next: { page: 'checklist', label: '去交付清单' },
    };
  }
  return counts['signed-off'] > 0
    ? { words: '文件都已核签，可以封成验收包。', next: { page: 'pack', label: '去打包' } }
    : { words: '文件都已装卷，没有要办的。', next: null };
}
