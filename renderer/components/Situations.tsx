/** Pages that have nothing to show yet: loading, empty, refused. */
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/errors/appError.ts';
import { Act } from './Act.tsx';
import { StateGlyph } from './StateGlyph.tsx';

/** Grey lines, after a moment: what is there at once needs no announcing. */
export function Loading({
  rows = 8,
  label = '正在读取',
}: {
  readonly rows?: number;
  readonly label?: string;
}) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status" aria-label={label}>
      {visible
        ? Array.from({ length: rows }, (_, row) => (
            <div key={row} className="loading-line" style={{ width: `${88 - ((row * 17) % 40)}%` }} />
          ))
        : null}
    </div>
  );
}

export function Empty({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children ? <div className="soft">{children}</div> : null}
      {actions ? <div className="row wrap empty-actions">{actions}</div> : null}
    </div>
  );
}

/** What is wrong, in place; the code stands small at the end. */
export function Problem({
  error,
  retry,
  children,
}: {
  readonly error: AppError;
  readonly retry?: (() => void) | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <div className="problem" role="alert">
      <StateGlyph name="blocker" size={20} />
      <div className="grow">
        <p>{error.message}</p>
        <p className="tiny faint">代码 {error.code}</p>
        {retry || children ? (
          <div className="row wrap problem-actions">
            {retry ? <Act onClick={retry}>再试一次</Act> : null}
            {children}
          </div>
        ) : null}
      </div>
    </div>
  );
}
