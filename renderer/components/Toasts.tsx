import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../state/context.ts';
import type { Toast } from '../state/toasts.ts';
import { Icon } from './Icon.tsx';

/** How long a notice stays, unless hovered or focused. */
const STAY_MS = 8000;

export function Toasts() {
  const { toasts } = useServices();
  const list = useStore(toasts, (state) => state.toasts);
  const dismiss = useStore(toasts, (state) => state.dismiss);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {list.map((toast) => (
        <ToastLine key={toast.id} toast={toast} dismiss={() => dismiss(toast.id)} />
      ))}
    </div>
  );
}

function ToastLine({ toast, dismiss }: { readonly toast: Toast; readonly dismiss: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(dismiss, STAY_MS);
    return () => clearTimeout(timer);
    // A new `dismiss` each render must not start the time anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [held, toast.id]);
  const { action } = toast;
  return (
    <div
      className={`toast ${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{toast.text}</span>
      {action ? (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      ) : null}
      {action?.key ? (
        <span className="key-cap" aria-hidden="true">
          {action.key.replace('+', ' ')}
        </span>
      ) : null}
      <button type="button" className="toast-close" aria-label="关闭提示" onClick={dismiss}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
