/** Two lists laid side by side so that the pairs score best; what has no partner stands alone. */
export type Pair<T> = readonly [old: T, now: T] | readonly [old: T, now: null] | readonly [old: null, now: T];

/** `score` of 0 = these two are never partners. Cost: one cell for each pair of entries. */
export function align<T>(old: readonly T[], now: readonly T[], score: (a: T, b: T) => number): Pair<T>[] {
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), paired(old, now, i, j, score, at));
    }
  }
  return follow(old, now, score, at);
}

function paired<T>(
  old: readonly T[],
  now: readonly T[],
  i: number,
  j: number,
  score: (a: T, b: T) => number,
  at: (i: number, j: number) => number,
): number {
  const [a, b] = [old[i], now[j]];
  const gain = a === undefined || b === undefined ? 0 : score(a, b);
  return gain > 0 ? gain + at(i + 1, j + 1) : 0;
}

function follow<T>(
  old: readonly T[],
  now: readonly T[],
  score: (a: T, b: T) => number,
  at: (i: number, j: number) => number,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [a, b] = [old[i], now[j]];
    if (
      a !== undefined &&
      b !== undefined &&
      at(i, j) > 0 &&
      at(i, j) === paired(old, now, i, j, score, at)
    ) {
      pairs.push([a, b]);
      [i, j] = [i + 1, j + 1];
    } else if (a !== undefined && (b === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push([a, null]);
      i += 1;
    } else if (b !== undefined) {
      pairs.push([null, b]);
      j += 1;
    }
  }
  return pairs;
}
