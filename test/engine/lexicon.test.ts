/** The lists of words: they are written as their schema says, do not contradict one another, and are found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { areConfusable } from '../../server/src/engine/lexicon/confusable.ts';
import { lawNamed, nearLaw, successorOf } from '../../server/src/engine/lexicon/laws.ts';
import { findSlips, type Slip } from '../../server/src/engine/lexicon/slips.ts';
import { findNearTerms } from '../../server/src/engine/lexicon/terms.ts';
import { ROOT } from '../sources.ts';

const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const schema = read<object>('schemas/words.schema.json');
const slips = read<readonly Slip[]>('seeds/words/slips.json');
const terms = read<Readonly<Record<string, readonly string[]>>>('seeds/words/terms.json');
const laws = read<readonly { readonly name: string; readonly replaces?: readonly string[] }[]>('seeds/words/laws.json');

test.each(['slips', 'terms', 'laws', 'sounds', 'shapes'])('%s.json is as its schema says', name => {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(schema, 'words');
  const validate = ajv.getSchema(`words#/definitions/${name}`);
  expect(validate?.(read(`seeds/words/${name}.json`)), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
});

describe('slips', () => {
  test('are two hundred at least, each once, and none is its own right form', () => {
    expect(slips.length).toBeGreaterThan(200);
    expect(new Set(slips.map(({ wrong }) => wrong)).size).toBe(slips.length);
    expect(slips.filter(({ wrong, right }) => wrong === right)).toEqual([]);
  });

  test('are found where their conditions hold', () => {
    const lost = slips.filter(({ wrong, before, after }) => {
      const words = `${before?.[0] ?? ''}${wrong}${after?.[0] ?? '。'}`;
      return !findSlips(words).some(({ slip }) => slip.wrong.includes(wrong) || wrong.includes(slip.wrong));
    });
    expect(lost).toEqual([]);
  });

  test('have right forms in which no slip is found', () => {
    const found = slips.filter(({ right }) => findSlips(`${right}。`).length > 0);
    expect(found.map(({ wrong, right }) => `${wrong} → ${right}`)).toEqual([]);
  });
});

describe('terms', () => {
  const all = Object.values(terms).flat();

  test('stand in the lists once and are no slips', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter(term => findSlips(term).some(({ slip }) => slip.severity === undefined))).toEqual([]);
  });

  test('are not taken for one another', () => {
    expect(all.filter(term => findNearTerms(`${term}。`).length > 0)).toEqual([]);
  });

  test.for([
    ['行政复以案件', '行政复议案件'],
    ['习近平新时代中国社会主义思想', '习近平新时代中国特色社会主义思想'],
    ['履行推进法治建设第一责人职责', '履行推进法治建设第一责任人职责'],
    ['普法责任治', '普法责任制'],
    ['府院动联', '府院联动'],
    ['行政执执法', '行政执法'],
  ] as const)('%s is a slip for %s', ([words, term]) => {
    expect(findNearTerms(`，${words}，`)[0]?.term).toContain(term.slice(0, 4));
  });

  test('sound alike or look alike where a slip is told', () => {
    const confusable = (a: string, b: string) => areConfusable(a.charCodeAt(0), b.charCodeAt(0));
    expect(confusable('部', '布')).toBe(true);
    expect(confusable('末', '未')).toBe(true);
    expect(confusable('处', '许')).toBe(false);
  });
});

describe('laws', () => {
  test('are known in full and short, and near none', () => {
    for (const { name } of laws) {
      expect(lawNamed(name)?.name).toBe(name);
      expect(nearLaw(name), name).toBeNull();
    }
  });

  test('that were replaced lead to another, which is current', () => {
    for (const old of laws.flatMap(({ replaces = [] }) => replaces)) {
      expect(lawNamed(old), old).toBeNull();
      expect(laws.map(({ name }) => name)).toContain(successorOf(old)?.name);
    }
  });
});
