/** 网络申请784件，占70.0%: a share is of the count it names or follows, in the whole that it names or that count is a part of. */

import { isOneEdit } from '../../text/digitSlips.ts';
import { comparable, sumOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { areOutcomes } from '../reading/outcomes.ts';
import { samePeriod } from '../reading/roles.ts';
import { placeInRow } from '../reading/rows.ts';
import { isOfOwnPlace, namedOutright, namesWhole, ownShareOf, shareOf } from '../reading/shares.ts';
import { areJoined } from '../reading/strongest.ts';
import { agrees, type Relation } from '../relation.ts';
import { describeUnassessed } from '../writing/describe.ts';
import { ofExplanation, ofFormula } from './explained.ts';
import { listsOf } from './lists.ts';
import { findOddShare } from './oddShare.ts';
import { isBound, wholesOf } from './operands.ts';
import { ofOneBase, othersAreOfAnother } from './shareBases.ts';
import { holdShare, NO_WHOLE } from './shareHeld.ts';
import { inBracketOfList } from './shareInBracket.ts';
import { baseInPhrase, ofBase } from './shareInPhrase.ts';
import { DISTRIBUTES } from './shareOffered.ts';
import { besidesInRow, othersHold, placeOfWhole, totalOf } from './shareOfRow.ts';
import { sharersOf, wholeInFront } from './shareSubjects.ts';
import { intakeNamed, largerCounts, namedAfter, wholeFarInFront, wholeOfSameWords } from './shareWholes.ts';

export function* findShares(reading: ParagraphReading): Generator<Relation> {
  const found = [...sharesIn(reading)];
  const failing = found.filter(({ relation }) => relation.verdict === 'inconsistent');
  const ofAnother = ofOneBase(
    reading,
    failing.map(({ stated }) => stated),
  );
  const [forced] = failing;
  const [first] = found;
  // What all shares of the sentence only happen to be of is not told.
  const isOfTold = found.some(({ relation }) => agrees(relation.verdict) && relation.basis === 'grammar');
  const odd = first && !isOfTold ? findOddShare(reading, first.stated) : null;
  for (const { stated, relation } of found)
    if (odd && odd.span.start === stated.figure.span.start) yield odd;
    else if (
      ofAnother.has(stated) ||
      (relation.verdict === 'inconsistent' &&
        !intakeNamed(reading, stated) &&
        othersAreOfAnother(reading, stated, relation))
    )
      yield describeUnassessed(reading.excerpt, 'ratio', stated.figure.span, NO_WHOLE);
    else
      yield failing.length === 1 && stated === forced?.stated && addUpTo100(found, stated)
        ? { ...relation, certainty: 'likely', explanation: 'forced', note: FORCED }
        : relation.certainty === 'doubtful' && found.some(isOfSameWhole({ stated, relation }))
          ? { ...relation, certainty: 'likely' }
          : relation;
}

/** 律师45名，占30%；企业代表60名，占10% for 40%: whether another share of the sentence holds of the very whole that this one misses by a digit. */
function isOfSameWhole({ stated, relation }: Share): (other: Share) => boolean {
  if (!isOneEdit(stated.figure.digits, relation.computed?.replace('%', '') ?? '')) return () => false;
  const whole = relation.operands.at(-1)?.span.start;
  return ({ stated: { sentence }, relation: { verdict, basis, operands } }) =>
    agrees(verdict) && basis === 'grammar' && sentence === stated.sentence && operands.at(-1)?.span.start === whole;
}

interface Share {
  readonly stated: Mention;
  readonly relation: Relation;
}

/** The one share that fails while all add up to 100 % as printed was forced to make them do so. */
function addUpTo100(found: readonly Share[], { sentence }: Mention): boolean {
  const shares = found.map(({ stated }) => stated).filter(stated => stated.sentence === sentence);
  return shares.length > 2 && sumOf(shares).equals(100);
}

function* sharesIn(reading: ParagraphReading): Generator<Share> {
  for (const stated of reading.mentions) {
    if (stated.figure.kind !== 'percent' || stated.figure.inRange) continue;
    const saying = placeInRow(reading.rows, stated)?.row.mentions[0] ?? stated;
    const base = baseInPhrase(reading.mentions, saying);
    const listed = base ? null : inBracketOfList(reading, stated);
    if (listed) {
      yield { stated, relation: listed };
      continue;
    }
    const isLimit = !base && stated.role === 'rate' && isLimitOf(reading, stated);
    if (stated.role !== 'share' && !base && !isLimit) continue;
    const relation = base ? ofBase(reading, stated, base) : assess(reading, stated);
    if (relation) yield { stated, relation };
  }
}

/** 审核508件，退回31件，不足5%: a limit alone after a count is one of its share. */
function isLimitOf({ mentions }: ParagraphReading, stated: Mention): boolean {
  const part = mentions[stated.index - 1];
  return (
    part !== undefined &&
    isCount(part) &&
    part.sentence === stated.sentence &&
    stated.gap === 2 &&
    stated.rest === '' &&
    /^(?:均|都|也|仅|还)?(?:不足|不到|超过|超)$/.test(stated.lead.trim())
  );
}

function assess(reading: ParagraphReading, stated: Mention): Relation | null {
  const row = placeInRow(reading.rows, stated)?.row;
  // 分别占审结总数的45.0%、18.0%: what the first says is said of all.
  const saying = row?.mentions[0] ?? stated;
  const { named, whole: words } = shareOf(saying);
  const inRow = row !== undefined;
  const out = wholeInFront(reading.mentions, saying);
  const explained = ofFormula(reading, stated) ?? ofExplanation(reading, stated);
  if (explained) return explained;
  const subjects = sharersOf(reading, stated);
  if (subjects.length === 0) return null;
  const [first] = subjects[0] ?? [];
  if (!first) return null;
  // 甲1203件、乙876件，其中即办件占比分别为62%、71%: of something else in each; 内部抽查92批次、联合抽查56批次，抽查占比分别为: of those.
  const isOfThose = named === '' || OF_THOSE.test(named) || first.label.words.includes(named);
  if (row && row.names.length === 0 && !isOfThose && !out) return null;
  if (isOfUntold(saying, first, named)) return null;
  // Position by position, the counts that have shares of their own beside this one are no wholes.
  const siblings = inRow ? besidesInRow(reading, stated) : [];
  // What has a share of its own is a part beside this one.
  const placed = wholesOf(reading, first).filter(
    whole =>
      !siblings.includes(whole) &&
      !areJoined(reading.mentions, whole, first) &&
      (isBound(reading, first, whole) ||
        (reading.mentions[whole.index + 1]?.role !== 'share' && !areOutcomes(reading.mentions, first, whole))),
  );
  // 全部80名监督员中律师占27.5%; 在全部700件中各占33.0%、21.0%、15.0%
  if (out && comparable(out, first))
    return holdShare(reading, stated, subjects, [out], { sure: true, placed: othersHold(reading, stated, out) });
  // 共计6350件，分别占全区总量的5.1%、29.5%、65.4%: position by position of what the counts make together.
  const together = inRow ? totalOf(reading, stated, siblings) : null;
  if (together) return holdShare(reading, stated, subjects, [together], { sure: true, placed: true });
  // 占总量的 is of all that the paragraph tells of, however far in front.
  if (words === null && OF_ALL.test(saying.lead) && !placed.some(whole => isBound(reading, first, whole))) {
    const wholes = largerCounts(reading, stated, first);
    return holdShare(reading, stated, subjects, wholes, { sure: wholes.length > 0 });
  }
  // 上半年罚没收入占全年的48.3%
  const year = OF_YEAR.test(saying.lead) ? wholeYear(reading, stated, first) : null;
  if (year) return holdShare(reading, stated, subjects, [year], { sure: true });
  if (words === null) {
    const [whole] = placed;
    const far = whole?.sentence === first.sentence ? null : wholeFarInFront(reading, stated, subjects[0] ?? []);
    if (far) return holdShare(reading, stated, subjects, [far], { sure: false });
    return holdShare(reading, stated, subjects, placed, {
      sure: isOfPlaced(reading, stated, subjects, placed),
      placed: whole !== undefined && othersHold(reading, stated, whole),
    });
  }
  const shared = inRow ? null : wholeOfSameWords(reading, stated, words);
  if (shared && comparable(shared, first))
    return holdShare(reading, stated, subjects.slice(0, 1), [shared], { sure: true, strict: [shared] });
  const intake = inRow ? null : intakeNamed(reading, stated);
  if (intake && comparable(intake, first)) {
    const held = holdShare(reading, stated, subjects.slice(0, 1), [intake], { sure: true, strict: [intake] });
    return held && { ...held, certainty: 'likely' };
  }
  const front = reading.mentions.filter(
    count =>
      isCount(count) &&
      count.index < stated.index &&
      !subjects[0]?.includes(count) &&
      !siblings.includes(count) &&
      comparable(count, first),
  );
  const wholes = front
    .filter(
      count =>
        namesWhole(count, words) &&
        // 投诉9412件，占73%。…商品投诉4527件，占投诉量的48%; 新收387件，占全市的14.8%，…占本区新收案件的10.9%
        (!ownShareOf(reading.mentions, count) ||
          isOfOwnPlace(words) ||
          (count.sentence !== stated.sentence && count.label.words.endsWith(words))),
    )
    .toReversed();
  // 占审结案件的 is of what was 审结 and of nothing else.
  const outright = inRow ? null : namedOutright(front, words);
  const [only, ...more] = wholes;
  // 应参加2480人，实际参考2418人，…占首次参考人数的70.0%
  const isPlain = !inRow && only && more.length === 0 && words.length > 3 && only.label.words.endsWith(words.slice(-2));
  const strict = outright ?? (isPlain ? [only] : null);
  const inOther = inRow ? placeOfWhole(reading, stated, words) : null;
  if (inOther && !siblings.includes(inOther))
    return holdShare(reading, stated, subjects, [inOther], { sure: true, placed: true });
  const [whole] = strict ?? wholes;
  // 结案112件，占审结总数的45.2%。全年共审结342件: what the words name may follow at once.
  const after = whole === undefined && !inRow ? namedAfter(reading, stated, first, words) : null;
  if (after) return holdShare(reading, stated, subjects.slice(0, 1), [after], { sure: true, strict: [after] });
  return holdShare(reading, stated, subjects, strict ?? [...new Set([...wholes, ...placed])], {
    sure: whole !== undefined && (inRow || !DISTRIBUTES.test(saying.lead)) && samePeriod(whole.frame, stated.frame),
    elsewhere: wholes.length === 0,
    strict,
  });
}

/** 其中特种作业人员1.98万人，特种作业人员中电工作业占六成: the count is what the share is of, and no count is told of what it is said of. */
function isOfUntold({ lead }: Mention, { label }: Mention, named: string): boolean {
  const whole = /(?:^|,)([^,;]{3,12}?)(?<!其)中[^,]*$/.exec(lead)?.[1];
  return whole !== undefined && named !== '' && !label.words.includes(named) && label.words.includes(whole.slice(0, 3));
}

const OF_YEAR = /占全年的?$/;

/** The one count in front that is told of the whole year. */
function wholeYear({ mentions }: ParagraphReading, stated: Mention, part: Mention): Mention | null {
  const told = mentions.filter(
    count =>
      count.index < stated.index &&
      count !== part &&
      isCount(count) &&
      comparable(count, part) &&
      /^全年/.test(count.lead.trim()),
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

const OF_THOSE = /^(?:以上|上述|这|前|各|[两二三四五六七八九十])/;

const OF_ALL = /占(?:全部|所有)|总(?:数|量|体|件数|人数|额)/;

/** 投诉量较大的为甲县4628件、乙县1179件，合计占81.15%: several of no list that makes up the count in another sentence may be of any whole. */
function isOfPlaced(
  reading: ParagraphReading,
  stated: Mention,
  [subject = []]: readonly (readonly Mention[])[],
  [whole]: readonly Mention[],
): boolean {
  if (!whole) return false;
  if (subject.length < 2 || whole.sentence === stated.sentence) return true;
  return listsOf(reading).some(
    ({ fits, total, parts }) => fits && total === whole && subject.every(part => parts.includes(part)),
  );
}

const FORCED = {
  zh: '各占比凑成 100%，这一项与件数不符',
  en: 'this share was forced so that all add up to 100 %',
};
