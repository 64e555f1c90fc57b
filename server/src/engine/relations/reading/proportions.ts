/** 专职与兼职之比为1∶5: proportions, whose numbers count nothing by themselves, with the counts that they are of. */
import type { Excerpt } from '../../report/model.ts';
import { comparable } from './comparable.ts';
import { isCount } from './mentions.ts';
import type { Mention, Proportion } from './model.ts';

const NUMBER = '(\\d{1,4}(?:\\.\\d{1,2})?)';
const PROPORTION = new RegExp(
  `([一-龥]{2,8}?)[与和同]([一-龥]{2,12}?)之比(?:例)?(?:[一-龥]{0,2}(?:为|是|达到?|接近)|由[^,;。]{1,14}?(?:[升降增减][至到为]|[一-龥]{2}[至到为]))${NUMBER}:${NUMBER}(?![\\d:])`,
  'g',
);
/** 复议与诉讼`案件数量`之比: what both are counted in. */
const COUNTED = /(?:收案|受理|办理|新收)?(?:案件|人员)?(?:数量|人数|件数|数)?$/;

const NONE: readonly never[] = [];

/** Each with the one count in front that bears each of its names. */
export function readProportions({ prose, sentences }: Excerpt, mentions: readonly Mention[]): readonly Proportion[] {
  const [first, end] = [mentions[0], mentions.at(-1)];
  if (!first || !end || !prose.includes('之比')) return NONE;
  const start = sentences[first.sentence]?.span.start ?? 0;
  const words = prose.slice(start, sentences[end.sentence]?.span.end ?? prose.length);
  const found: Proportion[] = [];
  PROPORTION.lastIndex = 0;
  for (let match = PROPORTION.exec(words); match; match = PROPORTION.exec(words)) {
    const [whole, name = '', other = '', left = '', right = ''] = match;
    const from = start + match.index;
    const span = { start: from + whole.length - `${left}:${right}`.length, end: from + whole.length };
    const near = mentions.filter(
      count => isCount(count) && count.figure.span.end <= from && count.figure.approximator === null,
    );
    const [now, base] = [name, other.replace(COUNTED, '')].map(each => bearing(near, each));
    if (now && base && now !== base && comparable(now, base) && now.sentence === base.sentence)
      found.push({ span, left, right, now, base });
  }
  return found.length > 0 ? found : NONE;
}

/** The one count that a name means, by all of it or by its last two characters: 复议 of 新收行政复议案件1386件. */
function bearing(counts: readonly Mention[], name: string): Mention | undefined {
  const named = (part: string) => counts.filter(({ label }) => (label.words + label.noun).includes(part));
  const [count, ...more] = [named(name), named(name.slice(-2))].find(list => list.length > 0) ?? [];
  return more.length > 0 ? undefined : count;
}
