/** The examples of docs/library.md, each with what it prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

const EXAMPLE = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;

export const examples = [...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(EXAMPLE)].map(
  ([, code = '', output = '']) => ({ code, output }),
);
