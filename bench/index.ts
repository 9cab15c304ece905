/**
 * Side-by-side measurements: `npm run bench`. Each comparison runs the peer in the same run on the same data;
 * medians and ratios count, absolute times move from machine to machine.
 */
import { cpus, totalmem } from 'node:os';
import { measureDemo } from './demo.ts';
import { measurePreflight } from './preflight.ts';
import { measureServiceLevels } from './serviceLevels.ts';
import { measureWeeklyLogs } from './weeklyLogs.ts';

const wanted = process.argv.slice(2);
const all = {
  'weekly-logs': measureWeeklyLogs,
  demo: measureDemo,
  preflight: measurePreflight,
  'service-levels': measureServiceLevels,
};

console.log(
  `机器：${cpus()[0]?.model ?? '未知'} × ${cpus().length}，内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.version}\n`,
);
for (const [name, measure] of Object.entries(all)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
