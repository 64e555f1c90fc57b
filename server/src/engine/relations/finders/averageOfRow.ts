/** 四次得分依次为94.1、95.3、95.8、96.4分，四次平均95.4分; 四个季度分别受理36件、42件、45件、37件，季均40件: the average of the list right in front. */
import { parseNumeral } from '../../text/hanNumerals.ts';
import { addUp, type Expression, NOTES, write } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { sumOf } from '../reading/comparable.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

const FEWEST = 3;
/** `、` and `、乙镇` */
const JOINS = /^分?(?:、[一-龥]{0,10}|和|与|及|以及)$/;
const MARKS = /^分(?![钟别局公])/;
/** 四次平均, 五个镇平均: as many as are listed. */
const OF_SO_MANY =
  /^(?:全[年市县区省州])?(?:这|上述|以上)?([二两三四五六七八九十]{1,2}|\d{1,2})(?:个?[一-龥]{1,3})平均(?:得?分|成绩|数|值)?[为是达]?$/;
/** Of marks each counts once; rates and times are averages of cases, of which one place has more than another. */
const OF_MARKS = /^(?:全年|年度|综合|总体|总)?平均(?:得?分|成绩|数|值)?[为是达]?$/;
const QUARTERLY = /^(?:全年)?(?:季均|季度平均|(?:平均)?每个?季度?)/;
const MONTHLY = /^(?:期间|合计)?(?:月均|(?:平均)?每个?月)/;
const MONTHS = /([二两三四五六七八九十]{1,2}|\d{1,2})个月/;
const YEARLY = /^年均|^(?:平均)?每年/;

export function* findAveragesOfRows(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    if (stated.role !== 'average' || stated.gap > 2 || stated.figure.inRange) continue;
    const row = rowInFront(reading.mentions, stated, totalInFront(reading.mentions, stated));
    if (row.length < FEWEST || !isOfEach(stated, row)) continue;
    const found = mean(reading, row);
    const relation =
      found && settle(reading, { kind: 'average', stated, readings: [found], certainty: 'proven', bound: true });
    if (relation) yield relation;
  }
}

/** 12课时、18课时、6课时，`共36课时`，三校平均12课时: the total that stands between the row and its average. */
function totalInFront(mentions: readonly Mention[], { index, figure }: Mention): Mention | null {
  const total = mentions[index - 1];
  return total?.role === 'total' && total.gap === 2 && total.figure.unit === figure.unit ? total : null;
}

/** The figures of the same measure that stand side by side right in front, or in front of their total. */
function rowInFront(
  mentions: readonly Mention[],
  { index, sentence, depth, figure, rest }: Mention,
  total: Mention | null,
): readonly Mention[] {
  const row: Mention[] = [];
  for (let at = (total?.index ?? index) - 1; at >= 0; at--) {
    const each = mentions[at];
    if (!each || each.sentence !== sentence || each.depth !== depth || each.role === 'change') break;
    if (each.figure.kind !== 'count' || each.figure.unit !== figure.unit || each.figure.inRange) break;
    row.unshift(each);
    if (!JOINS.test(each.between)) break;
  }
  const last = row.at(-1);
  const isMarked = figure.unit !== '' || (MARKS.test(rest) && last !== undefined && MARKS.test(last.rest));
  return isMarked ? row : [];
}

function isOfEach({ lead, figure, between }: Mention, row: readonly Mention[]): boolean {
  const words = lead.trim();
  const many = OF_SO_MANY.exec(words)?.[1];
  if (many !== undefined) return parseNumeral(many) === row.length && (!TIMES.test(figure.unit) || ALIKE.test(between));
  if (figure.unit === '') return OF_MARKS.test(words);
  const opening = row[0]?.clauseWords ?? '';
  const each = EACH.exec(words)?.[1];
  if (each !== undefined) {
    const said = new RegExp(`([二两三四五六七八九十]{1,2}|\\d{1,2})个?${each}`).exec(opening)?.[1];
    return said !== undefined && parseNumeral(said) === row.length;
  }
  if (QUARTERLY.test(words)) return row.length === 4 && opening.includes('季度');
  if (MONTHLY.test(words)) return parseNumeral(MONTHS.exec(opening)?.[1] ?? '') === row.length;
  return YEARLY.test(words) && row.every(({ frame }) => /^\d{4}$/.test(frame.period));
}

/** 三轮督察分别发现18个、27个、15个，平均每轮20个 */
const EACH = /^(?:平均)?每个?([轮批次期场校县镇村所站])[^,;。]{0,4}$/;
const TIMES = /天|日|小时|分钟|月/;
/** 各季度办件量相当 */
const ALIKE = /[量数][^,;。]{0,4}(?:相当|相同|持平|接近|一致|均等|相等)/;

function mean(reading: ParagraphReading, row: readonly Mention[]): Expression | null {
  const sum = addUp(row);
  if (!sum?.low || !sum.high) return null;
  const low = sum.low.div(row.length);
  return {
    computed: { low, high: sum.low === sum.high ? low : sum.high.div(row.length) },
    exact: sum.low === sum.high ? low : null,
    asWritten: sumOf(row).div(row.length),
    terms: `${write(reading, row)}÷${row.length}`,
    operands: row.map(mention => ({ mention, note: NOTES.term })),
    corrections: [],
  };
}
