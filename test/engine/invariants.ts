// What holds of any text whatever: nothing throws, every span lies inside the text and parts no character, every fix can
// be applied, safe ones leave nothing to fix, and what is read from scratch is what is read after an edit.
import { isDeepStrictEqual } from 'node:util';
import { applySafeFixes } from '../../server/src/cli/safeFixes.ts';
import {
  applyEdits,
  compatibleSafeFixes,
  type Finding,
  kinds,
  type Ledger,
  lint,
  outline,
  parse,
  type Report,
  type Span,
} from '../../server/src/engine/index.ts';

/** Parses and lints `text` as `kind` and throws when an invariant is broken. */
export function checkInvariants(text: string, kind: string | null): void {
  const report = parse(text);
  checkReport(report);
  const result = lint(report, { kind, rethrow: true });
  const check = spanCheck(text);
  for (const finding of result.findings) checkFinding(text, finding, check);
  for (const relation of result.relations) {
    check(relation.span, `relation ${relation.kind}`);
    for (const operand of relation.operands) check(operand.span, `operand of ${relation.kind}`);
    for (const { edits } of relation.repairs) applyEdits(text, edits);
  }
  // The ledger reads a paragraph many times over, which in a long text takes too long for thousands of random ones.
  if (text.length < LONGEST_LEDGER) checkLedger(result.ledger);
  outline(report, kinds.find(({ id }) => id === kind) ?? null);
}

const LONGEST_LEDGER = 2000;

function checkLedger({ figures, counts, lone, assessed, relations }: Ledger): void {
  const { checked, agrees, unassessable } = counts;
  if (checked + agrees + unassessable + counts.lone !== figures || lone.length !== counts.lone)
    throw new Error('the classes of figures do not add up');
  if (assessed !== relations.filter(({ status }) => status === 'checked').length)
    throw new Error('the ledger does not add up');
  if (figures === 0 && assessed > 0) throw new Error('something was checked where there are no figures');
}

/** Applies every safe fix as `fazhi-lint check --fix` does and throws when some are still left. */
export function checkFixes(text: string, kind: string | null): void {
  const lintText = (state: string) => lint(parse(state), { kind, rethrow: true }).findings;
  const { text: fixed, findings } = applySafeFixes(text, lintText);
  if (compatibleSafeFixes(fixed, findings).edits.length > 0) {
    const left = findings.filter(({ fixes }) => fixes.some(({ safety }) => safety === 'safe'));
    throw new Error(`fixes without end: ${[...new Set(left.map(({ rule }) => rule))].join(', ')}`);
  }
}

/** Throws when reading `after` with the help of the report on `before` gives anything else than reading it alone. */
export function checkReuse(before: string, after: string): void {
  const options = { kind: 'annual-report', rethrow: true };
  const earlier = parse(before);
  lint(earlier, options);
  const report = parse(after, earlier);
  const [reused, alone] = [lint(report, options), lint(parse(after), options)];
  if (!isDeepStrictEqual(reused.findings, alone.findings)) throw new Error('other findings after an edit');
  if (!isDeepStrictEqual(reused.relations, alone.relations)) throw new Error('other relations after an edit');
}

type SpanCheck = (span: Span | null | undefined, what: string) => void;

function spanCheck(text: string): SpanCheck {
  return (span, what) => {
    if (!span) return;
    const { start, end } = span;
    if (0 <= start && start <= end && end <= text.length && !isInside(text, start) && !isInside(text, end)) return;
    throw new Error(`${what}: span ${start}–${end} in a text of ${text.length}`);
  };
}

/** Whether the offset parts the two halves of a character beyond the BMP. */
function isInside(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function checkReport(report: Report): void {
  const { text } = report;
  const check = spanCheck(text);
  if (report.prose.length !== text.length) throw new Error('the prose is not as long as the text');
  check(report.frontMatter?.span, 'front matter');
  check(report.frontMatter?.error?.span, 'front matter error');
  check(report.title?.span, 'title');
  check(report.addressee, 'addressee');
  check(report.letter?.title.span, 'title of the letter');
  for (const span of [report.signOff?.signatory, report.signOff?.date?.span, report.signOff?.note])
    check(span, 'sign-off');
  for (const { span, body } of report.comments) {
    check(span, 'comment');
    check(body, 'comment body');
  }
  let last = 0;
  for (const { span, ordinal } of report.paragraphs) {
    check(span, 'paragraph');
    check(ordinal?.span, 'ordinal');
    if (span.start < last) throw new Error(`paragraph at ${span.start} overlaps the one before`);
    last = span.end;
  }
  for (const section of report.allSections) {
    check(section.span, 'section');
    check(section.headingSpan, 'heading');
    if (section.parent && section.span.end > section.parent.span.end) throw new Error('section leaves its parent');
  }
  for (const { span } of [...report.sentences, ...report.dates, ...report.enumerations, ...report.tables]) {
    check(span, 'part');
  }
  for (const { span, before, after } of report.figures) {
    check(span, 'figure');
    check(before, 'label before');
    check(after, 'label after');
  }
}

function checkFinding(text: string, { rule, span, evidence, fixes }: Finding, check: SpanCheck): void {
  check(span, rule);
  for (const piece of evidence) check(piece.span, `evidence of ${rule}`);
  for (const { edits } of fixes) applyEdits(text, edits);
}
