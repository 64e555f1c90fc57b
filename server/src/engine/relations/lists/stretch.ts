/** Cuts a paragraph into stretches in which lists are read: its own wording, and that of each bracket, quotation and title. */
import { once } from '../../report/once.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';

/** What hides the wording of a bracket, a quotation or a title from the stretch around it. */
export const HIDDEN = '\u{e000}';

export interface Stretch {
  /** Where it starts in the paragraph. */
  readonly start: number;
  /** Its wording, of the length that it has in the paragraph; brackets, quotations and titles stand as `(…)` with what is in them hidden. */
  readonly words: string;
  /** Its wording with nothing hidden. */
  readonly whole: string;
}

const MARK = /[“”《》()]/g;
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '《': '》', '(': ')' };

interface Inner extends Span {
  readonly inner: Inner[];
}

/** The stretches of the folded wording of a paragraph, the outermost first. */
export const readStretches = once(({ prose }): readonly Stretch[] => {
  const marks = allMatches(prose, MARK);
  if (marks.length === 0) return [{ start: 0, words: prose, whole: prose }];
  const stretches: Stretch[] = [];
  const write = ({ start, end, inner }: Inner) => {
    const whole = prose.slice(start, end);
    let words = '';
    let at = start;
    for (const part of inner) {
      words += prose.slice(at, part.start) + HIDDEN.repeat(part.end - part.start);
      at = part.end;
    }
    stretches.push({ start, words: words + prose.slice(at, end), whole });
    for (const part of inner) write(part);
  };
  write({ start: 0, end: prose.length, inner: nest(marks) });
  return stretches;
});

/** Nobody nests deeper; what is open without end must not be looked through at every mark. */
const DEEPEST = 8;

/** What stands between pairs of marks, nested; a mark without its partner is passed over. */
function nest(marks: readonly RegExpExecArray[]): Inner[] {
  const top: Inner[] = [];
  const open: { mark: string; start: number; inner: Inner[] }[] = [];
  for (const { 0: mark, index } of marks) {
    if (CLOSING[mark]) {
      if (open.length < DEEPEST) open.push({ mark, start: index + 1, inner: [] });
      continue;
    }
    const at = open.findLastIndex(({ mark: opening }) => CLOSING[opening] === mark);
    const closed = open[at];
    if (!closed) continue;
    if (at === open.length - 1) {
      open.pop();
      (open.at(-1)?.inner ?? top).push({ start: closed.start, end: index, inner: closed.inner });
      continue;
    }
    const lost = open.splice(at).slice(1);
    const inner = [...closed.inner, ...lost.flatMap(({ inner: within }) => within)];
    (open.at(-1)?.inner ?? top).push({ start: closed.start, end: index, inner });
  }
  // What a mark without partner seemed to hold belongs to what is around it.
  for (const { inner } of open) top.push(...inner);
  return top.sort((a, b) => a.start - b.start);
}

const MARKS: ReadonlySet<number> = new Set(Array.from(',;:。!?\n\ufffc', mark => mark.charCodeAt(0)));
const LONGEST_CLAUSE = 400;

/** Where the clause starts that holds `at`: after the last mark in front of it, no further than a clause is long. */
export function clauseStart(words: string, at: number): number {
  const least = Math.max(0, at - LONGEST_CLAUSE);
  let start = at;
  while (start > least && !MARKS.has(words.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the clause ends that holds `at`. */
export function clauseEnd(words: string, at: number): number {
  const most = Math.min(words.length, at + LONGEST_CLAUSE);
  let end = at;
  while (end < most && !MARKS.has(words.charCodeAt(end))) end++;
  return end;
}
