import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const elsewhere = ['test/vscode/**', 'test/release/**', '**/node_modules/**'];

// Quick and heavy tests are told apart by the name of their file; CONTRIBUTING.md says which belongs where.
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    // Modules are loaded once for all files of a worker: the engine keeps nothing that one test could leave to another.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['./test/harness/seed.ts'],
    reporters: ['default', './test/leftOut.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: ['test/**/*.heavy.test.ts', ...elsewhere] },
      },
      {
        extends: true,
        test: {
          name: 'heavy',
          include: ['test/**/*.heavy.test.ts', 'test/**/*.properties.test.ts'],
          exclude: elsewhere,
          env: { FAZHI_RUNS: 'all' },
        },
      },
    ],
  },
});
