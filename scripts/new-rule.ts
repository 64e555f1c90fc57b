/** Starts a rule: `tsx scripts/new-rule.ts family/fault` writes its file and its spec and lists it in the index. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = dirname(import.meta.dirname);
const RULES = 'server/src/engine/rules';
const ID = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const IMPORT = /^import (?:type )?\S.* from '([^']+)';\n/gm;

/** The text of a file of the repository, or null. */
export type Read = (path: string) => string | null;

/** Path → text of every file to write. @throws Error with a reason for the person at the keyboard. */
export function newRule(id: string, read: Read): ReadonlyMap<string, string> {
  const [, family = '', fault = ''] = ID.exec(id) ?? [];
  if (family === '') throw new Error(`"${id}" is no id of a rule; write family/fault, such as outline/gap`);
  const rulePath = `${RULES}/${family}/${fault}.ts`;
  if (read(rulePath) !== null) throw new Error(`${rulePath} is there already`);
  const own = read(`${RULES}/${family}/index.ts`);
  const indexPath = own === null ? `${RULES}/index.ts` : `${RULES}/${family}/index.ts`;
  const module = own === null ? `./${family}/${fault}.ts` : `./${fault}.ts`;
  const index = own ?? read(indexPath);
  if (index === null) throw new Error(`${indexPath} is missing`);
  return new Map([
    [rulePath, ruleSkeleton(id)],
    [`test/rules/${family}-${fault}.md`, specSkeleton(id)],
    [indexPath, listed(index, nameOf(fault), module)],
  ]);
}

/** `ratio-mismatch` → `ratioMismatch` */
function nameOf(fault: string): string {
  return fault.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
}

/** Adds the import in its alphabetical place, as Biome wants it, and the rule at the end of the list. */
function listed(index: string, name: string, module: string): string {
  const line = `import ${name} from '${module}';\n`;
  const after = Array.from(index.matchAll(IMPORT)).findLast(([, path = '']) => path < module);
  const first = index.search(/^import /m);
  const at = after ? after.index + after[0].length : Math.max(0, first);
  const withImport = index.slice(0, at) + line + index.slice(at);
  const end = withImport.lastIndexOf('\n]');
  if (end < 0) throw new Error('the index has no list to add the rule to');
  return `${withImport.slice(0, end)}\n  ${name},${withImport.slice(end)}`;
}

function ruleSkeleton(id: string): string {
  return `/** TODO: one sentence on the fault, with an example. */
import { defineRule } from '../rule.ts';

export default defineRule({
  id: '${id}',
  title: { zh: 'TODO', en: 'TODO' },
  source: 'TODO',
  severity: 'hint',
  fix: 'none',
  options: {},
  *check(report) {
    for (const paragraph of report.paragraphs) {
      if (!report.prose.startsWith('TODO', paragraph.span.start)) continue;
      yield { span: paragraph.span, message: { zh: 'TODO：哪里错、为什么、怎样改。', en: 'TODO: what, why, what to do.' } };
    }
  },
});
`;
}

function specSkeleton(id: string): string {
  const cases = ['bad', 'bad', 'bad', 'good', 'good', 'good'].map((expectation, index) => {
    const [open, close] = expectation === 'bad' ? ['⟦', '⟧'] : ['', ''];
    return `## 例${index + 1}\n\n~~~~md ${expectation}\n一、总体情况\n\n${open}TODO${close}\n~~~~\n`;
  });
  return `# ${id} TODO

报告什么；为什么；依据从哪里来；怎样改；哪些情形有意不报。

${cases.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  const read: Read = path => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null);
  try {
    for (const [path, text] of newRule(process.argv[2] ?? '', read)) {
      writeFileSync(join(ROOT, path), text);
      console.log(path);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
