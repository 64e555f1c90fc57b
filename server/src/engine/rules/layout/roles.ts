/** Which text of a Word file is title, heading of a level or body, and how it looks there. */
import type { LaidParagraph, Layout, Look } from '../../report/layout.ts';
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import { STANDARD_LEVEL } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';
import { readAttachments } from '../outline/attachments.ts';

/** 1 to 4 are the levels of headings of GB/T 9704—2012 7.3.3. */
export type Role = 'title' | 1 | 2 | 3 | 4 | 'body';

export const ROLE_WORDS: Readonly<Record<Role, Localized>> = {
  title: { zh: '标题', en: 'The title' },
  1: { zh: '一级标题', en: 'Headings of level 1' },
  2: { zh: '二级标题', en: 'Headings of level 2' },
  3: { zh: '三级标题', en: 'Headings of level 3' },
  4: { zh: '四级标题', en: 'Headings of level 4' },
  body: { zh: '正文', en: 'The body' },
};

export interface Laid {
  readonly role: Role;
  readonly span: Span;
  readonly paragraph: LaidParagraph;
}

/** Every stretch of the title and of the body, in order; what stands in front of, below or beside them has forms of its own. */
export function* laidText(report: Report, { paragraphs: laid }: Layout): Generator<Laid> {
  const sections = new Map(report.allSections.map(section => [section.paragraph.index, section]));
  const others = captionsAndAttachments(report);
  let next = 0;
  for (const { index, span, zone } of report.paragraphs) {
    while ((laid[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const paragraph = laid[next];
    if (!paragraph || paragraph.span.start >= span.end) continue;
    if (report.title && span.start >= report.title.span.start && span.end <= report.title.span.end) {
      yield { role: 'title', span, paragraph };
    }
    if (zone !== 'body' || others.has(index)) continue;
    const section = sections.get(index);
    const level = section?.ordinal ? STANDARD_LEVEL[section.ordinal.style] : 0;
    const end = section && level >= 1 && level <= 4 ? section.headingSpan.end : span.start;
    if (end > span.start) yield { role: level as Role, span: { start: span.start, end }, paragraph };
    if (end < span.end && !(section && !section.runIn))
      yield { role: 'body', span: { start: end, end: span.end }, paragraph };
  }
}

/** `表1　办件情况`, and what is no such line but begins like one: 表1所列…。 */
const CAPTION = /^附?[表图] ?[\d一二三四五六七八九十][^。;]{0,50}$/;

/** Indices of captions of tables and figures, and of the numbers of attachments, 7.3.7, with the titles below them. */
function captionsAndAttachments(report: Report): ReadonlySet<number> {
  const found = new Set<number>();
  const numbers = new Set(readAttachments(report).headings.map(({ span }) => span.start));
  for (const { index, span, ordinal } of report.paragraphs) {
    const words = report.prose.slice(span.start, span.end);
    const above = report.paragraphs[index - 1]?.span.start ?? -1;
    const isTitle = numbers.has(above) && !ordinal && !/[。;:]/.test(words);
    if (numbers.has(span.start) || isTitle || (!ordinal && CAPTION.test(words))) found.add(index);
  }
  return found;
}

const HAN = /\p{Script=Han}/u;

/** The looks of the Chinese characters in a stretch; digits and marks may be set otherwise. */
function* looksOf({ prose }: Report, { span, paragraph }: Laid): Generator<Look> {
  for (const look of paragraph.looks) {
    const start = Math.max(look.span.start, span.start);
    const end = Math.min(look.span.end, span.end);
    if (start < end && HAN.test(prose.slice(start, end))) yield { ...look, span: { start, end } };
  }
}

/** Places of one fault, by what it is: `body 宋体`. */
export interface Places {
  readonly role: Role;
  readonly spans: Span[];
}

/** Gathers the looks that are at fault, so that each fault of a file is told once; `faultOf` gives null for one that is right. */
export function gather(
  report: Report,
  layout: Layout,
  faultOf: (look: Look, role: Role) => string | null,
): Map<string, Places & { readonly fault: string }> {
  const found = new Map<string, Places & { readonly fault: string }>();
  for (const laid of laidText(report, layout)) {
    for (const look of looksOf(report, laid)) {
      const fault = faultOf(look, laid.role);
      if (fault === null) continue;
      const key = `${laid.role} ${fault}`;
      const known = found.get(key);
      if (!known) found.set(key, { role: laid.role, fault, spans: [look.span] });
      // Runs of one look that the file happens to part are one place.
      else if ((known.spans.at(-1)?.end ?? 0) < look.span.start) known.spans.push(look.span);
    }
  }
  return found;
}

/** `（共 12 处）`; nothing for a single one. */
export function timesWords(count: number): Localized {
  return count > 1 ? { zh: `（共${count}处）`, en: ` (${count} places)` } : { zh: '', en: '' };
}
