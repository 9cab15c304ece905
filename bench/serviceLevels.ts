/**
 * All service levels of a contract year with 20,000 incidents: cold (a new thread, nothing compiled), after an edit, the
 * working of all values, the penalties; plain SQL over the same records stands beside it and must find the same values.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { sourceRoots } from '../electron/cli/roots.ts';
import { publishedCalendar } from '../shared/calendar/publishedCalendar.ts';
import type { Contract } from '../shared/domain/contract.ts';
import { contractFromPreset } from '../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../shared/preset/parsePreset.ts';
import { emptyRecordSet } from '../shared/records/types.ts';
import type { RecordSet } from '../shared/records/types.ts';
import { explainLevels, serviceLevels } from '../shared/service-levels/index.ts';
import { penaltyWorkings } from '../shared/service-levels/penalties/index.ts';
import type { ServiceLevelValue } from '../shared/service-levels/value.ts';
import { levelBySql } from '../test/trace/levelsBySql.ts';
import { recordsDb } from '../test/trace/recordsDb.ts';
import { manyIncidents } from './manyIncidents.ts';
import { median } from './median.ts';

const INCIDENTS = 20_000;
const ROUNDS = 7;
const PRESET = 'classroom-platform';
const TERM = { start: '2025-09-01', end: '2026-08-31' };
const reckoning = { asOf: '2026-09-30', calendar: publishedCalendar() };

function contractOf(): Contract {
  const file = join(sourceRoots().templates, `contracts/${PRESET}.yaml`);
  const preset = parsePreset(readFileSync(file, 'utf8'), `${PRESET}.yaml`);
  if (!preset.ok) throw new Error(preset.error.message);
  return contractFromPreset(preset.value, { ...TERM, name: '', number: '', buyer: '', vendor: '', lead: '' });
}

/** New rows each time, as after an edit: nothing that was kept for the old ones helps. */
function recordsOf(contract: Contract): RecordSet {
  return { ...emptyRecordSet(), incidents: manyIncidents(INCIDENTS, TERM, contract.systems) };
}

/** Wall and processor time of this thread in milliseconds: other programs on the machine delay only the first. */
interface Took {
  readonly wall: number;
  readonly cpu: number;
}

function took(work: () => unknown): Took {
  const cpu = process.threadCpuUsage();
  const started = performance.now();
  work();
  const { user, system } = process.threadCpuUsage(cpu);
  return { wall: performance.now() - started, cpu: (user + system) / 1000 };
}

export async function measureServiceLevels(): Promise<void> {
  const contract = contractOf();
  const cold: Took[] = [];
  const warm: Took[] = [];
  const working: Took[] = [];
  const penalties: Took[] = [];
  let values = serviceLevels(contract, recordsOf(contract), reckoning);
  for (let round = 0; round < ROUNDS; round += 1) {
    cold.push(await inNewThread());
    const records = recordsOf(contract);
    warm.push(took(() => (values = serviceLevels(contract, records, reckoning))));
    working.push(took(() => explainLevels(contract, records, reckoning)));
    penalties.push(took(() => penaltyWorkings(contract, { records, span: TERM, values, ...reckoning })));
  }
  const sql = bySql(contract, values);
  const line = (name: string, seen: readonly Took[]): void => {
    const of = (pick: (each: Took) => number): string => median(seen.map(pick)).toFixed(0);
    console.log(`  ${name}  ${of(({ wall }) => wall)} 毫秒，其中处理器 ${of(({ cpu }) => cpu)} 毫秒`);
  };
  console.log(`服务质量：${INCIDENTS.toLocaleString('en')} 条故障，一个合同年度，${values.length} 个值`);
  line('新线程里第一次计算', cold);
  line('改一条记录后重算全部', warm);
  line('全部计算过程，含每项的记录', working);
  line('违约金测算', penalties);
  line('对照：同样的值用 SQL 逐项查出，结果相同', [sql]);
  console.log(`  （${ROUNDS} 次取中位数，对照 1 次）\n`);
}

/** The first reckoning of a new thread; making the records is not counted. */
async function inNewThread(): Promise<Took> {
  const worker = new Worker(new URL(import.meta.url));
  try {
    return await new Promise<Took>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

/** Throws if any value differs. */
function bySql(contract: Contract, values: readonly ServiceLevelValue[]): Took {
  const db = recordsDb(recordsOf(contract), contract, reckoning.calendar);
  return took(() => {
    for (const { id, window, numerator, denominator, verdict } of values) {
      const level = contract.serviceLevels.find((entry) => entry.id === id);
      const found = level && levelBySql({ db, contract, level, window, asOf: reckoning.asOf });
      if (found?.numerator !== numerator || found.denominator !== denominator || found.verdict !== verdict)
        throw new Error(
          `${id} ${window.label}: ${numerator}/${denominator} ${verdict}, SQL finds ${JSON.stringify(found)}`,
        );
    }
  });
}

if (!isMainThread) {
  const contract = contractOf();
  const records = recordsOf(contract);
  parentPort?.postMessage(took(() => serviceLevels(contract, records, reckoning)));
}
