/** The contract of the sample: the preset as shipped, with its own parties. */
import { readFileSync } from 'node:fs';
import type { Contract } from '../../../shared/domain/contract.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { SAMPLE_TERM } from '../../../shared/sample/sampleDays.ts';

let read: Contract | undefined;

export function sampleContract(): Contract {
  return (read ??= readPreset());
}

function readPreset(): Contract {
  const file = 'templates/contracts/classroom-platform.yaml';
  const preset = parsePreset(readFileSync(file, 'utf8'), file);
  if (!preset.ok) throw new Error(preset.error.message);
  return contractFromPreset(preset.value, {
    ...SAMPLE_TERM,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
}
