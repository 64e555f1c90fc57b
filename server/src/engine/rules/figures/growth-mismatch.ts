/** 由120件增至150件,增长20%: a growth that its own figures do not give. */
import type { Relation } from '../../relations/relation.ts';
import type { Localized } from '../../text/localized.ts';
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/growth-mismatch',
  kinds: ['growth', 'multiple', 'point'],
  title: { zh: '增幅与前后数不符', en: 'Growth does not agree with its figures' },
  source: '算术；四舍五入按 GB/T 8170—2008',
  severity: 'error',
  fix: 'ask',
  message: messageOf,
});

function messageOf({ kind, verdict, explanation, stated, formula, computed, note }: Relation): Localized {
  if (verdict === 'truncated') {
    return {
      zh: `${stated} 由截尾得出：${formula}，四舍五入应为 ${computed}。请核对。`,
      en: `${stated} was cut off: ${formula}, which rounds to ${computed}. Please check.`,
    };
  }
  if (kind === 'point' && verdict === 'impossible') {
    return {
      zh: `按 ${stated} 倒推，上年的比率为 ${formula}，不可能。请核对增减的百分点或本年的比率。`,
      en: `Last year’s rate would have been ${formula}, which cannot be. Check the points or this year’s rate.`,
    };
  }
  if (verdict === 'impossible') {
    return explanation === 'truncation'
      ? {
          zh: `上年没有哪个整数四舍五入得出 ${stated}；${formula} 截尾才得出。请核对。`,
          en: `No whole number last year rounds to ${stated}; ${formula} does when cut off. Please check.`,
        }
      : {
          zh: `按所写的数倒推，上年数为 ${formula}，取整后都得不出 ${stated}。请核对增幅或本年数。`,
          en: `Last year’s figure would have to be ${formula}, and no whole number near it gives ${stated}. Check the growth or this year’s figure.`,
        };
  }
  if (explanation === 'doubling') {
    return {
      zh: `${stated} 与前后数不符：${formula}，${note.zh}。请核对。`,
      en: `${stated} does not agree with its figures: ${formula}, ${note.en}. Please check.`,
    };
  }
  if (explanation === 'direction') {
    return {
      zh: `${stated} 与前后数不符：${formula}，增减的方向与用词相反。请核对。`,
      en: `${stated} does not agree with its figures: ${formula}, the other way than the wording says. Please check.`,
    };
  }
  return {
    zh: `${stated} 与前后数不符：${formula}${computed === null ? '' : `，应为 ${computed}`}。请核对。`,
    en: `${stated} does not agree with its figures: ${formula}${computed === null ? '' : `, so it should be ${computed}`}. Please check.`,
  };
}
