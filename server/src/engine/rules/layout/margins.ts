/** Margins that leave another type area than 156×225 mm. */
import type { LaidPage } from '../../report/layout.ts';
import { defineRule } from '../rule.ts';
import { headAnchor } from '../sections/anchors.ts';
import { inMillimetres, offBy } from './lengths.ts';

type Side = keyof LaidPage['margins'];

/** Millimetres: 天头 37, 订口 28, and what a type area of 156×225 leaves of A4. */
const WANTED: Readonly<Record<Side, number>> = { top: 37, bottom: 35, left: 28, right: 26 };
const WORDS: Readonly<Record<Side, string>> = { top: '上', bottom: '下', left: '左', right: '右' };
/** A table on its side is turned with its page: what was above is at the right then. */
const TURNED: Readonly<Record<Side, Side>> = { top: 'left', right: 'top', bottom: 'right', left: 'bottom' };
/** The standard allows one millimetre; another for what rounding to centimetres adds. */
const TOLERANCE = 200;

export default defineRule({
  id: 'layout/margins',
  title: { zh: '页边距不合版心', en: 'Margins beside the standard' },
  source: 'GB/T 9704—2012 页边与版心',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    const told = new Set<string>();
    for (const page of layout?.pages ?? []) {
      const wrong = (Object.keys(WANTED) as Side[]).filter(
        side => offBy(page.margins[side], wantedAt(side, page)) > TOLERANCE,
      );
      if (wrong.length === 0) continue;
      const zh = wrong
        .map(side => `${WORDS[side]} ${inMillimetres(page.margins[side])} 应为 ${wantedAt(side, page)}`)
        .join('，');
      const en = wrong
        .map(side => `${side} ${inMillimetres(page.margins[side])} for ${wantedAt(side, page)}`)
        .join(', ');
      if (told.has(zh)) continue;
      told.add(zh);
      yield {
        span: headAnchor(report),
        message: {
          zh: `页边距（毫米）${zh}，版心应为156×225毫米。请在「布局→页边距」中改正。`,
          en: `Margins in mm: ${en}; the type area is 156×225 mm. Change them under Layout, Margins.`,
        },
      };
    }
  },
});

function wantedAt(side: Side, { width, height }: LaidPage): number {
  return WANTED[width > height ? TURNED[side] : side];
}
