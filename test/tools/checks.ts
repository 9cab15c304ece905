/** What is checked before the tests: types, lint, format, and that the program builds; side by side, as each waits for none. */
import { spawn } from 'node:child_process';

const LANES: readonly (readonly string[])[] = [['typecheck'], ['build', 'lint', 'format:check']];

interface Outcome {
  readonly script: string;
  readonly code: number;
  readonly output: string;
}

function run(script: string): Promise<Outcome> {
  return new Promise((resolve) => {
    // One word of our own: npm is a script on Windows, which only a shell runs.
    const child = spawn(`npm run -s ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (piece: Buffer): void => {
      output += piece.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ script, code: code ?? 1, output }));
  });
}

async function lane(scripts: readonly string[]): Promise<boolean> {
  for (const script of scripts) {
    const { code, output } = await run(script);
    console.log(`${script}: ${code === 0 ? 'passed' : `failed\n${output}`}`);
    if (code !== 0) return false;
  }
  return true;
}

const passed = await Promise.all(LANES.map(lane));
process.exitCode = passed.every(Boolean) ? 0 : 1;
