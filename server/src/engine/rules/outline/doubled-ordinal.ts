/** （一）1.一、加强领导: an edit left two ordinals on one heading. */
import { readOrdinal } from '../../text/ordinals.ts';
import { defineRule } from '../rule.ts';
import { isNumbered } from './numbered.ts';

export default defineRule({
  id: 'outline/doubled-ordinal',
  title: { zh: '一个标题有两个序号', en: 'Two ordinals on one heading' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check({ text, prose, allSections }) {
    for (const heading of allSections) {
      if (!isNumbered(heading)) continue;
      const { ordinal } = heading;
      const at = prose[ordinal.span.end] === ' ' ? ordinal.span.end + 1 : ordinal.span.end;
      const second = readOrdinal(text, prose, at);
      if (!second || second.style === 'is' || second.style === 'di') continue;
      const span = { start: ordinal.span.start, end: second.span.end };
      const isTwice = second.raw === ordinal.raw;
      yield {
        span,
        message: {
          zh: isTwice
            ? `标题前的序号「${ordinal.raw}」重复了。请删去一个。`
            : `标题前有「${ordinal.raw}」和「${second.raw}」两个序号，多半是改层次时没有删净。请留下一个。`,
          en: isTwice
            ? `The ordinal "${ordinal.raw}" stands twice. Remove one.`
            : `The heading carries both "${ordinal.raw}" and "${second.raw}", probably left by an edit. Keep one.`,
        },
        fixes: [
          {
            title: { zh: `只留「${ordinal.raw}」`, en: `Keep "${ordinal.raw}"` },
            safety: 'ask' as const,
            edits: [{ span: { start: ordinal.span.end, end: second.span.end }, newText: '' }],
          },
          {
            title: { zh: `只留「${second.raw}」`, en: `Keep "${second.raw}"` },
            safety: 'ask' as const,
            edits: [{ span: { start: ordinal.span.start, end: second.span.start }, newText: '' }],
          },
        ].slice(0, isTwice ? 1 : 2),
      };
    }
  },
});
