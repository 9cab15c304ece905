import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly children?: ReactNode;
  readonly onBack?: () => void;
}

/** Title, one line of what matters, and the page's actions at the right. */
export function PageHead({ title, sub, children, onBack }: Props) {
  return (
    <header className="page-head">
      {onBack ? (
        <button type="button" className="icon-button framed" aria-label="返回" onClick={onBack}>
          <Icon name="back" />
        </button>
      ) : null}
      <h1>{title}</h1>
      <div className="page-sub soft small cut">{sub}</div>
      <div className="page-actions">{children}</div>
    </header>
  );
}
