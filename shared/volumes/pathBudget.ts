/**
 * Will every path be readable where the package is put? Windows' Explorer and Office stop at MAX_PATH
 * (260 with the closing NUL), whatever the registry says.
 */

/** Characters of a full path that Windows programs still open. */
export const FULL_PATH_LIMIT = 259;
/** Characters of a path counted from the medium's root. */
export const MEDIUM_PATH_LIMIT = 199;
/** The longest place a reader will plausibly copy the package to: a folder on the desktop. */
export const PLAUSIBLE_PREFIX = 60;

export interface PathBudget {
  /** Length of the longest path from the medium's root, in UTF-16 units. */
  readonly longest: number;
  readonly over: readonly { readonly path: string; readonly length: number }[];
}

/**
 * @param paths paths from the medium's root, package folder included
 * @param prefix length of what stands before them (`D:\`, a desktop folder), separator included
 */
export function pathBudget(paths: readonly string[], prefix: number = PLAUSIBLE_PREFIX): PathBudget {
  const limit = Math.min(MEDIUM_PATH_LIMIT, FULL_PATH_LIMIT - prefix);
  let longest = 0;
  const over: { path: string; length: number }[] = [];
  for (const path of paths) {
    longest = Math.max(longest, path.length);
    if (path.length > limit) over.push({ path, length: path.length });
  }
  return { longest, over };
}
