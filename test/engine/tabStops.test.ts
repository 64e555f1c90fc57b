/** Tab stops stand where something is to be filled in, and change no word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftSnippet, kinds, newDraft, withTabStops } from '../../server/src/engine/index.ts';

test('placeholders become tab stops, numbered on', () => {
  expect(withTabStops('某市人民政府\n\n2026年XX月XX日', 1)).toEqual({
    snippet: `某市人民政府\n\n2026年\${1:XX}月\${2:XX}日`,
    count: 2,
  });
  expect(withTabStops('×月×日，xxxx年xx月xx日', 1).snippet).toBe(
    `\${1:×}月\${2:×}日，\${3:xxxx}年\${4:xx}月\${5:xx}日`,
  );
  expect(withTabStops('三、XXXX年度安排\n\n（此处填写安排）', 3).snippet).toBe(
    `三、\${3:XXXX}年度安排\n\n\${4:（此处填写安排）}`,
  );
});

test('whoever types nothing gets the text as it is', () => {
  const piece = fc.constantFrom(
    '$',
    '}',
    '\\',
    '{1:',
    'XX',
    '（此处填写{$}）',
    '《》',
    '____',
    '甲',
    '\r\n',
    '年 月 日',
  );
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('');
      const { snippet, count } = withTabStops(text, 1);
      const stops = [...snippet.matchAll(/(?<!\\)(?:\\\\)*\$\{(\d+):/g)].map(([, number]) => Number(number));
      expect(stops).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      const unfilled = snippet.replace(/\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, mark, words) =>
        words === undefined ? mark : words.replace(/\\([\\$}])/g, '$1'),
      );
      expect(unfilled).toBe(text);
    }),
  );
});

const unfilled = (snippet: string) => snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');

test.each(kinds)('a new draft of $id as a snippet is the draft with tab stops in order', kind => {
  const known = { issuer: '某市人民政府', year: 2025 };
  const snippet = draftSnippet(kind, known);
  expect(unfilled(snippet)).toBe(newDraft(kind, known));
  const stops = [...snippet.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
  expect(stops).toEqual(stops.map((_, index) => index + 1));
  expect(stops.length).toBeGreaterThan(0);
});

test('an issuer and a year that are not known are typed once each', () => {
  const kind = kinds.find(({ id }) => id === 'annual-report');
  const snippet = kind ? draftSnippet(kind, { issuer: null, year: null }) : '';
  expect(snippet).toMatch(/^# \$\{1:（此处填写单位）\}关于\$\{2:XXXX\}年度/);
  expect(snippet).toMatch(/\n\$\{1:（此处填写单位）\}\n\n\$\{\d+:XXXX\}年\$\{\d+:XX\}月\$\{\d+:XX\}日\n$/);
  expect(snippet.match(/\$\{2:XXXX\}/g)).toHaveLength(5);
});
