/** Follows the relationships by which the parts of a Word file name each other. */
import type { Archive } from '../archive.ts';
import { readXml } from '../xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, in which transitional and strict files agree: `styles`, `footnotes`, `officeDocument`. */
  readonly type: string;
  /** The part that it leads to, or an address outside the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What `part` refers to; '' asks for the whole file. */
export function relationshipsOf(archive: Archive, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const xml = archive.text(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (xml === null) return [];
  return readXml(xml)
    .children.filter(({ name }) => name === 'Relationship')
    .map(element => {
      const isExternal = element.attribute('TargetMode') === 'External';
      const target = element.attribute('Target') ?? '';
      return {
        id: element.attribute('Id') ?? '',
        type: (element.attribute('Type') ?? '').replace(/^.*\//, ''),
        target: isExternal ? target : resolve(folder, target),
        isExternal,
      };
    });
}

/** The first part of this type that `part` refers to and that is there. */
export function partOfType(archive: Archive, part: string, type: string): string | null {
  const found = relationshipsOf(archive, part).find(each => each.type === type && archive.has(each.target));
  return found?.target ?? null;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
