/** Which report a text is – whose, of what kind, of which year – so that last year's is found among others. */
import { recogniseKind } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { placeOfValue } from './report/frontMatter.ts';
import { type Issuer, issuerOf, issuerOfTitle } from './report/issuer.ts';
import type { Report } from './report/model.ts';
import { parse } from './report/parse.ts';
import { reportYear } from './report/reportYear.ts';
import type { Span } from './text/span.ts';

/** Plain data. */
export interface Identity {
  readonly year: number | null;
  /** As title or signatory name it, 某市人民政府. */
  readonly issuer: Issuer | null;
  /** Id of the kind; of a kind without a period of its own, the title without its year. Null for what is no report. */
  readonly genre: string | null;
  /** What front matter names as last year's report, `previous: 2021.md`, with the place of the path. */
  readonly named: { readonly path: string; readonly span: Span } | null;
}

export interface IdentityOptions {
  /** Id of the kind that a file pattern gives, or null. */
  readonly kind?: string | null;
  /** Of the kind that the user gives for this run, above everything else. */
  readonly forcedKind?: string | null | undefined;
  readonly ownKinds?: readonly Kind[] | undefined;
}

/** Front matter, title and opening stand in it in all but odd files, and it is parsed in a fraction of the time. */
const HEAD = 3000;

/** The identity of a text that need not be parsed whole unless its head leaves year or issuer open. */
export function identify(text: string, options: IdentityOptions = {}): Identity {
  const whole = () => identityOf(parse(text), options);
  if (text.length <= HEAD) return whole();
  const head = identityOf(parse(text.slice(0, text.lastIndexOf('\n', HEAD) + 1)), options);
  return head.year === null || head.issuer === null || head.genre === null ? whole() : head;
}

/**
 * Whether a text of these words, without blanks, may be last year's report of `now`: it names the year and the end of
 * the issuer's name somewhere. What does not need not be parsed.
 */
export function mayBeYearBefore(words: string, { year, issuer }: Identity): boolean {
  if (year === null || issuer === null) return false;
  if (!words.includes((issuer.place ?? issuer.name).slice(-LEAST_NAME))) return false;
  const digits = String(year - 1);
  const wide = digits.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH));
  return words.includes(digits) || words.includes(wide);
}

const FULL_WIDTH = 0xfee0;
/** 沙县区 is the end of 三明市沙县区 as well. */
const LEAST_NAME = 3;

export function identityOf(report: Report, { kind = null, forcedKind, ownKinds }: IdentityOptions = {}): Identity {
  const found = recogniseKind(report, kind, ownKinds, forcedKind);
  const title = report.title?.text ?? '';
  const signatory = report.signOff?.signatory ?? report.letter?.signOff?.signatory ?? null;
  return {
    year: reportYear(report),
    issuer: issuerOfTitle(title) ?? (signatory && issuerOf(report.text.slice(signatory.start, signatory.end))),
    genre: found && (found.period === 'none' ? titleWithoutYear(title) : found.id),
    named: namedPrevious(report),
  };
}

/** Whether `before` is the report of the same kind by the same issuer for the year before that of `now`. */
export function isYearBefore(before: Identity, now: Identity): boolean {
  return (
    now.year !== null &&
    before.year === now.year - 1 &&
    now.genre !== null &&
    before.genre === now.genre &&
    isSameIssuer(before.issuer, now.issuer)
  );
}

/** 沙县区 and 三明市沙县区人民政府 are one; of departments the names must be the same. */
function isSameIssuer(a: Issuer | null, b: Issuer | null): boolean {
  if (!a || !b) return false;
  if (a.level === null || b.level === null || a.place === null || b.place === null) return a.name === b.name;
  return a.level === b.level && (a.place.endsWith(b.place) || b.place.endsWith(a.place));
}

function titleWithoutYear(title: string): string | null {
  return title.replace(/\s|20\d\d年度?/g, '') || null;
}

function namedPrevious({ text, frontMatter }: Report): Identity['named'] {
  const path = frontMatter?.values['previous'];
  return frontMatter && path !== undefined ? { path, span: placeOfValue(text, frontMatter, 'previous') } : null;
}
