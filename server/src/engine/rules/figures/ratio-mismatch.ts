/** A rate that its own numerator and denominator do not give. */
import type { Relation } from '../../relations/relation.ts';
import type { Localized } from '../../text/localized.ts';
import { defineRelationRule } from '../relationRule.ts';

export default defineRelationRule({
  id: 'figures/ratio-mismatch',
  kinds: ['ratio'],
  title: { zh: '比率与分子分母不符', en: 'Rate does not agree with its operands' },
  source: '算术；四舍五入按 GB/T 8170—2008',
  severity: 'error',
  fix: 'ask',
  message: messageOf,
});

function messageOf({ verdict, explanation, stated, formula, computed, certainty }: Relation): Localized {
  if (certainty === 'asks') {
    return {
      zh: `${stated} 按所写的件数算不出：${formula}。如分母含上年结转的，请写明；否则请核对。`,
      en: `The counts given do not give ${stated}: ${formula}. Write how many cases were carried over, if any; else please check.`,
    };
  }
  if (verdict === 'truncated') {
    return {
      zh: `${stated} 由截尾得出：${formula}，四舍五入应为 ${computed}。请核对。`,
      en: `${stated} was cut off: ${formula}, which rounds to ${computed}. Please check.`,
    };
  }
  if (explanation === 'forced') {
    return {
      zh: `${stated} 与件数不符：${formula}，应为 ${computed}；各项占比可能是凑成 100% 的。请核对。`,
      en: `${stated} does not agree with its counts: ${formula}, so it should be ${computed}; the shares may have been forced to add up to 100 %. Please check.`,
    };
  }
  if (verdict === 'inconsistent') {
    const should =
      computed === null ? { zh: '', en: '' } : { zh: `，应为 ${computed}`, en: `, so it should be ${computed}` };
    return {
      zh: `${stated} 与件数不符：${formula}${should.zh}。请核对比率或件数。`,
      en: `${stated} does not agree with its counts: ${formula}${should.en}. Check the rate or the counts.`,
    };
  }
  return explanation === 'truncation'
    ? {
        zh: `没有哪个整数件数四舍五入得出 ${stated}；${formula} 截尾才得出。请核对。`,
        en: `No whole number of cases rounds to ${stated}; ${formula} does when cut off. Please check.`,
      }
    : {
        zh: `按所写的件数，没有哪个整数件数能得出 ${stated}（${formula}）。请核对比率或件数。`,
        en: `No whole number of cases gives ${stated} (${formula}). Check the rate or the counts.`,
      };
}
