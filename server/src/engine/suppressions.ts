/** Leaves out the findings that comments suppress. */
import type { Config } from './config/config.ts';
import { markOf } from './fingerprint.ts';
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import { readSuppressions, type Suppression } from './suppression.ts';
import { faultsOf } from './suppressionFaults.ts';
import { overlaps, type Span } from './text/span.ts';
import { twinsIn } from './twins.ts';

/** Why and by what a finding is left out. */
export interface Ignored {
  /** May be empty. */
  readonly reason: string;
  /** The suppression; null where the configuration accepts the wording. */
  readonly comment: Span | null;
}

interface Suppressed {
  readonly findings: Finding[];
  /** What was left out. */
  readonly ignored: ReadonlyMap<Finding, Ignored>;
}

/** Leaves out what is suppressed and adds what is wrong with the suppressions themselves. */
export function applySuppressions(report: Report, findings: readonly Finding[], config?: Config): Suppressed {
  const suppressions = readSuppressions(report);
  const ignored = new Map<Finding, Ignored>();
  for (const suppression of suppressions) {
    for (const finding of meantBy(suppression, report, findings)) {
      suppression.used = true;
      ignored.set(finding, suppression);
    }
  }
  if (ignored.size > 0) ignoreTwins(ignored, findings);
  const faults = suppressions.flatMap(suppression => faultsOf(suppression, report, config));
  return { findings: [...findings.filter(finding => !ignored.has(finding)), ...faults], ignored };
}

/**
 * Tells of a finding whether comments may suppress it when all are known: where it stands, or where it rests, since its
 * twin would stand there.
 */
export function readSuppressible(report: Report): (finding: Finding) => boolean {
  const suppressions = readSuppressions(report);
  return ({ rule, span, evidence }) =>
    suppressions.length > 0 &&
    [span, ...evidence.map(each => each.span)].some(({ start }) => {
      const { line } = report.lines.positionAt(start);
      return suppressions.some(suppression => covers(suppression, rule, line));
    });
}

function ignoreTwins(ignored: Map<Finding, Ignored>, findings: readonly Finding[]): void {
  const twins = twinsIn(
    findings,
    ({ rule }) => rule,
    ({ evidence }) => evidence,
  );
  for (const [finding, by] of [...ignored]) {
    const twin = twins.get(finding);
    if (twin && !ignored.has(twin)) ignored.set(twin, by);
  }
}

/** The findings that `suppression` hides. One for a line that names no place hides what is alone of its rule there. */
function meantBy(suppression: Suppression, report: Report, findings: readonly Finding[]): readonly Finding[] {
  const { quotes, mark, isSingle } = suppression;
  const covered = findings.filter(({ rule, span }) =>
    covers(suppression, rule, report.lines.positionAt(span.start).line),
  );
  if (quotes.length > 0 || mark !== null) {
    const named = placesOf(quotes, suppression, report);
    return covered.filter(
      finding =>
        (quotes.length === 0 ||
          named.some(place => place.start === finding.span.start || overlaps(place, finding.span))) &&
        (mark === null || mark === markOf(report, finding)),
    );
  }
  if (!isSingle || covered.length < 2) return covered;
  return [...new Set(covered.map(({ rule }) => rule))].flatMap(id => {
    const same = covered.filter(({ rule }) => rule === id);
    if (same.length < 2) return same;
    const beside = same.findLast(({ span }) => standsBeside(report, span, suppression.comment));
    if (!beside) suppression.ambiguous = id;
    return beside ?? [];
  });
}

/** Whether nothing but marks and spaces stands between the words and the comment after them. */
function standsBeside({ prose }: Report, { end }: Span, { start }: Span): boolean {
  return end <= start && !/[\p{L}\p{N}]/u.test(prose.slice(end, start));
}

/** Where the quoted words stand in the lines that the suppression is for. */
function placesOf(quotes: readonly string[], { firstLine, lastLine }: Suppression, { text, lines }: Report): Span[] {
  const { start } = lines.lineSpan(firstLine);
  const { end } = lines.lineSpan(Math.min(lastLine, lines.count - 1));
  return quotes.flatMap(quote => {
    const places: Span[] = [];
    for (let at = text.indexOf(quote, start); at >= 0 && at < end; at = text.indexOf(quote, at + quote.length))
      places.push({ start: at, end: at + quote.length });
    return places;
  });
}

function covers({ rules, firstLine, lastLine }: Suppression, rule: string, line: number): boolean {
  if (line < firstLine || line > lastLine) return false;
  return rules.length === 0 || rules.some(named => rule === named || rule.startsWith(`${named}/`));
}
