/** Equations of what was set beside what came of it, and their difference: 预算总额97.4亿元、中标总额90.5亿元，节约6.9亿元. */
import { amountOf } from '../interval.ts';
import { comparable } from './comparable.ts';
import { anyOf } from './lexicon.ts';
import { isCount } from './mentions.ts';
import type { Equation, Mention } from './model.ts';

const DIFFERENCE = new RegExp(`^(?:共|实际|合计)?${anyOf('saved')}(?:资金|财政资金|了|达|约){0,2}$`);
const SET = new RegExp(anyOf('set amount'));
const USED = new RegExp(anyOf('used amount'));

/** 起始价21.0亿元、成交24.2亿元，增值3.2亿元; 用水3.15亿立方米，低于3.4亿立方米的控制指标，节余0.25亿立方米: of the two right in front. */
export function* savings(mentions: readonly Mention[]): Generator<Equation> {
  for (const stated of mentions) {
    const [a, b] = mentions.slice(Math.max(0, stated.index - 2), stated.index);
    if (!a || !b || stated.figure.kind !== 'count' || !DIFFERENCE.test(stated.lead.trim())) continue;
    const isTogether = [a, b].every(
      each =>
        isCount(each) &&
        each.sentence === stated.sentence &&
        each.depth === stated.depth &&
        each.figure.unit === stated.figure.unit &&
        comparable(each, stated),
    );
    if (!isTogether || b.gap > 2 || stated.gap > 2 || !(makesPair(a, b) || makesPair(b, a))) continue;
    const [more, less] = amountOf(a.figure).gt(amountOf(b.figure)) ? [a, b] : [b, a];
    yield { stated, plus: [more], minus: [less], certainty: 'likely' };
  }
}

/** What was set and what was used or reached; 评审费用3.2万元 is neither. */
function makesPair(set: Mention, used: Mention): boolean {
  return (SET.test(set.lead) || SET.test(set.rest)) && USED.test(used.lead) && !SET.test(used.lead);
}
