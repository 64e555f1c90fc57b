/** A half-width mark between Chinese characters: one remark for a file that is half-width throughout, else one each. */
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import { defineRule, type Fault } from '../rule.ts';

const HAN = /[\u4e00-\u9fff]/;
/** What stands in front of and behind a mark between Chinese words; figures keep their 1,234 and 10:24. */
const FRONT = /[\u4e00-\u9fff》”’）)〕%\d]/;
const BEHIND = /[\u4e00-\u9fff《“‘（(〔]/;
const CLOSES_CHINESE = /[\u4e00-\u9fff》”’）)]/;
const HALF_COMMA = 0x2c;
const FULL_COMMA = 0xff0c;
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
    const { text } = report;
    if (!/[,;:?!()]/.test(text)) return;
    const whole = isMostlyHalf(text);
    const edits = readMarks(report, whole);
    if (edits.length === 0) return;
    if (whole) yield inAll(edits);
    else for (const edit of edits) yield single(report, edit);
  },
});

/** Whether half-width commas are in the majority, so that they are no slips of single keys. */
function isMostlyHalf(text: string): boolean {
  let difference = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === HALF_COMMA) difference++;
    else if (code === FULL_COMMA) difference--;
  }
  return difference > 0 || !text.includes('，');
}

/** The change for every half-width mark. An ordinal's own marks are left out: format/ordinal-form speaks of them. */
function readMarks(report: Report, whole: boolean): Edit[] {
  const { text } = report;
  const edits: Edit[] = [];
  for (const paragraph of report.paragraphs) {
    const { zone, span, ordinal } = paragraph;
    if (zone === 'front') continue;
    // `分享到:` alone on its line is a menu of a saved page.
    const end = span.end - span.start < SHORTEST_LINE ? span.end - 1 : span.end;
    for (let at = span.start; at < end; at++) {
      const right = FULL[text.charCodeAt(at)];
      if (right === undefined || report.prose[at] !== text[at]) continue;
      const mark = text.charAt(at);
      const inOrdinal = ordinal && at < ordinal.span.end;
      if (inOrdinal && !(whole && isBracket(mark))) continue;
      if (!(isBracket(mark) ? isAroundChinese(report, at) : isAmongChinese(text, at))) continue;
      // A doubled mark is another rule's.
      if (text[at - 1] === mark || text[at + 1] === mark) continue;
      edits.push({ span: { start: at, end: at + 1 }, newText: right });
    }
  }
  return edits;
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
