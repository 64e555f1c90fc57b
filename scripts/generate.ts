/** Writes everything that is derived from rules, specs, kinds and measurements: `tsx scripts/generate.ts`; `--check` only compares. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { notices, rules } from '../server/src/engine/index.ts';
import { readSpecs } from '../test/harness/readSpecs.ts';
import { configSchema } from './generate/configSchema.ts';
import { editorSchema } from './generate/editorSchema.ts';
import { readMeasured } from './generate/measured.ts';
import { performancePage } from './generate/performancePage.ts';
import { insertEvidence } from './generate/readmeEvidence.ts';
import { robustnessPage } from './generate/robustnessPage.ts';
import { ruleIndex } from './generate/ruleIndex.ts';
import { noticePage, pageName, rulePage } from './generate/rulePage.ts';

const ROOT = dirname(import.meta.dirname);
const RULE_FOLDER = 'docs/rules';
const COMMAND = 'npm run generate';

/** Path from the root → text; null for a file that is to go. */
export type Outputs = ReadonlyMap<string, string | null>;

export function generate(): Outputs {
  const outputs = new Map<string, string | null>();
  const specs = readSpecs();
  const measured = readMeasured();
  for (const file of filesIn(RULE_FOLDER)) outputs.set(`${RULE_FOLDER}/${file}`, null);
  for (const rule of rules) {
    const spec = specs.find(({ id }) => id === rule.id);
    if (spec) outputs.set(`${RULE_FOLDER}/${pageName(rule.id)}`, rulePage(rule, spec));
  }
  for (const notice of notices) outputs.set(`${RULE_FOLDER}/${pageName(notice.id)}`, noticePage(notice));
  outputs.set(`${RULE_FOLDER}/README.md`, ruleIndex());
  outputs.set('schemas/config.schema.json', configSchema());
  outputs.set('schemas/config.editor.schema.json', editorSchema(configSchema()));
  outputs.set('docs/performance.md', performancePage(measured));
  outputs.set('docs/robustness.md', robustnessPage(measured));
  for (const [file, locale] of [
    ['README.md', 'zh-CN'],
    ['README.en.md', 'en'],
  ] as const) {
    const text = read(file);
    if (text !== null) outputs.set(file, insertEvidence(text, locale, measured));
  }
  return outputs;
}

/** What is not as it would be generated, one line a file. */
export function findStale(outputs: Outputs): readonly string[] {
  return [...outputs]
    .filter(([file, text]) => read(file) !== text)
    .map(([file, text]) => `${file} is ${text === null ? 'left over' : 'stale'}; run ${COMMAND}`);
}

function write(outputs: Outputs): void {
  for (const [file, text] of outputs) {
    const path = join(ROOT, file);
    if (text === null) {
      rmSync(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    if (read(file) !== text) writeFileSync(path, text);
  }
}

function read(file: string): string | null {
  const path = join(ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/\r\n/g, '\n') : null;
}

function filesIn(folder: string): readonly string[] {
  const path = join(ROOT, folder);
  return existsSync(path) ? readdirSync(path).filter(file => file.endsWith('.md')) : [];
}

if (process.argv[1] === import.meta.filename) {
  const outputs = generate();
  const stale = findStale(outputs);
  if (!process.argv.includes('--check')) write(outputs);
  else if (stale.length > 0) {
    console.error(stale.join('\n'));
    process.exitCode = 1;
  }
}
