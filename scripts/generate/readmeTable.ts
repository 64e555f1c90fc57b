/** The rule table of the README pages, between `<!-- rules:start -->` and `<!-- rules:end -->`. */
import { type Locale, localize, rules } from '../../server/src/engine/index.ts';
import { pageName } from './rulePage.ts';
import { cell, FAMILY_WORDS, FIX_WORDS, familyOf, SEVERITY_WORDS } from './words.ts';

const MARKED = /(<!-- rules:start -->\n)[\s\S]*?(<!-- rules:end -->)/;

const HEADS: Readonly<Record<Locale, string>> = {
  'zh-CN': '| 规则 | 报告什么 | 级别 | 修复 |',
  en: '| Rule | Reports | Level | Fix |',
};

/** `text` with its table renewed; unchanged when it has no markers. */
export function insertRuleTable(text: string, locale: Locale): string {
  return text.replace(MARKED, (_whole, start: string, end: string) => `${start}${ruleTable(locale)}\n${end}`);
}

function ruleTable(locale: Locale): string {
  const rows = Object.keys(FAMILY_WORDS)
    .flatMap(family => rules.filter(({ id }) => familyOf(id) === family))
    .map(({ id, title, severity, fix }) => {
      const [words, level, mend] = [title, SEVERITY_WORDS[severity], FIX_WORDS[fix]].map(text =>
        localize(text, locale),
      );
      return `| [\`${id}\`](docs/rules/${pageName(id)}) | ${cell(words ?? '')} | ${level} | ${mend} |`;
    });
  return [HEADS[locale], '|---|---|---|---|', ...rows].join('\n');
}
