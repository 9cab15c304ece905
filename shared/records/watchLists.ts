/**
 * Which rows a computation looked at (所用记录), found out by watching it rather than declared. A paper of one day
 * picks its rows by a condition; a row that met the condition neither before a change nor after it cannot change the
 * paper. Lists are handed out as look-alikes that note each condition and pass everything else on.
 */

/** Lists by name: record kinds, the owed items. */
export type Lists<T> = { readonly [K in keyof T]: readonly unknown[] };

/** By the list's name: rows as they were and as they are now. */
export type RowChanges = ReadonlyMap<string, readonly unknown[]>;

/** What a computation used; kept as long as its result. */
export interface Use {
  /** False only where the result would certainly be the same. */
  readonly affectedBy: (changes: RowChanges) => boolean;
}

export interface Watch<T> {
  /** To compute with until `end` is called. */
  readonly lists: T;
  readonly end: () => Use;
}

type Test = (row: unknown) => boolean;

/** With more conditions on one list than this, the whole of it counts as used. */
const MOST_TESTS = 200;

/** @param lists rows are compared by identity and must not be changed in place */
export function watchLists<T extends Lists<T>>(lists: T): Watch<T> {
  const notes = new Notes();
  const watched = Object.entries<readonly unknown[]>(lists).map(([name, rows]) => [
    name,
    lookAlike(notes, name, [], () => rows),
  ]);
  return {
    // Same names, same rows: only how they are reached is watched.
    lists: Object.fromEntries(watched) as T,
    end: () => notes.end(),
  };
}

class Notes {
  readonly #tests = new Map<string, Test[] | 'all'>();
  readonly #forget: (() => void)[] = [];
  #touchedLate = false;

  /** Rows of the list that pass `tests` decide the result. */
  note(name: string, tests: readonly Test[]): void {
    const known = this.#tests.get(name) ?? [];
    if (known === 'all') return;
    if (tests.length === 0 || known.length === MOST_TESTS) {
      this.#tests.set(name, 'all');
      return;
    }
    known.push((row) => tests.every((test) => test(row)));
    this.#tests.set(name, known);
  }

  /** What stands for rows lets go of them at the end: conditions are kept, and with them all that they reach. */
  atEnd(forget: () => void): void {
    this.#forget.push(forget);
  }

  /** A condition that looks at lists when it is asked again cannot be answered from here. */
  touchedLate(): void {
    this.#touchedLate = true;
  }

  end(): Use {
    for (const forget of this.#forget.splice(0)) forget();
    return { affectedBy: (changes) => [...changes].some(([name, rows]) => this.#concerns(name, rows)) };
  }

  #concerns(name: string, rows: readonly unknown[]): boolean {
    const tests = this.#tests.get(name);
    if (tests === undefined || rows.length === 0) return false;
    if (tests === 'all') return true;
    this.#touchedLate = false;
    try {
      return tests.some((test) => rows.some(test)) || this.#touchedLate;
    } catch {
      // A condition that cannot judge the new row: the computation itself shall say what is wrong with it.
      return true;
    }
  }
}

const EMPTY: readonly unknown[] = [];

/** Stands for the rows that pass `tests`; `take` gives them once they are wanted. */
function lookAlike(
  notes: Notes,
  name: string,
  tests: readonly Test[],
  take: () => readonly unknown[],
): readonly unknown[] {
  let source: (() => readonly unknown[]) | null = take;
  let known: readonly unknown[] | null = null;
  let noted = false;
  notes.atEnd(() => {
    source = null;
    known = null;
  });
  const rows = (): readonly unknown[] => {
    if (known) return known;
    if (source) return (known = source());
    notes.touchedLate();
    return EMPTY;
  };
  const used = (): readonly unknown[] => {
    if (!noted) notes.note(name, tests);
    noted = true;
    return rows();
  };
  const narrowed = (test: Test): readonly unknown[] =>
    lookAlike(notes, name, [...tests, test], () => rows().filter(test));
  /** Methods whose result is decided by the rows that pass a condition. */
  const conditional: Readonly<Record<string, (test: Test) => unknown>> = {
    filter: narrowed,
    some: (test) => {
      notes.note(name, [...tests, test]);
      return rows().some(test);
    },
    find: (test) => {
      notes.note(name, [...tests, test]);
      return rows().find(test);
    },
    findLast: (test) => {
      notes.note(name, [...tests, test]);
      return rows().findLast(test);
    },
    every: (test) => {
      notes.note(name, [...tests, (row) => !test(row)]);
      return rows().every(test);
    },
  };
  const plain = (property: string | symbol): unknown => {
    const all = used();
    const value: unknown = Reflect.get(all, property);
    return typeof value === 'function' ? value.bind(all) : value;
  };
  return new Proxy<readonly unknown[]>([], {
    get(_, property) {
      const method =
        typeof property === 'string' && Object.hasOwn(conditional, property) ? conditional[property] : null;
      if (!method) return plain(property);
      return (test: Test, ...rest: unknown[]) =>
        // A condition that asks for its place or the whole list says nothing about a single row.
        test.length > 1 || rest.length > 0 ? plainCall(plain(property), test, rest) : method(test);
    },
    has: (_, property) => Reflect.has(used(), property),
    ownKeys: () => Reflect.ownKeys(used()),
    getOwnPropertyDescriptor: (_, property) => Reflect.getOwnPropertyDescriptor(used(), property),
    set: () => false,
  });
}

function plainCall(method: unknown, test: Test, rest: readonly unknown[]): unknown {
  return typeof method === 'function' ? method(test, ...rest) : undefined;
}

/**
 * Rows that were removed, added or replaced, by list. Rows are told apart by identity, then by what they say, so
 * that lists read anew from the disc count as unchanged; where kept rows changed places, all of the list counts.
 */
export function changedRows<T extends Lists<T>>(before: T, after: T): RowChanges {
  const changes = new Map<string, readonly unknown[]>();
  const now = new Map(Object.entries<readonly unknown[]>(after));
  for (const [name, old] of Object.entries<readonly unknown[]>(before)) {
    const rows = now.get(name) ?? [];
    const changed = old === rows ? [] : differences(old, rows);
    if (changed.length > 0) changes.set(name, changed);
  }
  return changes;
}

function differences(old: readonly unknown[], rows: readonly unknown[]): readonly unknown[] {
  const oldSet = new Set(old);
  const rowSet = new Set(rows);
  const gone = old.filter((row) => !rowSet.has(row));
  const come = rows.filter((row) => !oldSet.has(row));
  const goneTexts = new Set(gone.map(text));
  const comeTexts = new Set(come.map(text));
  const removed = new Set(gone.filter((row) => !comeTexts.has(text(row))));
  const added = new Set(come.filter((row) => !goneTexts.has(text(row))));
  const kept = old.filter((row) => !removed.has(row));
  const stay = rows.filter((row) => !added.has(row));
  const inPlace =
    kept.length === stay.length && kept.every((row, at) => row === stay[at] || text(row) === text(stay[at]));
  return inPlace ? [...removed, ...added] : [...old, ...rows];
}

function text(row: unknown): string {
  return JSON.stringify(row);
}
