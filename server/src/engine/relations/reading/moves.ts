/** Finds what went from one value to another: 由1157人增至1286人, 从14家扩充为16家. */
import { anyOf, wordsOf } from './lexicon.ts';
import type { ChangeVerb, Mention, Move, Row } from './model.ts';
import { placeInRow } from './rows.ts';

const FROM = /(?:由|从|自)[^,;。]{0,30}$/;
/** 年初继续有效的27件调整为年末的25件 needs no 由. */
const OPENING = /年初|上年末|去年末|上年底|去年底/;
const VERB = new RegExp(
  `(${anyOf('rise')}|${anyOf('fall')}|变|改|调整|发展|扩|缩|压|优化)[^,]{0,6}?(?:至|到|为|成|→)[^,]{0,10}$`,
);
const ARROW = /^(?:→|->|—>)$/;

export function readMoves(mentions: readonly Mention[], rows: readonly Row[]): readonly Move[] {
  const moves: Move[] = [];
  for (const to of mentions) {
    const from = mentions[to.index - 1];
    if (!from || to.gap > 2 || from.sentence !== to.sentence || from.figure.kind !== to.figure.kind) continue;
    if (from.depth !== to.depth) continue;
    const verb = verbOf(to);
    const [a, b] = [placeInRow(rows, from), placeInRow(rows, to)];
    // 分别由15天、8天、6天压减至7天、5天、2天
    const lead = a?.row.mentions[0]?.lead ?? from.lead;
    if (!verb || !(FROM.test(lead) || (to.gap === 0 && OPENING.test(from.lead)))) continue;
    if (a && b && a.row.mentions.length === b.row.mentions.length) {
      for (const [at, each] of a.row.mentions.entries()) {
        const end = b.row.mentions[at];
        if (end) moves.push({ from: each, to: end, verb });
      }
    } else if (!a || !b) moves.push({ from, to, verb });
  }
  // What something was before is no count of this period.
  for (const { from } of moves) from.role = 'base';
  return moves;
}

function verbOf(to: Mention): ChangeVerb | null {
  if (ARROW.test(to.lead.trim())) return { span: to.figure.span, word: '', falls: false, ofNumber: false };
  const match = VERB.exec(to.lead.trimEnd());
  if (!match) return null;
  const [, word = ''] = match;
  const start = to.figure.span.start - to.lead.length + match.index;
  const falls = wordsOf('fall').includes(word);
  const rises = wordsOf('rise').includes(word);
  return {
    span: { start, end: start + word.length },
    word,
    falls,
    ofNumber: (falls || rises) && !/提速|提前|优化/.test(word),
  };
}

/** The end of a move by the name of its beginning, 公共法律服务站由2021年的14家增至`16家`, and of this year where it names no other; any other mention as it is. */
export function namedByMove(moves: readonly Move[], mention: Mention): Mention {
  const from = moves.find(({ to }) => to === mention)?.from;
  if (!from) return mention;
  const period = /(?:19|20)\d\d年/.test(mention.lead) ? mention.frame.period : 'current';
  return { ...mention, label: from.label, frame: { ...mention.frame, period } };
}
