// One word for one thing: docs/glossary.md names it, and no text that a user reads may use another.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../server/src/engine/index.ts';
import { readSources } from './sources.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(read(path));

/** A text that is shown to a user, and where it was found. */
interface Shown {
  readonly text: string;
  readonly where: string;
}

/** The glossary's rows: words that are not to be used, by language. */
const rows = read('docs/glossary.md')
  .split('\n')
  .filter(line => line.startsWith('| ') && !/^\| (?:---|用词)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, term = '', , avoided = '', english = '', not = '']) => ({
    term,
    english,
    zh: avoided.split('、').filter(word => word !== ''),
    en: not.split(', ').filter(word => word !== ''),
  }));

const catalogue = (path: string): Shown[] =>
  Object.entries(json(path)).map(([key, text]) => ({ text, where: `${path}: ${key}` }));

/** Every `zh: '…'` or `en: '…'` of the sources, without what is filled into it. */
const messages = (locale: 'zh' | 'en'): Shown[] =>
  readSources('{server,client,demo}/src/**/*.ts').flatMap(({ path, text }) =>
    [
      ...text.matchAll(new RegExp(`\\b${locale}:\\s*(?:'((?:[^'\\\\\\n]|\\\\.)*)'|\`((?:[^\`\\\\]|\\\\.)*)\`)`, 'g')),
    ].map(([, quoted, template]) => ({ text: (quoted ?? template ?? '').replace(/\$\{[^}]*\}/g, '…'), where: path })),
  );

const chinese: Shown[] = [
  ...catalogue('package.nls.zh-cn.json'),
  ...catalogue('l10n/bundle.l10n.zh-cn.json'),
  ...messages('zh'),
  ...['package.json', 'action.yml'].map(path => ({
    text: /description"?: .*/.exec(read(path))?.[0] ?? '',
    where: path,
  })),
];
const english: Shown[] = [
  ...catalogue('package.nls.json'),
  ...Object.keys(json('l10n/bundle.l10n.zh-cn.json')).map(text => ({ text, where: 'l10n' })),
  ...messages('en'),
];

describe('the words of the glossary', () => {
  it('are a whole table, held against whole catalogues', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ term, english: word }) => term === '' || word === '')).toEqual([]);
    expect(Math.min(messages('zh').length, messages('en').length)).toBeGreaterThan(400);
  });

  it.each(rows.flatMap(({ term, zh }) => zh.map(word => [word, term] as const)))('%s is not said for %s', (word, _) => {
    expect(chinese.filter(({ text }) => text.includes(word))).toEqual([]);
  });

  it.each(rows.flatMap(({ english: term, en }) => en.map(word => [word, term] as const)))(
    '%s is not said for %s',
    (word, _) => {
      const pattern = new RegExp(`\\b${word}`, 'i');
      expect(english.filter(({ text }) => pattern.test(text))).toEqual([]);
    },
  );
});

describe('what the editor shows', () => {
  const settings = Object.entries(json('package.nls.zh-cn.json')).filter(([key]) =>
    /^configuration\.[a-z]+$/i.test(key),
  );

  it('has settings that are found by searching 法治', () => {
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter(([, text]) => !text.includes('法治'))).toEqual([]);
  });

  it('names no rule by its id, but where rules are set by it', () => {
    const ids = rules.map(({ id }) => id);
    const shown = [...catalogue('package.nls.zh-cn.json'), ...catalogue('l10n/bundle.l10n.zh-cn.json')];
    const naming = shown.filter(({ text }) => ids.some(id => text.includes(id)));
    expect(naming.map(({ where }) => where)).toEqual(['package.nls.zh-cn.json: configuration.rules']);
  });
});

// What is filled in is quoted alike wherever a user reads it; “十四五” has marks of its own.
it('findings, fixes and questions quote in 「」', () => {
  const others = messages('zh').filter(
    ({ text, where }) => /“…”/.test(text) && !/\/relations\/|planTerms|rendering/.test(where),
  );
  const filled = catalogue('l10n/bundle.l10n.zh-cn.json').filter(({ text }) => /“\{\d\}”/.test(text));
  expect([...others, ...filled]).toEqual([]);
});
