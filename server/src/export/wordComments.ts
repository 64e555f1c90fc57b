/** The findings of a check as comments on a Word file: one on each place, one on the title that sums them up. */
import type { Finding, Fix, LintResult, Localized, Report, Severity, Span } from '../engine/index.ts';
import {
  compatibleFixes,
  compatibleSafeFixes,
  SEVERITIES,
  SEVERITY_WORDS,
  safeFixOf,
  summaryOf,
} from '../engine/index.ts';
import { leadOf, otherWays, printedFixes } from './printedFixes.ts';
import type { Voice } from './voice.ts';
import { wordPlaceOf, wordPlaceWords } from './wordPlace.ts';

export interface CommentOptions {
  /** The mildest severity that is written. */
  readonly least: Severity;
  /** Which fixes become tracked changes: none, those that change no figure, or the first of each finding. */
  readonly trackFixes: 'none' | 'safe' | 'all';
  /** What of the file was not read; null when that is nothing. */
  readonly unread: Localized | null;
  /** Whether the words of a span are an automatic number of Word. */
  isAutomaticNumber(span: Span): boolean;
  /** Whether the comment can stand on the words themselves, which notes and text boxes do not allow. */
  holdsComment(span: Span): boolean;
  /** Whether the file can hold a fix as changes of text. */
  canTrack(fix: Fix): boolean;
}

export interface Comment {
  readonly span: Span;
  readonly lines: readonly string[];
}

export interface WordComments {
  /** The summary, then one for each finding. */
  readonly remarks: readonly Comment[];
  /** Each with edits that go with those before it. */
  readonly revisions: readonly Fix[];
  /** Fixes that were asked for and cannot be tracked. */
  readonly untracked: number;
}

export function wordComments(report: Report, result: LintResult, options: CommentOptions, voice: Voice): WordComments {
  const findings = result.findings.filter(
    ({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(options.least),
  );
  const { revisions, untracked } = revisionsOf(report, findings, options);
  return {
    remarks: [
      { span: titleOf(report), lines: summary(findings, result, options, voice) },
      ...findings.map(finding => ({
        span: finding.span,
        lines: commentLines(finding, report, options, revisions, voice),
      })),
    ],
    revisions,
    untracked,
  };
}

/** Of each finding the fix that is asked for; one that touches another before it, or is the same, is left to a later run. */
function revisionsOf(
  { text }: Report,
  findings: readonly Finding[],
  { trackFixes, canTrack }: CommentOptions,
): Pick<WordComments, 'revisions' | 'untracked'> {
  if (trackFixes === 'none') return { revisions: [], untracked: 0 };
  const chosen = findings.flatMap(finding => {
    const fix = safeFixOf(finding) ?? (trackFixes === 'all' ? printedFixes(finding)[0] : undefined);
    return fix && fix.edits.length > 0 ? [{ finding, fix }] : [];
  });
  const spans = chosen.flatMap(({ fix }) => fix.edits.map(edit => edit.span)).sort((a, b) => a.start - b.start);
  // What rests on a figure that changes may be right once it has.
  const settled = chosen.filter(({ finding }) => !finding.evidence.some(({ span }) => touchesAny(span, spans)));
  const trackable = settled.filter(({ fix }) => canTrack(fix));
  const fixes = trackable.map(({ fix }) => fix);
  const compatible =
    trackFixes === 'safe'
      ? compatibleSafeFixes(
          text,
          trackable.map(({ finding }) => finding),
        )
      : compatibleFixes(fixes);
  const edits = new Set(compatible.edits);
  return {
    revisions: fixes.filter(fix => fix.edits.every(edit => edits.has(edit))),
    untracked: settled.length - trackable.length,
  };
}

/** `spans` in the order in which they begin. */
function touchesAny({ start, end }: Span, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? end) < end;
}

function titleOf({ title, paragraphs, text }: Report): Span {
  return title?.span ?? paragraphs[0]?.span ?? { start: 0, end: Math.min(1, text.length) };
}

function summary(
  findings: readonly Finding[],
  { kind, ledger }: LintResult,
  { unread }: CommentOptions,
  { say }: Voice,
): string[] {
  const counts = SEVERITIES.map(
    severity => `${say(SEVERITY_WORDS[severity])} ${findings.filter(each => each.severity === severity).length}`,
  ).join(say({ zh: '、', en: ', ' }));
  const name = kind ? say(kind.name) : '';
  const figures = summaryOf(ledger);
  return [
    say({ zh: `检查结果（${name}）：${counts}。`, en: `Result of the check (${name}): ${counts}.` }),
    say({ zh: `数据核对：${figures.zh}。`, en: `Figures: ${figures.en}.` }),
    ...(unread ? [say(unread)] : []),
  ];
}

function commentLines(
  finding: Finding,
  report: Report,
  { isAutomaticNumber, holdsComment }: CommentOptions,
  revisions: readonly Fix[],
  { say }: Voice,
): string[] {
  const { severity, message, evidence, rule, span } = finding;
  const fixes = printedFixes(finding);
  const severityWord = SEVERITY_WORDS[severity];
  const isNumber = fixes.some(({ edits }) => edits.some(edit => isAutomaticNumber(edit.span)));
  return [
    say({ zh: `【${severityWord.zh}】${message.zh}`, en: `[${severityWord.en}] ${message.en}` }),
    ...(holdsComment(span) ? [] : [say(wordPlaceWords(wordPlaceOf(report, span)))]),
    ...evidence.map(({ span: at, note }) => {
      const place = wordPlaceWords(wordPlaceOf(report, at));
      return say({ zh: `见${place.zh}：${note.zh}`, en: `See ${place.en}: ${note.en}` });
    }),
    ...(isNumber
      ? [say(AUTOMATIC_NUMBER)]
      : fixes.map((fix, index) => say(fixWords(fix, index, revisions.includes(fix))))),
    ...otherWays(finding).map(words => say(words)),
    say({ zh: `规则：${rule}`, en: `Rule: ${rule}` }),
  ];
}

const AUTOMATIC_NUMBER: Localized = {
  zh: '这里是 Word 的自动编号：请右键单击编号，选「重新开始编号」「继续编号」或「设置编号值」。',
  en: 'This is an automatic number: right-click it and choose Restart, Continue Numbering or Set Numbering Value.',
};

function fixWords({ title }: Fix, index: number, isTracked: boolean): Localized {
  const lead = isTracked
    ? { zh: '已写成修订，可接受或拒绝', en: 'Written as a tracked change' }
    : leadOf({ zh: '可考虑', en: 'Possible' }, index);
  return { zh: `${lead.zh}：${title.zh}`, en: `${lead.en}: ${title.en}` };
}

/** `2025-01-18T09:30:00Z`; Word writes the time of the place and calls it so. */
export function commentDate(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().replace(/\.\d+/, '');
}
