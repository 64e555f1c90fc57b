/** Wording that the project's own list replaces: 市法制办 after the reform of 2019, 《行政处罚法》 without its full name. */
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { paragraphAt } from './scan.ts';

export default defineRule({
  id: 'format/house-term',
  title: { zh: '不符合本单位用语', en: 'Against the house terms' },
  source: '本单位配置 terms',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report, _options, { terms }) {
    for (const [wrong, { right, reason, severity }] of Object.entries(terms)) {
      for (const span of placesOf(report.text, wrong, right)) {
        if (!paragraphAt(report, span.start)) continue;
        yield {
          span,
          message: {
            zh: `「${wrong}」应写作「${right}」${reason ? `：${reason}` : ''}。`,
            en: `Write "${right}" for "${wrong}"${reason ? `: ${reason}` : ''}.`,
          },
          ...(severity && { severity }),
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

/** Where `wrong` stands and is no part of `right`: 司法局 is not reported inside 市司法局. */
function* placesOf(text: string, wrong: string, right: string): Generator<Span> {
  const offset = right.indexOf(wrong);
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
    if (offset < 0 || !text.startsWith(right, at - offset)) yield { start: at, end: at + wrong.length };
  }
}
