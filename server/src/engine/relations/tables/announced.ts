/** The rows that a lead-in announces, 全县共设执法队伍5支，人员配备情况如下, 以下5家单位获评示范, against those of the table. */
import type { Cell, Figure, Report, Table } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { amountOf, isExact } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe } from '../writing/describe.ts';
import { readBeside } from './beside.ts';
import { isBlank, layOut, type Slot } from './matrix.ts';
import type { Grid } from './model.ts';
import { holds } from './words.ts';

const LEADS = /如下|下表|见表|附表|表\d{1,2}|所示/;
const POINTS_AHEAD = /(?:以下|下列|下述|下面|如下)$/;
const PARTIAL = /主要|部分|重点|典型|前[三五十]|其中|其余|排名|新增|比|较/;
/** 四类 announces the rows of a column 类别. */
const KIND_UNITS = /^[类种级]$/;
const MOST_ROWS = 60;
const isRest = holds('rest');
const isTotal = holds('total');

export function findAnnounced(report: Report, grid: Grid): Relation[] {
  const rows = grid.rows.filter(({ role }) => role === 'item');
  const isPlain = rows.every(({ path }) => path.length === 1) && grid.rows.every(({ role }) => role !== 'subtotal');
  if (!isPlain || grid.labelHead.length < 2) return [];
  // 其他 may be a row of its own or none.
  const isOpen = rows.some(({ words }) => isRest(words));
  return announcedBy(
    report,
    grid.table,
    [grid.labelHead],
    rows.flatMap(({ head }) => head ?? []),
    isOpen,
  );
}

/** The same of a table without any number but 序号: each row is one thing, called by the first column of words. */
export function findAnnouncedNames(report: Report, table: Table): Relation[] {
  const matrix = layOut(report, table);
  const heads = matrix?.head.at(-1)?.map(({ value }) => value.words) ?? [];
  const column = heads.findIndex(head => head.length > 1 && !NUMBERED.test(head));
  const names = matrix?.body.flatMap(row => row[column] ?? []) ?? [];
  const isOne = ({ value, first }: Slot) => first && !isBlank(value) && !/[、,;和]/.test(value.words);
  if (!names.every(isOne) || names.some(({ value }) => isTotal(value.words))) return [];
  return announcedBy(
    report,
    table,
    heads,
    names.map(({ value }) => value.cell),
    false,
  );
}

const NUMBERED = /^(?:序号|编号)$/;

function announcedBy(
  report: Report,
  table: Table,
  heads: readonly string[],
  rows: readonly Cell[],
  isOpen: boolean,
): Relation[] {
  const above = readBeside(report, table).above;
  if (!above || rows.length < 2 || rows.length > MOST_ROWS) return [];
  const figures = above.figures.filter(figure => heads.some(head => announces(report, figure, head)));
  const told = [...figures.map(toldBy), ...inHan(report, above.paragraph.span, heads)];
  const [only] = told;
  if (!only || told.length > 1) return [];
  const counts = [rows.length, ...(isOpen ? [rows.length - 1] : [])];
  const fits = counts.includes(only.number);
  return [
    describe({
      kind: 'list-count',
      verdict: fits ? 'exact' : 'inconsistent',
      span: only.span,
      stated: report.text.slice(only.span.start, only.span.end),
      formula: `${rows.length}${fits ? '=' : '≠'}${only.number}`,
      computed: String(rows.length),
      operands: rows.map(({ span }, index) => ({ span, note: { zh: `第${index + 1}项`, en: `item ${index + 1}` } })),
      repairs: fits || !only.figure ? [] : [changeFigure(report, only.figure, String(rows.length))],
    }),
  ];
}

/** A number that announces rows; one in Han numerals is no figure. */
interface Told {
  readonly span: Span;
  readonly number: number;
  readonly figure: Figure | null;
}

function toldBy(figure: Figure): Told {
  return { span: figure.span, number: amountOf(figure).valueOf(), figure };
}

/** 以下四项制度由县司法局牵头 */
function inHan({ prose }: Report, { start, end }: Span, heads: readonly string[]): readonly Told[] {
  return allMatches(prose.slice(start, end), HAN).flatMap(({ index, 0: words, 1: numeral = '', 2: noun = '' }) => {
    const from = start + index + words.indexOf(numeral);
    const number = parseNumeral(numeral);
    const isOfTable = heads.some(head => head.length > 1 && noun.includes(head));
    return number === null || !isOfTable
      ? []
      : [{ span: { start: from, end: from + numeral.length + 1 }, number, figure: null }];
  });
}

const HAN = /(?:以下|下列|下述|下面)([二两三四五六七八九十]{1,3})[个家项条种类名位件部]([^,。;:、]{1,8})/g;

function announces({ prose }: Report, figure: Figure, head: string): boolean {
  const { sentence, before, after, span, unit } = figure;
  if (figure.kind !== 'count' || !isExact(figure) || figure.inRange || unit === '') return false;
  const words = prose.slice(sentence.span.start, sentence.span.end);
  const pointsAhead = POINTS_AHEAD.test(prose.slice(sentence.span.start, span.start));
  if (!(pointsAhead || LEADS.test(words)) || PARTIAL.test(words)) return false;
  const label = prose.slice(before.start, span.start) + prose.slice(span.end, after.end);
  return label.includes(head) || (KIND_UNITS.test(unit) && head.includes(unit));
}
