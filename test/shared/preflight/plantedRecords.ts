/** placeholder */
import type { Planted } from './plant.ts';
export const PLANTED_RECORDS: readonly Planted[] = [];
