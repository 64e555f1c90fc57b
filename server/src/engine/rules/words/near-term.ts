/** 行政复意, 习近平新时代中国特社会主义思想: a fixed term with one character wrong, lost, doubled or out of place. */
import { findSlips } from '../../lexicon/slips.ts';
import { findNearTerms } from '../../lexicon/terms.ts';
import { once } from '../../report/once.ts';
import { overlaps } from '../../text/span.ts';
import { eachFound } from '../eachFound.ts';
import { defineRule } from '../rule.ts';

/** What the list of slips knows is words/misspelled's. */
const nearTermsIn = once(({ prose }) => {
  const near = findNearTerms(prose);
  if (near.length === 0) return near;
  const slips = findSlips(prose);
  return near.filter(({ span }) => !slips.some(slip => overlaps(slip.span, span)));
});

export default defineRule({
  id: 'words/near-term',
  title: { zh: '固定用语写错', en: 'Fixed term with a slip' },
  source: '通行提法、机关名称',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, found } of eachFound(report, nearTermsIn)) {
      const written = report.text.slice(span.start, span.end);
      yield {
        span,
        message: {
          zh: `「${written}」像是「${found.term}」的误写。请核对。`,
          en: `"${written}" looks like a slip for "${found.term}". Please check.`,
        },
        fixes: [
          {
            title: { zh: `改为「${found.term}」`, en: `Change to "${found.term}"` },
            safety: 'ask',
            edits: [{ span, newText: found.term }],
          },
        ],
      };
    }
  },
});
