/** 下降2倍: a decrease counted in multiples. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const findDecreases = scanner(
  /(?:下降|减少|降低|缩短|缩减|回落|下滑|压减)了?(?:近|约|超过|超)?\d+(?:\.\d+)?[多余]?倍/g,
);

export default defineRule({
  id: 'format/decrease-multiple',
  title: { zh: '减少用了“倍”', en: 'Decrease counted in multiples' },
  source: '惯例',
  severity: 'warning',
  fix: 'none',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match } of findDecreases(report)) {
      yield {
        span,
        message: {
          zh: `「${match[0]}」说不通：减少一倍就成了零。请改用百分数，或写「降为原来的几分之几」。`,
          en: `"${match[0]}" cannot be: one whole multiple less is nothing. Use a percentage.`,
        },
      };
    }
  },
});
