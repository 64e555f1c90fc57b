/** 一、二、二、三、: an ordinal that one of the headings before it already has. */
import { defineRule } from '../rule.ts';
import { faultsNamed } from './siblings.ts';

export default defineRule({
  id: 'outline/duplicate',
  title: { zh: '标题序号重复', en: 'Heading ordinal used twice' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(report) {
    for (const { heading, before, fixes } of faultsNamed(report, 'duplicate')) {
      if (!before || isMarkdownList(heading.ordinal.raw, before.ordinal.raw, report.text[heading.ordinal.span.end]))
        continue;
      yield {
        span: heading.ordinal.span,
        message: {
          zh: `序号「${heading.ordinal.raw}」与前面的「${before.ordinal.raw}${before.title}」重复。请核对是否重复粘贴，或重排序号。`,
          en: `The ordinal "${heading.ordinal.raw}" is already that of "${before.ordinal.raw}${before.title}". Check for a doubled passage, or renumber.`,
        },
        evidence: [{ span: before.ordinal.span, note: { zh: '先用的同一序号', en: 'the same ordinal before' } }],
        fixes,
      };
    }
  },
});

/** `1. ` on every line is how Markdown lists are often typed; outline/list-marker speaks of it. */
function isMarkdownList(raw: string, before: string, after: string | undefined): boolean {
  return raw === '1.' && before === '1.' && after === ' ';
}
