/** placeholder */
import type { Planted } from './plant.ts';
export const PLANTED_FILES: readonly Planted[] = [];
