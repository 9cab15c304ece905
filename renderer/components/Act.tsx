import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';

interface Props {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly icon?: IconName;
  /** The one filled button of the screen; Ctrl+Enter presses it. */
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly small?: boolean;
  /** Shown on a key cap, e.g. `Ctrl ↵`. */
  readonly keys?: string;
  readonly wide?: boolean;
  /** Why it is disabled, or what it does beyond its words. */
  readonly hint?: string;
}

/** A button: verb, object and count. */
export function Act({
  children,
  onClick,
  icon,
  primary = false,
  danger = false,
  disabled = false,
  busy = false,
  small = false,
  keys,
  wide = false,
  hint,
}: Props) {
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      danger={danger}
      disabled={disabled}
      loading={busy}
      size={small ? 'small' : 'middle'}
      block={wide}
      title={hint}
      onClick={onClick}
      className="act"
      {...(primary ? { 'data-primary': true } : {})}
    >
      {icon && !busy ? <Icon name={icon} size={16} /> : null}
      <span>{children}</span>
      {keys ? (
        <span className="key-cap" aria-hidden="true">
          {keys}
        </span>
      ) : null}
    </Button>
  );
}
