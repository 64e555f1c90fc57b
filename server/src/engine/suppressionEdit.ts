/** Writes the comment that suppresses one finding. */
import { markOf } from './fingerprint.ts';
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import { blockAt } from './suppression.ts';
import type { Edit } from './text/edits.ts';
import type { Span } from './text/span.ts';

/**
 * The edit that suppresses `finding` in the one place where it stands, or its rule in the whole file. It names the words
 * that are meant, in plain text in Chinese, and carries the mark of what they rest on, so that a changed text brings the finding back.
 */
export function suppressionEdit(
  report: Report,
  finding: Finding,
  scope: 'next-line' | 'file',
  isPlainText = false,
): Edit {
  const { text, lines } = report;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const top = report.frontMatter?.span.end ?? (text.startsWith('\ufeff') ? 1 : 0);
  if (scope === 'file') return insertion(top, `<!-- ${directiveWord('file', isPlainText)} ${finding.rule} -->${eol}`);
  const [firstLine, lastLine] = blockAt(report, lines.positionAt(finding.span.start).line);
  const first = lines.lineSpan(firstLine);
  const block = { start: first.start, end: lines.lineSpan(lastLine).end };
  const quote = quoteFor(report, finding.span, block);
  const directive = (word: 'line' | 'next-line') =>
    `<!-- ${directiveWord(word, isPlainText)} ${finding.rule}${quote === '' ? '' : ` "${quote}"`} @${markOf(report, finding)} -->`;
  // Above an item of a list a comment would part the list.
  if (opensItem(report, first)) return insertion(block.end, ` ${directive('line')}`);
  const quotation = /^[ \t]*(?:>[ \t]?)+/.exec(text.slice(first.start, first.end))?.[0] ?? '';
  return insertion(Math.max(top, block.start), quotation + directive('next-line') + eol);
}

/** The edit that takes a suppression out again, with its line where it stands alone there. */
export function suppressionRemoval({ text, lines }: Report, comment: Span): Edit {
  const [first, last] = [comment.start, comment.end].map(at => lines.lineSpan(lines.positionAt(at).line));
  const front = text.slice(first?.start, comment.start);
  const rest = text.slice(comment.end, last?.end);
  const isAlone = /^[\s>\ufeff]*$/.test(front) && rest.trim() === '';
  if (!isAlone) return { span: { start: comment.start - (/ $/.test(front) ? 1 : 0), end: comment.end }, newText: '' };
  const lineBreak = /^\r?\n/.exec(text.slice(last?.end))?.[0] ?? '';
  const start = (first?.start ?? comment.start) + (front.startsWith('\ufeff') ? 1 : 0);
  return { span: { start, end: (last?.end ?? comment.end) + lineBreak.length }, newText: '' };
}

/** In Chinese where the comment can be seen, as everything can in plain text. */
function directiveWord(word: 'line' | 'next-line' | 'file', isPlainText: boolean): string {
  return isPlainText
    ? { line: '忽略本行', 'next-line': '忽略下一行', file: '忽略全文' }[word]
    : `fazhi-disable-${word}`;
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function opensItem({ paragraphs }: Report, line: Span): boolean {
  return paragraphs.some(({ item, span }) => item !== null && span.start >= line.start && span.start <= line.end);
}

const LONGEST = 24;
const MOST_AROUND = 24;

/** The words at `span`, with as many in front, or else after them, as make the quoted place the only one within `range`. */
function quoteFor({ text }: Report, span: Span, range: Span): string {
  const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
  const end = span.start + (UNQUOTABLE.exec(words)?.index ?? words.length);
  const isOnly = (quote: string, start: number) => {
    const next = text.indexOf(quote, start + 1);
    return quote !== '' && text.indexOf(quote, range.start) === start && (next < 0 || next >= range.end);
  };
  for (let start = span.start; start >= Math.max(range.start, span.start - MOST_AROUND); start--) {
    const quote = text.slice(start, end);
    if (UNQUOTABLE.test(quote)) break;
    if (isOnly(quote, start)) return quote;
  }
  for (let after = end + 1; after <= Math.min(range.end, end + MOST_AROUND); after++) {
    const quote = text.slice(span.start, after);
    if (UNQUOTABLE.test(quote)) break;
    if (isOnly(quote, span.start)) return quote;
  }
  return text.slice(span.start, end);
}

/** What cannot stand in a comment between quotes. */
const UNQUOTABLE = /["\r\n<>]|--/;
