import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACK_STEPS, packDossier } from '../../../electron/app/packDossier.ts';
import { silentJob } from '../../../electron/jobs/job.ts';
import { packFixture } from './packFixture.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
let dir: string;
let copy: string;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'browse-'));
  const { source, tools } = await packFixture(join(dir, 'ws'));
  const hostile = {
    ...source.contract,
    name: '直播平台</script><script>document.title="x"</script>$&运行维护',
  };
  const packed = await packDossier(
    { ...source, contract: hostile },
    { to: join(dir, 'out'), zip: false },
    tools,
    silentJob(PACK_STEPS),
  );
  copy = join(packed.package, '正本');
  const executablePath = BROWSERS.find((path) => existsSync(path));
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) troubles.push(request.url());
  });
  await page.goto(pathToFileURL(join(copy, 'data/浏览.html')).href);
});
afterAll(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true, force: true });
});

const verifying = async (folder: string): Promise<string> => {
  await page.click('button[data-view=verify]');
  await page.evaluate('document.getElementById("result").textContent = ""');
  await page.setInputFiles('#pick', folder);
  await page.waitForSelector('.result');
  return (await page.textContent('#result')) ?? '';
};

describe('浏览.html opened from a disc', () => {
  it('shows what is in the package, whatever signs the names hold', async () => {
    expect(await page.textContent('h1')).toBe(
      '直播平台</script><script>document.title="x"</script>$&运行维护',
    );
    expect(await page.title()).toContain('项目终验');
    expect(await page.textContent('#facts')).toContain('7件，23页');
    expect(await page.locator('#volumes section').count()).toBe(3);
    expect(troubles).toEqual([]);
  });

  it('has links that lead to files', async () => {
    await page.click('button[data-view=files]');
    const links: string[] = await page.$$eval('a', (anchors) => anchors.map((anchor) => anchor.href));
    expect(links.length).toBeGreaterThan(60);
    for (const link of new Set(links)) expect([link, existsSync(new URL(link))]).toEqual([link, true]);
    expect(links.join()).toContain(encodeURIComponent('参数设置：生产环境？.docx'));
  });

  it('finds by words in any order and says when there is nothing', async () => {
    await page.click('button[data-view=volumes]');
    await page.fill('#search', '2025-09-14 工作');
    expect(await page.locator('#volumes tr.hit:visible').count()).toBe(1);
    await page.fill('#search', '没有这个');
    expect(await page.textContent('#volumes')).toContain('没有符合“没有这个”的文件');
    await page.fill('#search', '');
    expect(await page.locator('#volumes section:visible').count()).toBe(3);
  });

  it('checks the folder it lies in, and itself from one level up', async () => {
    expect(await verifying(join(copy, 'data'))).toContain('32个文件全部与封包时一致');
    expect(await verifying(copy)).toContain('33个文件全部与封包时一致，没有缺少或多出的文件（含本页自身）');
    expect(await verifying(join(copy, 'data/其他'))).toContain('没有“浏览.html”');
  });

  it('names what was changed, removed and added', async () => {
    const data = join(copy, 'data');
    const log = '第1卷 周工作记录单/01 周工作记录单（2025年第36周）.pdf';
    const bytes = readFileSync(join(data, log));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(join(data, log), bytes);
    rmSync(join(data, '目录文件.XML'));
    writeFileSync(join(data, '多出.txt'), 'x');
    appendFileSync(join(data, '浏览.html'), ' ');
    const result = await verifying(copy);
    expect(result).toContain('改动2个，缺少1个，多出1个');
    for (const path of [log, '浏览.html', '目录文件.XML', '多出.txt']) expect(result).toContain(path);
  });

  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000])(
    'has a SHA-256 of its own that is right for %i bytes',
    async (size) => {
      const bytes = Buffer.alloc(size, 'a7é');
      const found = await page.evaluate(`sha256(new Uint8Array(${JSON.stringify([...bytes])}))`);
      expect(found).toBe(createHash('sha256').update(bytes).digest('hex'));
    },
  );
});
