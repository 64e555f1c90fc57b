/** Marks the findings of a report in its preview: their words, and the margin of every block that has one. */
import { type Diagnostic, DiagnosticSeverity, type TextDocument } from 'vscode';
import { changed, type Token, withClass } from './previewTokens.ts';

const NAMES: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'fazhi-error',
  [DiagnosticSeverity.Warning]: 'fazhi-warning',
  [DiagnosticSeverity.Information]: 'fazhi-info',
  [DiagnosticSeverity.Hint]: 'fazhi-hint',
};

/** In a text of a line: where the words of a finding stand, in the content of one token. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly finding: Diagnostic;
}

export function markFindings(
  tokens: readonly Token[],
  findings: readonly Diagnostic[],
  document: TextDocument,
): Token[] {
  let lines: Token['map'] = null;
  const open: number[] = [];
  const marked: Token[] = [];
  for (const token of tokens) {
    if (token.map) lines = token.map;
    if (token.type !== 'inline') {
      if (token.type.endsWith('_open')) open.push(marked.length);
      if (token.type.endsWith('_close')) open.pop();
      marked.push(token);
      continue;
    }
    const [from, to] = lines ?? [0, 0];
    const block = open.at(-1);
    const opening = block === undefined ? undefined : marked[block];
    // The cells of a row have one line: only those with the words are meant.
    const isCell = opening?.type === 'td_open' || opening?.type === 'th_open';
    const inside = findings.filter(
      ({ range }) =>
        range.start.line >= from &&
        range.start.line < to &&
        (!isCell || token.content.includes(document.getText(range).trim())),
    );
    const heaviest = inside.toSorted((a, b) => a.severity - b.severity)[0];
    if (heaviest && opening && block !== undefined) {
      marked[block] = withClass(opening, `fazhi-has-finding ${NAMES[heaviest.severity]}`);
    }
    const places = inside.flatMap(finding => placeOf(finding, isCell ? null : from, document));
    marked.push(places.length > 0 ? changed(token, { children: markWords(token.children ?? [], places) }) : token);
  }
  return marked;
}

/** The words of a finding, and which of their occurrences is meant. */
interface Wanted {
  readonly finding: Diagnostic;
  readonly words: string;
  readonly before: number;
}

/** Occurrences are counted from the start of line `from`; without it the first is meant. */
function placeOf(finding: Diagnostic, from: number | null, document: TextDocument): Wanted[] {
  const { range } = finding;
  const words = document.getText(range).trim();
  if (words === '' || !range.isSingleLine) return [];
  const lead = from === null ? '' : document.getText(range.with(range.start.with(from, 0), range.start));
  return [{ finding, words, before: lead.split(words).length - 1 }];
}

function markWords(children: readonly Token[], wanted: readonly Wanted[]): Token[] {
  const seen = new Map<Wanted, number>();
  return children.flatMap(token => {
    if (token.type !== 'text') return [token];
    const places = wanted.flatMap((each): Place[] => {
      const before = seen.get(each) ?? 0;
      const starts = occurrences(token.content, each.words);
      seen.set(each, before + starts.length);
      const start = starts[each.before - before];
      return start === undefined ? [] : [{ start, end: start + each.words.length, finding: each.finding }];
    });
    return splitToken(token, places);
  });
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}

/** The token with a mark around each place; of two that overlap, the first. */
function splitToken(token: Token, places: readonly Place[]): Token[] {
  const parts: Token[] = [];
  const add = (type: string, content: string) => content !== '' && parts.push(changed(token, { type, content }));
  let at = 0;
  for (const { start, end, finding } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    add('text', token.content.slice(at, start));
    add('html_inline', `<mark class="${NAMES[finding.severity]}" title="${escaped(finding.message)}">`);
    add('text', token.content.slice(start, end));
    add('html_inline', '</mark>');
    at = end;
  }
  add('text', token.content.slice(at));
  return places.length > 0 ? parts : [token];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
