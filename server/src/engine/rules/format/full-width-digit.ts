/** ２０２３年, ＡＰＰ: digits and letters typed full-width. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

// With the point or per cent sign of a number between the digits: １２．５％.
const findWideRuns = scanner(/[０-９Ａ-Ｚａ-ｚ]+(?:[．％][０-９]*)*/g, { over: 'text' });

export default defineRule({
  id: 'format/full-width-digit',
  title: { zh: '数字、字母用了全角', en: 'Full-width digits or letters' },
  source: '惯例',
  severity: 'hint',
  fix: 'safe',
  options: {},
  *check(report) {
    const found = findWideRuns(report).filter(
      // An ordinal is renumbered as it stands; its width is left alone.
      ({ span, paragraph }) => !paragraph.ordinal || span.start >= paragraph.ordinal.span.end,
    );
    const [first, ...others] = found;
    if (!first) return;
    const half = (words: string) => words.replace(/[！-～]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
    yield {
      span: first.span,
      message: {
        zh: `「${first.match[0]}」是全角字符，应为「${half(first.match[0])}」；全文有${found.length}处，可一次改好。`,
        en: `"${first.match[0]}" is full-width; write "${half(first.match[0])}". There are ${found.length}; one fix changes all.`,
      },
      evidence: others.map(({ span }) => ({ span, note: { zh: '同样的全角字符', en: 'the same' } })),
      fixes: [
        {
          title: { zh: '全部改为半角', en: 'Make all half-width' },
          safety: 'safe',
          edits: found.map(({ span, match }) => ({ span, newText: half(match[0]) })),
        },
      ],
    };
  },
});
