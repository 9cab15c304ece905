/** Opens the workspace given as argument and says how that went; holds it until its input ends. */
import { openWorkspace } from '../../../../electron/store/index.ts';

const opened = await openWorkspace(process.argv[2] ?? '', () => '2026-03-01 09:30:00');
process.stdout.write(`${opened.ok ? 'open' : opened.error.code}\n`);
if (opened.ok) {
  process.stdin.resume();
  process.stdin.on('end', () => opened.value.close());
}
