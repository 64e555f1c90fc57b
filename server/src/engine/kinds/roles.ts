/** The role of each section of a report, and where its prose holds a content that has no section. */
import type { Paragraph, Report, Section } from '../report/model.ts';
import { perReport } from '../report/perReport.ts';
import { reportYear } from '../report/reportYear.ts';
import { placeholdersIn } from '../text/placeholders.ts';
import { contains, moveSpan, type Span } from '../text/span.ts';
import { type CompiledContent, compileKind } from './compiled.ts';
import { rolesOfHeading } from './headings.ts';
import type { Content, Kind } from './kind.ts';

type Roles = ReadonlyMap<Section, readonly string[]>;

const NONE: readonly string[] = [];
const ATTACHED = /^附[件表录:]/;
/** A text this long in front of the first heading is more than an opening. */
const LONG_OPENING = 400;

/** The roles of `section` in `report`; several for 存在问题及下步打算, none where nothing is recognised. */
export function rolesOf(section: Section, report: Report, kind: Kind): readonly string[] {
  return rolesOfTop(report, kind).get(section) ?? rolesOfHeading(section.title, kind, reportYear(report));
}

/** The roles of the sections of the top level: by heading, else by their first sentence, else by their place. */
export const rolesOfTop = perReport((report: Report, kind: Kind): Roles => {
  const year = reportYear(report);
  const roles = new Map<Section, readonly string[]>();
  for (const section of report.sections) {
    const own = rolesOfHeading(section.title, kind, year);
    roles.set(section, own.length > 0 ? own : rolesOfLead(section, report, kind));
  }
  addThematic(report, kind, roles);
  return roles;
});

/** The sections that hold `content`: at the top level, else the first below it under a heading that says so. */
export function findSections(report: Report, kind: Kind, content: Content): readonly Section[] {
  const top = [...rolesOfTop(report, kind)].flatMap(([section, roles]) =>
    roles.includes(content.role) ? [section] : [],
  );
  if (top.length > 0 || content.thematic) return top;
  const below = report.allSections.find(
    section => section.level > 1 && rolesOf(section, report, kind).includes(content.role),
  );
  return below ? [below] : [];
}

/** Where running text holds `content`, or null. */
export function findInProse(report: Report, kind: Kind, content: Content): Span | null {
  const compiled = compileKind(kind, reportYear(report)).contents.find(other => other.content === content);
  if (!compiled) return null;
  if (compiled.prose) {
    for (const { span } of report.sentences) {
      const found = findIn(report.prose, span, compiled.prose);
      if (found) return found;
    }
  }
  const signs = findSigns(report, compiled);
  return signs ?? (content.thematic ? longOpening(report) : null);
}

function findIn(prose: string, { start, end }: Span, pattern: RegExp): Span | null {
  let from = start;
  while (prose[from] === ' ' || prose[from] === '*') from++;
  const match = pattern.exec(prose.slice(from, end));
  if (!match) return null;
  const found = { start: from + match.index, end: from + match.index + match[0].length };
  // （此处填写第一责任人履职情况） is yet to be written.
  const isPlaceholder = placeholdersIn(prose.slice(start, end)).some(span => contains(moveSpan(span, start), found));
  return isPlaceholder ? null : found;
}

/** The first of two different signs in one paragraph. */
function findSigns({ prose, paragraphs }: Report, { signs }: CompiledContent): Span | null {
  if (signs.length < 2) return null;
  for (const { span, zone } of paragraphs) {
    if (zone !== 'body') continue;
    const found = signs.flatMap(sign => findIn(prose, span, sign) ?? []);
    if (found.length >= 2) return found[0] ?? null;
  }
  return null;
}

function longOpening({ paragraphs, sections }: Report): Span | null {
  const first = sections[0]?.headingSpan.start ?? 0;
  const opening = paragraphs.filter(({ zone, span }) => zone === 'body' && span.end <= first);
  const length = opening.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return length >= LONG_OPENING ? (opening[0]?.span ?? null) : null;
}

/** A heading that says nothing of the kind, 奋力开创新局面, but a section that opens with 下一步,…. */
function rolesOfLead(section: Section, { prose, sentences }: Report, kind: Kind): readonly string[] {
  const paragraph: Paragraph | undefined = section.runIn ? section.paragraph : section.body[0];
  if (!paragraph) return NONE;
  const { start, end } = section.headingSpan;
  const first = sentences.find(({ span }) => span.start >= Math.max(end, paragraph.span.start) && span.start >= start);
  if (!first || first.paragraph.index !== paragraph.index) return NONE;
  return compileKind(kind, null)
    .contents.filter(compiled => !compiled.content.thematic && leads(compiled, prose, first.span))
    .map(({ content }) => content.role);
}

function leads({ content, prose: pattern }: CompiledContent, prose: string, span: Span): boolean {
  return content.role !== 'first-responsible' && pattern !== null && findIn(prose, span, pattern) !== null;
}

/** Sections in front of the first problem or plan that have no role of their own report what was done. */
function addThematic(report: Report, kind: Kind, roles: Map<Section, readonly string[]>): void {
  const thematic = kind.contents.find(content => content.thematic);
  if (!thematic) return;
  const later = kind.order.slice(kind.order.indexOf(thematic.role) + 1);
  for (const section of report.sections) {
    const own = roles.get(section) ?? NONE;
    if (own.some(role => later.includes(role))) return;
    if (own.length === 0 && !ATTACHED.test(section.title)) roles.set(section, [thematic.role]);
  }
}
