/** Takes out of a Word file the comments of one author, so that a new check takes the place of an earlier one. */
import type { Span } from '../../engine/index.ts';
import type { Archive } from '../archive.ts';
import { partOfType } from '../read/relationships.ts';
import { readXml, type XmlElement } from '../xml.ts';

/** Parts in which programs keep more about comments: answers, lasting numbers. */
const COMPANIONS = ['commentsExtended', 'commentsIds'];

/** The parts that change; none when the author has no comment in the file. */
export function withoutCommentsOf(author: string, archive: Archive, main: string): Map<string, string> {
  const parts = new Map<string, string>();
  const part = partOfType(archive, main, 'comments');
  const xml = part === null ? null : archive.text(part);
  if (part === null || xml === null) return parts;
  const own = readXml(xml).children.filter(
    comment => comment.name === 'w:comment' && comment.attribute('w:author') === author,
  );
  if (own.length === 0) return parts;
  const ids = new Set(own.map(comment => comment.attribute('w:id') ?? ''));
  parts.set(part, without(xml, own));
  const text = archive.text(main) ?? '';
  parts.set(main, without(text, marksOf(text, ids)));
  const paragraphs = new Set(own.flatMap(({ children }) => children.map(paragraphId)).filter(id => id !== null));
  for (const type of COMPANIONS) {
    const companion = partOfType(archive, main, type);
    const entries = companion === null ? null : archive.text(companion);
    if (companion !== null && entries !== null) parts.set(companion, withoutEntries(entries, paragraphs));
  }
  return parts;
}

/** Both ends of the ranges, and the runs that hold nothing but a mark. */
function marksOf(xml: string, ids: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  const isOwn = (element: XmlElement) => ids.has(element.attribute('w:id') ?? '');
  readXml(xml, {
    onEnd(element) {
      if (/^w:commentRange(?:Start|End)$/.test(element.name) && isOwn(element)) spans.push(element);
      if (element.name === 'w:r') {
        const content = element.children.filter(({ name }) => name !== 'w:rPr');
        const marks = content.filter(each => each.name === 'w:commentReference' && isOwn(each));
        spans.push(...(marks.length > 0 && marks.length === content.length ? [element] : marks));
      }
      return element.name === 'w:p';
    },
  });
  return spans;
}

const PARAGRAPH_ID = /(?:^|:)paraId$/;
const PARENT_ID = /(?:^|:)paraIdParent$/;

function paragraphId({ attributes }: XmlElement): string | null {
  return Object.entries(attributes).find(([name]) => PARAGRAPH_ID.test(name))?.[1] ?? null;
}

/** An answer to a comment that goes becomes a comment of its own. */
function withoutEntries(xml: string, paragraphs: ReadonlySet<string>): string {
  const root = readXml(xml);
  const spans: Span[] = root.children.filter(entry => paragraphs.has(paragraphId(entry) ?? ''));
  for (const entry of root.children) {
    const parent = Object.entries(entry.attributes).find(([name]) => PARENT_ID.test(name));
    if (spans.includes(entry) || !parent || !paragraphs.has(parent[1])) continue;
    const written = / [\w.-]+:paraIdParent="[^"]*"/.exec(xml.slice(entry.start, entry.openEnd));
    if (written)
      spans.push({ start: entry.start + written.index, end: entry.start + written.index + written[0].length });
  }
  return without(xml, spans);
}

function without(xml: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    result += xml.slice(from, start);
    from = end;
  }
  return result + xml.slice(from);
}
