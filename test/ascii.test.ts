/** The bundle of the command line is read as ASCII, one byte a character. */
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { transform } from 'esbuild';
import { expect, test } from 'vitest';
// @ts-expect-error: what builds is plain JavaScript, without declarations.
import { escapeNonAscii, shiftMappings } from '../scripts/ascii.mjs';

test('the bundle is ASCII', async () => {
  const bundle = await readFile('dist/cliMain.js');
  expect(bundle.find(byte => byte > 0x7f)).toBeUndefined();
});

test('what is escaped means the same, and the map leads from its new place to where it was written', async () => {
  const source = `export const year = text => /年度?|[年月]/u.test(text);\n\nexport const sign = '〔😀〕', after = "后";\n`;
  const built = await transform(source, { charset: 'ascii', minify: true, sourcemap: 'external', format: 'cjs' });
  const map = JSON.parse(built.map);
  const code = escapeNonAscii(built.code);
  const module = { exports: {} as { year(text: string): boolean; sign: string; after: string } };
  new Function('module', code)(module);
  expect(module.exports.year('2024年')).toBe(true);
  expect(module.exports).toMatchObject({ sign: '〔😀〕', after: '后' });

  const shifted = { ...map, mappings: shiftMappings(map.mappings, built.code) };
  for (const words of ['.test(', 'sign', 'after']) {
    const written = ({ mappings }: { readonly mappings: string }, text: string) =>
      new SourceMap({ ...map, mappings }).findEntry(
        text.slice(0, text.indexOf(words)).split('\n').length - 1,
        columnOf(text, words),
      );
    const before = written(map, built.code);
    const after = written(shifted, code);
    expect(before).toMatchObject({ originalLine: expect.any(Number) });
    expect(after).toMatchObject(
      'originalLine' in before ? { originalLine: before.originalLine, originalColumn: before.originalColumn } : {},
    );
  }
});

function columnOf(text: string, words: string): number {
  const at = text.indexOf(words);
  return at - (text.lastIndexOf('\n', at) + 1);
}
