/** A contradiction of two figures is told at both, 受理159件 and 受理150件: whoever has settled the one has settled the other. */
import type { Span } from './text/span.ts';

interface Placed {
  readonly span: Span;
}

/** For each that rests on nothing but another, which rests on nothing but it, that other one; both of one sort. */
export function twinsIn<Each extends Placed>(
  all: readonly Each[],
  sortOf: (each: Each) => string,
  basisOf: (each: Each) => readonly Placed[],
): ReadonlyMap<Each, Each> {
  const sides = all.flatMap(each => {
    const [other, ...more] = basisOf(each);
    return other && more.length === 0 ? [{ each, sort: sortOf(each), own: each.span, other: other.span }] : [];
  });
  const known = new Map(sides.map(({ each, sort, own, other }) => [nameOf(sort, own, other), each]));
  return new Map(
    sides.flatMap(({ each, sort, own, other }) => {
      const twin = known.get(nameOf(sort, other, own));
      return twin && twin !== each ? [[each, twin] as const] : [];
    }),
  );
}

/** All but the second of each two findings that are twins: for a list on paper, where one row names both places. */
export function withoutTwins<Each extends Placed & { readonly rule: string; readonly evidence: readonly Placed[] }>(
  findings: readonly Each[],
): readonly Each[] {
  const twins = twinsIn(
    findings,
    ({ rule }) => rule,
    ({ evidence }) => evidence,
  );
  const told = new Set<Each>();
  return findings.filter(finding => {
    told.add(finding);
    const twin = twins.get(finding);
    return twin === undefined || !told.has(twin);
  });
}

function nameOf(sort: string, own: Span, other: Span): string {
  return [sort, own.start, own.end, other.start, other.end].join(' ');
}
