/** 一、二、四、: a heading whose ordinal leaves out numbers behind the heading before it. */
import type { Localized } from '../../text/localized.ts';
import { defineRule } from '../rule.ts';
import { type Numbered, renumber, siblingRuns } from './siblings.ts';

export default defineRule({
  id: 'outline/gap',
  title: { zh: '标题序号不连续', en: 'Gap in heading ordinals' },
  source: 'GB/T 9704—2012 7.3.3',
  severity: 'error',
  fix: 'safe',
  options: {},
  *check(report) {
    for (const run of siblingRuns(report)) {
      const edits = renumber(run.map(({ ordinal }) => ordinal));
      for (const [index, section] of run.entries()) {
        const before = run[index - 1];
        const last = before?.ordinal.value ?? 0;
        if (section.ordinal.value <= last + 1) continue;
        yield {
          span: section.ordinal.span,
          message: messageOf(section, before),
          evidence: before ? [{ span: before.ordinal.span, note: { zh: '前一个序号', en: 'the ordinal before' } }] : [],
          fixes: [{ title: TITLE, safety: 'safe', edits }],
        };
      }
    }
  },
});

const TITLE: Localized = { zh: '把同级序号依次重排', en: 'Renumber these headings' };

function messageOf({ ordinal }: Numbered, before: Numbered | undefined): Localized {
  if (!before) {
    return {
      zh: `同级标题从「${ordinal.raw}」开始,前面缺序号。请核对是否漏了标题,或重排序号。`,
      en: `These headings start at "${ordinal.raw}". Check for a lost heading, or renumber them.`,
    };
  }
  return {
    zh: `「${before.ordinal.raw}」之后是「${ordinal.raw}」,中间缺序号。请核对是否漏了标题,或重排序号。`,
    en: `"${before.ordinal.raw}" is followed by "${ordinal.raw}". Check for a lost heading, or renumber them.`,
  };
}
