/** The program's sign: a bound volume with a checked label. */
export function BrandMark({ size = 18 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="3" y="3" width="26" height="26" rx="5" fill="#1F5C99" />
      <rect x="7.5" y="3" width="2.2" height="26" fill="#86B7EA" />
      <rect x="13" y="9" width="12" height="12" rx="2.5" fill="none" stroke="#FFFFFF" strokeWidth="2" />
      <path
        d="M16 15.2l2.2 2.2 4-4.4"
        fill="none"
        stroke="#FFFFFF"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
