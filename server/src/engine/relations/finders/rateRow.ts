/** 分别抽查120卷、35卷和85卷，优秀分别有54卷、14卷和51卷，优秀率分别为45%、40%和60%: rates in a row are of counts in rows, each by its place. */
import { type Expression, quotient } from '../judging/expression.ts';
import { judge } from '../judging/judge.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { readLabel } from '../reading/labels.ts';
import { isCount } from '../reading/mentions.ts';
import type { Label, Mention, ParagraphReading, Row } from '../reading/model.ts';
import { type AddedRates, fitOf, isLeftOutOf, type Rate, rateOf } from '../reading/rates.ts';
import type { Relation } from '../relation.ts';
import { countsOfNext, otherQuotients } from './operands.ts';

/** How far in front the rows of counts may stand, in sentences. */
const FARTHEST = 1;

/** The relations of rates in a row with rows of counts of its length in front; the rates that it speaks of are added to `told`. */
export function* findRateRows(reading: ParagraphReading, added: AddedRates, told: Set<Mention>): Generator<Relation> {
  for (const rates of reading.rows) {
    const [first] = rates.mentions;
    if (first?.role !== 'rate' || first.figure.kind !== 'percent' || first.figure.inRange) continue;
    const rate = rateOf({ ...first, label: ownLabel(rates) }, added);
    const rows = rate ? rowsInFront(reading, rates) : [];
    if (!rate || rows.length === 0) continue;
    for (const stated of rates.mentions) told.add(stated);
    yield* assess(reading, rates, rate, rows);
  }
}

/** By what the words in front of the row call all its figures, whatever names each has of its own. */
function ownLabel({ mentions: [first] }: Row): Label {
  const { lead = '', rest = '', figure } = first ?? {};
  return figure ? readLabel(lead, rest, figure) : { words: '', noun: '', stage: null, negated: false, due: false };
}

function rowsInFront({ rows, mentions: all }: ParagraphReading, { mentions }: Row): readonly Row[] {
  const [first] = mentions;
  const found = rows.filter(
    row =>
      first &&
      row.mentions.length === mentions.length &&
      row.mentions.every(count => isCount(count) && count.index < first.index) &&
      first.sentence - (row.mentions[0]?.sentence ?? 0) <= FARTHEST,
  );
  const [row] = found;
  const list = row && found.length === 1 ? listBefore(all, row) : null;
  if (found.length === 0 && first) {
    const front = all.filter(({ index, sentence }) => index < first.index && sentence === first.sentence);
    return segmentsOf(front.length > 0 ? front : countsOfNext(all, first), mentions.length);
  }
  return list ? [list, ...found] : found;
}

/** 抽检农产品3260批次，合格3224批次；抽检农资816批次，合格797批次，两类合格率分别为: the first and the second count of as many stretches between semicolons. */
function segmentsOf(told: readonly Mention[], size: number): readonly Row[] {
  const counts = told.filter(({ depth }) => depth === 0);
  const pairs = Array.from({ length: size }, (_, at) =>
    counts.slice(2 * at - 2 * size, counts.length + 2 * (at + 1 - size)),
  );
  const isPair = ([whole, part, ...more]: readonly Mention[], at: number) =>
    whole !== undefined &&
    part !== undefined &&
    more.length === 0 &&
    [whole, part].every(isCount) &&
    comparable(whole, part) &&
    part.gap === 2 &&
    (at === 0 || whole.gap === 3);
  if (counts.length < 2 * size || !pairs.every(isPair)) return [];
  return [0, 1].map(place => ({ mentions: pairs.flatMap(pair => pair[place] ?? []), names: [], distributed: true }));
}

/** 编制内部抽查任务62项、联合抽查任务24项，分别完成62项和23项: as many, each with its own name, as the row that follows. */
function listBefore(all: readonly Mention[], { mentions: [first], mentions: { length } }: Row): Row | null {
  const list = first ? all.slice(Math.max(0, first.index - length), first.index) : [];
  const isList =
    list.length === length &&
    list.every(
      (count, at) =>
        isCount(count) &&
        count.sentence === first?.sentence &&
        (at === 0 || count.gap === 1) &&
        comparable(count, first),
    );
  return isList ? { mentions: list, names: [], distributed: false } : null;
}

/** What one way of reading the rows gives for each place. */
type Column = readonly Expression[];

function* assess(reading: ParagraphReading, rates: Row, rate: Rate, rows: readonly Row[]): Generator<Relation> {
  const columns = columnsOf(reading, rates, rate, rows);
  const held = (column: Column) =>
    rates.mentions.filter(({ figure }, at) => {
      const found = column[at];
      return found && judge(figure, found.computed) !== 'inconsistent';
    }).length;
  const [likeliest] = columns.toSorted((a, b) => held(b) - held(a));
  if (!likeliest) return;
  // The places beside it prove the way of reading: at least as many agree as do not.
  const sure = held(likeliest) > 0 && 2 * held(likeliest) >= rates.mentions.length;
  const counts = rows.flatMap(({ mentions }) => mentions);
  for (const [at, stated] of rates.mentions.entries()) {
    const found = likeliest[at];
    const relation = settle(reading, {
      kind: 'ratio',
      stated,
      readings: found ? [found] : [],
      others: otherQuotients(reading, stated, counts, sure ? [] : null),
      certainty: sure ? 'proven' : 'none',
    });
    if (relation) yield relation;
  }
}

/** Every row that the name of the rate means, over every other row that is as large at each place. */
function columnsOf(reading: ParagraphReading, rates: Row, rate: Rate, rows: readonly Row[]): readonly Column[] {
  const columns: Column[] = [];
  for (const parts of rows) {
    const label = ownLabel(parts);
    const named = fitOf(rate, label, '') >= 0.7;
    for (const wholes of rows) {
      if (wholes === parts || !areComparable(parts, wholes)) continue;
      const leftOut = !named && isLeftOutOf(rate, label, ownLabel(wholes).words);
      if (!named && !leftOut) continue;
      const column = rates.mentions.flatMap((stated, at) => {
        const [part, whole] = [parts.mentions[at], wholes.mentions[at]];
        if (!part || !whole) return [];
        const top = leftOut ? { plus: [whole], minus: [part] } : { plus: [part] };
        return quotient(reading, stated, top, { plus: [whole] }) ?? [];
      });
      if (column.length === rates.mentions.length) columns.push(column);
    }
  }
  return columns;
}

function areComparable({ mentions: [a] }: Row, { mentions: [b] }: Row): boolean {
  return a !== undefined && b !== undefined && comparable(a, b);
}
