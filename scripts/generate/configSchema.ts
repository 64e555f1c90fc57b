/** The JSON Schema of `.fazhilint.json`, with every rule, level, option and kind, for completion in editors. */
import {
  builtIns,
  EXPORT_FIELD,
  type ExportField,
  kinds,
  type Localized,
  NO_REPORT,
  notices,
  type RuleOptions,
  rules,
} from '../../server/src/engine/index.ts';
import { FAMILY_WORDS, familyOf } from './words.ts';

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const;

export function configSchema(): string {
  const strings = { type: 'array', items: { type: 'string' } };
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Written by scripts/generate.ts.',
    title: '.fazhilint.json',
    description: '法治报告检查的项目配置。Configuration of fazhi-lint for a project.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          '低一级的配置：自带的名称，或相对于本文件的路径。Configurations below this one: a name that ships, or a path relative to this file.',
        anyOf: [{ enum: Object.keys(builtIns) }, { type: 'string' }, strings],
      },
      files: {
        description: '给出文件夹时要检查的文件。Files that are checked when a folder is given.',
        ...strings,
      },
      ignore: { description: '不检查的文件。Files that are left out.', ...strings },
      kinds: {
        description: '文件名规则 → 文种。File pattern → kind of report.',
        type: 'object',
        additionalProperties: {
          anyOf: [
            {
              enum: [...kinds, NO_REPORT].map(({ id }) => id),
              enumDescriptions: [...kinds, NO_REPORT].map(({ name }) => describe(name)),
            },
            { type: 'string' }, // One of the project's own.
          ],
        },
      },
      kindFiles: {
        description:
          '本单位自己的文种，写 JSON 文件相对于本文件的路径。Kinds of the project’s own: JSON files, relative to this file.',
        ...strings,
      },
      previous: {
        description:
          '上一年度的报告在哪里（同一文件夹不必写）：相对于本文件的文件，或以 / 结尾的文件夹。Where reports of the year before lie besides the same folder: files relative to this one, or folders with / at the end.',
        anyOf: [{ type: 'string' }, strings],
      },
      facts: {
        description:
          '数据表：相对于本文件的 CSV 文件，每行为 指标,数值,单位,年度。Facts files: CSV relative to this file, each line name,value,unit,year.',
        anyOf: [{ type: 'string' }, strings],
      },
      export: {
        description: '导出 Word 文件的版式，GB/T 9704。The layout of exported Word files.',
        ...layoutSchema(EXPORT_FIELD),
      },
      rates: ratesSchema(strings),
      termFiles: {
        description:
          '用语表：相对于本文件的 CSV 文件，每行为 原词,改为,理由。Tables of house terms: CSV files relative to this file.',
        ...strings,
      },
      accept: {
        description:
          '本单位认可的写法 → 理由，用语和名称的规则不再报告。Wording that is right here → why; rules of words pass it.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      rules: rulesSchema(),
      terms: {
        description:
          '本单位用语：不用的写法（或 /样式/）→ 规范写法。House terms: unwanted wording, or a /pattern/ → what to write instead.',
        type: 'object',
        additionalProperties: {
          anyOf: [
            { type: 'string' },
            {
              type: 'object',
              required: ['right'],
              additionalProperties: false,
              properties: {
                right: { type: 'string' },
                reason: { type: 'string' },
                severity: { enum: LEVELS.filter(level => level !== 'off') },
                before: words('前面紧接着是其中之一才算。One of these stands directly in front.'),
                after: words('后面紧接着是其中之一才算。One of these stands directly after.'),
                notBefore: words('前面紧接着是其中之一就不算。None of these stands directly in front.'),
                notAfter: words('后面紧接着是其中之一就不算。None of these stands directly after.'),
                within: {
                  description: '只在标题里，或只在正文里。Only in headings, or only in running text.',
                  enum: ['headings', 'text'],
                },
                kinds: words('只用于这些文种。Only in documents of these kinds.'),
              },
            },
          ],
        },
      },
    },
    definitions: { level: { enum: LEVELS }, setting: settingWith({}) },
  };
  return `${collapse(JSON.stringify(schema, null, 2))}\n`;
}

function words(description: string) {
  return { description, anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
}

function layoutSchema(field: ExportField): object {
  switch (field.type) {
    case 'choice':
      return { enum: field.choices };
    case 'number':
      return { type: 'number', minimum: field.least, maximum: field.most };
    case 'object':
      return {
        type: 'object',
        additionalProperties: false,
        ...(field.required.length > 0 && { required: field.required }),
        properties: Object.fromEntries(Object.entries(field.fields).map(([key, each]) => [key, layoutSchema(each)])),
      };
    default:
      return { type: field.type };
  }
}

function ratesSchema(words: object) {
  return {
    description:
      '本单位的比率名称 → 分子、分母用词；survey 为测评、抽样所得，不与件数核对。Name of a rate → words for its numerator and denominator; a survey is never tested against counts.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      properties: {
        numerator: { minItems: 1, ...words },
        denominator: { minItems: 1, ...words },
        survey: { type: 'boolean' },
      },
      anyOf: [
        { required: ['numerator', 'denominator'] },
        { required: ['survey'], properties: { survey: { const: true } } },
      ],
    },
  };
}

const LIST = /^( *)(.*)\[\n((?: *"[^"]*",?\n)+) *\](,?)$/gm;
const LINE_WIDTH = 120;

/** Lists of strings on one line where they fit, as Biome formats them. */
export function collapse(json: string): string {
  return json.replace(LIST, (whole, indent: string, key: string, items: string, comma: string) => {
    const line = `${indent}${key}[${items.trim().replace(/,\n */g, ', ')}]${comma}`;
    return line.length > LINE_WIDTH ? whole : line;
  });
}

/** Unknown names stay open: the linter names them itself, and twice would be once too often. */
function rulesSchema() {
  const own = [...rules, ...notices];
  const families = Object.keys(FAMILY_WORDS).filter(family => own.some(({ id }) => familyOf(id) === family));
  return {
    description: '规则或规则类别 → 级别，或 [级别, { 选项 }]。Rule or family of rules → level, or level and options.',
    type: 'object',
    properties: {
      ...Object.fromEntries(families.map(family => [family, { description: familyText(family), ...setting() }])),
      ...Object.fromEntries(
        own.map(entry => [entry.id, { description: describe(entry.title), ...setting(optionsOf(entry.id)) }]),
      ),
    },
    additionalProperties: setting(),
  };
}

function optionsOf(id: string): RuleOptions {
  return rules.find(rule => rule.id === id)?.options ?? {};
}

/** A setting without options is the shared one; editors take the description beside a reference. */
function setting(options: RuleOptions = {}) {
  const entries = Object.entries(options);
  if (entries.length === 0) return { $ref: '#/definitions/setting' };
  return settingWith(Object.fromEntries(entries.map(([key, value]) => [key, optionSchema(value)])));
}

function settingWith(properties: Readonly<Record<string, unknown>>) {
  const level = { $ref: '#/definitions/level' };
  return {
    anyOf: [
      level,
      {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        items: [level, { type: 'object', properties, additionalProperties: false }],
      },
    ],
  };
}

function optionSchema(value: RuleOptions[string]) {
  return typeof value === 'object'
    ? { type: 'array', items: { type: 'string' }, default: value }
    : { type: typeof value, default: value };
}

function familyText(family: string): string {
  const words = FAMILY_WORDS[family];
  return words ? describe({ zh: `${words.zh}（整类）`, en: `${words.en}, all rules` }) : family;
}

function describe({ zh, en }: Localized): string {
  return `${zh}。${en}.`;
}
