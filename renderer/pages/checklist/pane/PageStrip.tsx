import { useStore } from 'zustand';
import { useWorkspace } from '../../../state/context.ts';
import { usePageUrls } from '../../../components/usePageUrls.ts';

/** The paper's pages in small; a click or Space shows one large. */
export function PageStrip() {
  const { item } = useWorkspace();
  const pages = useStore(item, (state) => state.pages);
  const loading = useStore(item, (state) => state.pagesLoading);
  const error = useStore(item, (state) => state.pagesError);
  const enlarge = useStore(item, (state) => state.enlarge);
  const urls = usePageUrls(pages);
  if (pages.length === 0 && !loading) {
    return <p className="pages-none small soft">{error?.message ?? '这份文件没有可预览的页面'}</p>;
  }
  return (
    <div className="pages" aria-label={`页面预览，共 ${pages.length} 页`} role="group" aria-busy={loading}>
      {pages.length === 0
        ? [0, 1, 2].map((page) => <span key={page} className="page-thumb waiting-page" />)
        : urls.map((url, page) => (
            <button
              key={url}
              type="button"
              className="page-thumb"
              aria-label={`放大第 ${page + 1} 页`}
              onClick={() => enlarge(page)}
            >
              <img src={url} alt="" draggable={false} />
            </button>
          ))}
      {pages.length > 3 ? <span className="pages-count tiny">共 {pages.length} 页</span> : null}
    </div>
  );
}
