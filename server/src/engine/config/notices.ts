/** Findings that no rule over the text makes: about suppressions, and about a rule that failed. */
import type { Fixability, Severity } from '../rules/rule.ts';
import type { Localized } from '../text/localized.ts';
import type { Config } from './config.ts';

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
    fix: 'none',
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

/**
 * The level in force for a notice: its own key, else its family's, else its default. One that is off by default is
 * switched on by its own key only: `"suppression": "hint"` does not ask for reasons.
 */
export function levelOf(id: string, config: Config | undefined): Severity | 'off' {
  const notice = notices.find(known => known.id === id);
  const family = notice?.severity === 'off' ? undefined : config?.rules?.[id.slice(0, id.indexOf('/'))];
  const given = config?.rules?.[id] ?? family;
  if (given === undefined) return notice?.severity ?? 'off';
  return typeof given === 'string' ? given : given[0];
}
