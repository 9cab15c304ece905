/** The signs of states, findings and measures: the ring fills as the paper matures, so grey print reads too. */
import type { ReactNode } from 'react';
import type { ItemState } from '../../shared/domain/checklist.ts';
import type { FindingSeverity } from '../../shared/preflight/finding.ts';
import type { Verdict } from '../../shared/service-levels/value.ts';

export type GlyphName = ItemState | 'overdue' | 'stale' | FindingSeverity | Verdict;

const RING = <circle cx="8" cy="8" r="5.6" fill="none" strokeWidth="1.6" stroke="currentColor" />;

const SHAPES: Readonly<Record<GlyphName, ReactNode>> = {
  due: RING,
  drafted: (
    <>
      {RING}
      <path d="M8 8V4a4 4 0 0 1 4 4z" fill="currentColor" />
    </>
  ),
  'awaiting-signature': (
    <>
      {RING}
      <path d="M8 4a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  signed: (
    <>
      {RING}
      <path d="M8 8V4a4 4 0 1 1-4 4z" fill="currentColor" />
    </>
  ),
  'signed-off': (
    <>
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
      <path
        d="M5.2 8.2l2 2 3.7-4"
        fill="none"
        stroke="var(--glyph-hole)"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  packed: (
    <>
      <rect x="1.8" y="2.5" width="12.4" height="3.4" rx="1" fill="currentColor" />
      <path d="M2.6 6.8h10.8V12.5a1.2 1.2 0 0 1-1.2 1.2H3.8a1.2 1.2 0 0 1-1.2-1.2z" fill="currentColor" />
      <path d="M6.2 9.2h3.6" stroke="var(--glyph-hole)" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  'not-applicable': (
    <>
      <circle
        cx="8"
        cy="8"
        r="5.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.4 2"
      />
      <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  overdue: (
    <>
      <path
        d="M8 2.2L14.3 13.2H1.7z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
      <path d="M8 6v3.6" stroke="var(--glyph-hole)" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="8" cy="11.6" r=".9" fill="var(--glyph-hole)" />
    </>
  ),
  stale: (
    <path
      d="M2.6 7a5.5 5.5 0 0 1 9.7-2.4L13.6 6 M13.7 2.6V6h-3.4 M13.4 9a5.5 5.5 0 0 1-9.7 2.4L2.4 10 M2.3 13.4V10h3.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  blocker: (
    <>
      <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" fill="currentColor" />
      <path d="M8 4.6v4.2" stroke="var(--glyph-hole)" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="8" cy="11.3" r=".95" fill="var(--glyph-hole)" />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.8L14.2 8 8 14.2 1.8 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path d="M8 5.2v3.4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <circle cx="8" cy="10.7" r=".85" fill="currentColor" />
    </>
  ),
  manual: (
    <>
      <path
        d="M1.4 8c1.6-2.8 4-4.3 6.6-4.3S13 5.2 14.6 8c-1.6 2.8-4 4.3-6.6 4.3S3 10.8 1.4 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  met: (
    <path
      d="M3 8.6l3.2 3.2L13 4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  'below-target': <path d="M8 2.2L13.8 8 8 13.8 2.2 8z" fill="currentColor" />,
  'below-minimum': <path d="M8 13.6L1.8 3h12.4z" fill="currentColor" />,
  'no-events': <path d="M3.5 8h9" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />,
  'no-data': (
    <path d="M3 8h2.4 M6.8 8h2.4 M10.6 8H13" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
  ),
};

interface Props {
  readonly name: GlyphName;
  readonly size?: number;
}

/** Coloured by its state; the word beside it (or the cell's spoken name) says the same. */
export function StateGlyph({ name, size = 16 }: Props) {
  return (
    <svg
      className={`glyph fg-${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
