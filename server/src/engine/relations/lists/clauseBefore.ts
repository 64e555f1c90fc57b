/** 实体、热线、网络平台建设，实现三大平台: a list in the clause before that ends in what is counted. */
import type { StatedCount } from './count.ts';
import { deedsInFront } from './deedsInFront.ts';
import { readItems } from './items.ts';
import type { Label, LabelPart } from './label.ts';
import { ENDS_IN_BODY } from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { clauseStart, type Stretch } from './stretch.ts';

const LONGEST_VERB = 6;
/** …、红白理事会`等群众议事组织`: what the items are. */
const CLOSING = /等[\u4e00-\u9fff]{0,10}$/;

/** The stated numbers of `stretch` after a mere verb, with the list in the clause before: one that does not fit is likely a slip where the list ends in the noun itself. */
export function* findInClauseBefore({ words }: Stretch, counts: readonly (StatedCount | Label)[]): Generator<Proposal> {
  for (const count of counts) {
    const start = clauseStart(words, count.span.start);
    const composed =
      'measure' in count && !count.quoted ? (takenUp(words, start, count) ?? deedsInFront(words, start, count)) : null;
    if (composed) {
      yield composed;
      continue;
    }
    if (count.fixed || count.span.start - start > LONGEST_VERB || words.charAt(start - 1) !== ',') continue;
    const from = clauseStart(words, start - 1);
    const listed = words.slice(from, start - 1);
    const list = listed.includes('、')
      ? readItems(words, from, start - 1 - (CLOSING.exec(listed)?.[0].length ?? 0))
      : null;
    if (!list) continue;
    const parts: readonly Pick<LabelPart, 'noun' | 'number'>[] = 'parts' in count ? count.parts : [count];
    const named = parts.filter(({ noun, number }) => number > 1 && noun !== '' && endsIn(words, list.items, noun));
    const part = named.find(({ number }) => number === list.items.length) ?? (isPlain(count) ? named[0] : undefined);
    if (!part) continue;
    yield {
      kind: 'count',
      stated: count.span,
      numeral: isPlain(count) ? count.numeral : null,
      number: part.number,
      items: list.items,
      readings: list.readings,
      open: false,
      certainty: isPlain(count) && list.items.length > 2 ? 'likely' : null,
    };
  }
}

/** Whether the last item holds the noun: 网络`平台`建设. */
function endsIn(words: string, items: Proposal['items'], noun: string): boolean {
  const last = items.at(-1);
  return last !== undefined && words.slice(last.start, last.end).includes(noun);
}

/** 三大平台: a noun of two characters at least, after a measure word that closes. */
function isPlain({ quoted, measure, noun }: StatedCount): boolean {
  return !quoted && noun.length > 1 && /^[大张支]$/.test(measure);
}

const POINTS_BACK = /^(?:上述|以上|这)$/;
const COMPOSED = /由([^,。;:由]{1,160})(?:共同)?组成的?[^,。;:、]{0,20}$/;
const OF_BODIES = /^(?:部门|单位|机构|机关|成员)/;

/** 由甲局、乙局、丙局组成的专班，上述3个部门…: bodies that a group is made up of are taken up again. */
function takenUp(words: string, start: number, count: StatedCount): Proposal | null {
  if (!POINTS_BACK.test(words.slice(start, count.span.start)) || words.charAt(start - 1) !== ',') return null;
  if (!OF_BODIES.test(count.noun)) return null;
  const from = clauseStart(words, start - 1);
  const composed = COMPOSED.exec(words.slice(from, start - 1));
  const listed = composed?.[1] ?? '';
  if (!composed || listed.includes('等')) return null;
  const at = from + composed.index + 1;
  const list = readItems(words, at, at + listed.length);
  if (!list?.items.every(item => ENDS_IN_BODY.test(words.slice(item.start, item.end)))) return null;
  return {
    kind: 'count',
    stated: count.span,
    numeral: count.numeral,
    number: count.number,
    items: list.items,
    readings: list.readings,
    open: false,
    certainty: list.items.length > 2 ? 'likely' : null,
  };
}
