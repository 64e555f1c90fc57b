/** Comments stand on the words that they speak of, tracked changes can be taken back, and nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { applyEdits, formatHan, type Span } from '../../../server/src/engine/index.ts';
import {
  checkText,
  holdsComment,
  openArchive,
  packArchive,
  readWord,
  type WordText,
} from '../../../server/src/word/index.ts';
import { type Annotation, AUTHOR, annotated, commentsIn, rejected } from './harness.ts';
import { files } from './samples.ts';

/** The typed words of a span, without what was written for the reading: marks of Markdown and automatic numbers. */
function typedWords({ text, stretches }: WordText, { start, end }: Span): string {
  return stretches
    .filter(each => each.start < end && start < each.end)
    .map(each => text.slice(Math.max(start, each.start), Math.min(end, each.end)))
    .join('');
}

const plain = (words: string) => words.replace(/\s+/g, '');

describe.each(files)('$name', ({ bytes }) => {
  let kept: Annotation | undefined;
  const first = () => (kept ??= annotated(bytes));
  test('has every finding as a comment on its words, and one that sums them up', () => {
    const { text, report, result, bytes: after } = first();
    const own = commentsIn(after).filter(({ author }) => author === AUTHOR);
    expect(own).toHaveLength(result.findings.length + 1);
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    const [summary] = own.filter(({ lines }) => lines[0]?.startsWith('检查结果'));
    if (report.title) expect(plain(summary?.words ?? '')).toContain(plain(typedWords(text, report.title.span)));
    for (const finding of result.findings) {
      const found = own.filter(
        ({ lines }) => lines.at(-1) === `规则：${finding.rule}` && lines[0]?.endsWith(finding.message.zh),
      );
      const words = plain(typedWords(text, finding.span));
      // Of a note or a text box the comment quotes them, since it cannot stand there.
      const stands = found.some(({ words: at, lines }) =>
        plain(holdsComment(text, finding.span) ? at : (lines[1] ?? '')).includes(words),
      );
      expect(found.map(each => each.words)).not.toContain('(no range)');
      expect(stands, `${finding.rule} on “${words}”: ${JSON.stringify(found.map(each => each.words))}`).toBe(true);
    }
  });

  test('reads as before, and every other part is the same', () => {
    const { document, text, bytes: after } = first();
    expect(checkText(readWord(after, formatHan)).text).toBe(text.text);
    const [before, now] = [document.archive, openArchive(after)];
    const changed = now.names.filter(
      name => Buffer.compare(before.bytes(name) ?? Buffer.alloc(0), now.bytes(name) ?? Buffer.alloc(0)) !== 0,
    );
    expect(changed.filter(name => !/comments|\[Content_Types\]|\.rels$|^word\/document\d*\.xml$/.test(name))).toEqual(
      [],
    );
    expect(before.names.filter(name => !now.has(name))).toEqual([]);
  });

  test('a second run makes the same file', () => {
    const { bytes: once } = first();
    const { bytes: twice } = annotated(once);
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  test('changes can be accepted, which gives the corrected text, and rejected, which gives the old one', () => {
    const { text, comments, bytes: after } = annotated(bytes, 'all');
    const edits = comments.revisions.flatMap(fix => fix.edits);
    expect(checkText(readWord(after, formatHan)).text).toBe(applyEdits(text.text, edits));
    const back = rejected(after, packArchive);
    expect(checkText(readWord(back, formatHan)).text).toBe(text.text);
  });
});
