/** The sample contract from the command line: import, generate, check, sign off, pack, verify, and what each refuses. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonOf, runCli, workFolder } from './runCli.ts';
import type { CliRun } from './runCli.ts';
import {
  ATTACH,
  CHECK,
  CHECKLIST,
  DEMO,
  ERROR,
  GENERATE,
  IMPORT,
  NEW,
  PACK,
  PACK_REFUSED,
  SERVICE_LEVELS,
  SIGN_OFF,
  VERIFY,
} from './shapes.ts';

const run = promisify(execFile);
const { dir, remove } = workFolder('way');
const demo = join(dir, '示例');
const demoWs = join(demo, '工作区');
const fresh = join(dir, '新合同');
const cli = (...args: readonly string[]): Promise<CliRun> => runCli(dir, ...args, '--json');
let packages: readonly string[] = [];
let made: CliRun;

beforeAll(async () => {
  made = await runCli(dir, 'demo', '--out', demo, '--json');
  expect(made.code, made.stderr).toBe(0);
  packages = jsonOf(made, DEMO).packages.map(({ packed }) => packed.package);
  const created = await cli(
    'new',
    fresh,
    '--preset',
    'classroom-platform',
    '--start',
    '2025-09-01',
    '--end',
    '2026-06-30',
  );
  expect(jsonOf(created, NEW).items).toBe(131);
});
afterAll(remove);

/** A workspace of its own for a case that changes it. */
let copies = 0;
function copyOf(workspace: string): string {
  copies += 1;
  const copy = join(dir, `副本${copies}`);
  cpSync(workspace, copy, { recursive: true });
  return copy;
}

describe('demo', () => {
  it('走完全程：两个阶段各一个验收包，全部完好；说明写到标准错误', () => {
    const result = jsonOf(made, DEMO);
    expect(result.workspace).toBe(demoWs);
    expect(result.generated.documents.length).toBeGreaterThanOrEqual(64);
    expect(result.generated.failed).toEqual([]);
    expect(result.packages.map(({ stage }) => stage)).toEqual(['阶段性验收', '项目终验']);
    expect(made.stderr).toContain('生成全部文件');
  });

  it('已有一份时不覆盖', async () => {
    const again = await cli('demo', '--out', demo);
    expect(again.code).toBe(2);
    expect(jsonOf(again, ERROR).error.message).toContain('已有一份示例');
  });
});

describe('sha256sum 与 diff', () => {
  it('每个包的正本和副本都通过 sha256sum -c，data 完全相同', async () => {
    expect(packages).toHaveLength(2);
    for (const path of packages) {
      for (const label of ['正本', '副本']) {
        for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
          const { stdout } = await run('sha256sum', ['-c', '--quiet', '--strict', list], {
            cwd: join(path, label),
          });
          expect(stdout).toBe('');
        }
        const lines = readFileSync(join(path, label, 'manifest-sha256.txt'), 'utf8')
          .trimEnd()
          .split('\n');
        const files = readdirSync(join(path, label, 'data'), { recursive: true, withFileTypes: true });
        expect(lines).toHaveLength(files.filter((file) => file.isFile()).length);
      }
      const { stdout } = await run('diff', ['-r', '正本/data', '副本/data'], { cwd: path });
      expect(stdout).toBe('');
    }
  });
});

describe('verify', () => {
  const victim = '正本/data/说明文件.TXT';
  let base = '';
  beforeAll(() => {
    base = packages.find((path) => path.includes('阶段性验收')) ?? '';
  });

  it('原样的包：退出码 0，没有一处不同；单独一份也可以', async () => {
    for (const path of [base, join(base, '正本')]) {
      const verified = await cli('verify', path);
      expect(verified.code).toBe(0);
      expect(jsonOf(verified, VERIFY)).toMatchObject({ ok: true, changed: [], missing: [], extra: [] });
    }
  });

  it('复制到别处的包同样完好', async () => {
    expect((await cli('verify', copyOf(base))).code).toBe(0);
  });

  it('改了一个字节：按路径指出这一个', async () => {
    const copy = copyOf(base);
    const bytes = readFileSync(join(copy, victim));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(copy, victim), bytes);
    const verified = await cli('verify', copy);
    expect(verified.code).toBe(1);
    expect(jsonOf(verified, VERIFY)).toMatchObject({ ok: false, changed: [victim], missing: [], extra: [] });
  });

  it('少了一个文件', async () => {
    const copy = copyOf(base);
    rmSync(join(copy, victim));
    const verified = await cli('verify', copy);
    expect(verified.code).toBe(1);
    expect(jsonOf(verified, VERIFY)).toMatchObject({ ok: false, changed: [], missing: [victim], extra: [] });
  });

  it('多了一个文件', async () => {
    const copy = copyOf(base);
    const stray = '副本/data/其他/后来放进去的.txt';
    mkdirSync(join(copy, '副本/data/其他'), { recursive: true });
    writeFileSync(join(copy, stray), '多出来');
    const verified = await cli('verify', copy);
    expect(verified.code).toBe(1);
    expect(jsonOf(verified, VERIFY)).toMatchObject({ ok: false, changed: [], missing: [], extra: [stray] });
  });

  it('三处同时：各自列出；不加 --json 时用中文列出', async () => {
    const copy = copyOf(base);
    const clauses = '副本/data/条款对照表.pdf';
    writeFileSync(join(copy, victim), '换了内容');
    rmSync(join(copy, clauses));
    writeFileSync(join(copy, '正本/data/多.txt'), '');
    expect(jsonOf(await cli('verify', copy), VERIFY)).toMatchObject({
      ok: false,
      changed: [victim],
      missing: [clauses],
      extra: ['正本/data/多.txt'],
    });
    const plain = await runCli(dir, 'verify', copy);
    expect(plain.code).toBe(1);
    expect(plain.stdout).toContain(`与封包时不同：${victim}`);
    expect(plain.stdout).toContain(`缺少：${clauses}`);
    expect(plain.stdout).toContain('多出：正本/data/多.txt');
  });
});

describe('pack', () => {
  it('预检有阻断时不打包：退出码 1，说明每一条，什么也不留下', async () => {
    const out = join(dir, '未打成');
    const refused = await cli('pack', fresh, '--stage', '阶段性验收', '--to', out);
    expect(refused.code).toBe(1);
    const { findings } = jsonOf(refused, PACK_REFUSED);
    expect(findings.every((finding) => finding.severity === 'blocker')).toBe(true);
    expect(findings.some((finding) => finding.item === 'performance-plan')).toBe(true);
    expect(existsSync(out)).toBe(false);
  });

  it('再打一次：另取名称，不动已有的包；--zip 另有两个压缩包，用 unzip 能读回同样的内容', async () => {
    const out = join(dir, '包');
    const [first, second] = [
      await cli('pack', demoWs, '--stage', 'stage-acceptance', '--to', out),
      await cli('pack', demoWs, '--stage', '阶段性验收', '--to', out, '--zip'),
    ];
    expect([first.code, second.code]).toEqual([0, 0]);
    const packed = jsonOf(second, PACK);
    expect(packed.package).not.toBe(jsonOf(first, PACK).package);
    expect(readdirSync(out)).toHaveLength(2);
    expect(readdirSync(packed.package).toSorted()).toEqual(
      ['交接', '副本', '副本.zip', '正本', '正本.zip'].toSorted(),
    );
    for (const { label, path, files } of packed.copies) {
      const inside = join(dir, `解开${label}`);
      await run('unzip', ['-q', join(packed.package, `${label}.zip`), '-d', inside]);
      await run('diff', ['-r', path, join(inside, label)]);
      const found = readdirSync(path, { recursive: true, withFileTypes: true });
      expect(found.filter((entry) => entry.isFile())).toHaveLength(files);
    }
    const verified = await cli('verify', join(packed.package, '正本.zip'));
    expect(verified.code).toBe(0);
    expect(jsonOf(verified, VERIFY).files).toBe(packed.copies[0]?.files);
  });
});

describe('import', () => {
  const records = (name: string): string => join(demo, '素材/记录', name);

  it('新增、再导入一次没有变化', async () => {
    const ws = copyOf(fresh);
    const first = await cli('import', ws, 'incidents', records('故障.xlsx'));
    expect(first.code).toBe(0);
    const { read, added } = jsonOf(first, IMPORT);
    expect(added).toBe(read);
    expect(jsonOf(await cli('import', ws, 'incidents', records('故障.xlsx')), IMPORT)).toMatchObject({
      read,
      added: 0,
      updated: 0,
      unchanged: read,
      rejected: [],
    });
  });

  it('有不对的行：退出码 1，指出行、列、值和原因，其余照常导入', async () => {
    const ws = copyOf(fresh);
    const file = join(dir, '演练.csv');
    const template = await cli('template', ws, 'usage', join(dir, '使用统计.xlsx'));
    expect(template.code).toBe(0);
    writeFileSync(
      file,
      '\uFEFF月份,角色,注册用户数,登录人数,登录次数,访问量,在线时长（小时）\n' +
        '2025-09,学生,100,80,900,5000,1200\n2025-13,教师,20,18,300,900,400\n',
    );
    const imported = await cli('import', ws, 'usage', file);
    expect(imported.code, imported.stdout).toBe(1);
    const result = jsonOf(imported, IMPORT);
    expect(result).toMatchObject({ read: 2, added: 1 });
    expect(result.rejected[0]).toMatchObject({ row: 3, value: '2025-13' });
    expect(result.rejected[0]?.reason).toMatch(/\p{Script=Han}/u);
  });
});

describe('generate', () => {
  it('没有变化：全部沿用，一份也不重做', async () => {
    const again = await cli('generate', demoWs, '--all');
    expect(again.code).toBe(0);
    const { documents } = jsonOf(again, GENERATE);
    expect(documents.filter((document) => !document.reused)).toEqual([]);
    expect(documents).toHaveLength(jsonOf(made, DEMO).generated.documents.length);
    for (const { docx, pdf } of documents) {
      expect(existsSync(join(demoWs, docx)), docx).toBe(true);
      expect(existsSync(join(demoWs, pdf)), pdf).toBe(true);
    }
  });

  it('不能生成的清单项：退出码 1，说明要做什么', async () => {
    const asked = await cli('generate', copyOf(fresh), '--item', 'security-test', '--item', 'photos');
    expect(asked.code).toBe(1);
    const { documents, failed } = jsonOf(asked, GENERATE);
    expect(documents).toEqual([]);
    expect(failed.map((entry) => entry.message)).toEqual([
      expect.stringContaining('请添加文件'),
      expect.stringContaining('先添加照片'),
    ]);
  });
});

describe('check、service-levels、attach、sign-off', () => {
  it('check：有问题时退出码 1，每条都有规则、严重程度和中文说明', async () => {
    const checked = await cli('check', demoWs);
    expect(checked.code).toBe(1);
    const { findings } = jsonOf(checked, CHECK);
    expect(findings.filter((finding) => finding.severity === 'blocker')).toEqual([]);
    for (const finding of findings) expect(finding.message).toMatch(/\p{Script=Han}/u);
    const stage = await cli('check', demoWs, '--stage', '阶段性验收');
    expect(stage.code).toBe(jsonOf(stage, CHECK).findings.length > 0 ? 1 : 0);
  });

  it('service-levels：合同约定的每一项都有结论；有一项未达目标，退出码 1', async () => {
    const listed = await cli('service-levels', demoWs);
    expect(listed.code).toBe(1);
    const values = jsonOf(listed, SERVICE_LEVELS);
    expect(values.filter((value) => value.verdict === 'below-target')).toEqual([
      expect.objectContaining({ numerator: 17, denominator: 18, value: '94.4', scope: '重要故障' }),
    ]);
    expect(values.find((value) => value.verdict === 'below-target')?.evidence).toHaveLength(18);
  });

  it('attach 与 sign-off：加上文件后可以核签，再签一次说明已经核签', async () => {
    const ws = copyOf(fresh);
    const paper = readdirSync(join(demo, '素材/文件')).find((name) => name.includes('安全测试')) ?? '';
    const attached = await cli(
      'attach',
      ws,
      'security-test',
      join(demo, '素材/文件', paper),
      '--as',
      'paper',
    );
    expect(attached.code, attached.stderr).toBe(0);
    expect(jsonOf(attached, ATTACH).pages).toBeGreaterThan(0);
    const state = async (): Promise<string | undefined> =>
      jsonOf(await cli('checklist', ws), CHECKLIST).find((row) => row.id === 'security-test')?.state;
    expect(await state()).toBe('drafted');
    const byStage = await cli('sign-off', ws, '--stage', '项目终验', '--by', '沈砚秋');
    expect(byStage.code).toBe(1);
    const { signedOff, refused } = jsonOf(byStage, SIGN_OFF);
    expect([...signedOff, ...refused.map(({ item }) => item)]).toContain('security-test');
    for (const { reason } of refused) expect(reason).toMatch(/\p{Script=Han}/u);
  });

  it('sign-off：示例的评审会意见可以核签；再签一次被拒', async () => {
    const ws = copyOf(demoWs);
    const once = await cli('sign-off', ws, '--item', 'expert-opinion', '--by', '沈砚秋');
    expect(once.code).toBe(0);
    expect(jsonOf(once, SIGN_OFF)).toEqual({ signedOff: ['expert-opinion'], refused: [] });
    const twice = await cli('sign-off', ws, '--item', 'expert-opinion', '--by', '沈砚秋');
    expect(twice.code).toBe(1);
    expect(jsonOf(twice, SIGN_OFF).refused).toEqual([
      { item: 'expert-opinion', reason: '已经核签，内容没有变化' },
    ]);
  });
});
