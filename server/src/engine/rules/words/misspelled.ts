/** 布署, 截止2024年底, 法制政府: a word typed for another, from the list of slips. */
import { findSlips, type Slip } from '../../lexicon/slips.ts';
import { once } from '../../report/once.ts';
import type { Localized } from '../../text/localized.ts';
import { eachFound } from '../eachFound.ts';
import { defineRule } from '../rule.ts';

const slipsIn = once(({ prose }) => findSlips(prose));

export default defineRule({
  id: 'words/misspelled',
  title: { zh: '错别字', en: 'Word typed for another' },
  source: '《现代汉语词典》《第一批异形词整理表》及通行提法',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, found } of eachFound(report, slipsIn)) {
      const { slip } = found;
      yield {
        span,
        message: messageOf(slip),
        fixes: [
          {
            title: { zh: `改为「${slip.right}」`, en: `Change to "${slip.right}"` },
            safety: 'ask',
            edits: [{ span, newText: slip.right }],
          },
        ],
        ...(slip.severity ? { severity: slip.severity } : {}),
      };
    }
  },
});

const REASONS: Readonly<Record<Slip['because'], Localized>> = {
  sound: { zh: '音同或音近的误写', en: 'sounds alike' },
  shape: { zh: '形近的误写', en: 'looks alike' },
  meaning: { zh: '两个词意思不同', en: 'means something else' },
  form: { zh: '不是规范词形', en: 'is not the standard form' },
};

function messageOf({ wrong, right, because, why }: Slip): Localized {
  return {
    zh: `「${wrong}」应为「${right}」：${why ?? REASONS[because].zh}。`,
    en: `Write "${right}" for "${wrong}": it ${REASONS[because].en}.`,
  };
}
