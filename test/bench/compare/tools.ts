/** The linters that a writer of Chinese Markdown would use instead, each with its usual settings. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly what: string;
  /** The number of findings. */
  lint(text: string): number | Promise<number>;
}

const FOLDER = import.meta.dirname;
// Its packages are a folder of their own, too heavy to come with every `npm ci`.
const require = createRequire(join(FOLDER, 'package.json'));

interface Autocorrect {
  lintFor(text: string, type: string): { readonly lines: readonly unknown[] };
}

interface Zhlint {
  run(text: string, options: object): { readonly validations: readonly unknown[] };
}

interface Markdownlint {
  lint(options: object): Readonly<Record<string, readonly unknown[]>>;
}

interface Textlint {
  loadTextlintrc(options: object): Promise<unknown>;
  createLinter(options: object): {
    lintText(text: string, path: string): Promise<{ readonly messages: readonly unknown[] }>;
  };
}

/** Throws where they are not installed. */
export async function loadTools(): Promise<readonly Tool[]> {
  if (!existsSync(join(FOLDER, 'node_modules'))) throw new Error(`Run npm ci in ${FOLDER} first.`);
  const autocorrect = await load<Autocorrect>('autocorrect-node');
  const zhlint = await load<Zhlint>('zhlint');
  const markdownlint = await load<Markdownlint>('markdownlint/sync');
  const textlint = await load<Textlint>('textlint');
  const descriptor = await textlint.loadTextlintrc({
    configFilePath: join(FOLDER, '.textlintrc.json'),
    node_modulesDir: join(FOLDER, 'node_modules'),
  });
  const linter = textlint.createLinter({ descriptor });
  return [
    {
      ...named('autocorrect-node', 'spacing and punctuation, in Rust'),
      lint: text => autocorrect.lintFor(text, 'md').lines.length,
    },
    {
      ...named('markdownlint', 'form of the Markdown, default rules'),
      lint: text => markdownlint.lint({ strings: { text } })['text']?.length ?? 0,
    },
    {
      ...named(
        'textlint',
        'the only rule for Chinese that the registry has, textlint-rule-zh-half-and-full-width-bracket',
      ),
      lint: async text => (await linter.lintText(text, 'report.md')).messages.length,
    },
    {
      ...named('zhlint', 'spacing and punctuation, default preset'),
      lint: text => zhlint.run(text, { rules: { preset: 'default' } }).validations.length,
    },
  ];
}

function named(name: string, what: string): Pick<Tool, 'name' | 'version' | 'what'> {
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'node_modules', name, 'package.json'), 'utf8'));
  return { name, version: manifest.version, what };
}

async function load<Module>(name: string): Promise<Module> {
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
}
