import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../../components/Icon.tsx';
import { useWorkspace } from '../../../state/context.ts';
import { usePageUrls } from '../../../components/usePageUrls.ts';

/** One page as large as the window allows; arrows turn, Esc or Space closes. */
export function PageViewer() {
  const { item } = useWorkspace();
  const pages = useStore(item, (state) => state.pages);
  const large = useStore(item, (state) => state.large) ?? 0;
  const enlarge = useStore(item, (state) => state.enlarge);
  const title = useStore(item, (state) => state.view?.item.title ?? '');
  const urls = usePageUrls(pages);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);

  useEffect(() => {
    before.current = document.activeElement;
    box.current?.focus();
    return () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);

  function press(event: React.KeyboardEvent): void {
    if (['ArrowRight', 'ArrowDown', 'PageDown'].includes(event.key)) enlarge(large + 1);
    else if (['ArrowLeft', 'ArrowUp', 'PageUp'].includes(event.key)) enlarge(large - 1);
    else if (event.key === 'Escape' || (event.key === ' ' && event.target === event.currentTarget))
      enlarge(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      className="viewer"
      role="dialog"
      aria-modal="true"
      aria-label={`${title}，第 ${large + 1} 页，共 ${pages.length} 页`}
      tabIndex={-1}
      ref={box}
      onKeyDown={press}
    >
      <header className="viewer-head">
        <b className="cut">{title}</b>
        <span className="soft">
          第 {large + 1} 页，共 {pages.length} 页
        </span>
        <span className="grow" />
        <button
          type="button"
          className="icon-button"
          aria-label="上一页"
          disabled={large === 0}
          onClick={() => enlarge(large - 1)}
        >
          <Icon name="left" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="下一页"
          disabled={large >= pages.length - 1}
          onClick={() => enlarge(large + 1)}
        >
          <Icon name="right" />
        </button>
        <button type="button" className="icon-button" aria-label="关闭预览" onClick={() => enlarge(null)}>
          <Icon name="close" />
        </button>
      </header>
      <div
        className="viewer-page"
        tabIndex={0}
        role="group"
        aria-label="页面"
        onClick={(event) => event.target === event.currentTarget && enlarge(null)}
      >
        {urls[large] ? <img src={urls[large]} alt={`第 ${large + 1} 页`} draggable={false} /> : null}
      </div>
    </div>
  );
}
