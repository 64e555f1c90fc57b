/** The page of a rule for its users, made of the rule's own data and its spec. */
import { type Notice, type Rule, rules } from '../../server/src/engine/index.ts';
import { showMarks } from '../../test/harness/markers.ts';
import type { Case, Spec } from '../../test/harness/spec.ts';
import { cell, SEVERITY_WORDS } from './words.ts';

const FIXES: Readonly<Record<Rule['fix'], string>> = {
  safe: '有，可以在保存时自动执行',
  ask: '有，逐条选择，不会自动执行',
  none: '没有',
};

/** File name of the page; links from the editor are made in the same way. */
export function pageName(id: string): string {
  return `${id.replace('/', '-')}.md`;
}

export function rulePage(rule: Rule, spec: Spec): string {
  return [
    `# ${rule.id} ${rule.title.zh}`,
    generatedNote(`test/rules/${spec.file}`),
    factTable(rule.severity, rule.fix, rule.source),
    withLinks(spec.prose, rule.id),
    ...optionsPart(rule),
    ...examplesPart(spec.cases),
    offPart(rule.id),
  ]
    .join('\n\n')
    .concat('\n');
}

export function noticePage({ id, title, severity, fix, source }: Notice): string {
  const family = id.startsWith('suppression/');
  return [
    `# ${id} ${title.zh}`,
    generatedNote('server/src/engine/config/notices.ts'),
    factTable(severity, fix, source),
    family
      ? '这一条说的是“忽略说明”（`<!-- fazhi-disable… -->`）本身，不是正文。级别在配置里调整。'
      : '这一条说明程序本身出了问题，请反馈。其余规则照常检查。',
    offPart(id, severity === 'off' ? 'hint' : 'off'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Names of other rules become links to their pages. */
function withLinks(prose: string, own: string): string {
  return prose.replace(/`([a-z]+\/[a-z0-9-]+)`/g, (whole, id: string) =>
    id !== own && rules.some(rule => rule.id === id) ? `[${whole}](${pageName(id)})` : whole,
  );
}

function generatedNote(from: string): string {
  return `<!-- 由 scripts/generate.ts 根据 ${from} 生成，请勿手工修改。 -->`;
}

function factTable(severity: Notice['severity'], fix: Rule['fix'], source: string): string {
  const level = severity === 'off' ? SEVERITY_WORDS.off.zh : `${SEVERITY_WORDS[severity].zh}（\`${severity}\`）`;
  return ['| 默认级别 | 快速修复 | 依据 |', '|---|---|---|', `| ${level} | ${FIXES[fix]} | ${cell(source)} |`].join(
    '\n',
  );
}

function optionsPart({ options }: Rule): string[] {
  const entries = Object.entries(options);
  if (entries.length === 0) return [];
  const rows = entries.map(([key, value]) => `| \`${key}\` | \`${cell(JSON.stringify(value))}\` |`);
  return ['## 选项', ['| 选项 | 默认值 |', '|---|---|', ...rows].join('\n')];
}

function examplesPart(cases: readonly Case[]): string[] {
  const parts = ['## 例子', '每个例子都由测试逐条运行。⟦⟧标出报告的地方，⟪⟫标出依据，文件里没有这些符号。'];
  let name = '';
  for (const example of cases) {
    if (example.name !== name) parts.push(`### ${example.name}`);
    name = example.name;
    if (example.note) parts.push(example.note);
    parts.push(captionOf(example), fence(showMarks(example.marked.text, example.marked)));
    if (example.fixed !== null) parts.push('修复后：', fence(example.fixed));
  }
  return parts;
}

function captionOf({ expectation, attributes }: Case): string {
  const remarks: string[] = [];
  const severity = attributes.severity;
  if (severity !== undefined && severity in SEVERITY_WORDS) {
    remarks.push(`级别为${SEVERITY_WORDS[severity as keyof typeof SEVERITY_WORDS].zh}`);
  }
  if (attributes.level !== undefined) remarks.push(`配置为 \`${attributes.level}\``);
  if (attributes.options !== undefined) remarks.push(`选项为 \`${attributes.options}\``);
  if (attributes.kind !== undefined) remarks.push(`文种为 \`${attributes.kind}\``);
  const note = remarks.length > 0 ? `（${remarks.join('，')}）` : '';
  return `${expectation === 'bad' ? '要报告的' : '不报告的'}${note}：`;
}

/** A fence one backtick longer than any in the text. */
function fence(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}markdown\n${text.replace(/\n$/, '')}\n${ticks}`;
}

function offPart(id: string, level = 'off'): string {
  const verb = level === 'off' ? '整个项目都不检查这一条' : '要检查这一条';
  return [
    '## 怎样调整级别或关闭',
    `${verb}，在 \`.fazhilint.json\` 里写：`,
    `\`\`\`json\n{ "rules": { "${id}": "${level}" } }\n\`\`\``,
    '级别可以是 `error`、`warning`、`info`、`hint`、`off`。只在一处忽略，在那一段的上面写一行，冒号后面写理由：',
    `\`\`\`markdown\n<!-- fazhi-disable-next-line ${id}: 理由 -->\n\`\`\``,
  ].join('\n\n');
}
