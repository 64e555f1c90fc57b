/** "三项制度", 「三项制度」, “甲“乙”丙”: quotation marks of another form than “ ” with ‘ ’ inside. */
import type { Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { placesOf } from '../../text/allMatches.ts';
import type { Edit } from '../../text/edits.ts';
import { moveSpan } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { scanner } from '../scan.ts';

const findNested = scanner(/“([^“”\n]{0,60})“([^“”\n]{1,40})”([^“”\n]{0,60})”/g, { over: 'text' });
const CORNERS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
const STRAIGHT = /"/g;
const CORNER = /[「」『』]/g;
const HAN = /[\u4e00-\u9fff]/;

/** Offsets of the straight and corner marks of a paragraph with Chinese words. */
const foreignIn = once(({ text, prose }): readonly number[] => {
  if (!HAN.test(text)) return NONE;
  return [...placesOf(text, STRAIGHT), ...placesOf(text, CORNER)]
    .filter(at => prose.charAt(at) === text.charAt(at))
    .sort((a, b) => a - b);
});

const NONE: readonly number[] = [];

export default defineRule({
  id: 'format/quotes',
  title: { zh: '引号形式不规范', en: 'Quotation marks of another form' },
  source: 'GB/T 15834—2011 4.8',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    yield* foreign(report);
    for (const { span, match } of findNested(report)) {
      const [, front = '', inner = ''] = match;
      const open = span.start + 1 + front.length;
      const close = open + 1 + inner.length;
      yield {
        span: { start: open, end: close + 1 },
        severity: 'hint',
        message: {
          zh: `引号里面再用引号，里层用单引号：‘${inner}’。`,
          en: `Inside quotation marks the inner ones are single: ‘${inner}’.`,
        },
        fixes: [
          {
            title: { zh: '里层改为单引号', en: 'Make the inner marks single' },
            safety: 'ask',
            edits: [
              { span: { start: open, end: open + 1 }, newText: '‘' },
              { span: { start: close, end: close + 1 }, newText: '’' },
            ],
          },
        ],
      };
    }
  },
});

/** One remark for all, since they come from one habit of typing. */
function* foreign(report: Report): Generator<Fault> {
  const { paragraphs, excerpts, text } = report;
  const edits: Edit[] = [];
  let isEven = true;
  for (const { index, span, zone } of paragraphs) {
    const excerpt = excerpts[index];
    if (!excerpt || zone === 'front') continue;
    let opens = true;
    for (const at of foreignIn(excerpt)) {
      const mark = excerpt.text.charAt(at);
      edits.push({
        span: moveSpan({ start: at, end: at + 1 }, span.start),
        newText: CORNERS[mark] ?? (opens ? '“' : '”'),
      });
      if (mark === '"') opens = !opens;
    }
    isEven &&= opens;
  }
  const [first, ...others] = edits;
  if (!first) return;
  yield {
    span: first.span,
    message: {
      zh: `中文的引号用“ ”，这里用的是「${text.slice(first.span.start, first.span.end)}」；全文有${edits.length}处。`,
      en: `Chinese quotation marks are “ ”; there are ${edits.length} others in the text, the first here.`,
    },
    evidence: others.map(({ span }) => ({ span, note: { zh: '同样的引号', en: 'the same' } })),
    // Where one of a pair is lost, nobody knows which way the others turn.
    fixes: isEven ? [{ title: { zh: '全部改为“ ”', en: 'Make all “ ”' }, safety: 'safe', edits }] : [],
  };
}
