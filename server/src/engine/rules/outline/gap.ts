/** 一、二、四、: a heading whose ordinal leaves out numbers after the heading before it. */
import type { Report } from '../../report/model.ts';
import type { Ordinal } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault, type Fix } from '../rule.ts';
import { decimalGaps } from './decimals.ts';
import { type LostHeading, lostHeadings } from './lostHeadings.ts';
import { faultsNamed } from './siblings.ts';

export default defineRule({
  id: 'outline/gap',
  title: { zh: '标题序号不连续', en: 'Gap in heading ordinals' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(report) {
    const lost = lostHeadings(report);
    for (const { heading, before, fixes } of faultsNamed(report, 'gap')) {
      const fault = gap(report, heading.ordinal.span, before?.ordinal.span, fixes);
      const place = lost.get(heading);
      yield place ? withPlace(fault, place) : fault;
    }
    for (const { heading, fixes } of faultsNamed(report, 'part')) yield part(heading.ordinal, fixes);
    for (const { span, before } of decimalGaps(report)) yield gap(report, span, before, []);
  },
});

function gap({ text }: Report, span: Span, before: Span | undefined, fixes: readonly Fix[]): Fault {
  const raw = text.slice(span.start, span.end);
  const last = before && text.slice(before.start, before.end);
  return {
    span,
    message:
      last === undefined
        ? {
            zh: `同级标题从「${raw}」开始，前面缺序号。请核对是否漏了标题，或重排序号。`,
            en: `These headings start at "${raw}". Check for a lost heading, or renumber them.`,
          }
        : {
            zh: `「${last}」之后是「${raw}」，中间缺序号。请核对是否漏了标题，或重排序号。`,
            en: `"${last}" is followed by "${raw}". Check for a lost heading, or renumber them.`,
          },
    evidence: before ? [{ span: before, note: { zh: '前一个序号', en: 'the ordinal before' } }] : [],
    fixes,
  };
}

/** A text without a title may be a part of a report that others write the rest of. */
function part({ span, raw }: Ordinal, fixes: readonly Fix[]): Fault {
  return {
    span,
    severity: 'info',
    message: {
      zh: `标题从「${raw}」数起，全文也没有题目。如果这是报告的一部分，不必改；如果是全文，请核对前面是否漏了标题。`,
      en: `The headings start at "${raw}" and there is no title. For a part of a report that is right; in a whole one a heading may be lost.`,
    },
    fixes: fixes.map(renumbering => ({ ...renumbering, ordinals: false })),
  };
}

/** Where a heading seems to be lost, to renumber the others would cover it up: that comes last and is never done in bulk. */
function withPlace({ evidence = [], fixes = [], ...fault }: Fault, { span, note, fix }: LostHeading): Fault {
  return {
    ...fault,
    evidence: [...evidence, { span, note }],
    fixes: [...(fix ? [fix] : []), ...fixes.map(renumbering => ({ ...renumbering, ordinals: false }))],
  };
}
