/** What there is for a cross-reference to point at: the headings of its level, the attachments or the tables, with their numbers. */
import type { Report } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import type { Span } from '../../text/span.ts';
import { readAttachments } from './attachments.ts';
import { readCaptions } from './captions.ts';
import {
  isNamedPart,
  isToHeading,
  REFERRED_STYLES,
  readNamedParts,
  referredSection,
  sectionsFor,
} from './references.ts';
import type { Reference } from './referenceWords.ts';

/** What a reference may point at. */
export interface Places {
  readonly values: ReadonlySet<number>;
  /** The one with the highest number; null where the document shows nothing to hold a reference against. */
  readonly last: Place | null;
}

interface Place {
  readonly value: number;
  readonly span: Span;
}

/** The places where the number of `reference` could stand, found once for all references to one level below one heading. */
export function placesFor(report: Report, reference: Reference): Places {
  const { to, within } = reference;
  const known = readPlaces(report);
  const key = `${to} ${isNamedPart(report, reference)} ${within && referredSection(report, within)?.span.start}`;
  const before = known.get(key);
  if (before) return before;
  const found = findPlaces(report, reference);
  const values = new Set(found.map(({ value }) => value));
  const highest = Math.max(...values);
  const places = { values, last: found.find(({ value }) => value === highest) ?? null };
  known.set(key, places);
  return places;
}

const readPlaces = perReport(() => new Map<string, Places>());

function findPlaces(report: Report, reference: Reference): readonly Place[] {
  if (reference.to === 'attachment') return readAttachments(report).listed;
  if (!isToHeading(reference)) return readCaptions(report);
  if (isNamedPart(report, reference)) return readNamedParts(report);
  const styles = REFERRED_STYLES[reference.to];
  // A part that is not there is told of as such.
  return sectionsFor(report, reference).flatMap(({ ordinal, headingSpan }) =>
    ordinal && styles.includes(ordinal.style) ? [{ value: ordinal.value, span: headingSpan }] : [],
  );
}
