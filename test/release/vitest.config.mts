// Tests of what a release holds, which take a browser and executables; `npm run test:release`.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/release/**/*.test.{ts,mjs}'], testTimeout: 120_000 } });
