/** Blanks between words and numbers are no part of what is said of figures, and stay where they are. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, lint, parse } from '../../server/src/engine/index.ts';
import { asClosed, asWritten, closeUp } from '../../server/src/engine/report/closedUp.ts';
import { type Case, OWN_CASES, readRows } from '../corpus/figureCases.ts';

test.for<[written: string, closed: string | null]>([
  ['查处 12 件，占 5% 以上', '查处12件，占5%以上'],
  ['12 月 4 日召开会议', '12月4日召开会议'],
  ['## 2025 年工作', '## 2025年工作'],
  ['| 受理 | 12 件 |', '| 受理 | 12件 |'],
  ['查处\u00a012\u2009件', '查处12件'],
  ['查处　１２ 件', '查处　１２件'],
  ['1 总体情况', null],
  ['2.1 重点工作', null],
  ['查处12件', null],
  ['办结**120**件，**其中**12件', '办结120件，其中12件'],
  ['受理 **12 件**，办结\r\n　9件', '受理12件，办结　9件'],
  ['共1 5起', null],
])('%s', ([written, closed]) => {
  expect(closeUp(written)?.text ?? null).toBe(closed);
});

test('every span of the closed text stands on the same characters in the text as written', () => {
  const written = '查处 **12** 件，\n占 5% 以上。3 月办结** 7 **件';
  const found = closeUp(written);
  if (!found) throw new Error('the text has blanks');
  for (let start = 0; start < found.text.length; start++)
    for (let end = start + 1; end <= found.text.length; end++) {
      const { cuts, text } = found;
      const span = asWritten(cuts, { start, end });
      expect(written.slice(span.start, span.end).replace(/[ *\n]/g, '')).toBe(
        text.slice(start, end).replace(/[ *]/g, ''),
      );
      expect(asClosed(cuts, span)).toEqual({ start, end });
    }
});

/** `全年查处 12 件` for 全年查处12件 */
function setOff(text: string): string {
  return text.replace(/(?<=[一-龥])(?=[0-9])|(?<=[0-9%])(?=[一-龥])/g, ' ');
}

function saidOf(text: string): readonly string[] {
  const { findings } = lint(parse(text), { forcedKind: 'annual-report', rethrow: true });
  return findings
    .filter(({ rule }) => rule.startsWith('figures/'))
    .map(({ rule, severity, message, span }) =>
      [rule, severity, message.zh, text.slice(span.start, span.end).replaceAll(' ', '')].join(' '),
    );
}

test.for(['cases-mixed16.jsonl', 'cases-tables.jsonl'])(
  '%s: the same is said of its figures with blanks around them',
  name => {
    for (const { text } of readRows<Case>(join(OWN_CASES, name)))
      expect(saidOf(setOff(text)), text).toEqual(saidOf(text));
  },
);

test('a repair changes the number and leaves its blanks', () => {
  const text = '全年收到申请 40 件，其中受理 36 件、不予受理 4 件，受理率 99.0%。';
  const [finding] = lint(parse(text), { forcedKind: 'annual-report' }).findings.filter(({ rule }) =>
    rule.startsWith('figures/'),
  );
  const [repair] = finding?.fixes ?? [];
  expect(repair && applyEdits(text, repair.edits)).toBe(
    '全年收到申请 40 件，其中受理 36 件、不予受理 4 件，受理率 90.0%。',
  );
});
