/** Which contents of a kind a heading or a passage holds. */
import type { Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';
import type { Content, Kind } from './kind.ts';

const compiled = new WeakMap<Content, { readonly heading: readonly RegExp[]; readonly prose: readonly RegExp[] }>();

/** The roles that a heading's wording fills; `存在问题及下步打算` fills two. */
export function rolesOfHeading(heading: string, kind: Kind): readonly string[] {
  return kind.contents
    .filter(content => patternsOf(content).heading.some(pattern => pattern.test(heading)))
    .map(({ role }) => role);
}

/** The first role of a heading, or null. */
export function roleOfHeading(heading: string, kind: Kind): string | null {
  return rolesOfHeading(heading, kind)[0] ?? null;
}

/** Where running text holds `content`, or null. */
export function findInProse(report: Report, content: Content): Span | null {
  for (const pattern of patternsOf(content).prose) {
    for (const { span, zone } of report.paragraphs) {
      if (zone !== 'body') continue;
      const match = pattern.exec(report.prose.slice(span.start, span.end));
      if (match) return { start: span.start + match.index, end: span.start + match.index + match[0].length };
    }
  }
  return null;
}

function patternsOf(content: Content) {
  const known = compiled.get(content);
  if (known) return known;
  const patterns = {
    heading: content.heading.map(pattern => new RegExp(pattern)),
    prose: content.prose.map(pattern => new RegExp(pattern)),
  };
  compiled.set(content, patterns);
  return patterns;
}
