/**
 * The programs that tests read results back with. On Debian as root a missing one is installed; elsewhere it is
 * named with the way to get it, and the test run ends: nothing is skipped in silence.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const TOOLS = [
  {
    programs: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium', 'fonts-noto-cjk'],
    what: '浏览器（端到端测试）',
  },
  { programs: ['pdftotext'], packages: ['poppler-utils'], what: 'PDF 文字提取' },
  { programs: ['qpdf'], packages: ['qpdf'], what: 'PDF 结构检查' },
  { programs: ['soffice'], packages: ['libreoffice-writer-nogui'], what: 'LibreOffice（打开 DOCX）' },
  { programs: ['unzip'], packages: ['unzip'], what: 'zip 检查' },
  { programs: ['sha256sum'], packages: ['coreutils'], what: '摘要核对' },
];

function present(program: string): boolean {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [program], { stdio: 'ignore' }).status === 0;
}

const missing = (): typeof TOOLS => TOOLS.filter((tool) => !tool.programs.some(present));

if (process.platform === 'win32') {
  console.log('Windows：只运行不需要外部核对工具的测试，其余由 Linux 任务运行。');
} else if (missing().length > 0) {
  const packages = missing().flatMap((tool) => tool.packages);
  const names = missing().map((tool) => `${tool.what}：${tool.packages.join(' ')}`);
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`安装测试用的程序：${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: 'inherit',
      env,
    });
  }
  const still = missing();
  if (still.length > 0) {
    console.error(
      `缺少测试用的程序：\n${names.join('\n')}\nDebian、Ubuntu 上：sudo apt-get install ${packages.join(' ')}`,
    );
    process.exit(1);
  }
}
