/**
 * Errors are values: a code for programs, a Chinese message for people that says what is wrong, where,
 * and what to do. Use cases return `Result`; only what nobody foresaw is thrown.
 */
export interface ErrorPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly line?: number;
  readonly item?: string;
  /** What is wrong with each field of a form, by its name. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface AppError {
  /** `import.unreadable`, `workspace.newer` … never shown in the first line. */
  readonly code: string;
  /** What is wrong and what to do, as one or two neutral sentences. */
  readonly message: string;
  readonly place?: ErrorPlace;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail<T = never>(code: string, message: string, place?: ErrorPlace): Result<T> {
  return { ok: false, error: place ? { code, message, place } : { code, message } };
}

/**
 * The thrown form of an `AppError`, for the inside of a part where passing a `Result` up through
 * many frames would hide the work (parsers, the store). It is caught at the edge of a use case.
 */
export class AppFailure extends Error {
  readonly error: AppError;
  constructor(code: string, message: string, place?: ErrorPlace) {
    super(message);
    this.name = 'AppFailure';
    this.error = place ? { code, message, place } : { code, message };
  }
}

/** The user stopped the work: an outcome of its own, not a failure. */
export class Cancelled extends Error {
  constructor() {
    super('已取消');
    this.name = 'Cancelled';
  }
}

/** Runs `work` and turns an `AppFailure` into a value; anything else keeps flying. */
export async function capture<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof AppFailure) return { ok: false, error: error.error };
    throw error;
  }
}
