import { defineConfig } from 'vitest/config';

/** Runs only where Electron's binary can be had: the hosted workflow. */
export default defineConfig({
  test: { include: ['test/electron-real/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
