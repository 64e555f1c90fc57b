/** Annotates Word files as the command does, and reads from the result what a reader of Word sees of it. */
import { formatHan, type LintResult, lint, parse, type Report } from '../../../server/src/engine/index.ts';
import { voiceOf } from '../../../server/src/export/voice.ts';
import { type CommentOptions, type WordComments, wordComments } from '../../../server/src/export/wordComments.ts';
import {
  annotateWord,
  changeTester,
  checkText,
  holdsComment,
  isAutomaticNumber,
  layoutOf,
  openArchive,
  openForAnnotation,
  unreadWords,
  type WordDocument,
  type WordText,
} from '../../../server/src/word/index.ts';
import { readXml, type XmlElement } from '../../../server/src/word/xml.ts';

export const AUTHOR = '公文检查';
export const DATE = '2025-01-18T09:30:00Z';

export interface Annotation {
  readonly document: WordDocument;
  readonly text: WordText;
  readonly report: Report;
  readonly result: LintResult;
  readonly comments: WordComments;
  readonly bytes: Uint8Array;
}

export function annotated(file: Uint8Array, trackFixes: CommentOptions['trackFixes'] = 'none'): Annotation {
  const document = openForAnnotation(file, AUTHOR, formatHan);
  if ('problem' in document) throw new Error(document.problem.zh);
  const text = checkText(document);
  const report = parse(text.text);
  const result = lint(report, { kind: 'report', layout: layoutOf(document, text), rethrow: true });
  const options: CommentOptions = {
    least: 'hint',
    trackFixes,
    unread: unreadWords(document.unread),
    isAutomaticNumber: span => isAutomaticNumber(text, span),
    holdsComment: span => holdsComment(text, span),
    canTrack: changeTester(document, text),
  };
  const comments = wordComments(report, result, options, voiceOf('zh-CN', new Date(0)));
  const bytes = annotateWord(document, text, { ...comments, author: AUTHOR, date: DATE });
  return { document, text, report, result, comments, bytes };
}

export interface SeenComment {
  readonly id: string;
  readonly author: string;
  /** Its paragraphs. */
  readonly lines: readonly string[];
  /** The words between the ends of its range. */
  readonly words: string;
}

/** The comments of a file, in the order in which their ranges begin. */
export function commentsIn(file: Uint8Array): SeenComment[] {
  const archive = openArchive(file);
  const main = archive.text('word/document.xml') ?? archive.text('word/document2.xml') ?? '';
  const name = archive.names.find(each => /^word\/comments\d*\.xml$/.test(each));
  if (name === undefined) return [];
  const words = rangesIn(readXml(main));
  const all = readXml(archive.text(name) ?? '').children.filter(each => each.name === 'w:comment');
  const seen = all.map(comment => {
    const id = comment.attribute('w:id') ?? '';
    const lines = comment.children.filter(each => each.name === 'w:p').map(textOf);
    return { id, author: comment.attribute('w:author') ?? '', lines, words: words.get(id) ?? '(no range)' };
  });
  const order = [...words.keys()];
  return seen.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** Number of a comment → the words in its range; throws when a range or its mark is missing or doubled. */
function rangesIn(root: XmlElement): Map<string, string> {
  const words = new Map<string, string>();
  const open = new Set<string>();
  const marks = new Map<string, number>();
  const visit = (element: XmlElement): void => {
    const id = element.attribute('w:id') ?? '';
    if (element.name === 'w:commentRangeStart') {
      if (words.has(id)) throw new Error(`range ${id} begins twice`);
      words.set(id, '');
      open.add(id);
    } else if (element.name === 'w:commentRangeEnd') {
      if (!open.delete(id)) throw new Error(`range ${id} ends without a beginning`);
    } else if (element.name === 'w:commentReference') marks.set(id, (marks.get(id) ?? 0) + 1);
    else if (SEEN[element.name] !== undefined || element.name === 'w:t') {
      const text = SEEN[element.name] ?? element.text;
      for (const each of open) words.set(each, words.get(each) + text);
    } else if (element.name !== 'w:txbxContent') for (const child of element.children) visit(child);
  };
  visit(root);
  if (open.size > 0) throw new Error(`ranges ${[...open].join()} do not end`);
  for (const id of words.keys()) if (marks.get(id) !== 1) throw new Error(`comment ${id} has ${marks.get(id)} marks`);
  return words;
}

const SEEN: Readonly<Record<string, string>> = { 'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

function textOf(element: XmlElement): string {
  return element.name === 'w:t' ? element.text : element.children.map(textOf).join('');
}

/** The file with all tracked changes of our author rejected. */
export function rejected(file: Uint8Array, repack: (parts: [string, string | Uint8Array][]) => Uint8Array): Uint8Array {
  const archive = openArchive(file);
  return repack(
    archive.names.map(name => [
      name,
      /^word\/document\d*\.xml$/.test(name) ? reject(archive.text(name) ?? '') : (archive.bytes(name) ?? ''),
    ]),
  );
}

function reject(xml: string): string {
  const own = new RegExp(`<([\\w.-]+:)?(ins|del) [^>]*author="${AUTHOR}"[^>]*>`);
  let result = xml;
  for (let match = own.exec(result); match; match = own.exec(result)) {
    const [tag, prefix = '', name = ''] = match;
    const close = `</${prefix}${name}>`;
    const end = result.indexOf(close, match.index);
    const inner = name === 'ins' ? '' : result.slice(match.index + tag.length, end).replaceAll('delText', 't');
    result = result.slice(0, match.index) + inner + result.slice(end + close.length);
  }
  return result;
}
