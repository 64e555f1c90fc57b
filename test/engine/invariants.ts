/** What holds of any text whatever: nothing throws, every span lies inside the text, every fix can be applied. */
import { expect } from 'vitest';
import {
  applyEdits,
  type Finding,
  kinds,
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
  for (const relation of result.ledger.relations) {
    check(relation.span, `relation ${relation.kind}`);
    for (const operand of relation.operands) check(operand.span, `operand of ${relation.kind}`);
    for (const { edits } of relation.repairs) applyEdits(text, edits);
  }
  expect(result.ledger.assessed + result.ledger.notAssessed).toBe(result.ledger.relations.length);
  outline(report, kinds.find(({ id }) => id === kind) ?? null);
}

type SpanCheck = (span: Span | null | undefined, what: string) => void;

function spanCheck(text: string): SpanCheck {
  return (span, what) => {
    if (!span || (0 <= span.start && span.start <= span.end && span.end <= text.length)) return;
    throw new Error(`${what}: span ${span.start}–${span.end} in a text of ${text.length}`);
  };
}

function checkReport(report: Report): void {
  const { text } = report;
  const check = spanCheck(text);
  expect(report.prose.length, 'length of the prose').toBe(text.length);
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
