/** Renders all samples in a process of its own and prints their digests: `name sha256` a line. */
import { createHash } from 'node:crypto';
import { allSamples, rendered } from './allSamples.ts';

for (const [name, built] of Object.entries(await allSamples())) {
  console.log(
    name,
    createHash('sha256')
      .update(await rendered(built))
      .digest('hex'),
  );
}
