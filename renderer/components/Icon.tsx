import { ICON_PATHS } from './iconPaths.ts';
import type { IconName } from './iconPaths.ts';

interface Props {
  readonly name: IconName;
  readonly size?: number;
}

/** An outline icon; always beside words or inside a named button, so it is hidden from screen readers. */
export function Icon({ name, size = 17 }: Props) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.8 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
