/** Builds the renderer and the fake bridge into a folder of their own and serves them, for looking and for tests. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

export interface BuiltWindow {
  readonly url: string;
  /** Script to inject before the page's own. */
  readonly fakeScript: string;
  readonly close: () => void;
}

export async function buildWindow(outDir: string): Promise<BuiltWindow> {
  const preset = readFileSync(join(ROOT, 'templates/contracts/classroom-platform.yaml'), 'utf8');
  await build({
    configFile: false,
    root: join(ROOT, 'renderer'),
    base: './',
    plugins: [react()],
    logLevel: 'warn',
    build: { outDir: join(outDir, 'app'), emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    define: { PRESET_TEXT: JSON.stringify(preset) },
    build: {
      outDir: join(outDir, 'fake'),
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'fake/inject.ts'),
        formats: ['iife'],
        name: 'fake',
        fileName: () => 'fake.js',
      },
    },
  });
  const server = await serve(join(outDir, 'app'));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/index.html`,
    fakeScript: readFileSync(join(outDir, 'fake/fake.js'), 'utf8'),
    close: () => server.close(),
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = readFileSync(join(folder, path));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
