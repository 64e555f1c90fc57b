/** A report that nobody signed. */
import type { Report } from '../../report/model.ts';
import { placeholdersIn } from '../../text/placeholders.ts';
import { defineRule } from '../rule.ts';
import { tailAnchor } from './anchors.ts';
import { signatoryFix } from './closing.ts';

export default defineRule({
  id: 'sections/sign-off',
  title: { zh: '缺少署名', en: 'Missing signatory' },
  source: 'GB/T 9704—2012',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report, _options, { kind }) {
    if (kind.elements.signatory !== 'required') return;
    if (report.signOff?.signatory || report.letter?.signOff?.signatory) return;
    if (isToBeFilledIn(report)) return; // sections/leftover speaks of it.
    const date = report.signOff?.dateLine;
    yield {
      span: date ?? tailAnchor(report),
      message: date
        ? {
            zh: '成文日期上面没有署名，看不出由谁发出。请补上发文单位。',
            en: 'The date stands without a signatory. Please add the issuer.',
          }
        : {
            zh: '文末没有署名和成文日期。正式报送前请补上。',
            en: 'The report ends without signatory and date. Please add both before it is sent.',
          },
      fixes: [signatoryFix(report)],
    };
  },
});

const LONGEST_LINE = 24;

/** A draft that ends in （此处填写单位） and XXXX年XX月XX日 has its sign-off, though an empty one. */
function isToBeFilledIn({ paragraphs, prose }: Report): boolean {
  return paragraphs.slice(-2).some(({ span }) => {
    const line = prose.slice(span.start, span.end);
    return line.length <= LONGEST_LINE && !line.includes('。') && placeholdersIn(line).length > 0;
  });
}
