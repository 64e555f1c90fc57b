/** A half-width mark between Chinese characters: one remark where there are many, else one each. */
import type { Report } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import { defineRule, type Fault } from '../rule.ts';
import { isMostlyHalf, keepsBrackets, readHalfWidthMarks } from './halfWidthMarks.ts';

/** More than that are no slips of single keys; one remark says as much as hundreds. */
const MOST_SINGLE = 20;

export default defineRule({
  id: 'format/half-width',
  title: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese' },
  source: 'GB/T 15834—2011 5.1',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    const whole = isMostlyHalf(report);
    // The brackets of an ordinal are left to format/ordinal-form unless all are to be changed.
    const edits = readHalfWidthMarks(report, whole && !hasKeptOrdinal(report));
    if (edits.length === 0) return;
    if (whole) yield mostly(edits);
    else if (edits.length > MOST_SINGLE) yield many(edits);
    else for (const edit of edits) yield single(report, edit);
  },
});

/** Such as （一） beside (二), which alone would change: format/ordinal-form makes them alike first. */
function hasKeptOrdinal({ text, paragraphs }: Report): boolean {
  return paragraphs.some(({ ordinal }) => ordinal && BRACKET.test(ordinal.raw) && keepsBrackets(text, ordinal.span));
}

const BRACKET = /[()（）]/;

function mostly(edits: readonly Edit[]): Fault {
  return {
    ...inAll(edits),
    message: {
      zh: `全文多是半角标点（共${edits.length}处），可能是从网页粘贴时变了。中文应当用全角，可一次改好。`,
      en: `Most punctuation of the text is half-width (${edits.length} marks), perhaps from pasting a web page. One fix changes all.`,
    },
    severity: 'hint',
  };
}

function many(edits: readonly Edit[]): Fault {
  return {
    ...inAll(edits),
    message: {
      zh: `从这里起共有${edits.length}处半角标点，别处用的是全角。可一次改好。`,
      en: `From here on ${edits.length} marks are half-width where others are full-width. One fix changes all.`,
    },
  };
}

function inAll(edits: readonly Edit[]) {
  return {
    span: edits[0]?.span ?? { start: 0, end: 0 },
    fixes: [
      { title: { zh: '全文改为全角标点', en: 'Make all punctuation full-width' }, safety: 'safe' as const, edits },
    ],
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
