/** Every rule and notice with the text that explains it, as other programs' lists want them. */
import { type Fixability, type Localized, notices, rules, type Severity } from '../engine/index.ts';

export interface ListedRule {
  readonly id: string;
  readonly title: Localized;
  readonly source: string;
  readonly severity: Severity | 'off';
  readonly fix: Fixability;
}

export const listedRules: readonly ListedRule[] = [...rules, ...notices];

/** What a reader of the finding can do about it, for programs that show help beside a finding. */
export function helpOf({ id, title, source, fix }: ListedRule): Localized {
  const zhFix = { safe: '可用 --fix 自动修正', ask: '给出修改建议，由人选定', none: '须人工修改' }[fix];
  const enFix = {
    safe: '--fix corrects it',
    ask: 'repairs are offered, for people to choose',
    none: 'to be corrected by hand',
  };
  return {
    zh: `${title.zh}（${id}）。依据：${source}。${zhFix}。确需保留的，可在这一段上面写一行 <!-- fazhi-disable-next-line ${id} "原文": 理由 -->，或在 .fazhilint.json 的 rules 中设为 off。`,
    en: `${title.en} (${id}). Source: ${source}. Fix: ${enFix[fix]}. To keep the text as it is, put <!-- fazhi-disable-next-line ${id} "words": reason --> above the paragraph, or set the rule to off under rules in .fazhilint.json.`,
  };
}
