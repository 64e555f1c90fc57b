/** Makes each slip in a whole report on its own and looks whether something new is said of it. */
import { type Finding, lint, parse, type Report } from '../../server/src/engine/index.ts';

export interface Slip {
  readonly file: string;
  /** Counted from 1; `old` stands once from its start. */
  readonly line: number;
  readonly old: string;
  readonly new: string;
  readonly kind: string;
}

export interface SlipTally {
  readonly kind: string;
  slips: number;
  found: number;
  readonly missed: string[];
}

export interface SlipMeasure {
  readonly kinds: readonly SlipTally[];
  /** Findings that a missed slip brought about away from its line. */
  readonly elsewhere: number;
}

/** Which findings answer a slip: those that a reviewer must answer, without form; or all, where slips are of all kinds. */
export type Answers = 'loud' | 'all';

/** Slips of files that are not among `texts` are left out. */
export function measureSlips(
  slips: readonly Slip[],
  texts: ReadonlyMap<string, string>,
  answers: Answers,
): SlipMeasure {
  const kinds = new Map<string, SlipTally>();
  let elsewhere = 0;
  const read = new Map<string, Base>();
  for (const slip of slips) {
    const text = texts.get(slip.file);
    if (text === undefined) continue;
    const base = read.get(slip.file) ?? baseOf(text, answers);
    read.set(slip.file, base);
    const fresh = freshFindings(base, slip);
    const isFound = fresh.here > 0;
    elsewhere += isFound ? 0 : fresh.elsewhere;
    const tally = kinds.get(slip.kind) ?? { kind: slip.kind, slips: 0, found: 0, missed: [] };
    kinds.set(slip.kind, tally);
    tally.slips++;
    if (isFound) tally.found++;
    else tally.missed.push(`${slip.file}:${slip.line} ${slip.kind}`);
  }
  return { kinds: [...kinds.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1)), elsewhere };
}

interface Base {
  readonly report: Report;
  readonly answers: Answers;
  readonly known: ReadonlySet<string>;
}

function baseOf(text: string, answers: Answers): Base {
  const report = parse(text);
  return { report, answers, known: new Set(findingsOf(report, answers).map(finding => keyOf(report, finding))) };
}

const ANYWHERE: readonly string[] = ['contents', 'outline', 'attachments'];

function freshFindings(
  { report, answers, known }: Base,
  slip: Slip,
): { readonly here: number; readonly elsewhere: number } {
  const { text, lines } = report;
  const at = text.indexOf(slip.old, lines.lineSpan(slip.line - 1).start);
  if (at < 0) throw new Error(`${slip.file}:${slip.line} has no ${slip.old}`);
  const changed = parse(text.slice(0, at) + slip.new + text.slice(at + slip.old.length), report);
  const last = slip.line - 1 + slip.new.split('\n').length - 1;
  // What is missing or misnumbered may show at another place.
  const isAnywhere = ANYWHERE.includes(slip.kind);
  const fresh = findingsOf(changed, answers).filter(finding => !known.has(keyOf(changed, finding)));
  const isHere = ({ rule, span, evidence }: Finding) =>
    (isAnywhere && /^(?:sections|outline)\//.test(rule)) ||
    [span, ...evidence.map(part => part.span)].some(part => {
      const { start, end } = changed.lines.rangeOf(part);
      return start.line <= last && slip.line - 1 <= end.line;
    });
  const here = fresh.filter(isHere).length;
  return { here, elsewhere: fresh.length - here };
}

function findingsOf(report: Report, answers: Answers): readonly Finding[] {
  const { findings } = lint(report, { rethrow: true });
  return answers === 'all' ? findings : findings.filter(isLoud);
}

/** How a text is written (format/) is another matter than its figures. */
function isLoud({ rule, severity }: Finding): boolean {
  return !rule.startsWith('format/') && (severity === 'error' || severity === 'warning');
}

function keyOf({ lines }: Report, { rule, span, message }: Finding): string {
  return `${rule} ${lines.rangeOf(span).start.line} ${message.zh}`;
}
