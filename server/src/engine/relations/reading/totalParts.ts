/** Which counts in front a total takes by what it says: 全年, 连同此前的308件, 撤销和责令履行合计, 未予援助的合计. */
import { parseHan } from '../../text/hanNumerals.ts';
import { comparable } from './comparable.ts';
import type { Mention } from './model.ts';
import { areAllOfYear } from './years.ts';

/** The parts that the words of a total name beyond doubt; null where they name none. */
export function partsSaid(
  mentions: readonly Mention[],
  counts: readonly Mention[],
  total: Mention,
): readonly Mention[] | null {
  return (
    yearsInBracket(mentions, total) ??
    partsOfYear(counts, total) ??
    takenTogether(counts, total) ??
    rowTakenUp(counts, total)
  );
}

/** 上半年和下半年受理案件分别为287件和341件，`全年`受理628件 */
function partsOfYear(counts: readonly Mention[], total: Mention): readonly Mention[] | null {
  if (total.depth > 0 || total.role === 'base' || !WHOLE_YEAR.test(total.lead.trim())) return null;
  const before = counts.filter(
    ({ index, sentence, depth }) => index < total.index && sentence === total.sentence && depth === 0,
  );
  const sizes = [4, 2].map(size => before.slice(-size));
  return sizes.find(parts => parts.every(part => comparable(part, total)) && areAllOfYear(parts)) ?? null;
}

const WHOLE_YEAR = /^全年/;

/** 逐年扩面（2023年85家、2024年142家、2025年196家），`三年累计`指导423家: as many years, one after the other, as it says. */
function yearsInBracket(mentions: readonly Mention[], total: Mention): readonly Mention[] | null {
  const size = parseHan(YEARS_TOGETHER.exec(total.lead.trim())?.[1] ?? '');
  if (!size || total.depth > 0) return null;
  const inside = mentions.filter(
    ({ index, sentence, depth }) => index < total.index && sentence === total.sentence && depth > total.depth,
  );
  const areInTurn = inside.every((part, at) => {
    const last = inside[at - 1];
    const isNext = !last || (part.owner === last.owner && Number(part.frame.period) - Number(last.frame.period) === 1);
    return YEAR.test(part.frame.period) && isNext && comparable(part, total);
  });
  return inside.length === size && areInTurn ? inside : null;
}

const YEARS_TOGETHER = /^(?:这|近)?([二两三四五六七八九十])年(?:来|间)?(?:累计|合计|总计|一?共|总共)/;
const YEAR = /^(?:19|20)\d\d$/;

/** 施行后审查236件，其中修改31件；`连同`此前审查的308件，全年共审查544件: the first of the sentence and what is taken together with it. */
function takenTogether(counts: readonly Mention[], total: Mention): readonly Mention[] | null {
  const at = counts.indexOf(total);
  const last = counts[at - 1];
  const isTotal = total.role === 'total' || OF_PLACE.test(total.lead);
  if (!isTotal || !last || last.depth > 0 || !isTakenTogether(last)) return null;
  const before = counts.filter(
    count =>
      count.index < last.index && count.sentence === total.sentence && count.depth === 0 && comparable(count, total),
  );
  // 市本级共办理236件，其中市直141件。若将各县区办理的545件计入，全市总量为781件: the first of the sentence in front has its parts after it.
  const [first, ...others] =
    before.length > 0 || !COUNTED_IN.test(last.rest)
      ? before
      : counts.filter(({ sentence, role }) => sentence === total.sentence - 1 && role === 'total');
  const parts = first ? [first, last] : [];
  const isPickedOut = others.every(({ lead }) => lead.trimStart().startsWith('其中'));
  // 分别配备21名、17名、19名，`加上`机关26名，共83名
  const isRow = others.every(({ gap }) => gap === 1);
  const all = isPickedOut || !first ? parts : isRow ? [first, ...others, last] : [];
  return all.length > 1 && all.every(part => comparable(part, total)) ? all : null;
}

function isTakenTogether({ lead, rest }: Mention): boolean {
  return TOGETHER.test(lead.trim()) || (/^(?:若|如|再)?将/.test(lead) && COUNTED_IN.test(rest));
}

const COUNTED_IN = /^(?:也|一并)?计入$/;
const TOGETHER = /^(?:[^,;。]{2,12}?(?:再?加上|连同)|再?加上|连同|加之|算上)/;
/** 全县站点179个 */
const OF_PLACE = /^全[市县区省州旗镇乡](?!面)/;

/** 撤销和责令履行合计9件, 8个单位被评为先进集体、2个镇被评为示范镇，先进集体和示范镇共10个: the parts by their names. */
export function calledParts(counts: readonly Mention[], total: Mention, size: number): readonly Mention[] | null {
  const names = total.label.words.split(/、|和|与|及/);
  const near = counts.filter(({ index, sentence }) => index < total.index && total.sentence - sentence < 2);
  // 合格128人；补考合格13人。两次合计合格141人
  const name = total.label.words.replace(TIMES, '');
  if (names.length < 2) {
    const alike = near.filter(({ label, figure }) => label.words === name && figure.unit === total.figure.unit);
    return size > 1 && alike.length === size && name.length > 1 && total.label.stage === null ? alike : null;
  }
  const found = names.map(name =>
    near.findLast(
      ({ label, rest, figure }) =>
        name.length > 1 &&
        (label.words.includes(name.slice(-2)) || rest.endsWith(name)) &&
        figure.unit === total.figure.unit,
    ),
  );
  const parts = found.filter(part => part !== undefined);
  return parts.length === names.length && new Set(parts).size === parts.length ? parts : null;
}

/** `两次合计`合格 */
const TIMES = /^[两二三四五六七八九十](?:次|轮|批|项|类|期)(?:合计|总计|共计|共)/;

/** 予以援助652件，不合要求的31件，不属范围的26件，`未予援助的合计`57件: those in front that are denied as well. */
export function deniedParts(counts: readonly Mention[], total: Mention): readonly Mention[] | null {
  if (!total.label.negated || !/合计|共计|总计|一共/.test(total.lead)) return null;
  const front = counts.filter(
    ({ index, sentence, depth }) => index < total.index && sentence === total.sentence && depth === total.depth,
  );
  const from = front.findLastIndex(({ label }) => !label.negated) + 1;
  const parts = front.slice(from);
  return from > 0 && parts.length > 1 && parts.every(part => comparable(part, total)) ? parts : null;
}

/** 立案数分别为46件、73件、129件。`上述立案`248件中已结案233件; 三轮分别发现问题18个、27个，目前45个`问题全部`整改: all of the row that is called so. */
function rowTakenUp(counts: readonly Mention[], total: Mention): readonly Mention[] | null {
  const lead = total.lead.trim();
  const name = TAKEN_UP.exec(lead)?.[1];
  const noun = NOW.test(lead) ? ALL_DONE.exec(total.rest)?.[1] : undefined;
  if (name === undefined && noun === undefined) return null;
  const called = counts.filter(
    ({ index, sentence, label, clauseWords }) =>
      index < total.index &&
      total.sentence - sentence < 2 &&
      (name === undefined
        ? label.words.endsWith(noun ?? '') && clauseWords.includes('分别')
        : label.words.startsWith(name) && !label.negated),
  );
  const isRow = called.every(
    (count, at) => at === 0 || (count.gap === 1 && count.index === (called[at - 1]?.index ?? 0) + 1),
  );
  return called.length > 1 && isRow && called.every(part => comparable(part, total)) ? called : null;
}

const NOW = /^(?:目前|现|截至目前|至今|年底前)?$/;
const ALL_DONE = /^([一-龥]{2,4}?)(?:现|已)?(?:全部|均|都)/;
const TAKEN_UP = /^(?:上述|以上|前述)([一-龥]{2,4})$/;
