/** The text of a new configuration: what a project may say, each as an example in a comment, and the kind of one report. */
import { type Locale, type Localized, localize } from '../engine/index.ts';

/** A key with what it is for and examples of what stands in it. */
interface Part {
  readonly key: string;
  readonly words: Localized;
  readonly open: '{' | '[';
  readonly examples: readonly string[];
}

const HEAD: Localized = {
  zh: '法治报告检查的项目配置，对本文件夹和下级文件夹里的报告生效，保存后立即生效。写着例子的行去掉行首的 // 就起作用。',
  en: 'Configuration of fazhi-lint for the reports in this folder and below, in force as soon as it is saved. Take // away to put an example in force.',
};

const PARTS: readonly Part[] = [
  {
    key: 'kinds',
    words: {
      zh: '文种：哪些文件是哪一种报告，没有写到的自动识别。annual-report 年度报告，work-plan 工作要点、计划，disclosure-report 政府信息公开年度报告，report 其他公文，none 不检查。',
      en: 'Which files are which kind of report; others are recognised. annual-report, work-plan, disclosure-report, report, or none for what is not checked.',
    },
    open: '{',
    examples: ['"年度报告/**/*.md": "annual-report"'],
  },
  {
    key: 'rules',
    words: {
      zh: '规则：off 关闭，hint、info、warning、error 依次为提示、信息、警告、错误。写一类或一条，名称见命令「查看规则说明」。',
      en: 'Levels of rules: off, hint, info, warning, error; of a family or of one rule, as named by the command Show Rule.',
    },
    open: '{',
    examples: ['"format": "hint"', '"sections/file-year": "off"'],
  },
  {
    key: 'terms',
    words: { zh: '本单位用语：误写和正写。', en: 'House terms: the wrong wording and the right one.' },
    open: '{',
    examples: ['"依法制市": "依法治市"'],
  },
  {
    key: 'accept',
    words: {
      zh: '一律认可的写法和理由：用语、名称的规则不再提示。',
      en: 'Wordings that are right here whatever the rules of words say, and why.',
    },
    open: '{',
    examples: ['"法治督查员": "本市文件用语"'],
  },
  {
    key: 'ignore',
    words: { zh: '不检查的文件。', en: 'Files that are not checked.' },
    open: '[',
    examples: ['"草稿/**"'],
  },
  {
    key: 'previous',
    words: {
      zh: '上年报告在哪里（文件，或以 / 结尾的文件夹）；在同一文件夹里的不用写。',
      en: 'Where reports of the year before are: files, or folders that end in /; not needed for the same folder.',
    },
    open: '[',
    examples: ['"2024/"'],
  },
];

/** A report whose kind is known: its path as seen from the configuration. */
export interface KnownReport {
  readonly path: string;
  readonly kind: string;
}

export function configTemplate(locale: Locale, report: KnownReport | null): string {
  const parts = PARTS.map(part => partOf(part, locale, part.key === 'kinds' ? report : null));
  return `// ${localize(HEAD, locale)}\n{\n${parts.join(',\n\n')}\n}\n`;
}

function partOf({ key, words, open, examples }: Part, locale: Locale, report: KnownReport | null): string {
  const known = report ? [`${JSON.stringify(escaped(report.path))}: ${JSON.stringify(report.kind)}`] : [];
  // An example comes last, so that no comma is missing once it counts; one too many is allowed.
  const lines = [...known.map(line => `    ${line},`), ...examples.map(line => `    // ${line},`)];
  return `  // ${localize(words, locale)}\n  "${key}": ${open}\n${lines.join('\n')}\n  ${open === '{' ? '}' : ']'}`;
}

/** A path as a pattern that means it alone. */
function escaped(path: string): string {
  return path.replace(/[\\()[\]{}*?!+@]/g, '\\$&');
}
