// Tests of the site of our pages, which has packages of its own; `npm run test:site`.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/site/**/*.test.mjs'], testTimeout: 60_000 } });
