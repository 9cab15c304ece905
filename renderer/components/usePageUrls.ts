import { useEffect, useMemo } from 'react';

/** Pages as addresses an image can show. Being images, drawings from outside can run no script. */
export function usePageUrls(pages: readonly string[]): readonly string[] {
  const urls = useMemo(
    () => pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))),
    [pages],
  );
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return urls;
}
