/** 《甲》、《乙》: a 顿号 between title marks, which stand side by side without it. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findJoined = scanner(/》、《/g);
const findJoinedOrQuoted = scanner(/[》”]、[《“]/g);

export default defineRule({
  id: 'format/joined-names',
  title: { zh: '书名号之间用了顿号', en: '顿号 between title marks' },
  source: 'GB/T 15834—2011 4.5.3.5',
  severity: 'hint',
  fix: 'safe',
  scope: 'paragraph',
  options: {
    /** Whether ”、“ is reported, too; most offices write it. */
    quotes: false,
  },
  *check(report, { quotes }) {
    for (const { span, match } of (quotes ? findJoinedOrQuoted : findJoined)(report)) {
      const mark = { start: span.start + 1, end: span.start + 2 };
      yield {
        span,
        message: {
          zh: `并列的书名号之间通常不用顿号，「${match[0]}」里的顿号可以删去。`,
          en: `Between title marks no 顿号 is usually written; that in "${match[0]}" can go.`,
        },
        fixes: [
          { title: { zh: '删去顿号', en: 'Remove the mark' }, safety: 'safe', edits: [{ span: mark, newText: '' }] },
        ],
      };
    }
  },
});
