/** Which counts a share is said of: the one it names, the one it follows, position by position in a row, several together. */
import { parseHan } from '../../text/hanNumerals.ts';
import { amountOf } from '../interval.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { composedName, says } from '../reading/rates.ts';
import { placeInRow } from '../reading/rows.ts';
import { bareName, ownShareOf, shareOf } from '../reading/shares.ts';
import { joinedAtEnd } from '../reading/strongest.ts';
import { listsOf } from './lists.ts';

/** The counts of which a share may be said, the likeliest first. */
export function sharersOf(reading: ParagraphReading, stated: Mention): readonly (readonly Mention[])[] {
  const { named } = shareOf(stated);
  // 一线人员占在编人员的84.7%（138名）
  const inside = reading.mentions[stated.index + 1];
  if (inside?.owner === stated && isCount(inside) && inside.figure.unit !== '') return [[inside]];
  return named && !placeInRow(reading.rows, stated)
    ? [...composedOf(reading, stated, named), ...namedBy(reading, stated, named)]
    : subjectsOf(reading, stated, null);
}

/** 全部`80名`监督员中律师占27.5%, 占全部`1530件`投诉的比重为40%: the whole that stands directly in front; null where none does. */
export function wholeInFront(mentions: readonly Mention[], share: Mention): Mention | null {
  const out = mentions[share.index - 1];
  if (!out || !isCount(out) || out.sentence !== share.sentence || share.gap !== 0) return null;
  return /中/.test(share.lead) || (/占/.test(out.lead) && /^的$|比[重例]/.test(share.lead)) ? out : null;
}

/**
 * The count that a share without a name follows; position by position in a row; the whole row for 三者合计占.
 * @param whole the figure between 占 and the share, or null where none stands there
 * @param words those in front of that figure, or of the share
 */
export function subjectsOf(
  reading: ParagraphReading,
  stated: Mention,
  whole: Mention | null,
  words = (whole ?? stated).lead,
): readonly (readonly Mention[])[] {
  const place = placeInRow(reading.rows, stated);
  const before = whole ?? (place?.row.mentions[0] as Mention | undefined) ?? stated;
  const earlier = inUnitOf(
    whole,
    reading.mentions.filter(
      count =>
        count.index < before.index &&
        isCount(count) &&
        count.sentence === stated.sentence &&
        count.depth <= stated.depth &&
        (whole === null || comparable(count, whole)),
    ),
  );
  if (place) {
    const size = place.row.mentions.length;
    const out = wholeInFront(reading.mentions, before);
    // 市公安局30件，占35.3%；…，分别占30.6%、23.5%: what has a share of its own is not what the row is said of.
    const others = whole
      ? earlier
      : earlier.filter(count => {
          const own = ownShareOf(reading.mentions, count);
          return count !== out && count.role !== 'total' && (own === null || place.row.mentions.includes(own));
        });
    // 甲（612件）、乙（459件）、丙（306件），各占40%、30%、20%
    const inside = reading.mentions.filter(
      count => count.index < before.index && isCount(count) && count.sentence === stated.sentence && count.depth === 1,
    );
    if (others.length < size && stated.depth === 0 && inside.length === size) return [[inside[place.at] as Mention]];
    const subject = others.length >= size ? others.slice(-size)[place.at] : undefined;
    return subject ? [[subject]] : [];
  }
  const together =
    /([二两三四五六七八九])(?:(?:项|类|者|种|部分|个|地)?(?:[一-龥]{0,4}(?:合计|总计|共计))?(?:共|合计|总计|加起来|一共|总共)?|者[^,;占]{0,24})占|合计?占|共占/.exec(
      words,
    );
  if (together) {
    const size = parseHan(together[1] ?? '') ?? 0;
    const run = joinedAtEnd(earlier);
    const sets = size > 1 ? [earlier.slice(-size)] : [run, ...[2, 3, 4, 5].map(length => earlier.slice(-length))];
    return sets.filter(set => set.length > 1);
  }
  // 年平均27次，占控制指标110次的24.55%
  const next = reading.mentions[before.index - 1];
  if (next?.role === 'average' && next.sentence === stated.sentence && (!whole || comparable(next, whole)))
    return [[next]];
  const last = earlier.at(-1);
  if (!last) return [];
  // 3个镇和2个街道…，占12个镇街的41.7%: both together.
  const run = joinedAtEnd(earlier);
  return run.length > 1 ? [[last], run] : [[last]];
}

/** 化解46个，惠及1.2万户，完成任务（40个）的: those counted in the very unit of `whole` where there are any. */
function inUnitOf(whole: Mention | null, counts: readonly Mention[]): readonly Mention[] {
  const same = counts.filter(({ figure }) => figure.unit === whole?.figure.unit);
  return same.length > 0 ? same : counts;
}

/** 居前三位的合计占76.25%: the largest of the list in front that makes its total; null where the words say nothing of the kind. */
function mostOf(reading: ParagraphReading, stated: Mention, words: string): readonly Mention[] | null {
  const size = parseHan(OF_FIRST.exec(words)?.[1] ?? '') ?? 0;
  if (size < 2) return null;
  const list = listsOf(reading).findLast(
    ({ fits, parts }) => fits && parts.length > size && (parts.at(-1)?.index ?? 0) < stated.index,
  );
  const sorted = list?.parts.toSorted((a, b) => amountOf(b.figure).compare(amountOf(a.figure))) ?? [];
  return sorted.length > 0 ? sorted.slice(0, size) : null;
}

const OF_FIRST = /(?:居|列|排|位列|排名|数量)前([二两三四五六])位?[^,;。]{0,8}(?:合计|共)/;

/** 网络申请占70.0%: the count of that name. */
function namedBy(reading: ParagraphReading, stated: Mention, name: string): readonly (readonly Mention[])[] {
  const all = reading.mentions.filter(
    count => isCount(count) && count.index < stated.index && stated.sentence - count.sentence < 2,
  );
  const together = namedTogether(all, name);
  if (together.length > 1) return [together];
  const several = SEVERAL.exec(stated.clauseWords)?.[1];
  // 机电产品、劳动密集型产品合计占八成: no one count is both.
  if (several !== undefined) {
    const both = namedTogether(all, several);
    return both.length > 1 ? [both] : [];
  }
  if (OF_TIME.test(name)) return all.filter(({ lead }) => lead.trimStart().startsWith(name)).map(count => [count]);
  const time = IN_TIME.exec(name)?.[0];
  const inTime = time ? all.filter(({ lead }) => lead.trimStart().startsWith(time)) : [];
  if (inTime.length === 1) return inTime.map(count => [count]);
  const core = bareName(name);
  // 医院37.9万张。医院中，公立医院床位占72.6%: what is not told by that very name is of a count that nobody tells.
  if (opensWhole(reading.mentions, stated))
    return all.filter(({ label }) => (label.words + label.noun).includes(core)).map(count => [count]);
  // 全程网办事项 is what is called 全程网办, 予以修复 not what is called 不予修复, before either is what only ends alike.
  const named = all.filter(({ label }) => {
    const words = label.words + label.noun;
    return (
      words.includes(core) ||
      (label.words.length > 2 && name.endsWith(label.words)) ||
      (says(name, words) && words.length > 1)
    );
  });
  // 城市火灾 is none of 其他区域火灾.
  const alike =
    OTHERS.test(name) || name.length > LONGEST_ALIKE
      ? []
      : all.filter(
          ({ label }) =>
            (label.words + label.noun).includes(core.replace(/的$/, '').slice(-2)) &&
            !(label.negated && named.length > 0),
        );
  return [...new Set([...named.toReversed(), ...alike.toReversed()])].map(count => [count]);
}

/** 在地表水供水量中，蓄水工程占34.1%，引水工程占31.6%: whether 中 has named a whole since the last count. */
function opensWhole(mentions: readonly Mention[], share: Mention): boolean {
  for (let at = share.index; at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || mention.sentence !== share.sentence || (mention !== share && isCount(mention))) return false;
    if (OF_WHOLE.test(mention.between)) return true;
  }
  return false;
}

const OF_WHOLE = /(?:^|[。;])(?:在)?[^,;。\d]{2,14}(?<!其|集|年|期)中,/;

/** 今年预警636件，今年占17.1% */
const OF_TIME = /^(?:今年|本年|上年|去年|(?:19|20)\d\d年|[上下]半年|[一二三四]季度)$/;
/** 上半年罚没收入 */
const IN_TIME = /^(?:[上下]半年|第?[一二三四]季度)(?=[一-龥]{2})/;
const SEVERAL = /(?:^|,)(?:其中)?([^,;。\d]{2,30}(?:、|和|与|及)[^,;。\d]{2,20})(?:合计|共计|合)占/;
/** A longer name that only ends as a count is called is of something else: “四新经济”企业 and 新设企业. */
const LONGEST_ALIKE = 8;
const OTHERS = /^(?:其他|其余|另外)/;

/** 废止和宣布失效的文件占23.1%: one count for each name, none where a name is that of none or of several. */
function namedTogether(counts: readonly Mention[], name: string): readonly Mention[] {
  const names = name.split(/、|和|与|及/);
  if (names.length < 2) return [];
  const found = names.map(each =>
    counts.filter(({ label: { words } }) => {
      const core = bareName(each);
      return words.length > 1 && (words.endsWith(core) || core.startsWith(words) || core.endsWith(words));
    }),
  );
  return found.every(({ length }) => length === 1) ? found.flat() : [];
}

/** 合格以上占97.5%: all grades that the name takes in; 前三位合计占: the three largest. */
function composedOf(reading: ParagraphReading, stated: Mention, name: string): readonly (readonly Mention[])[] {
  const most = mostOf(reading, stated, stated.lead);
  if (most) return [most];
  const words = composedName(name);
  if (!words) return [];
  const parts = reading.mentions.filter(
    ({ index, sentence, label, ...count }) =>
      index < stated.index &&
      sentence === stated.sentence &&
      isCount({ index, sentence, label, ...count }) &&
      !label.negated &&
      words.some(word => says(label.words, word)),
  );
  return parts.length > 0 ? [parts] : [];
}

/** 造成25人死亡，伤4人，占死亡总数的32.1%: the count in front of the last, which has no share of its own. */
export function besideOf({ mentions, splits }: ParagraphReading, stated: Mention): (readonly Mention[])[] {
  const [count, last] = [mentions[stated.index - 2], mentions[stated.index - 1]];
  // 这92人中法学专业毕业的46人，占二分之一: of the part, not of its whole.
  const isWhole = splits.some(
    ({ by, total, parts }) => by === 'out of' && total === count && last && parts.includes(last),
  );
  const isBeside =
    !isWhole &&
    count &&
    last &&
    [count, last].every(each => isCount(each) && each.sentence === stated.sentence && each.gap < 3);
  return isBeside ? [[count]] : [];
}
