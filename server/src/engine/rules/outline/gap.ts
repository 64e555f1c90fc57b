/** 一、二、四、: a heading whose ordinal leaves out numbers behind the heading before it. */
import type { Localized } from '../../text/localized.ts';
import { defineRule } from '../rule.ts';
import type { Numbered } from './numbered.ts';
import { faultsNamed } from './siblings.ts';

export default defineRule({
  id: 'outline/gap',
  title: { zh: '标题序号不连续', en: 'Gap in heading ordinals' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  fix: 'safe',
  options: {},
  *check(report) {
    for (const { heading, before, fixes } of faultsNamed(report, 'gap')) {
      yield {
        span: heading.ordinal.span,
        message: messageOf(heading, before),
        evidence: before ? [{ span: before.ordinal.span, note: { zh: '前一个序号', en: 'the ordinal before' } }] : [],
        fixes,
      };
    }
  },
});

function messageOf({ ordinal }: Numbered, before: Numbered | undefined): Localized {
  if (!before) {
    return {
      zh: `同级标题从「${ordinal.raw}」开始，前面缺序号。请核对是否漏了标题，或重排序号。`,
      en: `These headings start at "${ordinal.raw}". Check for a lost heading, or renumber them.`,
    };
  }
  return {
    zh: `「${before.ordinal.raw}」之后是「${ordinal.raw}」，中间缺序号。请核对是否漏了标题，或重排序号。`,
    en: `"${before.ordinal.raw}" is followed by "${ordinal.raw}". Check for a lost heading, or renumber them.`,
  };
}
