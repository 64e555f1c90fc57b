/** 合格率由85%提高到96%,提高11%: the difference of two rates written as a percentage. */
import type { Localized } from '../../text/localized.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'figures/percent-for-points',
  title: { zh: '比率的增减没有写成百分点', en: 'Change of a rate not written in percentage points' },
  source: '统计用语惯例',
  severity: 'hint',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(_report, _options, { relations }) {
    for (const { explanation, verdict, span, stated, formula, operands, repairs } of relations) {
      if (explanation !== 'points') continue;
      const proven = verdict !== 'notAssessed';
      yield {
        span,
        severity: proven ? 'warning' : 'hint',
        message: proven ? meant(stated, formula) : unclear(stated),
        evidence: operands,
        fixes: repairs.map(({ title, edits }) => ({ title, edits, safety: 'ask' as const })),
      };
    }
  },
});

function meant(stated: string, formula: string): Localized {
  return {
    zh: `${stated} 是两个比率之差：${formula}，应当写「个百分点」。`,
    en: `${stated} is the difference of two rates: ${formula}; write percentage points (个百分点).`,
  };
}

function unclear(stated: string): Localized {
  return {
    zh: `比率的增减 ${stated}，请核对是不是「个百分点」：由 80% 到 84% 是提高 4 个百分点，也是提高 5%。`,
    en: `A rate changed by ${stated}: check whether percentage points (个百分点) are meant; from 80 % to 84 % are 4 points, or 5 %.`,
  };
}
