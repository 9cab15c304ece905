/** Packs over and over until it is killed: `node packChild.ts DIR`. Says `begun` once it is at work. */
import { writePackage } from '../../../electron/archive/writePackage.ts';
import { NEVER, packageRequest, SMALL_LIMITS } from './packageFixture.ts';

const dir = process.argv[2] ?? '';
const request = packageRequest(dir, { zip: true });
process.stdout.write('begun\n');
for (;;) {
  await writePackage(request, { signal: NEVER, limits: SMALL_LIMITS });
  process.stdout.write('done\n');
}
