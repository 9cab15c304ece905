/** Sizes that packing keeps to, so that memory stays bounded whatever is packed. */
export interface PackLimits {
  /** Files up to this size are read whole; larger ones piece by piece. Bytes. */
  readonly wholeFile: number;
  /** Size of a piece. Bytes. */
  readonly piece: number;
  /** Files brought to the medium at the same time. */
  readonly syncs: number;
  /** Work goes on for so long before it looks for a cancel. Milliseconds. */
  readonly slice: number;
  /** Bytes handed to the zip writer before it has to catch up. */
  readonly zipBacklog: number;
}

export const DEFAULT_LIMITS: PackLimits = {
  wholeFile: 2 * 1024 * 1024,
  piece: 2 * 1024 * 1024,
  syncs: 8,
  slice: 12,
  zipBacklog: 32 * 1024 * 1024,
};
