/** The room of Word files as it is published wants nothing of Node, so that an editor in a browser can load it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import type * as word from '../../server/src/word/index.ts';
import { ROOT } from '../sources.ts';

test('reads a Word file where there is nothing but the language and its text coders', () => {
  const module: { exports: Partial<typeof word> } = { exports: {} };
  const context = createContext({ module, TextDecoder, TextEncoder });
  runInContext(readFileSync(join(ROOT, 'dist/word.js'), 'utf8'), context);
  const { openWord, checkText } = module.exports as typeof word;
  const sample = readFileSync(join(ROOT, 'test/word/samples/03-restart-across-sections.docx'));
  const document = openWord(new Uint8Array(sample), String);
  expect('problem' in document ? document.problem : checkText(document).text).toContain('（5）戊事项');
});
