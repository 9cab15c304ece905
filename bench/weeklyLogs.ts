/** 52 weekly logs to DOCX and PDF: this program against docxtemplater + LibreOffice, in one run on the same rows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import PizZip from 'pizzip';
import type { Roots } from '../electron/app/roots.ts';
import { createPool } from '../electron/jobs/pool.ts';
import type { Pool } from '../electron/jobs/pool.ts';
import type { JsonObject } from '../shared/documents/kind.ts';
import { sourceRoots } from '../electron/cli/roots.ts';
import { fontSet } from '../electron/documents/index.ts';
import type { TreeInput } from '../electron/documents/types.ts';
import { weeklyInputs } from './weeklyInputs.ts';
import type { WeekRows } from './weeklyInputs.ts';
import { median, seconds } from './median.ts';

const ROUNDS = 3;

export async function measureWeeklyLogs(): Promise<void> {
  const roots = sourceRoots();
  const { inputs, rows } = weeklyInputs(roots);
  const count = rows.reduce((sum, week) => sum + week.rows.length, 0);
  console.log(`${inputs.length} 份周工作记录单（共 ${count} 行）→ PDF`);
  const pool = warmPool(roots);
  // The program's workers are running when a clerk presses the button; LibreOffice starts anew each time.
  const [first] = inputs;
  if (!first) throw new Error('no weeks');
  await Promise.all([1, 2].map(() => pool.run('compile', first)));
  const times = { print: [] as number[], both: [] as number[], cold: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.print.push(await seconds(() => makeAll(pool, 'print', numbered(inputs, round, 'a'))));
    times.theirs.push(await seconds(() => fillAndConvert(rows)));
    times.both.push(await seconds(() => makeAll(pool, 'compile', numbered(inputs, round, 'b'))));
    times.cold.push(await seconds(() => fromCold(roots, numbered(inputs, round, 'c'))));
  }
  await pool.close();
  const theirs = median(times.theirs);
  const line = (name: string, own: number): void =>
    console.log(`  ${name}  ${own.toFixed(2)} 秒，快 ${(theirs / own).toFixed(1)} 倍`);
  console.log(`  docxtemplater + LibreOffice（Word 和 PDF）  ${theirs.toFixed(2)} 秒`);
  line('本程序，只做 PDF，工作线程已就绪', median(times.print));
  line('本程序，Word 和 PDF，工作线程已就绪', median(times.both));
  line('本程序，Word 和 PDF，从启动线程算起', median(times.cold));
  console.log(`  （${ROUNDS} 次取中位数，各方交替运行，每份文件每次内容不同）\n`);
}

function warmPool(roots: Roots): Pool {
  const fonts = fontSet(roots.packages);
  return createPool({
    size: 2,
    worker: roots.worker,
    workerData: {
      templateDirs: [join(roots.templates, 'documents')],
      styleDir: join(roots.templates, 'styles'),
      fonts,
    },
  });
}

/**
 * The typesetter remembers layouts of texts it has set: each round gets texts of its own, as long as the ones they
 * stand for, so that both sides set the same amount.
 */
function numbered(inputs: readonly TreeInput[], round: number, mark: string): TreeInput[] {
  const letter = String.fromCodePoint(0x4e00 + round * 8 + mark.charCodeAt(0));
  return inputs.map((input) => {
    const text = JSON.stringify(input.facts.values).replace(
      /[\u4e00-\u9fff](?=[\u4e00-\u9fff]{3})/g,
      (found, at) => (at % 5 === 0 ? letter : found),
    );
    return { ...input, facts: { ...input.facts, values: JSON.parse(text) as JsonObject } };
  });
}

async function makeAll(pool: Pool, task: 'print' | 'compile', inputs: readonly TreeInput[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-ours-'));
  await Promise.all(
    inputs.map(async (input, index) => {
      const made = await pool.run(task, input);
      writeFileSync(join(folder, `${index}.pdf`), made.pdf);
      if ('docx' in made) writeFileSync(join(folder, `${index}.docx`), made.docx);
    }),
  );
  expectFiles(folder, '.pdf', inputs.length);
  rmSync(folder, { recursive: true });
}

async function fromCold(roots: Roots, inputs: readonly TreeInput[]): Promise<void> {
  const pool = warmPool(roots);
  await makeAll(pool, 'compile', inputs);
  await pool.close();
}

/** The way a clerk with some tools would do it today. */
async function fillAndConvert(weeks: readonly WeekRows[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-theirs-'));
  const template = await wordTemplate();
  for (const [index, week] of weeks.entries()) {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    filled.render({ title: week.title, rows: week.rows });
    writeFileSync(join(folder, `${index}.docx`), filled.getZip().generate({ type: 'nodebuffer' }));
  }
  const out = join(folder, 'pdf');
  mkdirSync(out);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => join(folder, name));
  const run = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', out, ...files], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`LibreOffice: ${run.stderr}`);
  expectFiles(out, '.pdf', weeks.length);
  rmSync(folder, { recursive: true });
}

function expectFiles(folder: string, ending: string, count: number): void {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending)).length;
  if (found !== count) throw new Error(`${folder}: ${found} of ${count} files`);
}

async function wordTemplate(): Promise<Buffer> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const row = (texts: readonly string[]): TableRow => new TableRow({ children: texts.map(cell) });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('周工作记录单'),
          new Paragraph('{title}'),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              row(['日期', '起止时间', '工作内容', '结果', '执行人']),
              row(['{#rows}{date}', '{time}', '{content}', '{result}', '{people}{/rows}']),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
