/** 二、存在问题, and then at once 三、: a heading with nothing below it. */

import { requiredContents } from '../../kinds/contents.ts';
import type { Report } from '../../report/model.ts';
import { contains } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import type { Numbered } from './numbered.ts';
import { siblingRuns } from './siblings.ts';

export default defineRule({
  id: 'outline/empty-section',
  title: { zh: '标题下没有内容', en: 'Heading with nothing below it' },
  source: '逻辑',
  severity: 'info',
  fix: 'none',
  options: {},
  *check(report, _options, { kind }) {
    for (const { headings } of siblingRuns(report)) {
      for (const heading of headings) if (isBare(heading)) yield bare(heading);
      const empty = headings.filter(heading => !isBare(heading) && isEmpty(report, heading));
      // Where more than one has nothing below it, the headings are a list of points.
      const [heading] = empty;
      if (!heading || empty.length > 1 || headings.length < 3) continue;
      // A demanded section is sections/empty's.
      if (requiredContents(report, kind).some(({ sections }) => sections[0] === heading)) continue;
      yield {
        span: heading.headingSpan,
        message: {
          zh: `「${heading.ordinal.raw}${heading.title}」下面没有内容，其余同级标题都有。请补写，或删去这个标题。`,
          en: `Nothing stands below "${heading.ordinal.raw}${heading.title}", while its siblings have text. Write it or remove the heading.`,
        },
      };
    }
  },
});

/** `2.` and nothing after it: whatever stands below, the words of the item are missing. */
function isBare({ title }: Numbered): boolean {
  return title.trim() === '';
}

function bare({ ordinal }: Numbered): Fault {
  return {
    span: ordinal.span,
    severity: 'warning',
    message: {
      zh: `「${ordinal.raw}」后面没有文字。请补写，或删去这个序号。`,
      en: `Nothing is written after "${ordinal.raw}". Write it or remove the ordinal.`,
    },
  };
}

/** A line that ends in a mark is a point in itself and no heading. */
function isEmpty({ prose, tables }: Report, { runIn, body, children, headingSpan, span }: Numbered): boolean {
  if (runIn || body.length > 0 || children.length > 0) return false;
  if (tables.some(table => contains(span, table.span))) return false;
  return !/[。;:!?,]/.test(prose[headingSpan.end - 1] ?? '') && !'。;'.includes(prose[headingSpan.end] ?? ' ');
}
