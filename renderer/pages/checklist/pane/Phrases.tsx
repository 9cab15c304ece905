import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../../components/Icon.tsx';
import { useWorkspace } from '../../../state/context.ts';

interface Props {
  readonly insert: (phrase: string) => void;
  /** What is selected in the text, asked for when it is wanted. */
  readonly selected: () => string;
}

/** The clerk's own phrases: put one into the text, keep what is selected as a new one, drop one. */
export function Phrases({ insert, selected }: Props) {
  const { phrases: store } = useWorkspace();
  const phrases = useStore(store, (state) => state.phrases);
  useEffect(() => void store.getState().load(), [store]);

  function keep(): void {
    const words = selected().trim();
    if (words !== '') void store.getState().add(words);
  }

  return (
    <div className="phrases small">
      {phrases === null || phrases.length === 0 ? (
        <p className="faint">还没有常用语。在文字里选中一段，再存为常用语。</p>
      ) : (
        <ul>
          {phrases.map((phrase) => (
            <li key={phrase}>
              <button type="button" className="link phrase" onClick={() => insert(phrase)}>
                {phrase}
              </button>
              <button
                type="button"
                className="link faint"
                aria-label={`删除常用语：${phrase}`}
                onClick={() => void store.getState().remove(phrase)}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* The button must not take the selection away before it is read. */}
      <button type="button" className="link" onMouseDown={(event) => event.preventDefault()} onClick={keep}>
        把选中的文字存为常用语
      </button>
    </div>
  );
}
