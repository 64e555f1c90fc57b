/** Which lists, by what they say, are no parts of the total in front of them though they stand where parts stand. */
import { amountOf } from '../interval.ts';
import { addUp } from '../judging/expression.ts';
import type { Mention, ParagraphReading, Split } from '../reading/model.ts';
import { areOutcomes } from '../reading/outcomes.ts';
import { placeInRow } from '../reading/rows.ts';
import { ownShareOf } from '../reading/shares.ts';

/** Asked of a list that misses its total. */
export function areNoParts(reading: ParagraphReading, split: Split): boolean {
  const { total, parts, by, closed } = split;
  const [first, ...rest] = parts;
  if (!first || isFlow(reading, split)) return true;
  // 办结21件，其中15件已办结9件、阶段性办结6件: the first is the whole of the others.
  if (rest.length > 1 && rest.length < MANY && isSumOf(first, rest)) return true;
  // 18件，其中延期2件，公开11件，不予公开7件: whether in time is asked of all.
  if (rest.length > 1 && IN_TIME.test(first.label.words) && isSumOf(total, rest)) return true;
  // 489份，其中对办理工作满意的488件，对办理结果满意的480件: nearly all twice are two ways to look at them.
  if (by === 'of which' && rest.length === 1 && areNearlyTwice(total, parts)) return true;
  // 分别为58件、46件、173件，其中抗诉分别为6件、41件、165件: place by place.
  if (areRowsOfOneLength(reading, total, parts)) return true;
  // 持证61人，在岗61人，审核3人: what is all of it leaves no room for others.
  if (by === '' && isSumOf(total, [first])) return true;
  // 88条，其中动态37条，其中解读3条、执法5条，部门51条: what the second 其中 begins may be of the first part alone.
  if (
    by === 'of which' &&
    holdsAnother(reading, parts) &&
    rest.some((_, at) => isSumOf(total, [first, ...rest.slice(at)]))
  )
    return true;
  // 房管、人事各3件 are six.
  if (parts.some(({ lead }) => /各$/.test(lead.trimEnd()))) return true;
  const [isLast, areAll] = [parts.slice(-1), parts].map(some =>
    some.every(({ label }) => label.words.endsWith(total.label.words)),
  );
  // 国家级9个、省级86个，其中新增国家级2个、省级14个: each of its own; 赤字2.38万亿元，其中中央赤字…、地方赤字… is of one.
  if (by === 'of which' && total.label.words.length > 1 && isLast && !areAll) return true;
  return by === '' && (isOfList(reading, split) || (!closed && !areAll && isBesideThem(reading, total, parts)));
}

function areRowsOfOneLength({ rows }: ParagraphReading, total: Mention, [first]: readonly Mention[]): boolean {
  const [of, some] = [total, first].map(mention => mention && placeInRow(rows, mention)?.row);
  return of !== undefined && some?.distributed === true && of !== some && of?.mentions.length === some.mentions.length;
}

/** Whether another 其中 stands between the first part and the last. */
function holdsAnother({ mentions }: ParagraphReading, parts: readonly Mention[]): boolean {
  const [from, to] = [parts[0]?.index ?? 0, parts.at(-1)?.index ?? 0];
  return mentions.slice(from + 1, to + 1).some(({ between }) => between.includes('其中'));
}

/** Whether the total is itself of a list: by its share, or as a part of another total. */
function isOfList({ mentions, splits }: ParagraphReading, { total, parts }: Split): boolean {
  // 来信57件占49.6%，来访24件占20.9%: the first of a list has a share as its others have.
  if (ownShareOf(mentions, total) && parts.some(part => ownShareOf(mentions, part))) return true;
  // 技能推文27篇，就业推文43篇，权益推文20篇: what stands in front of it in the same way is the first of the list.
  const before = mentions[total.index - 1];
  if (
    before?.sentence === total.sentence &&
    [total, ...parts].every(({ gap }) => gap === total.gap) &&
    isNamedAlike(before, total)
  )
    return true;
  // A part of a list is no total of what stands after it.
  return splits.some(other => other.by !== '' && other.by !== 'total after' && other.parts.includes(total));
}

/** 机械抽查12种，电工抽查7种，建材抽查4种: one of a list by its name is no total of the others; nor is one outcome of other outcomes. */
function isBesideThem({ mentions }: ParagraphReading, total: Mention, parts: readonly Mention[]): boolean {
  return areParallel([total, ...parts]) || parts.every(part => areOutcomes(mentions, total, part));
}

function isNamedAlike({ label: a, figure }: Mention, { label: b, figure: other }: Mention): boolean {
  return figure.unit === other.unit && a.words.length > 2 && b.words.length > 2 && a.words.endsWith(b.words.slice(-2));
}

/** Of so many parts that 、 joins the first is the sum of the others by chance. */
const MANY = 4;

const IN_TIME = /^(?:依法)?(?:延期|逾期|按期|按时|超期)/;

function areNearlyTwice(total: Mention, parts: readonly Mention[]): boolean {
  const most = amountOf(total.figure).mul(9n);
  return parts.every(({ figure }) => amountOf(figure).mul(10n).gte(most));
}

function isSumOf(whole: Mention, parts: readonly Mention[]): boolean {
  const added = addUp(parts);
  return added?.low?.equals(amountOf(whole.figure)) === true && added.high?.equals(added.low) === true;
}

/** 年初未结18件，新增104件，其中审结97件，年末未结25件: what is left is of those carried in as well. */
function isFlow({ mentions }: ParagraphReading, { total, parts, by }: Split): boolean {
  const told = mentions.filter(({ sentence }) => sentence === total.sentence);
  const last = parts.at(-1) ?? total;
  return (
    // 新收38件，上年结转2件，…，其他处理2件，结转下年3件: also after the last that is of the list.
    told.some(
      count =>
        count.label.stage === 'carried out' && (parts.includes(count) || (by === '' && count.index > last.index)),
    ) &&
    told.some(
      ({ label, index }) =>
        label.stage === 'carried in' &&
        // 受理282件，上年结转18件，审结280件，未结20件
        (index < total.index || (by === '' && index < last.index)),
    )
  );
}

/** 适用简易程序的…适用普通程序的, 市级…县级: labels of one build. */
export function areParallel(list: readonly Mention[]): boolean {
  const labels = list.map(({ label }) => label.words);
  const [first = ''] = labels;
  if (first === '') return false;
  return labels.every(
    words =>
      words !== '' &&
      (words.at(-1) === first.at(-1) || words.slice(0, 2) === first.slice(0, 2)) &&
      Math.abs(words.length - first.length) <= 4,
  );
}
