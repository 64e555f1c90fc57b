/** ㈠ ⑴: an ordinal typed as one single character instead of （一） or （1）. */
import { formatOrdinal } from '../../text/ordinals.ts';
import { defineRule } from '../rule.ts';
import type { Numbered } from './numbered.ts';

/** The glyphs that stand for an ordinal of the standard; ① has no other form. */
const PLAIN = { 'han-glyph': 'han-paren', 'arabic-glyph': 'arabic-paren' } as const;

export default defineRule({
  id: 'outline/glyph',
  title: { zh: '序号用了单个字符', en: 'Ordinal typed as one character' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'hint',
  fix: 'ask',
  options: {},
  *check(report) {
    const glyphs = report.allSections.filter(
      (section): section is Numbered => section.ordinal !== null && section.ordinal.style in PLAIN,
    );
    const [first, ...others] = glyphs;
    if (!first) return;
    const width = report.text.includes('（') ? 'full' : 'half';
    const plain = ({ ordinal: { value, style } }: Numbered) =>
      formatOrdinal(value, PLAIN[style as keyof typeof PLAIN], width) ?? '';
    const { raw, span } = first.ordinal;
    yield {
      span,
      message: {
        zh: `「${raw}」是单个字符，有的字体显示不出来。应写作「${plain(first)}」；全文这样的序号共${glyphs.length}个，可一次改好。`,
        en: `"${raw}" is a single character that some fonts lack; write "${plain(first)}". There are ${glyphs.length} in this document; one fix changes all.`,
      },
      evidence: others.map(({ ordinal }) => ({ span: ordinal.span, note: { zh: '同样写法', en: 'written likewise' } })),
      fixes: [
        {
          title: { zh: `全部改为「${plain(first)}」的形式`, en: `Change all to the form "${plain(first)}"` },
          safety: 'ask',
          ordinals: true,
          edits: glyphs.map(section => ({ span: section.ordinal.numeral, newText: plain(section) })),
        },
      ],
    };
  },
});
