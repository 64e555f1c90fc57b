/** What a report says of how much: every count and rate of its text and its tables, by what it counts, where and when. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Excerpt, Figure, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { perReport } from '../../report/perReport.ts';
import { reportYear } from '../../report/reportYear.ts';
import type { Range } from '../../text/lineIndex.ts';
import { NO_NOUN } from '../reading/labels.ts';
import type { Mention, Move } from '../reading/model.ts';
import { namedByMove } from '../reading/moves.ts';
import { readParagraph } from '../reading/read.ts';
import { subjectOf } from '../reading/subjects.ts';
import type { Elsewhere } from '../relation.ts';
import { asFigure, plainUnit } from '../tables/asFigure.ts';
import { isPercent, termAt } from '../tables/claims.ts';
import { readTables } from '../tables/grid.ts';
import { cellNames, countsOneThing } from '../tables/names.ts';
import { yearOf } from '../tables/roles.ts';
import { keyOf, type Thing, thingOf } from './things.ts';

export interface Quantity {
  readonly figure: Figure;
  readonly thing: Thing;
  /** What is counted with its unit, area and subject; null for what says too little. */
  readonly key: string | null;
  /** Null for a part of a year, for sums over years and for what cannot be told. */
  readonly year: number | null;
  /** As the report words it: `受理行政复议案件94件`. */
  readonly quote: string;
  /** Where the figure stands. */
  readonly range: Range;
}

/** What a report gives once, or always alike, by its key. */
export type Known = ReadonlyMap<string, Quantity>;

/** A quantity as its paragraph words it. */
export interface Told {
  readonly mention: Mention;
  readonly thing: Thing;
  readonly key: string | null;
  /** Years from the one reported on, or the year itself. */
  readonly year: { readonly back: number } | number | null;
  readonly quote: string;
}

const PLAN = /安排|计划|打算|思路|下一步|下一年|下步|目标|展望/;
const ANOTHER = /上季度|上月|上届|前年|环比|年初/;
const LONGEST_QUOTE = 24;

/** Every quantity that the report tells, but for those of plans, in the order of the text, then those of tables. */
export const quantitiesIn = perReport((report): readonly Quantity[] => {
  const reported = reportYear(report);
  const found: Quantity[] = [];
  report.excerpts.forEach((excerpt, index) => {
    const paragraph = report.paragraphs[index];
    if (!paragraph || isPlan(report, paragraph.span.start)) return;
    for (const { mention, thing, key, year, quote } of toldIn(excerpt)) {
      const figure = moveFigure(mention.figure, mention.figure.sentence, paragraph.span.start);
      const back = typeof year === 'object' && year !== null && reported !== null ? reported - year.back : null;
      found.push({
        figure,
        thing,
        key,
        year: typeof year === 'number' ? year : back,
        quote,
        range: report.lines.rangeOf(figure.span),
      });
    }
  });
  return [...found, ...inTables(report, reported)];
});

export function isPlan({ sections }: Report, offset: number): boolean {
  const section = sections.find(({ span }) => span.start <= offset && offset < span.end);
  return section !== undefined && PLAN.test(section.title);
}

const toldIn = once((excerpt: Excerpt): readonly Told[] =>
  readParagraph(excerpt).flatMap(({ mentions, moves }) =>
    mentions.flatMap(mention => {
      const { figure, role } = mention;
      const isRate = figure.kind === 'percent' && (role === 'rate' || role === 'base');
      const isCount = figure.kind === 'count' && (role === 'plain' || role === 'total' || role === 'base');
      return (isRate || isCount) && !figure.inRange ? [toldBy(excerpt, namedByMove(moves, mention))] : [];
    }),
  ),
);

/** What a mention counts, and of which year it is said. */
export function toldBy(excerpt: Excerpt, mention: Mention): Told {
  const { figure, lead, owner, role } = mention;
  // 163件（上年96件）: the base goes by the name of what it stands after.
  const label = role === 'base' && owner && mention.label.words.length < 2 ? owner.label : mention.label;
  const quote = `${lead.trim()}${excerpt.text.slice(figure.span.start, figure.span.end)}`.slice(-LONGEST_QUOTE);
  return { mention, ...namedBy(excerpt, mention, label.words, label.noun), year: yearTold(excerpt, mention), quote };
}

/**
 * 满意率由95.2%提高到97.1%: what a move begins at is last year's where it names no other time and nothing else that it could
 * begin at, as 由法定20天压缩至7天 does.
 */
export function isOpenBase({ prose }: Excerpt, moves: readonly Move[], mention: Mention): boolean {
  const { figure, frame, lead } = mention;
  if (frame.period !== '' && frame.period !== 'current') return false;
  const front = prose.slice(figure.sentence.span.start, figure.span.start);
  return moves.some(({ from }) => from === mention) && !OTHER_START.test(lead) && !OTHER_TIME.test(front);
}

const OTHER_START = /法定|规定|承诺|要求|原|初|前|旧|[由从自][^由从自]{1,20}的$/;
const OTHER_TIME = /(?:19|20)\d\d年|年初|季度|\d月|半年|[前去上]年|上[月届]|年来|以来|[一二三四五十]五|期间|环比|累计/;

/** Thing and key of a mention that is named by `words`, its own or those of what it is compared with. */
export function namedBy(excerpt: Excerpt, mention: Mention, words: string, noun: string) {
  const own = noun === words || NO_NOUN.test(noun) ? '' : noun.slice(0, 6);
  const thing = thingOf(words + own);
  const { figure, frame } = mention;
  const key = keyOf(thing, figure.kind === 'percent' ? '%' : figure.unit);
  const area = /^全/.test(frame.area) ? '' : frame.area;
  return { thing, key: key && `${key} ${area} ${subjectOf(excerpt.prose, mention)}` };
}

/** Where last year's report says so. */
export function quotedFrom({ quote, range }: Pick<Quantity, 'quote' | 'range'>): Elsewhere {
  const line = range.start.line + 1;
  return {
    zh: `上年报告第${line}行写「${quote}」`,
    en: `line ${line} of last year's report says "${quote}"`,
    file: 'lastYear',
    path: null,
    range,
  };
}

function yearTold({ prose }: Excerpt, { frame: { period }, role, clauseWords, figure }: Mention): Told['year'] {
  if (/^\d{4}$/.test(period)) return Number(period);
  if (ANOTHER.test(clauseWords)) return null;
  if (period === 'prior') return { back: 1 };
  if (role === 'base' || (period !== '' && period !== 'current')) return null;
  // 2021年，全市受理…: the year may stand in a clause of its own.
  const front = period === '' ? prose.slice(figure.sentence.span.start, figure.span.start) : '';
  const years = new Set(front.match(/(?:19|20)\d\d(?=年)/g));
  if (years.size > 1 || /上年|去年|上半年|季度|\d月/.test(front.replace(COMPARES, ''))) return null;
  const [year] = years;
  return year === undefined ? { back: 0 } : Number(year);
}

/** 处罚4326件，`比上年的4118件增长5.05%`；许可28417件: last year is meant in that clause alone. */
const COMPARES = /(?<=[,;(])(?:[比较]|与)(?:上年|去年)(?:同期)?[^,;。]*/g;

function inTables(report: Report, reported: number | null): Quantity[] {
  return readTables(report).flatMap(({ grids }) =>
    grids.flatMap(grid => {
      const alone = countsOneThing(grid);
      return grid.rows.flatMap((row, at) =>
        grid.columns.flatMap((column, index) => {
          const term = termAt(grid, at, index);
          const [name] = term ? cellNames(row, column, alone) : [];
          if (!term || name === undefined) return [];
          const thing = thingOf(name);
          const key = keyOf(thing, isPercent(term) ? '%' : plainUnit(term.unit).unit);
          const year =
            yearOf(column) ?? yearOf(row) ?? (isPriorHead(column.words) && reported !== null ? reported - 1 : reported);
          return [
            {
              figure: asFigure(term, report),
              thing,
              key: key && `${key}  `,
              year,
              quote: `${name}${term.quantity.text}`,
              range: report.lines.rangeOf(term.quantity.span),
            },
          ];
        }),
      );
    }),
  );
}

/** 上年 as a heading, unlike 上年结转. */
export function isPriorHead(words: string): boolean {
  return /上年|去年|上一年/.test(words) && !/结转|遗留/.test(words);
}
