/** Contract 01 of the presets in its sample term, for tests of rules that need a whole contract. */
import { readFileSync } from 'node:fs';
import type { Contract } from '../../../shared/domain/contract.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import type { NewContract } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import type { Preset } from '../../../shared/preset/schema.ts';

export const PRESET_FILE = 'templates/contracts/classroom-platform.yaml';

export function samplePreset(): Preset {
  const parsed = parsePreset(readFileSync(PRESET_FILE, 'utf8'), 'classroom-platform.yaml');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

export function sampleContract(input: Partial<NewContract> = {}): Contract {
  return contractFromPreset(samplePreset(), {
    start: '2025-09-01',
    end: null,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
    ...input,
  });
}
