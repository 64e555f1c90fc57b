/** Letter paper, as Word outside China begins with: official documents are A4. */
import { defineRule } from '../rule.ts';
import { headAnchor } from '../sections/anchors.ts';
import { inMillimetres, offBy } from './lengths.ts';

const SHORT = 210;
const LONG = 297;
/** Hundredths of a millimetre. */
const TOLERANCE = 200;

export default defineRule({
  id: 'layout/page-size',
  title: { zh: '纸张不是 A4', en: 'Paper that is not A4' },
  source: 'GB/T 9704—2012 公文用纸',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    const told = new Set<string>();
    for (const { width, height } of layout?.pages ?? []) {
      const [short, long] = [Math.min(width, height), Math.max(width, height)];
      if (offBy(short, SHORT) <= TOLERANCE && offBy(long, LONG) <= TOLERANCE) continue;
      const size = `${inMillimetres(width)}×${inMillimetres(height)}`;
      if (told.has(size)) continue;
      told.add(size);
      yield {
        span: headAnchor(report),
        message: {
          zh: `纸张为${size}毫米，公文用纸为 A4（210×297毫米）。请在「布局→纸张大小」中改为 A4。`,
          en: `The paper is ${size} mm; official documents are A4, 210×297 mm. Change it under Layout, Size.`,
        },
      };
    }
  },
});
