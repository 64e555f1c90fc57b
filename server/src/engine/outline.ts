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

/** The outline of `report`; roles are those of `kind`, none when it is null. */
export function outline(report: Report, kind: Kind | null): readonly OutlineNode[] {
  const top = kind && rolesOfTop(report, kind);
  const node = (section: Section): OutlineNode => ({
    ordinal: section.ordinal,
    title: report.text.slice(section.headingSpan.end - section.title.length, section.headingSpan.end),
    level: section.level,
    span: section.span,
    headingSpan: section.headingSpan,
    role: top?.get(section)?.[0] ?? null,
    roles: top?.get(section) ?? [],
    children: section.children.map(node),
  });
  return report.sections.map(node);
}
