/** Words that are often typed for others in official texts: 布署 for 部署. The data is seeds/words/slips.json. */
import entries from '../../../../seeds/words/slips.json' with { type: 'json' };
import type { Span } from '../text/span.ts';
import { Anchors } from './anchors.ts';
import { type Conditions, hold } from './conditions.ts';

export interface Slip extends Conditions {
  readonly wrong: string;
  readonly right: string;
  /** Sounds alike, looks alike, means something else, or is not the standard form of the word. */
  readonly because: 'sound' | 'shape' | 'meaning' | 'form';
  /** The reason in a sentence, where the kind of slip does not tell it. */
  readonly why?: string;
  /** `hint` where a careful writer may mean it. */
  readonly severity?: 'hint';
}

export interface FoundSlip {
  readonly span: Span;
  readonly slip: Slip;
}

const slips = entries as readonly Slip[];
let anchors: Anchors | undefined;

/** Every slip of `prose` in order; of two that overlap the longer. */
export function findSlips(prose: string): readonly FoundSlip[] {
  anchors ??= new Anchors(slips.map(({ wrong }) => wrong));
  const found: FoundSlip[] = [];
  anchors.each(prose, (words, at) => {
    for (const word of words) {
      const slip = slips[word];
      if (!slip || !prose.startsWith(slip.wrong, at)) continue;
      const span = { start: at, end: at + slip.wrong.length };
      if (hold(slip, prose, span.start, span.end)) found.push({ span, slip });
    }
  });
  return withoutShorter(found);
}

function withoutShorter(found: readonly FoundSlip[]): readonly FoundSlip[] {
  if (found.length < 2) return found;
  return found.filter(
    one =>
      !found.some(
        other =>
          other !== one &&
          other.span.start < one.span.end &&
          one.span.start < other.span.end &&
          other.slip.wrong.length > one.slip.wrong.length,
      ),
  );
}
