/** Half of the sentences are those of last year's report: a text of which only the years were changed. */
import type { Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { headAnchor } from './anchors.ts';

/** More passages than that say no more. */
const MOST_EVIDENCE = 50;

export default defineRule({
  id: 'sections/last-year-copy',
  title: { zh: '与上年报告雷同', en: "Much the same as last year's report" },
  source: '通行做法',
  severity: 'info',
  fix: 'none',
  options: {
    /** Percentage of the sentences that are those of last year. */
    share: 40,
    /** Shorter sentences are formulas. */
    least: 20,
  },
  *check(report, { share, least }, { previous }) {
    if (!previous) return;
    const before = new Set(sentencesOf(previous, least).map(({ words }) => words));
    const own = sentencesOf(report, least);
    const same = own.filter(({ words }) => before.has(words));
    if (same.length < 3 || same.length * 100 < own.length * share) return;
    const percent = Math.round((same.length * 100) / own.length);
    yield {
      span: headAnchor(report),
      message: {
        zh: `全文${own.length}句中有${same.length}句（约${percent}%）除年份外与上年报告相同。请看这些内容是否还符合今年的情况。`,
        en: `Of ${own.length} sentences ${same.length} (about ${percent} %) are those of last year's report but for the years. See whether they still hold.`,
      },
      evidence: same.slice(0, MOST_EVIDENCE).map(({ span }) => ({
        span,
        note: { zh: '与上年相同', en: 'as last year' },
      })),
    };
  },
});

/** The sentences of the body with every year masked. */
function sentencesOf({ prose, sentences }: Report, least: number): { readonly span: Span; readonly words: string }[] {
  return sentences.flatMap(({ span }) => {
    const words = prose
      .slice(span.start, span.end)
      .replace(/\s/g, '')
      .replace(/(?:19|20)\d\d(?=年)/g, '#');
    return words.length < least ? [] : [{ span, words }];
  });
}
