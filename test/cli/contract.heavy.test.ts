/** The contract of the JSON outputs, held by a program of its own that stands beside the repository. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SHARED } from '../corpus/corpora.ts';
import { makeFolder } from './harness.ts';
import { CLI } from './process.ts';
import { CUT_OFF, GAP, README } from './samples.ts';

const CONTRACT = join(SHARED, 'contract/check.mjs');
const isShared = existsSync(CONTRACT);
describe.skipIf(!isShared)('the JSON contract', () => {
  const holds = async (files: readonly string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, [CONTRACT, CLI, ...files]);
    expect(stdout).toBe(`contract holds on ${files.length} files\n`);
  };

  test('holds on awkward files', async () => {
    const texts = {
      'gap.md': GAP,
      'crlf-bom.md': `\uFEFF${GAP.replaceAll('\n', '\r\n')}`,
      'cut-off.md': CUT_OFF,
      'no-report.md': README,
      'empty.md': '',
    };
    const folder = await makeFolder(texts);
    await holds(Object.keys(texts).map(name => join(folder, name)));
  });

  test('holds on the sample drafts', async () => {
    const drafts = (await readdir('seeds/reports')).filter(name => name.endsWith('.md'));
    await holds(drafts.map(name => join('seeds/reports', name)));
  });
});
