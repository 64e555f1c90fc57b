/** The section tree of a report with the role of each section, as outline views and the command line show it. */
import type { Kind } from './kinds/kind.ts';
import { rolesOfTop } from './kinds/roles.ts';
import type { Report, Section } from './report/model.ts';
import type { Ordinal } from './text/ordinals.ts';
import type { Span } from './text/span.ts';

export interface OutlineNode {
  readonly ordinal: Ordinal | null;
  /** As written; `Section.title` is the same with its widths folded. */
  readonly title: string;
  /** Depth in this document's tree, 1 for the top. */
  readonly level: number;
  readonly span: Span;
  readonly headingSpan: Span;
  /** The content of the kind that the section holds: `achievements`, `problems`, …; null where none is recognised. */
  readonly role: string | null;
  /** All contents that the section holds: 存在问题及下步打算 holds `problems` and `plan`. */
  readonly roles: readonly string[];
  readonly children: readonly OutlineNode[];
}

/**
 * The outline of `report`; roles are those of `kind`, none when it is null. Beside a paragraph that begins with 一是 stand
 * the 二是 and 三是 within it.
 */
export function outline(report: Report, kind: Kind | null): readonly OutlineNode[] {
  const top = kind && rolesOfTop(report, kind);
  const nodes = (sections: readonly Section[]): OutlineNode[] =>
    sections.flatMap(section => beside(report, section, node(section)));
  const node = (section: Section): OutlineNode => ({
    ordinal: section.ordinal,
    title: report.text.slice(section.headingSpan.end - section.title.length, section.headingSpan.end),
    level: section.level,
    span: section.span,
    headingSpan: section.headingSpan,
    role: top?.get(section)?.[0] ?? null,
    roles: top?.get(section) ?? [],
    children: nodes(section.children),
  });
  return nodes(report.sections);
}

/** `own` with the running ordinals behind it in its paragraph, each up to the next. */
function beside({ series, text, prose }: Report, { paragraph, ordinal }: Section, own: OutlineNode): OutlineNode[] {
  if (ordinal?.style !== 'is' && ordinal?.style !== 'di') return [own];
  const { end } = paragraph.span;
  const inside = series
    .flatMap(({ ordinals }) => ordinals)
    .filter(({ span, style }) => style === ordinal.style && ordinal.span.start < span.start && span.end <= end)
    .toSorted((a, b) => a.span.start - b.span.start);
  const starts = [...inside.map(({ span }) => span.start), own.span.end];
  const others = inside.map((other, index): OutlineNode => {
    const span = { start: other.span.start, end: starts[index + 1] ?? end };
    const title = /^[^。;]*/.exec(prose.slice(other.span.end, span.end))?.[0] ?? '';
    const headingSpan = { start: span.start, end: other.span.end + title.length };
    return {
      ...own,
      ordinal: other,
      title: text.slice(other.span.end, headingSpan.end),
      span,
      headingSpan,
      children: [],
    };
  });
  return [{ ...own, span: { start: own.span.start, end: starts[0] ?? end } }, ...others];
}
