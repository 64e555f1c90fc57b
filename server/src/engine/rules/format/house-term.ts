/** Wording that the project's own list replaces: 市法制办 after the reform of 2019, 《行政处罚法》 without its full name. */
import { hold } from '../../lexicon/conditions.ts';
import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Term } from '../rule.ts';
import { paragraphAt } from '../scan.ts';

export default defineRule({
  id: 'format/house-term',
  title: { zh: '不符合本单位用语', en: 'Against the house terms' },
  source: '本单位配置 terms',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report, _options, { terms, kind }) {
    for (const [wrong, term] of Object.entries(terms)) {
      if (term.kinds && !term.kinds.includes(kind.id)) continue;
      for (const { span, right } of placesOf(report.text, wrong, term)) {
        if (!paragraphAt(report, span.start) || !isWithin(report, span, term)) continue;
        const written = report.text.slice(span.start, span.end);
        yield {
          span,
          message: {
            zh: `「${written}」应写作「${right}」${term.reason ? `：${term.reason}` : ''}。`,
            en: `Write "${right}" for "${written}"${term.reason ? `: ${term.reason}` : ''}.`,
          },
          ...(term.severity && { severity: term.severity }),
          fixes: [
            {
              title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
              safety: 'ask',
              edits: [{ span, newText: right }],
            },
          ],
        };
      }
    }
  },
});

interface Place {
  readonly span: Span;
  readonly right: string;
}

/** Where `wrong` stands under the conditions of its term, and what should stand there. */
function* placesOf(text: string, wrong: string, term: Term): Generator<Place> {
  for (const { span, right } of wrong.startsWith('/') ? matchesOf(text, wrong, term) : wordsOf(text, wrong, term)) {
    if (hold(term, text, span.start, span.end)) yield { span, right };
  }
}

/** A pattern between slashes, which the configuration has proven linear. */
function matchesOf(text: string, pattern: string, { right }: Term): Place[] {
  const source = pattern.slice(1, -1);
  return allMatches(text, new RegExp(source, 'gu')).flatMap(({ index, 0: found }) => {
    const wanted = found.replace(new RegExp(source, 'u'), right);
    return found === '' || wanted === found
      ? []
      : [{ span: { start: index, end: index + found.length }, right: wanted }];
  });
}

/** Where `wrong` stands and is no part of `right`: 司法局 is not reported inside 市司法局. */
function* wordsOf(text: string, wrong: string, { right }: Term): Generator<Place> {
  const offset = right.indexOf(wrong);
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
    if (offset < 0 || !text.startsWith(right, at - offset))
      yield { span: { start: at, end: at + wrong.length }, right };
  }
}

function isWithin(report: Report, { start }: Span, { within }: Term): boolean {
  if (!within) return true;
  const inHeading = headingSpans(report).some(heading => heading.start <= start && start < heading.end);
  return inHeading === (within === 'headings');
}

const headingSpans = perReport(({ allSections, title }): readonly Span[] => [
  ...(title ? [title.span] : []),
  ...allSections.map(({ headingSpan }: Section) => headingSpan),
]);
