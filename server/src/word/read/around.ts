/** Counts what stands around the text and is not read: comments, headers and footers. */
import type { Archive } from '../archive.ts';
import { readXml } from '../xml.ts';
import { relationshipsOf } from './relationships.ts';
import type { Tally } from './tally.ts';

export function tallyAround(archive: Archive, main: string, unread: Tally): void {
  for (const { type, target } of relationshipsOf(archive, main)) {
    if (!/^(?:comments|header|footer)$/.test(type)) continue;
    const xml = archive.text(target);
    if (xml === null) continue;
    if (type === 'comments') unread.add('comment', countOf(xml, 'w:comment'));
    else if (hasWords(xml)) unread.add('headerFooter');
  }
}

function countOf(xml: string, wanted: string): number {
  return readXml(xml).children.filter(({ name }) => name === wanted).length;
}

/** Whether more stands there than the number of the page. */
function hasWords(xml: string): boolean {
  let text = '';
  readXml(xml, {
    onEnd: element => {
      if (element.name === 'w:t') text += element.text;
      return false;
    },
  });
  return /[\p{L}]/u.test(text.replace(/第|页|共/g, ''));
}
