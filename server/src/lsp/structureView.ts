/** The structure of a report as the view 结构 shows it: sections with what was found in them, mandatory contents, fields. */
import {
  coverage,
  insertion,
  isHeld,
  type Kind,
  type Locale,
  localize,
  type OutlineNode,
  outline,
  type Presence,
  requiredContents,
  SEVERITY_WORDS,
  STATE_WORDS,
} from '../engine/index.ts';
import type { ContentView, FieldView, SectionView, StructureView } from './protocol.ts';
import type { Entry } from './reportCache.ts';
import { toRange } from './toLsp.ts';

export function structureView(entry: Entry, kind: Kind): StructureView {
  const { report, settings } = entry;
  const { locale } = settings;
  const contents = requiredContents(report, kind).map(presence => contentView(entry, presence, kind));
  const fields = coverage(report, kind).map(({ name, passages }): FieldView => {
    const ranges = passages.map(span => toRange(entry.lines, span));
    const note = ranges.length === 0 ? WORDS.notMentioned : WORDS.passages(ranges.length);
    return { ...named(localize(name, locale), localize(note, locale), locale), ranges };
  });
  return {
    kind: { id: kind.id, name: localize(kind.name, locale) },
    sections: sectionViews(entry, outline(report, kind), kind),
    contents: group(WORDS.contents, contents, contents.filter(({ state }) => isHeld(state)).length, locale),
    fields: group(WORDS.fields, fields, fields.filter(({ ranges }) => ranges.length > 0).length, locale),
  };
}

const WORDS = {
  contents: {
    name: { zh: '必备内容', en: 'Mandatory contents' },
    details: { zh: '按规定必须写到的内容', en: 'What a report of this kind has to say' },
  },
  fields: {
    name: { zh: '写到了哪些工作', en: 'Areas of work mentioned' },
    details: {
      zh: '这种报告通常写到的几方面工作，点开看写在哪里；没有写到的不算问题',
      en: 'Areas that such a report usually speaks of, each with its place; one that is not mentioned is no finding',
    },
  },
  notMentioned: { zh: '没有写到', en: 'not mentioned' },
  passages: (count: number) => ({ zh: `${count} 处`, en: count === 1 ? '1 passage' : `${count} passages` }),
  of: (held: number, all: number) => ({ zh: `${all} 项中有 ${held} 项`, en: `${held} of ${all}` }),
};

/** The nodes of an outline by their ids: the titles from the top down, with a number where siblings have the same. */
export function nodesById(nodes: readonly OutlineNode[], above = ''): [id: string, node: OutlineNode][] {
  const seen = new Map<string, number>();
  return nodes.flatMap(node => {
    const times = (seen.get(node.title) ?? 0) + 1;
    seen.set(node.title, times);
    const id = `${above}/${node.title}${times > 1 ? `#${times}` : ''}`;
    return [[id, node], ...nodesById(node.children, id)];
  });
}

function sectionViews(entry: Entry, nodes: readonly OutlineNode[], kind: Kind): SectionView[] {
  const { report, lines, settings, result } = entry;
  const ids = new Map(nodesById(nodes).map(([id, node]) => [node, id]));
  const headings = new Set(report.allSections.map(({ headingSpan }) => headingSpan.start));
  const startOf = ({ span, headingSpan }: OutlineNode) =>
    headings.has(headingSpan.start) ? lines.lineSpan(lines.positionAt(span.start).line).start : span.start;
  const counts = findingsBy([...ids.keys()], startOf, result.findings);
  const view = (node: OutlineNode): SectionView => {
    const heading = `${node.ordinal?.raw ?? ''}${node.title}`;
    const roles = kind.contents.filter(({ role }) => node.roles.includes(role));
    const names = roles.map(({ name }) => localize(name, settings.locale));
    const unheard = names.filter(name => !name.includes(node.title) && !heading.includes(name));
    const children = node.children.map(view);
    const own = counts.get(node) ?? { error: 0, warning: 0 };
    const sum = (severity: 'error' | 'warning') =>
      children.reduce((total, child) => total + child.counts[severity], own[severity]);
    const total = { error: sum('error'), warning: sum('warning') };
    const note = names.join(settings.locale === 'en' ? ', ' : '、');
    return {
      id: ids.get(node) ?? '',
      heading,
      title: node.title,
      range: toRange(lines, node.headingSpan),
      whole: toRange(lines, { start: startOf(node), end: node.span.end }),
      note,
      spoken: sentence([heading, ...unheard, ...countWords(total, settings.locale)], settings.locale),
      counts: total,
      form: node.form,
      children,
    };
  };
  return nodes.map(view);
}

interface Counts {
  error: number;
  warning: number;
}

/** Each finding counts where it begins: in the innermost section, and in none after the last. `nodes` are in order. */
function findingsBy(
  nodes: readonly OutlineNode[],
  startOf: (node: OutlineNode) => number,
  findings: Entry['result']['findings'],
): ReadonlyMap<OutlineNode, Counts> {
  const starts = nodes.map(startOf);
  const counts = new Map<OutlineNode, Counts>();
  for (const { severity, span } of findings) {
    if (severity !== 'error' && severity !== 'warning') continue;
    const node = nodes.findLast((other, index) => (starts[index] ?? 0) <= span.start && span.start < other.span.end);
    if (!node) continue;
    const own = counts.get(node) ?? { error: 0, warning: 0 };
    own[severity]++;
    counts.set(node, own);
  }
  return counts;
}

function countWords(counts: Readonly<Counts>, locale: Locale): string[] {
  return (['error', 'warning'] as const).flatMap(severity => {
    const count = counts[severity];
    const word = localize(SEVERITY_WORDS[severity], locale);
    if (count === 0) return [];
    return locale === 'en' ? `${count} ${word}${count === 1 ? '' : 's'}` : `${word} ${count} 处`;
  });
}

function contentView(entry: Entry, { content, state, sections: [section], prose }: Presence, kind: Kind): ContentView {
  const { report, lines, settings } = entry;
  const { locale } = settings;
  const place = section?.headingSpan ?? prose;
  const [edit] = place ? [] : (insertion(report, content, kind)[0]?.edits ?? []);
  const note = state === 'section' ? '' : localize(STATE_WORDS[state], locale);
  return {
    ...named(localize(content.name, locale), note, locale),
    role: content.role,
    source: content.source,
    state,
    range: place && toRange(lines, place),
    insertable: edit !== undefined,
    place: report.sections.filter(({ headingSpan }) => !edit || headingSpan.start < edit.span.start).length,
  };
}

function group<Row>({ name, details }: typeof WORDS.contents, rows: readonly Row[], held: number, locale: Locale) {
  const own = localize(name, locale);
  const spoken = sentence([own, localize(WORDS.of(held, rows.length), locale)], locale);
  return { name: own, note: `${held}/${rows.length}`, spoken, details: localize(details, locale), rows };
}

function named(name: string, note: string, locale: Locale) {
  return { name, note, spoken: sentence([name, note], locale) };
}

function sentence(parts: readonly string[], locale: Locale): string {
  return parts.filter(part => part !== '').join(locale === 'en' ? ', ' : '，');
}
