/** docs/rules/README.md: every rule by family, with a link to its page. */
import { notices, rules } from '../../server/src/engine/index.ts';
import { pageName } from './rulePage.ts';
import { cell, FAMILY_WORDS, FIX_WORDS, familyOf, SEVERITY_WORDS } from './words.ts';

export function ruleIndex(): string {
  const entries = [...rules, ...notices];
  const parts = [
    '# 规则',
    '<!-- 由 scripts/generate.ts 生成，请勿手工修改。 -->',
    `共${rules.length}条规则。“自动”的修复可以在保存时执行；“逐条选择”的修复只在您点选后执行，数据、日期和名称从不自动改动。`,
  ];
  for (const [family, { zh, en }] of Object.entries(FAMILY_WORDS)) {
    const members = entries.filter(({ id }) => familyOf(id) === family);
    if (members.length === 0) continue;
    const rows = members.map(
      ({ id, title, severity, fix, source }) =>
        `| [\`${id}\`](${pageName(id)}) | ${cell(title.zh)}<br>${cell(title.en)} | ${SEVERITY_WORDS[severity].zh} | ${FIX_WORDS[fix].zh} | ${cell(source)} |`,
    );
    parts.push(
      `## ${zh} ${en}`,
      ['| 规则 | 报告什么 | 级别 | 修复 | 依据 |', '|---|---|---|---|---|', ...rows].join('\n'),
    );
  }
  return parts.join('\n\n').concat('\n');
}
