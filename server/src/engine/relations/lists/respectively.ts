/** 城镇、农村居民收入分别增长4.4%、5.9%: as many values as things they belong to. */
import { matchesIn } from '../../report/matches.ts';
import type { Excerpt, Figure } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import type { StatedCount } from './count.ts';
import { holdsFigures } from './days.ts';
import { readItems } from './items.ts';
import { compoundIn } from './lexicon.ts';
import { clauseEnd, clauseStart, type Stretch } from './stretch.ts';

const RESPECTIVELY = /分别|依次/g;
/** What parts two values: 、 or a joint, with a verb of its own perhaps: `增长4%、下降5%`. */
const BETWEEN =
  /^(?:\/[\u4e00-\u9fff]{1,4})?(?:以上|以下|左右|以内|上下)?(?:、|和|与|及|以及)(?:同比|各)?(?:增长|下降|上升|提高|提升|降低|减少|增加|回落|增至|降至|达到?|为|占|约|近|超过?)?$/;
const VALUES_GO_ON =
  /^(?:\/[\u4e00-\u9fff]{1,4})?(?:以上|以下|左右|以内|上下)?,?(?:同比)?(?:增长|下降|上升|提高|提升|降低|减少|增加|回落|占|提高到|增加到|降低到|降至|增至|达到?)$/;
const FARTHEST_VALUE = 36;

/** Whether 分别 or 依次 stands in a paragraph at all. */
export function joinsRespectively(excerpt: Excerpt): boolean {
  return matchesIn(excerpt, RESPECTIVELY).length > 0;
}

/** The lists joined by 分别 in `stretch` of `excerpt`, in the offsets of the excerpt. */
export function* findRespectively(
  excerpt: Excerpt,
  stretch: Stretch,
  counts: readonly StatedCount[],
): Generator<Relation> {
  for (const { index, 0: sign } of allMatches(stretch.words, RESPECTIVELY)) {
    const lists = valueLists(excerpt, stretch, index + sign.length);
    if (lists.length === 0) {
      const relation = pairNames(excerpt, stretch, index);
      if (relation) yield relation;
      continue;
    }
    const subject = readSubject(excerpt, stretch, counts, index);
    if (!subject) continue;
    const wrong = lists.find(
      values => !subject.readings.has(values.length) && proves(subject, values) && !goesOn(excerpt, values),
    );
    const values = wrong ?? lists.find(list => list.length > 1);
    if (!values) continue;
    const fits = subject.readings.has(values.length);
    if (!fits && !wrong) continue;
    yield write(excerpt, stretch.start, index, subject, values, fits);
  }
}

/** 分别增长3.2%，9.4%和9.6%: a comma in the place of 、 leaves open where the values end. */
function goesOn({ figures, prose }: Excerpt, values: readonly Figure[]): boolean {
  const last = values.at(-1);
  const next = last && figures[figures.indexOf(last) + 1];
  return (
    last !== undefined &&
    next !== undefined &&
    isAlike(last, next) &&
    prose.slice(last.span.end, next.span.start).trim() === ','
  );
}

const NAMED = /^(?:分别|依次)[\u4e00-\u9fff]{1,8}为/;

/** 甲区、乙区分别被表彰为全国、全省先进: names on either side, which only confirm. */
function pairNames(excerpt: Excerpt, { start, words }: Stretch, at: number): Relation | null {
  const verb = NAMED.exec(words.slice(at, at + 12));
  if (!verb) return null;
  const from = at + verb[0].length;
  const left = readItems(words, clauseStart(words, at), at);
  const right = readItems(words, from, clauseEnd(words, from));
  const count = left?.items.length ?? 0;
  if (!left || !right?.readings.includes(count)) return null;
  const items = [...left.items, ...right.items].map(item => moveSpan(item, start));
  return describe({
    kind: 'respectively',
    verdict: 'exact',
    basis: 'search',
    span: { start: start + at, end: start + at + 2 },
    stated: excerpt.text.slice(start + at, start + at + 2),
    formula: `${count}=${count}`,
    computed: String(count),
    operands: items.map((span, index) => ({ span, note: { zh: `第${index + 1}项`, en: `item ${index + 1}` } })),
  });
}

interface Subject {
  readonly items: readonly Span[];
  /** Every number of things that some reading gives, the usual one first. */
  readonly readings: ReadonlySet<number>;
  readonly sure: boolean;
}

/** One value for several things may be meant for each, 分别下降2%; that all share one down to its decimals is not likely. */
function proves({ sure, readings }: Subject, values: readonly Figure[]): boolean {
  if (!sure) return false;
  const [first] = values;
  return values.length > 1 || (first?.kind === 'percent' && first.digits.includes('.') && !readings.has(1));
}

/** The runs of values after 分别 up to the end of its clause, and those of the clauses that go on with a verb of change. */
function valueLists({ figures, prose }: Excerpt, { start, words }: Stretch, from: number): readonly Figure[][] {
  const after = figures.filter(({ span }) => span.start >= start + from && span.end <= start + words.length);
  const lists: Figure[][] = [];
  let at = start + from;
  for (const figure of after) {
    const gap = prose.slice(at, figure.span.start);
    const run = lists.at(-1);
    const last = run?.at(-1);
    if (run && last && BETWEEN.test(gap)) run.push(figure);
    else if (
      !run ? gap.length <= FARTHEST_VALUE && !/[,。;:!?、]/.test(gap.replace(/^[是为]:/, '')) : VALUES_GO_ON.test(gap)
    )
      lists.push([figure]);
    else break;
    at = figure.span.end;
  }
  return lists.filter((list, index) => index === 0 || list.length > 1);
}

function isAlike(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && (a.unit === b.unit || a.unit === '' || b.unit === '');
}

/** The things in front of 分别: a list, a stated number, 城乡; where its clause has none, the values of the clause before. */
function readSubject(excerpt: Excerpt, stretch: Stretch, counts: readonly StatedCount[], at: number): Subject | null {
  const { words } = stretch;
  const start = clauseStart(words, at);
  const front = words.slice(start, at);
  const values = valuesIn(excerpt, stretch, start, at);
  if (values.length > 1) return { items: values, readings: new Set([values.length]), sure: false };
  const own = counts.filter(
    ({ span, number }) => span.start >= start && span.end <= at && number > 1 && !isValue(excerpt, stretch, span),
  );
  // 六大优势产业、高技术制造业分别…: a number within an item does not count the list.
  const stated = own.filter(({ span }) => !/[、和与及]/.test(words.slice(span.end, at)));
  const compound = compoundIn(front, true);
  const end = stated.at(-1)?.span.start ?? at;
  const list = holdsFigures(words.slice(start, end)) ? null : readItems(words, start, end);
  const numbers = stated.filter(({ counted }) => counted !== 'happenings').map(({ number }) => number);
  // 抗诉、检察建议等监督意见分别为: of how many nobody says.
  if (list && numbers.length === 0 && /等(?!级|次|候|额)/.test(words.slice(list.items[0]?.start ?? at, at)))
    return null;
  if (list && list.items.length > 1 && list.style === 'plain') {
    const readings = new Set([...list.readings, ...numbers]);
    if (compound) readings.add(list.items.length + compound.count - 1).add(compound.count);
    const marked = front.includes('、');
    return { items: list.items, readings, sure: marked || list.items.length === 2 };
  }
  if (numbers.length > 0)
    return { items: stated.map(({ span }) => span), readings: new Set(numbers), sure: numbers.length === 1 };
  if (compound) {
    const from = start + compound.at;
    const items = [{ start: from, end: from + compound.word.length }];
    return { items, readings: new Set([compound.count]), sure: true };
  }
  return valuesBefore(excerpt, stretch, start, front) ?? countBefore(stretch, counts, start, front);
}

/** 由高校教师、律师和退休法官3类人员组成，分别为…: the number that the clause before states of what it lists. */
function countBefore({ words }: Stretch, counts: readonly StatedCount[], at: number, front: string): Subject | null {
  if (front !== '' || words.charAt(at - 1) !== ',') return null;
  const before = clauseStart(words, at - 1);
  const [stated, ...more] = counts.filter(({ span }) => span.start >= before && span.end < at);
  if (!stated || more.length > 0 || stated.counted === 'cases') return null;
  const list = readItems(words, before, stated.span.start);
  if (!list?.readings.includes(stated.number)) return null;
  return { items: list.items, readings: new Set([stated.number]), sure: true };
}

/** 比上年的60家、9家、11家分别增加…: values in front are no numbers of things. */
function valuesIn({ figures }: Excerpt, { start }: Stretch, from: number, to: number): readonly Span[] {
  return figures
    .filter(({ span }) => span.start >= start + from && span.end <= start + to)
    .map(({ span }) => ({ start: span.start - start, end: span.end - start }));
}

const NO_SUBJECT = /^(?:同比|环比|比|较|与|占|增幅|降幅|增速|[^、]{0,8}$)/;

/** 办结甲案件3件、乙案件5件，分别占…: what the values after them belong to are the values in front. */
function valuesBefore(
  { figures, prose }: Excerpt,
  { start, words }: Stretch,
  at: number,
  front: string,
): Subject | null {
  if (!NO_SUBJECT.test(front) || words.charAt(at - 1) !== ',') return null;
  const before = start + clauseStart(words, at - 1);
  const own = figures.filter(({ span }) => span.start >= before && span.end < start + at);
  const alike = own.every((figure, index) => {
    const last = own[index - 1];
    return !last || (isAlike(last, figure) && prose.slice(last.span.end, figure.span.start).startsWith('、'));
  });
  if (own.length < 2 || !alike || prose.slice(before, own[0]?.span.start).includes('、')) return null;
  const items = own.map(({ span }) => ({ start: span.start - start, end: span.end - start }));
  return { items, readings: new Set([own.length]), sure: true };
}

function isValue({ figures }: Excerpt, { start }: Stretch, span: Span): boolean {
  return figures.some(
    figure => figure.unit !== '' && figure.span.start === start + span.start && /[件起宗次万亿元]/.test(figure.unit),
  );
}

function write(
  excerpt: Excerpt,
  start: number,
  at: number,
  subject: Subject,
  values: readonly Figure[],
  fits: boolean,
): Relation {
  const [usual = 0] = subject.readings;
  const span = { start: start + at, end: start + at + 2 };
  return describe({
    kind: 'respectively',
    verdict: fits ? 'exact' : 'inconsistent',
    certainty: 'likely',
    basis: fits && subject.sure && subject.readings.size === 1 ? 'grammar' : 'search',
    span,
    stated: excerpt.text.slice(span.start, span.end),
    formula: `${fits ? values.length : usual}${fits ? '=' : '≠'}${values.length}`,
    computed: String(usual),
    operands: [
      ...subject.items.map((item, index) => ({
        span: moveSpan(item, start),
        note: { zh: `第${index + 1}个对象`, en: `subject ${index + 1}` },
      })),
      ...values.map(({ span: value }, index) => ({
        span: value,
        note: { zh: `第${index + 1}个数`, en: `value ${index + 1}` },
      })),
    ],
  });
}
