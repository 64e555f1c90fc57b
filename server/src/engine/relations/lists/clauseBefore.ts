/** 实体、热线、网络平台建设，实现三大平台: a list in the clause before that ends in what is counted. */
import type { StatedCount } from './count.ts';
import { readItems } from './items.ts';
import type { Label, LabelPart } from './label.ts';
import type { Proposal } from './proposal.ts';
import { clauseStart, type Stretch } from './stretch.ts';

const LONGEST_VERB = 6;
/** …、红白理事会`等群众议事组织`: what the items are. */
const CLOSING = /等[\u4e00-\u9fff]{0,10}$/;

/** The stated numbers of `stretch` behind a mere verb, with the list in the clause before: they are only confirmed. */
export function* findInClauseBefore({ words }: Stretch, counts: readonly (StatedCount | Label)[]): Generator<Proposal> {
  for (const count of counts) {
    const start = clauseStart(words, count.span.start);
    if (count.fixed || count.span.start - start > LONGEST_VERB || words.charAt(start - 1) !== ',') continue;
    const from = clauseStart(words, start - 1);
    const listed = words.slice(from, start - 1);
    const list = listed.includes('、')
      ? readItems(words, from, start - 1 - (CLOSING.exec(listed)?.[0].length ?? 0))
      : null;
    if (!list) continue;
    const parts: readonly Pick<LabelPart, 'noun' | 'number'>[] = 'parts' in count ? count.parts : [count];
    const part = parts.find(({ noun, number }) => number > 1 && noun !== '' && holds(words, list.items, noun, number));
    if (!part) continue;
    yield {
      kind: 'count',
      stated: count.span,
      numeral: null,
      number: part.number,
      items: list.items,
      readings: [part.number],
      open: false,
      certainty: null,
    };
  }
}

/** As many items as stated, of which the last at least holds the noun. */
function holds(words: string, items: Proposal['items'], noun: string, number: number): boolean {
  const last = items.at(-1);
  return last !== undefined && items.length === number && words.slice(last.start, last.end).includes(noun);
}
