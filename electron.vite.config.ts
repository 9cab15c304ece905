import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Libraries of JavaScript alone are put into our own files: read one by one from their hundreds of modules they cost
 * each thread more than a second. What loads machine code or data of its own stays where npm laid it.
 */
const BUNDLED = [
  'archiver',
  'docx',
  'docxtemplater',
  'fast-xml-parser',
  'fontkit',
  'hucre',
  'iconv-lite',
  'liquidjs',
  'pdf-lib',
  'pizzip',
  'unpdf',
  'yaml',
  'yauzl',
  'yazl',
  'zod',
];

const here = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: BUNDLED },
      rollupOptions: {
        input: {
          index: here('electron/main/index.ts'),
          engine: here('electron/app/engineThread.ts'),
          worker: here('electron/jobs/worker.ts'),
          cli: here('electron/cli/index.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: here('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      outDir: here('out/renderer'),
      minify: true,
      rollupOptions: { input: here('renderer/index.html') },
    },
  },
});
