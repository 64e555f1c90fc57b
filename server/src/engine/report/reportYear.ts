/** The year that a report reports on. */
import type { Report } from './model.ts';
import { perReport } from './perReport.ts';

const LEADING = /^[\s*]*(20\d\d)年/;
const REPORTED = /(20\d\d)年(?:度|以来)?[^。;,]{0,30}报告如下/;
/** Titles of papers and spans of years name other years: 《实施纲要(2021年—2025年)》. */
const BESIDES = /《[^《》]{0,80}》|20\d\d年?[-—–~至]{1,2}20\d\d年?/g;
const ANY = /(20\d\d)年/;
const AHEAD = /安排|计划|打算|思路|要点|任务/;

/**
 * The title's year, unless opening and headings agree on another; without one that of the opening (`2019年,在省委…`, `现将2022年度…情况报告如下`), of a heading
 * (`一、2023年总体情况`) or of the covering letter; else null.
 */
export const reportYear = perReport(
  (report): number | null =>
    yearAgainstTitle(report) ??
    report.title?.year ??
    yearOfOpening(report) ??
    yearOfHeadings(report) ??
    report.letter?.title.year ??
    null,
);

/** The year in which opening and headings agree where the title names another: last year's left standing. */
function yearAgainstTitle(report: Report): number | null {
  if (report.title?.year === null || report.title === null) return null;
  const year = yearStated(openingSentences(report));
  return year !== report.title.year && year === yearOfHeadings(report) ? year : null;
}

function yearStated(opening: readonly string[]): number | null {
  for (const pattern of [LEADING, REPORTED]) {
    for (const sentence of opening) {
      const year = pattern.exec(sentence)?.[1];
      if (year) return Number(year);
    }
  }
  return null;
}

function yearOfOpening(report: Report): number | null {
  const words = openingSentences(report);
  const stated = yearStated(words);
  if (stated !== null) return stated;
  const year = ANY.exec(words.join('').replace(BESIDES, ''))?.[1];
  return year ? Number(year) : null;
}

function openingSentences({ prose, sentences, sections }: Report): string[] {
  const end = sections[0]?.headingSpan.start ?? 0;
  const opening: string[] = [];
  for (const { span } of sentences) {
    if (span.end > end) break;
    opening.push(prose.slice(span.start, span.end));
  }
  return opening;
}

function yearOfHeadings({ sections }: Report): number | null {
  for (const { title } of sections) {
    const year = AHEAD.test(title) ? undefined : ANY.exec(title.replace(BESIDES, ''))?.[1];
    if (year) return Number(year);
  }
  return null;
}
