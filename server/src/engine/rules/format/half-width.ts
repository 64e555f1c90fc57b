/** A half-width mark between Chinese characters: one remark for a file that is half-width throughout, else one each. */
import type { Paragraph, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import type { Edit } from '../../text/edits.ts';
import { moveSpan } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';

const HAN = /[\u4e00-\u9fff]/;
/** What stands in front of and behind a mark between Chinese words; figures keep their 1,234 and 10:24. */
const FRONT = /[\u4e00-\u9fff》”’）)〕%\d]/;
const BEHIND = /[\u4e00-\u9fff《“‘（(〔]/;
const CLOSES_CHINESE = /[\u4e00-\u9fff》”’）)]/;
const LONGEST_BRACKET = 80;
const SHORTEST_LINE = 8;
/** The full-width mark for each half-width one, by its code. */
const FULL: readonly (string | undefined)[] = Array.from({ length: 0x40 }, (_, code) =>
  ',;:?!()'.includes(String.fromCharCode(code)) ? String.fromCharCode(code + 0xfee0) : undefined,
);

export default defineRule({
  id: 'format/half-width',
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese' },
  source: 'GB/T 15834—2011 5.1',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    const marks = report.excerpts.flatMap((excerpt, index) => placed(marksOf(excerpt), report.paragraphs[index]));
    const whole = isMostlyHalf(report.excerpts);
    // Those of an ordinal are left to format/ordinal-form unless all are to be changed.
    const edits = marks.flatMap(({ edit, inOrdinal }) => (whole || !inOrdinal ? [edit] : []));
    if (edits.length === 0) return;
    if (whole) yield inAll(edits);
    else for (const edit of edits) yield single(report, edit);
  },
});

interface Mark {
  readonly edit: Edit;
  readonly inOrdinal: boolean;
}

/** Whether half-width commas are in the majority, so that they are no slips of single keys. */
function isMostlyHalf(excerpts: readonly Report[]): boolean {
  let [half, full] = [0, 0];
  for (const excerpt of excerpts) {
    const commas = commasOf(excerpt);
    half += commas.half;
    full += commas.full;
  }
  return half > full || full === 0;
}

const commasOf = once(({ text }) => ({ half: text.split(',').length - 1, full: text.split('，').length - 1 }));

/** The half-width marks of a paragraph that should be full-width. */
const marksOf = once((excerpt): readonly Mark[] => {
  const { text, prose } = excerpt;
  const [paragraph] = excerpt.paragraphs;
  const marks: Mark[] = [];
  if (!paragraph || paragraph.zone === 'front') return marks;
  // `分享到:` alone on its line is a menu of a saved page.
  const end = text.length < SHORTEST_LINE ? text.length - 1 : text.length;
  for (let at = 0; at < end; at++) {
    const newText = FULL[text.charCodeAt(at)];
    if (newText === undefined || prose[at] !== text[at]) continue;
    const mark = text.charAt(at);
    const inOrdinal = at < (paragraph.ordinal?.span.end ?? 0);
    if (inOrdinal && !isBracket(mark)) continue;
    if (!(isBracket(mark) ? isAroundChinese(excerpt, at) : isAmongChinese(text, at))) continue;
    // A doubled mark is another rule's.
    if (text[at - 1] === mark || text[at + 1] === mark) continue;
    marks.push({ edit: { span: { start: at, end: at + 1 }, newText }, inOrdinal });
  }
  return marks;
});

function placed(marks: readonly Mark[], paragraph: Paragraph | undefined): readonly Mark[] {
  const by = paragraph?.span.start ?? 0;
  return marks.map(({ edit: { span, newText }, inOrdinal }) => ({
    edit: { span: moveSpan(span, by), newText },
    inOrdinal,
  }));
}

function isBracket(mark: string): boolean {
  return mark === '(' || mark === ')';
}

/** Whether the bracket at `at` pairs with a full-width one, `（试行)`, or with another half-width one around Chinese words. */
function isAroundChinese({ text, prose }: Report, at: number): boolean {
  const from = Math.max(0, at - LONGEST_BRACKET);
  const open = text[at] === '(' ? at : from + prose.slice(from, at).lastIndexOf('(');
  const close = text[at] === ')' ? at : at + prose.slice(at, at + LONGEST_BRACKET).indexOf(')');
  if (prose[open] !== '(' || prose[close] !== ')') return false;
  const inside = prose.slice(open + 1, close);
  if (/[()\n]/.test(inside)) return false;
  return HAN.test(inside) || text[open] === '（' || text[close] === '）';
}

/** Whether the mark at `at` has Chinese words on both sides. */
function isAmongChinese(text: string, at: number): boolean {
  const front = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  if (BEHIND.test(behind)) return FRONT.test(front);
  return CLOSES_CHINESE.test(front) && (behind === '' || /[\s\d]/.test(behind));
}

function inAll(edits: readonly Edit[]): Fault {
  const span = edits[0]?.span ?? { start: 0, end: 0 };
  return {
    span,
    message: {
      zh: `全文多是半角标点（共${edits.length}处），可能是从网页粘贴时变了。中文应当用全角，可一次改好。`,
      en: `Most punctuation of the text is half-width (${edits.length} marks), perhaps from pasting a web page. One fix changes all.`,
    },
    severity: 'hint',
    fixes: [{ title: { zh: '全文改为全角标点', en: 'Make all punctuation full-width' }, safety: 'safe', edits }],
  };
}

function single({ text }: Report, edit: Edit): Fault {
  const mark = text.slice(edit.span.start, edit.span.end);
  return {
    span: edit.span,
    message: {
      zh: `这里的「${mark}」是半角，全文用的是全角。请改为「${edit.newText}」。`,
      en: `"${mark}" is half-width in a full-width text. Change it to "${edit.newText}".`,
    },
    fixes: [
      {
        title: { zh: `改为「${edit.newText}」`, en: `Change to "${edit.newText}"` },
        safety: 'safe',
        edits: [edit],
      },
    ],
  };
}
