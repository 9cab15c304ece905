import { signerWords } from './issued.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { ItemView } from '../ipc/views.ts';

type NextStep = ItemView['nextStep'];

/**
 * The one thing to do next for an item, worded as an outcome; its button is the pane's only primary. `formFilled`: the
 * Word form of a paper that is put in has been filled.
 */
export function nextStep(item: ChecklistItem, formFilled = false): NextStep {
  const { form } = item.requirement;
  if (form === 'covered') return step('none', '', '由同期的另一份文件代替，不用单独编制');
  if (item.state === 'not-applicable') return step('none', '', item.notApplicableReason ?? '');
  if (item.stale && item.document)
    return step('regenerate', '重新生成', item.staleReason ?? '所用记录有改动');
  switch (item.state) {
    case 'due':
      return firstStep(item, formFilled);
    case 'drafted':
      return item.unconfirmed.length > 0
        ? step('confirm', `确认 ${item.unconfirmed.length} 段文字`, '逐段看过初稿，改好后确认')
        : step('sign-off', '核签', '内容已齐，等项目负责人核签');
    case 'awaiting-signature':
      return step(
        'attach-scan',
        '登记签字扫描件',
        `打印后请${signerWords(item.requirement)}签字，扫描后登记`,
      );
    case 'signed':
      return step('sign-off', '核签', '签字已齐，等项目负责人核签');
    case 'signed-off':
      return step('none', '', '已核签，等待打包');
    case 'packed':
      return step('none', '', '已装入验收包');
  }
}

/**
 * A confirmed text whose figures changed goes before everything else: made again, the paper would still say the old
 * ones. A packed paper is made again first, since its texts are locked. Null = nothing to read over.
 */
export function reviewStep(item: ChecklistItem, parts: ItemView['parts']): NextStep | null {
  const changed = parts.filter((part) => part.changedSince);
  const [first] = changed;
  if (!first || item.state === 'packed' || item.state === 'not-applicable') return null;
  const which = changed.length === 1 ? `“${first.name}”` : `“${first.name}”等 ${changed.length} 段文字`;
  return step('review', '核对文字', `${which}确认后数据有变，采用新稿或者保留原文`);
}

function firstStep(item: ChecklistItem, formFilled: boolean): NextStep {
  const { form, template } = item.requirement;
  if (form === 'attached' && template !== null && !formFilled) {
    return step('generate', '填好表单', '由已有记录填好 Word，再用 Word 或 WPS 另存为 PDF 添加');
  }
  switch (form) {
    case 'generated':
      return step('generate', '生成文件', '由已有记录生成 Word 和 PDF');
    case 'photos':
      return item.attachments.some((attachment) => attachment.role === 'photo')
        ? step('generate', '生成照片册', '照片已添加，补好说明后生成')
        : step('attach-photos', '添加照片', '选择 JPG 或 PNG 照片');
    case 'media':
      return step('attach-media', '选内容文件夹', '选择要放进光盘或U盘的文件夹');
    case 'attached':
    case 'covered':
      return step(
        'attach-paper',
        '添加文件',
        item.requirement.issuer === 'vendor' ? '选择 PDF、DOCX 或图片' : '由甲方或专家出具，收到后登记',
      );
  }
}

function step(action: NextStep['action'], label: string, hint: string): NextStep {
  return { action, label, hint };
}
