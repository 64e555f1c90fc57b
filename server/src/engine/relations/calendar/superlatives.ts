/** 公安类214件、交通类47件、环保类21件…，环保类最少: what is said to be the most or the least of a list that is told in front. */
import type { Excerpt, Figure } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Localized } from '../../text/localized.ts';
import { amountOf } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { numberOf } from '../writing/describe.ts';
import { judged } from './judged.ts';

const MOST = '最多|最高|最大|(?:[位名]?[居列]|排名?|排在)(?:首位|榜首|第一位?|第1位?)|居首';
const LEAST = '最少|最低|最小|垫底|(?:[位名]?[居列]|排名?|排在)(?:末位|最后一?位?)';
const THING = '(?:案件|事项|问题|纠纷|数量|件数|总量|人数|个数|占比|比重)';
/** 环保类数量最少; 数量最多的是公安类. */
const SUPERLATIVE = new RegExp(
  `([^,。;:()]{2,24}?)(?:的)?${THING}?(?:的)?(?:${THING})?(?:也|仍|均|为|依然)?(?:(${MOST})|(${LEAST}))(?=[,。;()]|$)|${THING}?(?:(最多)|(最少))的(?:是|为|属)([^,。;:()、\\d]{2,16})(?=[,。;()]|$)`,
  'g',
);
/** What may stand between the start of the clause and the name. */
const OPENS =
  /^(?:其中|以|而|且|从|由此可见|可见|可以看出|(?:上述|以上|这)?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[个类项种家]?(?:领域|类型|类别|县区|乡镇|部门|镇街|案件|镇|县|部门)?(?:之)?中|数量上看|上看|,){0,3}$/;
/** 五类之中, of all that are told, 其他 among them. */
const OF_ALL = /([一二三四五六七八九十]{1,2}|\d{1,2})[个类项种家][^,。;]{0,6}中/;
const FEWEST = 3;

/** In one paragraph. */
export function* findSuperlatives(excerpt: Excerpt): Generator<Relation> {
  const lists = listsOf(excerpt);
  if (lists.length === 0) return;
  for (const match of allMatches(excerpt.prose, SUPERLATIVE)) {
    const relation = against(excerpt, lists, match);
    if (relation) yield relation;
  }
}

interface Item {
  readonly name: string;
  readonly figure: Figure;
}

/** Counts of one unit that follow each other in one sentence, each with a name of its own, of which all end alike. */
function listsOf({ prose, figures }: Excerpt): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  let open: Item[] = [];
  const close = () => {
    if (open.length >= FEWEST && new Set(open.map(({ name }) => name)).size === open.length) lists.push(open);
    open = [];
  };
  for (const figure of figures) {
    const last = open.at(-1)?.figure;
    const isShare = figure.kind === 'percent' && last?.sentence === figure.sentence;
    if (isShare) continue;
    const from = last?.sentence === figure.sentence ? last.span.end : figure.sentence.span.start;
    const between = prose.slice(from, figure.span.start);
    const name = nameIn(between);
    if (last && (last.sentence !== figure.sentence || !goesOn(last, figure, between, open[0]?.name ?? '', name)))
      close();
    if (name !== null && figure.kind === 'count' && figure.approximator === null && !figure.inRange)
      open.push({ name, figure });
    else close();
  }
  close();
  return lists;
}

const NAME = /(?:^|[,、;:(。]|其中|包括|中|依次为|分别为)([^,、;:(。)\d]{2,14}?)(?:的|为|有|达|共|分别为)?$/;

function nameIn(between: string): string | null {
  return NAME.exec(between)?.[1] ?? null;
}

/** `、交通类`47件 and `（占31.2%），交通类`47件, but not `，其中结案`47件. */
function goesOn(last: Figure, figure: Figure, between: string, first: string, name: string | null): boolean {
  return (
    last.kind === figure.kind &&
    last.unit === figure.unit &&
    name !== null &&
    first.at(-1) === name.at(-1) &&
    /^[^,;、:。]{0,12}[,;、][^:。]{2,30}$/.test(between.replace(/,?\(?占[^,;、]{0,12}%?\)?(?=[,;、])/, '')) &&
    !/其中|中,|同比|增|减|升|降|合计|共/.test(between)
  );
}

const TOO_LITTLE: Localized = { zh: '所列的数并不是最多的', en: 'it is not the largest of those told' };
const TOO_MUCH: Localized = { zh: '所列的数并不是最少的', en: 'it is not the smallest of those told' };

function against(excerpt: Excerpt, lists: readonly (readonly Item[])[], match: RegExpExecArray): Relation | null {
  const [words, front, most, least, mostFirst, , nameAfter] = match;
  const isMost = (most ?? mostFirst) !== undefined;
  const said = nameAfter ?? front ?? '';
  const found = lists.flatMap(list =>
    (list.at(-1)?.figure.span.end ?? 0) <= match.index
      ? list.flatMap(item => (isNamed(said, item.name, nameAfter !== undefined) ? [{ list, item }] : []))
      : [],
  );
  const [only, ...others] = found;
  if (!only || others.length > 0 || (least === undefined && most === undefined && nameAfter === undefined)) return null;
  const { list, item } = only;
  // A list without 其他 is meant unless the wording counts them all.
  const since = excerpt.prose.slice(list.at(-1)?.figure.span.end, match.index + words.length);
  const count = parseNumeral(OF_ALL.exec(since)?.[1] ?? '');
  const rivals = list.filter(each => each !== item && (count === list.length || !/^其[他它余]/.test(each.name)));
  const value = amountOf(item.figure);
  const beaten = rivals.filter(({ figure }) => (isMost ? amountOf(figure).gt(value) : amountOf(figure).lt(value)));
  const extreme = beaten.toSorted((a, b) =>
    isMost ? amountOf(b.figure).compare(amountOf(a.figure)) : amountOf(a.figure).compare(amountOf(b.figure)),
  )[0];
  const start = match.index + (front === undefined ? 0 : words.indexOf(item.name.slice(0, 2)));
  const end = match.index + words.length;
  const sign = isMost ? '≥' : '≤';
  return judged(excerpt, {
    kind: 'rank',
    span: { start: Math.max(match.index, start), end },
    holds: extreme === undefined,
    isBound: true,
    formula: extreme
      ? `${numberOf(excerpt, item.figure)}${isMost ? '<' : '>'}${numberOf(excerpt, extreme.figure)}`
      : `${numberOf(excerpt, item.figure)}${sign}${rivals.map(({ figure }) => numberOf(excerpt, figure)).join('、')}`,
    note: isMost ? TOO_LITTLE : TOO_MUCH,
    operands: [item, ...(extreme ? [extreme] : [])].map(({ name, figure }) => ({
      span: figure.span,
      note: { zh: name, en: name },
    })),
  });
}

/** 五类之中，`环保类`; what else stands in front of the name would set another measure: 办结率环保类. */
function isNamed(said: string, name: string, alone: boolean): boolean {
  if (alone) return said === name;
  const at = said.lastIndexOf(name);
  return at >= 0 && at + name.length === said.length && OPENS.test(said.slice(0, at));
}
