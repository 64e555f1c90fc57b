/** A rate that its own numerator and denominator do not give. */
import type { Relation, Verdict } from '../../relations/relation.ts';
import type { Localized } from '../../text/localized.ts';
import { defineRule, type Severity } from '../rule.ts';

export default defineRule({
  id: 'figures/ratio-mismatch',
  title: { zh: '比率与分子分母不符', en: 'Rate does not agree with its operands' },
  source: '算术;四舍五入按 GB/T 8170—2008',
  severity: 'error',
  fix: 'ask',
  options: {},
  *check(_report, _options, { relations }) {
    for (const relation of relations) {
      const severity = relation.kind === 'ratio' ? severityOf(relation) : null;
      if (!severity) continue;
      yield {
        span: relation.span,
        severity,
        message: messageOf(relation),
        evidence: relation.operands,
        fixes: relation.repairs.map(({ title, edits }) => ({ title, edits, safety: 'ask' as const })),
      };
    }
  },
});

const SEVERITIES: Partial<Record<Verdict, Severity>> = {
  truncated: 'info',
  inconsistent: 'error',
  impossible: 'warning',
};

function severityOf({ verdict, explanation }: Relation): Severity | null {
  if (verdict === 'impossible' && explanation === 'truncation') return 'info';
  return SEVERITIES[verdict] ?? null;
}

function messageOf({ verdict, explanation, stated, formula, computed }: Relation): Localized {
  if (verdict === 'truncated') {
    return {
      zh: `${stated} 由截尾得出:${formula},四舍五入应为 ${computed}。请核对。`,
      en: `${stated} was cut off: ${formula}, which rounds to ${computed}. Please check.`,
    };
  }
  if (verdict === 'inconsistent') {
    const should =
      computed === null ? { zh: '', en: '' } : { zh: `,应为 ${computed}`, en: `, so it should be ${computed}` };
    return {
      zh: `${stated} 与件数不符:${formula}${should.zh}。请核对比率或件数。`,
      en: `${stated} does not agree with its counts: ${formula}${should.en}. Check the rate or the counts.`,
    };
  }
  const cut = explanation === 'truncation';
  return {
    zh: cut
      ? `没有哪个整数件数四舍五入得出 ${stated};${formula} 截尾才得出。请核对。`
      : `按所写的件数,没有哪个整数件数能得出 ${stated}(${formula})。请核对比率或件数。`,
    en: cut
      ? `No whole number of cases rounds to ${stated}; ${formula} does when cut off. Please check.`
      : `No whole number of cases gives ${stated} (${formula}). Check the rate or the counts.`,
  };
}
