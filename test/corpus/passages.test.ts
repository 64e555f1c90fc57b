/** Passages as they are published: the findings on figures that were read by hand and found right, and no other. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint, parse } from '../../server/src/engine/index.ts';
import { isLoud, readRows } from './figureCases.ts';

interface Judged {
  readonly rule: string;
  readonly message: string;
  /** Whether a careful reader would make the remark too. */
  readonly right: boolean;
  /** Why another finding of the passage is told instead of it now. */
  readonly instead?: string;
}

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly judged: readonly Judged[];
}

const FRONT = '# 某县人民政府2025年法治政府建设情况报告\n\n## 一、主要工作\n\n';
const passages = ['passages.jsonl', 'passages2.jsonl'].flatMap(name =>
  readRows<Passage>(join(import.meta.dirname, 'passages', name)),
);

function messagesOn(text: string): readonly string[] {
  const { findings } = lint(parse(`${FRONT}${text}\n`), { rethrow: true });
  return findings
    .filter(
      finding => isLoud(finding) && /^(?:figures|dates)\//.test(finding.rule) && finding.span.start >= FRONT.length,
    )
    .map(({ message }) => message.zh);
}

test('are many', () => expect(passages).toHaveLength(180));

test.for(passages)('$id', ({ text, judged }) => {
  const right = judged
    .filter(({ right: isRight, instead }) => isRight && instead === undefined)
    .map(({ message }) => message);
  expect([...messagesOn(text)].sort()).toEqual(right.sort());
});
