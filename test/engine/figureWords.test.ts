/** The words by which figures are read: they are written as their schema says, and every class is in use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { ledger, parse } from '../../server/src/engine/index.ts';
import { ROOT, readSources } from '../sources.ts';

const read = <T>(path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
const schema = read<{ readonly definitions: object }>('schemas/figure-words.schema.json');

describe('seeds of figures', () => {
  test.each(['lexicon', 'rates', 'outcomes', 'units', 'lists', 'table-words', 'quantities'])(
    '%s.json is as its schema says',
    name => {
      const ajv = new Ajv({ strict: false });
      ajv.addSchema(schema, 'figures');
      const validate = ajv.getSchema(`figures#/definitions/${name}`);
      expect(validate?.(read(`seeds/${name}.json`)), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
    },
  );

  test.each([
    ['lexicon', 'reading/lexicon.ts'],
    ['table-words', 'tables/words.ts'],
  ])('%s.json holds no class that nobody reads', (name, reader) => {
    const target = `server/src/engine/relations/${reader}`;
    const readers = readSources('server/src/engine/**/*.ts').filter(({ imports }) =>
      imports.some(imported => imported.target === target),
    );
    const classes = Object.keys(read<object>(`seeds/${name}.json`));
    expect(classes.filter(key => !readers.some(({ text }) => text.includes(`'${key}'`)))).toEqual([]);
  });
});

describe('units', () => {
  const statusOf = (text: string) =>
    ledger(parse(`# 报告\n\n${text}`)).relations.map(({ kind, verdict }) => `${kind} ${verdict}`);

  test('that a passage mixes are held against each other', () => {
    expect(statusOf('受理案件突破100件，达到120起。')).toContain('threshold exact');
  });

  test('that count different things are not', () => {
    expect(statusOf('突破100人，达到80次。')).not.toContain('threshold inconsistent');
  });
});
