/** 首批在甲镇、乙镇2个镇试点，下半年又增加丙镇、丁镇，试点镇扩大到4个: a number that grows by what is counted or listed after it. */
import type { Excerpt } from '../../report/model.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import type { StatedCount } from './count.ts';
import { readItems } from './items.ts';
import { changeNumeral } from './proposal.ts';
import { clauseEnd, clauseStart, type Stretch } from './stretch.ts';

/** What there was at first. */
const BASE = /首批|率先|先行|先期|原有|现有|已有|原来|起初|最初|基础上|之外|以外/;
const GROWS =
  /(?:又|再|新|继续|陆续)(?:新?增[加设补]?|接入|加入|纳入|设立|建立|建成|设|建|组建|成立|开通|吸收|拓展|扩充)了?|增加|增设|新增/;
const REACHES =
  /(?:增至|增[加长][到至]|扩[大展容]?[到至]|拓展[到至]|上升[到至]|升至|发展到|达到?)$|^(?:至此|目前|年末|年底|到年[末底]|至年[末底])[^,;。]{0,12}$/;
/** Where some left, or not all are told. */
const MIXED = /退出|撤销|取消|减少|合并|调出|剔除|撤并|停用|其中|另|一[个家类种]|等(?!级)|部分|余/;
const MOST_MISCOUNTED = 3;

/** The numbers of `stretch` that one sentence grows to. */
export function findGrown(excerpt: Excerpt, stretch: Stretch, counts: readonly StatedCount[]): readonly Relation[] {
  if (!GROWS.test(stretch.words)) return [];
  return counts.flatMap(count => grownTo(excerpt, stretch, counts, count) ?? []);
}

function grownTo(
  { text }: Excerpt,
  { start, words }: Stretch,
  counts: readonly StatedCount[],
  total: StatedCount,
): Relation | null {
  const sentence = words.lastIndexOf('。', total.span.start) + 1;
  const own = clauseStart(words, total.span.start);
  if (!REACHES.test(words.slice(own, total.span.start))) return null;
  const before = counts.filter(
    ({ span, measure }) => span.start >= sentence && span.end <= own && measure === total.measure,
  );
  const [base, ...more] = before;
  if (!base || MIXED.test(words.slice(sentence, total.span.end))) return null;
  const grows = GROWS.exec(words.slice(base.span.end, own));
  if (!grows || !BASE.test(words.slice(sentence, base.span.end + grows.index))) return null;
  const from = base.span.end + grows.index + grows[0].length;
  if (!isSameThing(words.slice(own, total.span.end), base, words.slice(base.span.end, from))) return null;
  const added = more.length > 0 ? more.map(({ span, number }) => ({ items: [span], number })) : listAt(words, from);
  if (!added || added.some(({ items: [item] }) => item && item.start < from)) return null;
  const right = added.reduce((sum, { number }) => sum + number, base.number);
  const holds = total.number === right;
  if (!holds && Math.abs(total.number - right) > MOST_MISCOUNTED) return null;
  const span = moveSpan(total.span, start);
  const terms = [base.number, ...added.map(({ number }) => number)].join('+');
  return describe({
    kind: 'count',
    verdict: holds ? 'exact' : 'inconsistent',
    certainty: 'likely',
    basis: 'search',
    span,
    stated: text.slice(span.start, span.end),
    formula: `${terms}${holds ? '=' : '≠'}${total.number}`,
    computed: String(right),
    operands: [
      { span: moveSpan(base.span, start), note: { zh: '原有', en: 'at first' } },
      ...added
        .flatMap(({ items }) => items)
        .map(item => ({ span: moveSpan(item, start), note: { zh: '新增', en: 'added' } })),
    ],
    repairs: holds ? [] : [changeNumeral(text, moveSpan(total.numeral, start), right)],
  });
}

/** The noun comes again where it grows, or 之外, 基础上 say what is added to. */
function isSameThing(clause: string, { noun, measure }: StatedCount, between: string): boolean {
  const name = noun || measure;
  return clause.includes(name.slice(0, 2)) || /基础上|之外|以外/.test(between);
}

/** What is listed after 又增加, up to the end of its clause. */
function listAt(words: string, from: number): readonly { items: readonly Span[]; number: number }[] | null {
  const list = readItems(words, from, clauseEnd(words, from));
  return list && list.readings.length === 1 ? [{ items: list.items, number: list.items.length }] : null;
}
