/** 最多的是甲镇，达2314人次；其次是乙镇，为2081人次；丙镇居第三，为1695人次: figures in the order in which they are ranked. */
import type { Excerpt } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import { amountOf } from '../interval.ts';

import type { Relation } from '../relation.ts';
import { unitsMatch } from '../units.ts';
import { numberOf, operandsOf } from '../writing/describe.ts';
import { judged } from './judged.ts';

const FIRST =
  /(?:最(?:(多)|(少))的?(?:是|为|依次是)|(?:居|位居|位列|排名|排在)(?:全[市县区])?(?:首位|第一位?)的?(?:是|为))[^。;\d]{1,24}$/;
const NEXT =
  /(?:^|[,;])(?:其次|再次|第[二三四]|居次|次之)(?:的?(?:是|为))?[^。;\d]{0,24}$|(?:居|位居|位列|排名?)(?:第[二三四]|其次)位?,[^。;\d]{0,8}$/;
/** What is ranked may be how much more, how fast or how often, and not what the figure counts. */
const OF_OTHER = /[增降升减涨]|[率幅比速均]|提高|回落|满意/;
export const FALLS: Localized = { zh: '排在后面的数反而更大', en: 'a figure that is ranked lower is larger' };
export const RISES: Localized = {
  zh: '由少到多，排在后面的数反而更小',
  en: 'ranked from the least, a later figure is smaller',
};

/** In one paragraph. */
export function* findRanking(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  for (const [index, top] of figures.entries()) {
    const lead = prose.slice(Math.max(top.sentence.span.start, top.span.start - 48), top.span.start);
    const first = FIRST.exec(lead);
    if (!first || top.kind !== 'count' || OF_OTHER.test(lead)) continue;
    const rises = first[2] !== undefined;
    let before = top;
    for (const figure of figures.slice(index + 1)) {
      const between = prose.slice(before.span.end, figure.span.start);
      if (figure.sentence !== top.sentence || !NEXT.test(between) || !unitsMatch(before, figure)) break;
      const [a, b] = [amountOf(before), amountOf(figure)];
      const holds = rises ? b.gte(a) : b.lte(a);
      const sign = b.gt(a) ? '>' : b.lt(a) ? '<' : '=';
      yield judged(excerpt, {
        kind: 'rank',
        span: figure.span,
        holds,
        isBound: true,
        formula: `${numberOf(excerpt, figure)}${sign}${numberOf(excerpt, before)}`,
        note: rises ? RISES : FALLS,
        operands: operandsOf(excerpt, [before], '前一名', 'ranked before'),
      });
      before = figure;
    }
  }
}
