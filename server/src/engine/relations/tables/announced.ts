/** The rows that a lead-in announces, 全县共设执法队伍5支，人员配备情况如下, against those of the table. */
import type { Figure, Report } from '../../report/model.ts';
import { amountOf, isExact } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe } from '../writing/describe.ts';
import { readBeside } from './beside.ts';
import type { Grid } from './model.ts';
import { holds } from './words.ts';

const LEADS = /如下|下表|见表|附表|表\d{1,2}|所示/;
const PARTIAL = /主要|部分|重点|典型|前[三五十]|其中|排名|新增|比|较/;
/** 四类 announces the rows of a column 类别. */
const KIND_UNITS = /^[类种级]$/;
const MOST_ROWS = 60;
const isRest = holds('rest');

export function findAnnounced(report: Report, grid: Grid): Relation[] {
  const above = grid.labelHead.length > 1 ? readBeside(report, grid.table).above : null;
  const rows = grid.rows.filter(({ role }) => role === 'item');
  const isPlain = rows.every(({ path }) => path.length === 1) && grid.rows.every(({ role }) => role !== 'subtotal');
  if (!above || !isPlain || rows.length < 2 || rows.length > MOST_ROWS) return [];
  const told = above.figures.filter(figure => announces(report, figure, grid.labelHead));
  const [figure] = told;
  if (!figure || told.length > 1) return [];
  // 其他 may be a row of its own or none.
  const counts = [rows.length, ...(rows.some(({ words }) => isRest(words)) ? [rows.length - 1] : [])];
  const fits = counts.some(count => amountOf(figure).equals(count));
  const stated = report.text.slice(figure.span.start, figure.span.end);
  return [
    describe({
      kind: 'list-count',
      verdict: fits ? 'exact' : 'inconsistent',
      span: figure.span,
      stated,
      formula: `${rows.length}${fits ? '=' : '≠'}${figure.digits}`,
      computed: String(rows.length),
      operands: rows.flatMap(({ head }, index) =>
        head ? [{ span: head.span, note: { zh: `第${index + 1}项`, en: `item ${index + 1}` } }] : [],
      ),
      repairs: fits ? [] : [changeFigure(report, figure, String(rows.length))],
    }),
  ];
}

function announces({ prose }: Report, figure: Figure, head: string): boolean {
  const { sentence, before, after, span, unit } = figure;
  if (figure.kind !== 'count' || !isExact(figure) || figure.inRange || unit === '') return false;
  const words = prose.slice(sentence.span.start, sentence.span.end);
  if (!LEADS.test(words) || PARTIAL.test(words)) return false;
  const label = prose.slice(before.start, span.start) + prose.slice(span.end, after.end);
  return label.includes(head) || (KIND_UNITS.test(unit) && head.includes(unit));
}
