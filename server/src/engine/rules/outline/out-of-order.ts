/** 一、三、二、: a heading that stands before or after its place; and a count that starts again for no visible reason. */
import type { Localized } from '../../text/localized.ts';
import { defineRule } from '../rule.ts';
import { lostHeadings } from './lostHeadings.ts';
import type { Numbered } from './numbered.ts';
import { faultsNamed } from './siblings.ts';

export default defineRule({
  id: 'outline/out-of-order',
  title: { zh: '标题序号颠倒', en: 'Heading ordinals out of order' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(report) {
    for (const { heading, before, fixes } of faultsNamed(report, 'out-of-order')) {
      yield {
        span: heading.ordinal.span,
        message: swapped(heading, before),
        evidence: evidenceOf(before),
        fixes,
      };
    }
    // Where the heading above it is lost, outline/gap shows the place.
    const shown = new Set(Array.from(lostHeadings(report).values(), ({ span }) => span.start));
    for (const { heading, before } of faultsNamed(report, 'restart')) {
      if (shown.has(heading.ordinal.span.start)) continue;
      yield {
        span: heading.ordinal.span,
        message: {
          zh: `「${before?.ordinal.raw}」之后又从「${heading.ordinal.raw}」数起，中间没有上一级标题，也没有引出语。请核对是否漏了上级标题。`,
          en: `The count starts again at "${heading.ordinal.raw}" after "${before?.ordinal.raw}" without a heading above it. Check for a lost heading.`,
        },
        evidence: evidenceOf(before),
        severity: 'info',
      };
    }
  },
});

function evidenceOf(before: Numbered | undefined) {
  return before ? [{ span: before.ordinal.span, note: { zh: '前一个序号', en: 'the ordinal before' } }] : [];
}

function swapped({ ordinal }: Numbered, before: Numbered | undefined): Localized {
  if (!before) {
    return {
      zh: `同级标题从「${ordinal.raw}」开始，前后次序颠倒。请核对段落次序，或重排序号。`,
      en: `These headings start at "${ordinal.raw}", out of order. Check the order of the passages, or renumber.`,
    };
  }
  return {
    zh: `「${ordinal.raw}」排在「${before.ordinal.raw}」之后，次序颠倒。请核对段落次序，或重排序号。`,
    en: `"${ordinal.raw}" stands after "${before.ordinal.raw}", out of order. Check the order of the passages, or renumber.`,
  };
}
