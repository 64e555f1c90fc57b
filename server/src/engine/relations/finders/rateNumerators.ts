/** Which counts around a rate its name may mean as numerator. */
import { isCount } from '../reading/mentions.ts';
import type { Mention } from '../reading/model.ts';
import { fitOf, type Rate } from '../reading/rates.ts';

/** The sets of counts that the name of the rate may mean, the likeliest first. */
export function numeratorsOf(
  mentions: readonly Mention[],
  rate: Rate,
  stated: Mention,
  counts: readonly Mention[],
): readonly (readonly Mention[])[] {
  // 86所中小学法治副校长配备率100%: the words after the count are the name of the rate.
  const named_ = (count: Mention) => count.index !== stated.index - 1 || stated.gap > 0;
  const fits = counts
    .filter(count => named_(count) && !hasOwnRate(mentions, stated, count))
    .map(count => ({ count, fit: fitOf(rate, count.label, count.rest) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  const said = numberSaid(mentions, stated);
  if (said && best < 1) return [[said]];
  if (best === 0) return comeOfDue(counts, stated);
  if (fits.length === 0) return [];
  const named = fits.filter(({ fit }) => fit >= (rate.sum ? Math.min(1, best) : best) - 0.01).map(({ count }) => count);
  const near = named.filter(({ sentence }) => sentence === stated.sentence);
  const used = near.length > 0 ? near : named;
  // 出庭181件，出庭应诉率96.79%，其中带头出庭7件: what stands in front is meant first.
  const isBefore = ({ index }: Mention) => index < stated.index;
  const alone = [...used.filter(isBefore).toReversed(), ...used.filter(count => !isBefore(count))].map(count => [
    count,
  ]);
  if (used.length === 1) return alone;
  // 败诉3件，二审败诉1件; 优秀36卷、良好52卷.
  return rate.sum ? [used, ...alone] : [...alone, used];
}

/** 优秀率66.0%（276宗）, 优秀率86.7%，即104卷: the count that only says the rate in numbers; null where none does. */
export function numberSaid(mentions: readonly Mention[], stated: Mention): Mention | null {
  const [count, next] = mentions.slice(stated.index + 1, stated.index + 3);
  if (!count || !isCount(count) || count.rest !== '' || count.sentence !== stated.sentence) return null;
  const isAlone = next?.owner !== stated && next?.clause !== count.clause;
  const isSaid = count.owner === stated ? count.lead.trim() === '' : THAT_IS.test(count.between);
  return isAlone && isSaid ? count : null;
}

const THAT_IS = /^,(?:即|也就是|也即|亦即)$/;

/** 应到176人，实到163人，到庭率92.6%: those that came of those that ought to, whatever the rate is called. */
function comeOfDue(counts: readonly Mention[], stated: Mention): readonly (readonly Mention[])[] {
  const came = counts.find(
    (count, at) =>
      ACTUAL.test(count.lead.trimStart()) && count.sentence === stated.sentence && counts[at - 1]?.label.due === true,
  );
  return came ? [[came]] : [];
}

const ACTUAL = /^实(?:到|际|有|考|参|缴|收|办)/;

/** 药品260批次，合格257批次，合格率98.8%；器械75批次，合格72批次，合格率96%: the first 合格 has a rate of that name already. */
function hasOwnRate(mentions: readonly Mention[], stated: Mention, count: Mention): boolean {
  return mentions
    .slice(count.index + 1, stated.index)
    .some(
      ({ role, label, sentence, depth }) =>
        role === 'rate' && label.words === stated.label.words && sentence === stated.sentence && depth === stated.depth,
    );
}
