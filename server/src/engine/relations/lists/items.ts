/** Reads a stretch of words as a list: its items, and how many there may be when 和 can be read two ways. */
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';
import { compoundIn, ENDS_IN_BODY, isWholeName, OPENS_LIST, OPENS_WITH_DEED } from './lexicon.ts';
import { HIDDEN } from './stretch.ts';

/** How the items stand: between marks only, or each in quotation marks or 《》. */
export type Style = 'plain' | 'quoted';

export interface ItemList {
  readonly style: Style;
  /** As counted when every joint parts two items; offsets of the stretch. */
  readonly items: readonly Span[];
  /** Every number of items that some reading gives, the usual one first. */
  readonly readings: readonly number[];
}

/** Joints that part items; those that belong to a word (参与, 及时, 涉及) part none. */
const JOINT =
  /以及|(?<![参给付赋授相])与(?![会否时])|(?<![涉普危波顾遍以推])及其?(?![时格早])|(?<![总平温缓饱柔调共谐])和(?![谐解平睦气])|(?<=[”》])或(?=[“《])/g;

/** The items of `words` from `start` to `end`; null where nothing is listed. */
export function readItems(words: string, start: number, end: number, open = false): ItemList | null {
  const pieces = piecesOf(words, start, end);
  const owned = ownedRun(words, pieces);
  if (owned) return owned;
  const quoted = quotedRun(words, pieces);
  if (quoted) return quoted;
  return plainList(words, pieces, open);
}

const PART = /、|(?<=[”》])(?=[“《])|(?<=[”》)])(?:以及|和|与|及|或)(?=[“《])/g;

function piecesOf(words: string, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let at = start;
  const part = words.slice(start, end);
  PART.lastIndex = 0;
  for (let match = PART.exec(part); match; match = PART.exec(part)) {
    pieces.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
    if (match[0] === '') PART.lastIndex++;
  }
  pieces.push({ start: at, end });
  return pieces.filter(piece => piece.end > piece.start);
}

const ATOM = new RegExp(`[“《]${HIDDEN}*[”》](?:\\(${HIDDEN}*\\))?$`);

/** 甲区“一码通”、乙县“流动站”和丙局“说理书”: each name with the body whose it is in front, which may be the words of the list in front of the first. */
function ownedRun(words: string, pieces: readonly Span[]): ItemList | null {
  const items = pieces.flatMap(piece => apartAtJoint(words, piece));
  if (items.length < 2 || !items.every(({ start, end }) => OWNED.test(words.slice(start, end)))) return null;
  const usual = quotedRun(words, pieces)?.readings ?? [];
  return { style: 'quoted', items, readings: [...new Set([items.length, ...usual])] };
}

const OWNED = new RegExp(`^[^“”《》]{2,16}“${HIDDEN}*”(?:[\\u4e00-\\u9fff]{2,8})?$`);
const OWNED_JOINT = /(?<=”)(?:以及|和|与|及)(?=[\u4e00-\u9fff]{2,12}“)/;

/** 丙区“积分制”和丁局“说理书” are two. */
function apartAtJoint(words: string, { start, end }: Span): readonly Span[] {
  const joint = OWNED_JOINT.exec(words.slice(start, end));
  if (!joint) return [{ start, end }];
  const at = start + joint.index;
  return [{ start, end: at }, ...apartAtJoint(words, { start: at + joint[0].length, end })];
}

/** 《甲》《乙》和《丙》, with whatever words in front of the first. */
function quotedRun(words: string, pieces: readonly Span[]): ItemList | null {
  let first = pieces.length;
  while (first > 0) {
    const piece = pieces[first - 1];
    const atom = piece && ATOM.exec(words.slice(piece.start, piece.end));
    if (!piece || !atom) break;
    first--;
    if (atom.index > 0) break;
  }
  const count = pieces.length - first;
  if (count === 0) return null;
  const items = pieces.slice(first).map(({ start, end }) => {
    const atom = ATOM.exec(words.slice(start, end));
    return { start: start + (atom?.index ?? 0), end };
  });
  const opening = pieces[first];
  // Plain items may stand in front of the names when nothing opens the run: 议事规则、《甲》《乙》三项.
  const mixed = opening && items[0]?.start === opening.start ? first : 0;
  const readings = [count];
  for (let more = 1; more <= mixed; more++) readings.push(count + more);
  return { style: 'quoted', items, readings };
}

function plainList(words: string, pieces: readonly Span[], open: boolean): ItemList | null {
  const items: Span[] = [];
  let joints = 0;
  let extra = 0;
  pieces.forEach((piece, index) => {
    const wording = words.slice(piece.start, piece.end);
    const found = jointsIn(words, piece).filter(joint => keepsBuild(words, pieces, piece, joint));
    joints += found.length;
    const compound = compoundIn(wording);
    if (compound && (index === 0 || compound.word === wording)) extra += compound.count - 1;
    // Only the last piece is split by a joint as a rule; elsewhere it joins the words of a name or of what opens the list.
    const last = index === pieces.length - 1 ? found.at(-1) : undefined;
    if (!last) items.push(piece);
    else {
      items.push({ start: piece.start, end: piece.start + last.index });
      items.push({ start: piece.start + last.index + last[0].length, end: piece.end });
    }
  });
  if (items.length < 2) return null;
  // 学法与用法、普法与治理: what every piece joins is one item.
  if (pieces.length > 2 && pieces.every(piece => jointsIn(words, piece).length === 1))
    return { style: 'plain', items: pieces, readings: [pieces.length, 2 * pieces.length] };
  return { style: 'plain', items, readings: readingsOf(words, pieces, items, { joints, extra, open }) };
}

/**
 * Whether two items split at `joint` would be built like their neighbours. In 市教育局、市民政局、市文化广电和旅游局 they
 * would not: 市文化广电 is no name, and 旅游局 lacks the 市 of all the others.
 */
function keepsBuild(
  words: string,
  pieces: readonly Span[],
  piece: Span,
  { index, 0: joint }: RegExpExecArray,
): boolean {
  // The first piece may open with other words.
  const others = pieces.slice(1).filter(other => other !== piece);
  const wordings = others.map(({ start, end }) => words.slice(start, end));
  const [first] = wordings;
  const whole = words.slice(piece.start, piece.end);
  const opening = whole.charAt(0);
  const left = whole.slice(0, index);
  const ends = (wording: string) => wording.at(-1) === first?.at(-1) || ENDS_IN_BODY.test(wording);
  const isBuilt = (wording: string) => wording.charAt(0) === opening && ends(wording);
  if (wordings.length < 2 || piece === pieces[0] || !wordings.every(isBuilt) || !isBuilt(whole)) return true;
  return ends(left) || whole.charAt(index + joint.length) === opening;
}

/** The joints within a piece, none at its ends. */
function jointsIn(words: string, { start, end }: Span): readonly RegExpExecArray[] {
  const wording = words.slice(start, end);
  return allMatches(wording, JOINT).filter(({ index, 0: joint }) => index > 0 && index + joint.length < wording.length);
}

/** The usual reading first, then those that some joint or compound admits. */
function readingsOf(
  words: string,
  pieces: readonly Span[],
  items: readonly Span[],
  { joints, extra, open }: { readonly joints: number; readonly extra: number; readonly open: boolean },
): readonly number[] {
  const isSplit =
    items.length > pieces.length && items.slice(-2).every(({ start, end }) => isWholeName(words.slice(start, end)));
  const least = isSplit ? items.length : Math.max(pieces.length, 2);
  const most = pieces.length + joints + extra;
  const usual = isOneItem(items) && least < items.length ? least : items.length;
  const readings = new Set([usual]);
  for (let count = least; count <= most; count++) readings.add(count);
  // 低保、供养和补贴两项: the joined two may be meant alone.
  if (items.length > pieces.length && !open && !isSplit) readings.add(2);
  // 食品、药品领域不予处罚、减轻处罚两类: the list may open within an item.
  const wordings = items.map(({ start, end }) => words.slice(start, end));
  // 规范检查行为、规范收费行为: where all are deeds none opens the list.
  const deeds = wordings.slice(1).every(wording => OPENS_WITH_DEED.test(wording));
  const lengths = items.map(({ start, end }) => longestPart(words.slice(start, end)));
  wordings.forEach((wording, index) => {
    const rest = lengths.slice(index + 1);
    if (index === 0 || rest.length === 0) return;
    const opens =
      OPENS_LIST.test(wording) ||
      (!deeds && OPENS_WITH_DEED.test(wording)) ||
      longestPart(wording) > Math.max(...rest) + 2;
    if (opens && items.length - index >= 2) readings.add(items.length - index);
  });
  return [...readings];
}

/** 问题线索收集、案件办理督办、考核评价结果与运用: a last piece much shorter than all others is no item of its own. */
function isOneItem(items: readonly Span[]): boolean {
  const lengths = items.map(({ start, end }) => end - start);
  return (lengths.at(-1) ?? 0) <= 2 && lengths.slice(0, -1).every(length => length >= 4);
}

/** Of 低空经济和商业航天 the length of one, so that two joined items do not look like one with words in front. */
function longestPart(wording: string): number {
  return Math.max(...wording.split(JOINT).map(part => part.length));
}
