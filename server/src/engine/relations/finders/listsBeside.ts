/** What another list of the paragraph says of a list. */
import type { Split } from '../reading/model.ts';
import type { List } from './lists.ts';

/** 优秀中平原村36个、山区村22个，良好中平原村61个、山区村36个: parts of the same names as those of a list that makes its total. */
export function isBesideLike({ parts, by, total }: Split, lists: readonly List[]): boolean {
  if (by !== 'out of' && by !== 'of which' && by !== '') return false;
  return lists.some(
    other =>
      other.fits &&
      other.by === by &&
      other.total !== total &&
      other.parts[0]?.sentence === parts[0]?.sentence &&
      other.parts.length === parts.length &&
      other.parts
        .slice(1)
        .every((part, at) => part.label.words.length > 1 && part.label.words === parts[at + 1]?.label.words),
  );
}

/** 新收583件，其中…、其他115件，四类相加即为新收总数538件: what the list makes is told again by the name of its total. */
export function isToldAgain({ total, parts, closed }: Split, lists: readonly List[]): boolean {
  return (
    closed &&
    total.label.stage !== null &&
    lists.some(
      other =>
        other.fits &&
        other.by === 'total after' &&
        other.total.label.stage === total.label.stage &&
        other.parts.length === parts.length &&
        other.parts.every(part => parts.includes(part)),
    )
  );
}
