/** The vocabulary of each preset; presets of the user's own speak of operation in general. */
import { CARD_ACCOUNTS } from './cardAccounts.ts';
import { CLOUD_LEASE } from './cloudLease.ts';
import { CONTENT_OPERATIONS } from './contentOperations.ts';
import type { Flavour } from './flavour.ts';
import { GENERAL } from './general.ts';
import { ONSITE_INFRASTRUCTURE } from './onsiteInfrastructure.ts';

const FLAVOURS: readonly Flavour[] = [
  CARD_ACCOUNTS,
  CLOUD_LEASE,
  ONSITE_INFRASTRUCTURE,
  CONTENT_OPERATIONS,
  GENERAL,
];

export function flavourOf(preset: string): Flavour {
  return FLAVOURS.find((flavour) => flavour.preset === preset) ?? GENERAL;
}
