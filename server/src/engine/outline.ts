/** The section tree of a report with the role of each section, as outline views and the command line show it. */
import type { Kind } from './kinds/kind.ts';
import { rolesOfTop } from './kinds/roles.ts';
import type { Report, Section } from './report/model.ts';
import { readAttachments } from './rules/outline/attachments.ts';
import { isOfOutline, type Ordinal, STANDARD_LEVEL } from './text/ordinals.ts';
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
  /**
   * A heading of a level; a paragraph that opens with 一是; or, where 二是 follows in the same paragraph, a passage of it,
   * which has no lines of its own that could go elsewhere.
   */
  readonly form: 'heading' | 'paragraph' | 'passage';
  readonly children: readonly OutlineNode[];
}

/**
 * The outline of `report`; roles are those of `kind`, none when it is null. Of 一是…二是… in a paragraph that opens with
 * 一是 each is a node, since one without the others would say that there is no more.
 * The list of attachments below the text is no section.
 */
export function outline(report: Report, kind: Kind | null): readonly OutlineNode[] {
  const top = kind && rolesOfTop(report, kind);
  const listed = new Set(readAttachments(report).listed.map(({ span }) => span.start));
  const shown = (sections: readonly Section[]) => sections.filter(({ span }) => !listed.has(span.start));
  const nodesOf = (section: Section): OutlineNode[] => {
    const node: OutlineNode = {
      ordinal: section.ordinal,
      title: report.text.slice(section.headingSpan.end - section.title.length, section.headingSpan.end),
      level: section.level,
      span: section.span,
      headingSpan: section.headingSpan,
      role: top?.get(section)?.[0] ?? null,
      roles: top?.get(section) ?? [],
      form: isHeading(section) ? 'heading' : 'paragraph',
      children: shown(section.children).flatMap(nodesOf),
    };
    return withRun(report, section, node);
  };
  return shown(report.sections).flatMap(nodesOf);
}

function isHeading({ ordinal }: Section): boolean {
  return ordinal === null || isOfOutline(STANDARD_LEVEL[ordinal.style]);
}

/** The node with those of the ordinals that run on in its paragraph; what lies below belongs to the last of them. */
function withRun({ text, prose, series }: Report, { paragraph }: Section, node: OutlineNode): OutlineNode[] {
  const own = node.ordinal;
  if (own === null || node.form === 'heading') return [node];
  const after = series
    .flatMap(({ ordinals }) => ordinals)
    .filter(({ span, style }) => style === own.style && own.span.start < span.start && span.end <= paragraph.span.end)
    .toSorted((one, other) => one.span.start - other.span.start);
  if (after.length === 0) return [node];
  return [own, ...after].map((ordinal, index): OutlineNode => {
    const next = after[index]?.span.start;
    const { start } = ordinal.span;
    const clause = /^[^。;]*/.exec(prose.slice(ordinal.span.end, next ?? paragraph.span.end))?.[0] ?? '';
    const end = ordinal.span.end + clause.length;
    return {
      ...node,
      ordinal,
      title: text.slice(ordinal.span.end, end).trim(),
      span: { start: index === 0 ? node.span.start : start, end: next ?? node.span.end },
      headingSpan: { start: index === 0 ? node.headingSpan.start : start, end },
      ...(index === 0 ? {} : { role: null, roles: [] }),
      form: 'passage',
      children: next === undefined ? node.children : [],
    };
  });
}
