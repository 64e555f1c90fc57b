/** 详见第五部分, where the document has four: a reference to a part that is not there. */
import type { Report } from '../../report/model.ts';
import { defineRule } from '../rule.ts';
import { readAttachments } from './attachments.ts';
import { readCaptions } from './captions.ts';
import { type Reference, readReferences } from './references.ts';

export default defineRule({
  id: 'outline/cross-reference',
  title: { zh: '引用的部分、附件或表不存在', en: 'Reference to a part that is not there' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const numbers = new Map<Reference['to'], ReadonlySet<number>>();
    for (const reference of readReferences(report)) {
      const there = numbers.get(reference.to) ?? new Set(numbersThere(report, reference));
      numbers.set(reference.to, there);
      if (there.size === 0 || there.has(reference.value)) continue;
      const last = Math.max(...there);
      const what = reference.to === 'attachment' ? '附件' : reference.to === 'table' ? '表' : '这一级标题';
      yield {
        span: reference.span,
        message: {
          zh: `文中写「${report.text.slice(reference.span.start, reference.span.end)}」，但本文${what}只编到${last}。请核对引用的序号。`,
          en: `The text refers to "${report.text.slice(reference.span.start, reference.span.end)}", but the numbers there end at ${last}. Check the reference.`,
        },
      };
    }
  },
});

/** What the reference may point at; empty where the document shows nothing to hold it against. */
function numbersThere(report: Report, { to }: Reference): number[] {
  if (to === 'attachment') return readAttachments(report).listed.map(({ value }) => value);
  if (to === 'table') return readCaptions(report).map(({ value }) => value);
  const style = to === 'part' ? 'han' : 'han-paren';
  return report.allSections.flatMap(({ ordinal }) =>
    ordinal && (ordinal.style === style || (to === 'section' && ordinal.style === 'han-glyph')) ? [ordinal.value] : [],
  );
}
