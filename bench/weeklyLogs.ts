/** 52 weekly logs to DOCX and PDF: this program against docxtemplater + LibreOffice, in one run on the same rows. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import PizZip from 'pizzip';
import { createPool } from '../electron/jobs/pool.ts';
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
  console.log(`${inputs.length} 份周工作记录单（共 ${count} 行）→ Word 和 PDF`);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await seconds(() => compileAll(roots, inputs)));
    theirs.push(await seconds(() => fillAndConvert(rows)));
  }
  const [a, b] = [median(ours), median(theirs)];
  console.log(`  本程序                        ${a.toFixed(2)} 秒（含启动工作线程，每次各文件全新）`);
  console.log(`  docxtemplater + LibreOffice   ${b.toFixed(2)} 秒`);
  console.log(`  快 ${(b / a).toFixed(1)} 倍（${ROUNDS} 次取中位数，两者交替运行）\n`);
}

async function compileAll(
  roots: ReturnType<typeof sourceRoots>,
  inputs: readonly TreeInput[],
): Promise<void> {
  const fonts = fontSet(roots.packages);
  const pool = createPool({
    size: 2,
    worker: roots.worker,
    workerData: {
      templateDirs: [join(roots.templates, 'documents')],
      styleDir: join(roots.templates, 'styles'),
      fonts,
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'dossier-ours-'));
  await Promise.all(
    inputs.map(async (input, index) => {
      const made = await pool.run('compile', input);
      writeFileSync(join(folder, `${index}.pdf`), made.pdf);
      writeFileSync(join(folder, `${index}.docx`), made.docx);
    }),
  );
  await pool.close();
  expectFiles(folder, '.pdf', inputs.length);
  rmSync(folder, { recursive: true });
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
