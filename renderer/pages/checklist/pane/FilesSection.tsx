import { Icon } from '../../../components/Icon.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { Attachment } from '../../../../shared/domain/checklist.ts';
import { ROLE_WORDS } from '../../../../shared/domain/words.ts';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { fileSize } from '../../../format/numbers.ts';
import { useWorkspace } from '../../../state/context.ts';

/** Generated versions and what was put in by hand; files can also be dropped onto the pane. */
export function FilesSection({ view }: { readonly view: ItemView }) {
  const { item } = useWorkspace();
  const { openFile, removeAttachment } = item.getState();
  const { document, attachments } = view.item;
  const pathOf = (label: string): string | undefined => view.files.find((file) => file.label === label)?.path;
  const pdf = pathOf('PDF');
  const word = pathOf('Word');
  // The engine lists attachments after the generated files, in their own order.
  const attached = view.files.filter((file) => file.label !== 'PDF' && file.label !== 'Word');
  const needsScan = view.item.requirement.signers.length > 0 && document !== null;
  const scanned = attachments.some((attachment) => attachment.role === 'scan');
  const locked = view.item.state === 'packed';
  return (
    <section className="pane-part">
      <h3>文件</h3>
      <ul className="files">
        {document ? (
          <li>
            <Icon name="file" />
            <span className="grow cut verbatim" title={document.name}>
              {document.name}
            </span>
            <span className="tiny faint nowrap">
              第 {document.version} 版　{document.pages} 页
            </span>
            {pdf ? (
              <button
                type="button"
                className="link small"
                aria-label="打开 PDF"
                onClick={() => void openFile(pdf)}
              >
                PDF
              </button>
            ) : null}
            {word ? (
              <button
                type="button"
                className="link small"
                aria-label="打开 Word"
                onClick={() => void openFile(word)}
              >
                Word
              </button>
            ) : null}
          </li>
        ) : null}
        {attachments
          .map((attachment, index) => ({ attachment, file: attached[index] }))
          .filter(({ attachment }) => attachment.role !== 'photo')
          .map(({ attachment, file }) => (
            <li key={attachment.id}>
              {attachment.role === 'scan' ? (
                <StateGlyph name={outdated(view, attachment) ? 'stale' : 'signed'} />
              ) : (
                <Icon name={attachment.role === 'media' ? 'disc' : 'clip'} />
              )}
              <span className="grow cut" title={attachment.name}>
                {ROLE_WORDS[attachment.role]}　<span className="soft verbatim">{attachment.name}</span>
              </span>
              <span className="tiny faint nowrap">
                {outdated(view, attachment)
                  ? '签的是旧版'
                  : attachment.pages === null
                    ? fileSize(attachment.bytes)
                    : `${attachment.pages} 页`}
              </span>
              {file ? (
                <button
                  type="button"
                  className="link small"
                  aria-label={`打开 ${attachment.name}`}
                  onClick={() => void openFile(file.path)}
                >
                  打开
                </button>
              ) : null}
              {locked ? null : (
                <button
                  type="button"
                  className="link small"
                  aria-label={`移除 ${attachment.name}`}
                  onClick={() => void removeAttachment(attachment.id, attachment.name)}
                >
                  移除
                </button>
              )}
            </li>
          ))}
        {needsScan && !scanned ? (
          <li>
            <StateGlyph name="awaiting-signature" />
            <span className="grow">
              签字扫描件 <span className="soft small">拖到这里，或点下面的按钮</span>
            </span>
            <span className="small fg-awaiting-signature">还没有登记</span>
          </li>
        ) : null}
        {!document && attachments.length === 0 ? (
          <li className="soft small">还没有文件。{locked ? '' : '文件可以直接拖到这里。'}</li>
        ) : null}
      </ul>
    </section>
  );
}

/** The scan shows a version that has been replaced since. */
function outdated(view: ItemView, attachment: Attachment): boolean {
  const { document } = view.item;
  return (
    attachment.role === 'scan' &&
    attachment.documentDigest !== null &&
    document !== null &&
    attachment.documentDigest !== document.inputDigest
  );
}
