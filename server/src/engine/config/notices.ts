/** Findings that no rule over the text makes: about suppressions, and about a rule that failed. */
import type { Fixability, Severity } from '../rules/rule.ts';
import type { Localized } from '../text/localized.ts';

export interface Notice {
  readonly id: string;
  readonly title: Localized;
  readonly source: string;
  readonly severity: Severity | 'off';
  readonly fix: Fixability;
}

const PRACTICE = '本工具约定';

/** Their levels are set under `rules` in the configuration, like those of rules. */
export const notices: readonly Notice[] = [
  {
    id: 'suppression/unused',
    title: { zh: '忽略说明没有作用', en: 'Suppression without effect' },
    source: PRACTICE,
    severity: 'hint',
    fix: 'ask',
  },
  {
    id: 'suppression/ambiguous',
    title: { zh: '忽略说明没有写明是哪一处', en: 'Suppression that does not say which place' },
    source: PRACTICE,
    severity: 'warning',
    fix: 'none',
  },
  {
    id: 'suppression/unknown-rule',
    title: { zh: '忽略说明中的规则不存在', en: 'Suppression of an unknown rule' },
    source: PRACTICE,
    severity: 'hint',
    fix: 'ask',
  },
  {
    id: 'suppression/missing-reason',
    title: { zh: '忽略说明没有写理由', en: 'Suppression without a reason' },
    source: PRACTICE,
    severity: 'off',
    fix: 'none',
  },
  {
    id: 'internal/rule-failed',
    title: { zh: '规则运行出错', en: 'A rule failed' },
    source: PRACTICE,
    severity: 'info',
    fix: 'none',
  },
];
