/** Finds the field to whose result a place in a paragraph belongs. */
import type { Span } from '../../engine/index.ts';
import type { XmlElement } from '../xml.ts';

/** From its first run, or the element that holds it, to its last. */
export interface Field extends Span {
  /** Whether it begins and ends in the paragraph. */
  readonly isWhole: boolean;
}

/** The outermost field of the paragraph `tree` around `offset`. */
export function fieldAround(tree: XmlElement, offset: number): Field | null {
  return fieldsIn(tree).find(({ start, end }) => start < offset && offset < end) ?? null;
}

function fieldsIn(tree: XmlElement): Field[] {
  const fields: Field[] = [];
  let start = tree.openEnd;
  let depth = 0;
  for (const mark of marksIn(tree)) {
    if (mark.name === 'w:fldSimple') {
      if (depth === 0) fields.push({ start: mark.start, end: mark.end, isWhole: true });
      continue;
    }
    const run = mark.parent ?? mark;
    const type = mark.attribute('w:fldCharType');
    if (type === 'begin' && depth++ === 0) start = run.start;
    if (type !== 'end') continue;
    // An end without a beginning is that of a field of the paragraph above.
    if (depth === 0) fields.push({ start: tree.openEnd, end: run.end, isWhole: false });
    else if (--depth === 0) fields.push({ start, end: run.end, isWhole: true });
  }
  if (depth > 0) fields.push({ start, end: tree.closeStart, isWhole: false });
  return fields;
}

function marksIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap(child =>
    child.name === 'w:fldChar' || child.name === 'w:fldSimple' ? [child] : child.name === 'w:p' ? [] : marksIn(child),
  );
}
