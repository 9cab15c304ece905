import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup: 'test/tools/buildIfOlder.ts',
          include: ['test/**/*.test.ts'],
          maxWorkers: 2,
          // Modules are loaded once per worker: no test replaces one, and loading them anew for each file took a third of the time.
          isolate: false,
          exclude: ['test/e2e/**', 'test/electron-real/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
