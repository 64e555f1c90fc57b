/** Reads a text as statements with their figures, each with the wording and the name by which it is known again. */

import { amountOf } from '../relations/interval.ts';
import { isPlan } from '../relations/outside/quantities.ts';
import { textOf } from '../relations/passage.ts';
import type { Mention, ParagraphReading } from '../relations/reading/model.ts';
import { readParagraph } from '../relations/reading/read.ts';
import { asFigure } from '../relations/tables/asFigure.ts';
import { termAt } from '../relations/tables/claims.ts';
import { readTables } from '../relations/tables/grid.ts';
import type { Grid } from '../relations/tables/model.ts';
import { asWritten } from '../report/closedUp.ts';
import { moveFigure } from '../report/excerpts.ts';
import type { Excerpt, Report, Section, Sentence } from '../report/model.ts';
import { perReport } from '../report/perReport.ts';
import { reportYear } from '../report/reportYear.ts';
import { lastAtOrBefore, type Span } from '../text/span.ts';
import { measureAfter, wordsBefore } from './caption.ts';
import { changeOf, GOES_ON, nameOfCell, nameOfMention, unitOf } from './names.ts';
import type { Statement, ToldFigure } from './statement.ts';

export interface Statements {
  readonly statements: readonly Statement[];
  readonly unreadTables: number;
}

/** Of the wording that a sentence goes on with. */
const LONGEST = 1000;
/** Words enough to be known again wherever they stand. */
const SPEAKS = /[一-龥](?:[^一-龥]*[一-龥]){5}/;

export const readStatements = perReport((report): Statements => {
  const { closedUp } = report;
  if (!closedUp) return readAll(report);
  const { statements, unreadTables } = readAll(closedUp.report);
  const place = (told: ToldFigure) => ({ ...told, span: asWritten(closedUp.cuts, told.span) });
  return {
    statements: statements.map(statement => ({ ...statement, figures: statement.figures.map(place) })),
    unreadTables,
  };
});

function readAll(report: Report): Statements {
  const year = reportYear(report);
  const above = sectionsAbove(report);
  const found: Statement[] = [];
  for (const [index, excerpt] of report.excerpts.entries()) {
    const start = report.paragraphs[index]?.span.start ?? 0;
    inParagraph({ report, year, sections: above(start), found }, excerpt, start);
  }
  const readings = readTables(report);
  for (const { table, grids } of readings)
    for (const grid of grids) inGrid({ report, year, sections: above(table.span.start), found }, grid);
  return { statements: found, unreadTables: readings.filter(({ unread }) => unread).length };
}

interface Place {
  readonly report: Report;
  readonly year: number | null;
  /** Those that the place stands under, the outer one first. */
  readonly sections: readonly Section[];
  /** What is read goes here. */
  readonly found: Statement[];
}

function sectionsAbove({ allSections }: Report): (offset: number) => readonly Section[] {
  const starts = allSections.map(({ span }) => span.start);
  return offset => {
    const found: Section[] = [];
    let section: Section | null | undefined = allSections[lastAtOrBefore(starts, offset)];
    for (; section; section = section.parent) if (offset < section.span.end) found.unshift(section);
    return found;
  };
}

function inParagraph(place: Place, excerpt: Excerpt, by: number): void {
  const { report, year } = place;
  const plan = isPlan(report, by) ? '计划' : '';
  const told = new Map<Sentence, { readonly reading: ParagraphReading; readonly mention: Mention }[]>();
  for (const reading of readParagraph(excerpt))
    for (const mention of reading.mentions) {
      const { sentence } = mention.figure;
      const others = told.get(sentence);
      if (others) others.push({ reading, mention });
      else told.set(sentence, [{ reading, mention }]);
    }
  const changes = new Set<number>();
  for (const mentions of told.values())
    for (const { mention } of mentions) if (mention.role === 'change') changes.add(mention.figure.span.start);
  let wording = '';
  for (const sentence of excerpt.sentences) {
    const own = masked(excerpt, sentence.span, changes, year);
    wording = GOES_ON.test(own) ? (wording + own).slice(-LONGEST) : own;
    const mentions = told.get(sentence) ?? [];
    if (mentions.length === 0) continue;
    add(place, `${plan}${wording}`, ({ headings, titles, nearest, statement }) =>
      mentions.map(({ reading, mention }, slot) => {
        const figure = moveFigure(mention.figure, sentence, by);
        const { name, localName, wholeName, words, label, back } = nameOfMention(reading, mention, year);
        const verb = changeOf(reading, mention)?.verb;
        const falls = verb?.falls && verb.ofNumber;
        return {
          figure,
          value: falls ? amountOf(figure).neg() : amountOf(figure),
          span: figure.span,
          text: `${verb?.word ?? ''}${textOf(report, figure.span)}${measureAfter(reading, mention)}`,
          label: label || wordsBefore(excerpt.text, mention.figure.span),
          headings,
          back,
          name: name && `${plan}${name}`,
          localName: localName && `${titles}/${plan}${localName}`,
          weakNames: [wholeName && `${plan}${wholeName}`, words && `${nearest}/${plan}${words}`],
          words: words && `${plan}${words}`,
          statement,
          slot,
          isChange: mention.role === 'change',
        };
      }),
    );
  }
}

/** `受理#件#,同比增长#~percent#`: with every number left out, and those of `changes` marked. */
function masked(
  { prose, figures }: Excerpt,
  { start, end }: Span,
  changes: ReadonlySet<number>,
  year: number | null,
): string {
  let words = '';
  let at = start;
  for (const figure of figures) {
    if (figure.span.start < at || figure.span.end > end) continue;
    const mark = changes.has(figure.span.start) ? CHANGE : '#';
    words += `${prose.slice(at, figure.span.start)}${mark}${unitOf(figure)}#`;
    at = figure.span.end;
  }
  return withoutYears((words + prose.slice(at, end)).replace(/[\s*_]/g, ''), year);
}

const CHANGE = '#~';
/** `,同比增长#~percent#` and `(同比增长#~percent#)` */
const CLAUSE_OF_CHANGE =
  /[,;][^,;:。#()]{0,30}#~[^#,;:。()]{0,10}#[^,;:。#()]{0,12}(?=[,;。])|\([^,;:。#()]{0,30}#~[^#,;:。()]{0,10}#[^,;:。#()]{0,12}\)/g;

/** 2023年 in a report of 2024 and 2022年 in one of 2023 are one. */
function withoutYears(words: string, year: number | null): string {
  if (year === null) return words;
  return words.replace(/(?<!\d)(?:19|20)\d\d(?=年)/g, written => `{${year - Number(written)}}`);
}

function inGrid(place: Place, grid: Grid): void {
  const { report, year } = place;
  for (const [at, row] of grid.rows.entries())
    for (const [index, column] of grid.columns.entries()) {
      const terms = WHICH.flatMap(which => termAt(grid, at, index, which) ?? []);
      if (terms.length === 0) continue;
      const { name, label, back } = nameOfCell(grid, at, index, year);
      add(place, withoutYears(`表 ${row.words} ${column.words}`, year), ({ headings, statement }) =>
        terms.map((term, slot) => {
          const { span, value } = term.quantity;
          const figure = asFigure(term, report);
          return {
            figure,
            value: value.lt(0) ? amountOf(figure).neg() : amountOf(figure),
            span,
            text: textOf(report, span),
            label,
            headings,
            back,
            name: slot === 0 ? name(figure) : null,
            localName: null,
            weakNames: [],
            words: null,
            statement,
            slot,
            isChange: false,
          };
        }),
      );
    }
}

const WHICH = ['quantity', 'aside'] as const;

function add(
  { report, year, sections, found }: Place,
  told: string,
  figuresOf: (
    place: Pick<ToldFigure, 'headings' | 'statement'> & { readonly titles: string; readonly nearest: string },
  ) => readonly ToldFigure[],
): void {
  const titles = withoutYears(sections.map(({ title }) => title).join('/'), year);
  const wording = told.replaceAll(CHANGE, '#');
  const core = told.replace(CLAUSE_OF_CHANGE, '').replaceAll(CHANGE, '#');
  const headings = sections.map(({ headingSpan }) => textOf(report, headingSpan));
  found.push({
    wording,
    placed: `${titles}/${wording}`,
    core,
    speaks: SPEAKS.test(core.replace(/#[^#]*#/g, '')),
    figures: figuresOf({ headings, titles, nearest: titles.split('/').at(-1) ?? '', statement: found.length }),
  });
}
