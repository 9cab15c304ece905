import { Modal } from 'antd';
import { usePageUrls } from '../../components/usePageUrls.ts';
import { useWorkspace } from '../../state/context.ts';
import type { TemplatePreview } from '../../../shared/ipc/views.ts';

interface Props {
  readonly title: string;
  readonly preview: TemplatePreview;
}

/** The pages as they would be printed, one below the other. */
export function PreviewDialog({ title, preview }: Props) {
  const { templates } = useWorkspace();
  const urls = usePageUrls(preview.pages);
  return (
    <Modal
      open
      title={`${title}　共 ${preview.pages.length} 页`}
      footer={null}
      width={780}
      onCancel={() => templates.getState().closePreview()}
    >
      <p className="small soft">试填了{preview.what}；没有保存任何文件。</p>
      <div className="template-pages" tabIndex={0} role="group" aria-label="页面">
        {urls.map((url, page) => (
          <img key={url} src={url} alt={`第 ${page + 1} 页`} draggable={false} />
        ))}
      </div>
    </Modal>
  );
}
