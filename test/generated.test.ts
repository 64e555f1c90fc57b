/** Generated files are committed; one that is not what the sources give fails here and names the command. */
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { configSchema } from '../scripts/generate/configSchema.ts';
import { editorSchema } from '../scripts/generate/editorSchema.ts';
import { findStale, generate } from '../scripts/generate.ts';
import { parseConfig } from '../server/src/engine/index.ts';

test('generated files are fresh', () => {
  expect(findStale(generate())).toEqual([]);
});

const schema = new Ajv({ strict: false }).compile(JSON.parse(configSchema()));

test.for<readonly [config: object, isRight: boolean]>([
  [{}, true],
  [{ $schema: 'x', extends: 'a.json', files: ['**/*.md'], ignore: [] }, true],
  [{ extends: ['a.json', 'b.json'] }, true],
  [{ kinds: { '报告/*.md': 'annual-report' } }, true],
  [{ kinds: { '*.md': 1 } }, false],
  [{ rules: { outline: 'off', 'outline/gap': 'info', 'suppression/unused': 'off' } }, true],
  [{ rules: { 'outline/gap': ['warning', {}] } }, true],
  [{ rules: { 'outline/gap': 'warn' } }, false],
  [{ rules: { 'outline/gap': ['warning', { depth: 2 }] } }, false],
  [{ rules: { 'outline/gap': ['warning', {}, 1] } }, false],
  [{ files: '**/*.md' }, false],
  [{ kindFiles: ['own.json'] }, true],
  [{ facts: 'a.csv', previous: ['2023/', 'a.md'] }, true],
  [{ facts: 1 }, false],
  [{ rates: { 销号率: { numerator: ['整改到位'], denominator: ['发现'] }, 满意率: { survey: true } } }, true],
  [{ rates: { 销号率: { numerator: ['整改到位'] } } }, false],
  [{ rates: { 销号率: { numerator: [], denominator: ['发现'] } } }, false],
  [{ rates: { 销号率: { survey: false } } }, false],
  [{ rates: { 销号率: { survey: true, closed: true } } }, false],
  [{ rates: { 销号率: '整改到位' } }, false],
  [{ other: 1 }, false],
])('the schema and the parser of configurations agree: %j', ([config, isRight]) => {
  expect(schema(config), 'schema').toBe(isRight);
  expect(parseConfig(JSON.stringify(config)).problems.length === 0, 'parser').toBe(isRight);
});

const lenient = new Ajv({ strict: false }).compile(JSON.parse(editorSchema(configSchema())));

test.for([
  { rules: { 'outline/gap': 'warn', 'no/rule': 1 }, kinds: { '*.md': 1 }, other: 1 },
  { rates: { 销号率: { survey: false, closed: true } }, export: 3, facts: 1, terms: { 甲: { left: '乙' } } },
  [],
])('the schema for VS Code finds fault with nothing, since the server does: %j', config => {
  expect(schema(config)).toBe(false);
  expect(lenient(config)).toBe(true);
});

test('the schema for VS Code offers every choice and every key that there is', () => {
  const [strict, editor] = [configSchema(), editorSchema(configSchema())].map(text => JSON.parse(text));
  expect(Object.keys(editor.properties.rules.properties)).toEqual(Object.keys(strict.properties.rules.properties));
  const offered = (node: { defaultSnippets: { body: unknown }[] }) => node.defaultSnippets.map(({ body }) => body);
  expect(offered(editor.definitions.level)).toEqual(strict.definitions.level.enum);
  const [kinds] = editor.properties.kinds.additionalProperties.anyOf;
  expect(offered(kinds)).toContain('annual-report');
  expect(kinds.defaultSnippets[0].description).toMatch(/报告/);
});
