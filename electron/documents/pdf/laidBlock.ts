/** A block as `blocks.typ` reads it: its drawer's name and plain data. */
export type LaidBlock = { readonly t: string } & Readonly<Record<string, unknown>>;
