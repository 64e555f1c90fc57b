/** 附件：1.… 2.… below the text against the attachments that follow: one is missing, or the list itself is misnumbered. */
import type { Report } from '../../report/model.ts';
import { defineRule, type Fault } from '../rule.ts';
import { type Attachment, readAttachments } from './attachments.ts';

export default defineRule({
  id: 'outline/attachment-list',
  title: { zh: '附件说明与附件不符', en: 'List of attachments and attachments differ' },
  source: 'GB/T 9704—2012 7.3.4',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const { listed, headings } = readAttachments(report);
    if (listed.length === 0 && headings.length === 0) yield* withoutList(report);
    for (const [index, { value, span }] of listed.entries()) {
      if (value !== index + 1) {
        yield {
          span,
          message: {
            zh: `附件说明的第${index + 1}项编为「${value}」，序号不连续。请核对附件是否有遗漏。`,
            en: `Item ${index + 1} of the list of attachments is numbered ${value}. Check whether one is missing.`,
          },
        };
      }
    }
    // Attachments are often files of their own, so an empty place is no fault; half of them present is.
    if (listed.length === 0 || headings.length === 0) return;
    yield* missing(
      listed,
      headings,
      '附件说明列了这一项，后面却没有对应的附件。请补上附件，或改附件说明。',
      'This item is listed, but no such attachment follows.',
    );
    yield* missing(
      headings,
      listed,
      '后面有这个附件，附件说明却没有列出。请补列。',
      'This attachment is not in the list of attachments.',
    );
  },
});

/** 详见附件 above no list: a published text often leaves its attachments out, one that is sent may not. */
function* withoutList({ paragraphs, prose }: Report): Generator<Fault> {
  for (const { span, zone } of paragraphs) {
    const found = zone === 'body' ? POINTS_AT.exec(prose.slice(span.start, span.end)) : null;
    if (!found) continue;
    const start = span.start + found.index;
    yield {
      span: { start, end: start + found[0].length },
      severity: 'info',
      message: {
        zh: '正文指向附件，文末却没有附件说明。报送时请在落款上面写明「附件：1.名称」。',
        en: 'The text points at an attachment, but there is no list of attachments. Add one above the sign-off before it is sent.',
      },
    };
    return;
  }
}

const POINTS_AT = /(?:详见|参见|见|随附)附件\d{0,2}(?=[,。;:、)《]|$)/;

function* missing(these: readonly Attachment[], those: readonly Attachment[], zh: string, en: string) {
  for (const { value, span } of these) {
    if (!those.some(other => other.value === value)) yield { span, message: { zh, en } };
  }
}
