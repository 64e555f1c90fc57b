/** 详见第五部分, where the document has four: a reference to a part that is not there. */
import type { Report, Section } from '../../report/model.ts';
import { defineRule } from '../rule.ts';
import { readAttachments } from './attachments.ts';
import { readCaptions } from './captions.ts';
import { REFERRED_STYLES, type Reference, readReferences } from './references.ts';

export default defineRule({
  id: 'outline/cross-reference',
  title: { zh: '引用的部分、附件或表不存在', en: 'Reference to a part that is not there' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    const numbers = new Map<string, ReadonlySet<number>>();
    for (const reference of readReferences(report)) {
      const key = `${reference.to} ${reference.within}`;
      const there = numbers.get(key) ?? new Set(numbersThere(report, reference));
      numbers.set(key, there);
      if (there.size === 0 || there.has(reference.value)) continue;
      const last = Math.max(...there);
      const [zh, en] = placeOf(reference);
      yield {
        span: reference.span,
        message: {
          zh: `文中写「${report.text.slice(reference.span.start, reference.span.end)}」，但${zh}只编到${last}。请核对引用的序号。`,
          en: `The text refers to "${report.text.slice(reference.span.start, reference.span.end)}", but the numbers ${en} end at ${last}. Check the reference.`,
        },
      };
    }
  },
});

function placeOf({ to, within }: Reference): readonly [zh: string, en: string] {
  if (to === 'attachment') return ['本文附件', 'of the attachments'];
  if (to === 'table') return ['本文的表', 'of the tables'];
  return within === null ? ['本文这一级标题', 'of that level'] : ['那一部分的这一级标题', 'in that part'];
}

/** What the reference may point at; empty where the document shows nothing to hold it against. */
function numbersThere(report: Report, { to, within }: Reference): number[] {
  if (to === 'attachment') return readAttachments(report).listed.map(({ value }) => value);
  if (to === 'table') return readCaptions(report).map(({ value }) => value);
  const styles = REFERRED_STYLES[to];
  const part = report.sections.find(({ ordinal }) => ordinal?.style === 'han' && ordinal.value === within);
  // A part that is not there is told of as such.
  const sections: readonly Section[] = within === null ? report.allSections : part ? descendants(part) : [];
  return sections.flatMap(({ ordinal }) => (ordinal && styles.includes(ordinal.style) ? [ordinal.value] : []));
}

function descendants({ children }: Section): Section[] {
  return children.flatMap(child => [child, ...descendants(child)]);
}
