/** （一）、 1、 一，: a wrong mark after a heading's ordinal. */

import type { Report } from '../../report/model.ts';
import { keepsWords } from '../../text/keepsWords.ts';
import type { Localized } from '../../text/localized.ts';
import type { Ordinal, OrdinalStyle } from '../../text/ordinals.ts';
import { misstyled } from '../outline/siblings.ts';
import { defineRule, type Fix } from '../rule.ts';

export default defineRule({
  id: 'format/ordinal-mark',
  title: { zh: '序号后的标点不规范', en: 'Wrong mark after an ordinal' },
  source: 'GB/T 15834—2011 附录 B.3',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    const others = misstyled(report);
    for (const section of report.allSections) {
      const { ordinal } = section;
      if (others.has(section)) continue;
      const right = ordinal ? MARKS[ordinal.style] : undefined;
      if (!ordinal || right === undefined || report.prose.slice(ordinal.mark.start, ordinal.mark.end) === right)
        continue;
      const wanted = right === ',' && report.text.includes('，') ? '，' : right;
      yield {
        span: ordinal.span,
        message: messageOf(ordinal, wanted),
        ...(ordinal.style === 'di' ? { severity: 'hint' as const } : {}),
        fixes: [fixOf(report, ordinal, wanted)],
      };
    }
  },
});

/** The mark of each style as folded prose shows it; 一是 may stand with or without one. */
const MARKS: Partial<Record<OrdinalStyle, string>> = {
  han: '、',
  'han-paren': '',
  'han-glyph': '',
  arabic: '.',
  'arabic-paren': '',
  'arabic-glyph': '',
  'arabic-half': '',
  circled: '',
  di: ',',
};

/** `2、5G` would become a decimal, and `1、 甲` a list of Markdown: that is for the writer to decide. */
function fixOf({ text }: Report, ordinal: Ordinal, wanted: string): Fix {
  const edits = [{ span: ordinal.mark, newText: wanted }];
  const makesList = LIST_MARKER.test(corrected(ordinal, wanted)) && ' \t\r\n'.includes(text.charAt(ordinal.span.end));
  const isSafe = !makesList && keepsWords(text, edits);
  return { title: titleOf(ordinal, wanted), safety: isSafe ? 'safe' : 'ask', edits };
}

const LIST_MARKER = /^\d{1,9}[.)]$/;

function corrected({ raw, span, mark }: Ordinal, wanted: string): string {
  return raw.slice(0, mark.start - span.start) + wanted;
}

function titleOf(ordinal: Ordinal, wanted: string): Localized {
  return { zh: `改为「${corrected(ordinal, wanted)}」`, en: `Change to "${corrected(ordinal, wanted)}"` };
}

function messageOf(ordinal: Ordinal, wanted: string): Localized {
  return wanted === ''
    ? {
        zh: `带括号的序号「${ordinal.raw}」后不用标点，应为「${corrected(ordinal, wanted)}」。`,
        en: `No mark stands after a bracketed ordinal: "${corrected(ordinal, wanted)}".`,
      }
    : {
        zh: `序号「${ordinal.raw}」的标点不规范，应为「${corrected(ordinal, wanted)}」。`,
        en: `The ordinal "${ordinal.raw}" should be written "${corrected(ordinal, wanted)}".`,
      };
}
