/** The part of the comments: new ones are added after those that are there, or the part is made and announced. */
import type { Archive } from '../archive.ts';
import { partOfType } from '../read/relationships.ts';
import { readXml } from '../xml.ts';
import type { Annotations } from './remark.ts';
import { spacedText, vocabularyOf, type Writing, writingFor } from './writing.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The parts that change, with `comments` numbered from `firstId` on. */
export function commentParts(
  archive: Archive,
  main: string,
  { remarks, author, date }: Pick<Annotations, 'remarks' | 'author' | 'date'>,
  firstId: number,
): Map<string, string> {
  const parts = new Map<string, string>();
  const known = partOfType(archive, main, 'comments');
  const uris = vocabularyOf(archive.text(main) ?? '');
  const xml = known === null ? null : archive.text(known);
  const root = xml === null ? { tag: 'w:comments', attributes: {}, closeStart: 0, end: 0 } : readXml(xml);
  const writing = writingFor(root, uris.main);
  const attributes = { author, date, initials: Array.from(author).at(-2) ?? author };
  const written = remarks
    .map(({ lines }, index) =>
      writing.element('comment', { id: firstId + index, ...attributes }, paragraphs(lines, writing)),
    )
    .join('');
  if (xml !== null && known !== null) {
    parts.set(known, insertInside(xml, root, written));
    return parts;
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = freeName(archive, `${folder}comments`);
  parts.set(name, `${DECLARATION}<w:comments xmlns:w="${uris.main}">${written}</w:comments>`);
  parts.set('[Content_Types].xml', withOverride(archive.text('[Content_Types].xml') ?? '', name));
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  parts.set(
    relations,
    withRelationship(archive.text(relations), `${uris.relationships}/comments`, name.slice(folder.length)),
  );
  return parts;
}

/** With a look of its own, since what the text of the file has by default may be large and far apart. */
function paragraphs(lines: readonly string[], writing: Writing): string {
  const spacing = writing.element('spacing', { before: 0, after: 0, line: 240, lineRule: 'auto' });
  const indent = writing.element('ind', { firstLineChars: 0, firstLine: 0 });
  const layout = writing.element('pPr', {}, spacing + indent + writing.element('jc', { val: 'left' }));
  const look = writing.element(
    'rPr',
    {},
    writing.element('spacing', { val: 0 }) + writing.element('sz', { val: SIZE }),
  );
  return lines
    .map((line, index) => {
      const mark = index === 0 ? writing.element('r', {}, writing.element('annotationRef')) : '';
      return writing.element('p', {}, layout + mark + writing.element('r', {}, look + spacedText(writing, line)));
    })
    .join('');
}

/** 小五, in half points. */
const SIZE = 18;

/** In front of the closing tag; an empty element is opened. */
function insertInside(
  xml: string,
  { tag, closeStart, end }: { readonly tag: string; readonly closeStart: number; readonly end: number },
  content: string,
): string {
  if (closeStart < end) return xml.slice(0, closeStart) + content + xml.slice(closeStart);
  return `${xml.slice(0, end - '/>'.length).trimEnd()}>${content}</${tag}>${xml.slice(end)}`;
}

function freeName(archive: Archive, base: string): string {
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? '' : number}.xml`;
    if (!archive.has(name)) return name;
  }
}

function withOverride(xml: string, name: string): string {
  const root = readXml(xml);
  const tag = root.tag.replace(/Types$/, 'Override');
  return insertInside(xml, root, `<${tag} PartName="/${name}" ContentType="${TYPE}"/>`);
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function withRelationship(xml: string | null, type: string, target: string): string {
  const whole = xml ?? `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`;
  const root = readXml(whole);
  const ids = new Set(root.children.map(each => each.attribute('Id')));
  let number = root.children.length + 1;
  while (ids.has(`rId${number}`)) number++;
  const tag = root.tag.replace(/Relationships$/, 'Relationship');
  return insertInside(whole, root, `<${tag} Id="rId${number}" Type="${type}" Target="${target}"/>`);
}
