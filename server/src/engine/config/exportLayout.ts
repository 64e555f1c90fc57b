/** The key `export`: how a report is laid out as a Word file. In a configuration and in a report's front matter alike. */
import type { Localized } from '../text/localized.ts';

/** 版头, GB/T 9704 7.2. */
export interface LetterHead {
  /** 发文机关标志: 云泽市人民政府文件. */
  readonly mark: string;
  /** 发文字号: 云政发〔2025〕1号. */
  readonly number: string;
  /** 份号: 000001. */
  readonly copy?: string;
  /** 密级和保密期限: 机密★1年. */
  readonly secrecy?: string;
  /** 紧急程度: 特急. */
  readonly urgency?: string;
  /** 签发人; with one the document goes upwards. */
  readonly signer?: string;
}

/** 版记, GB/T 9704 7.4. */
export interface Imprint {
  /** 抄送机关. */
  readonly cc?: string;
  /** 印发机关. */
  readonly printer?: string;
  /** 印发日期: 2025年1月18日. */
  readonly printed?: string;
}

export interface ExportLayout {
  /** Whether the sign-off leaves room for a seal, 7.3.5.1, or not, 7.3.5.2. */
  readonly seal: boolean;
  readonly fonts: 'gb2312' | 'windows' | 'fangzheng';
  /** Distance of the lines, in points. */
  readonly lineSpacing: number;
  readonly pageNumbers: 'outer' | 'center' | 'none';
  /** Whether bold below the second level is kept. */
  readonly bold: boolean;
  /** The typeface of digits and letters; null for that of the text. */
  readonly digits: string | null;
  readonly header: LetterHead | null;
  readonly imprint: Imprint | null;
}

export const DEFAULT_EXPORT: ExportLayout = {
  seal: true,
  fonts: 'gb2312',
  lineSpacing: 28.95,
  pageNumbers: 'outer',
  bold: false,
  digits: null,
  header: null,
  imprint: null,
};

/** The value that a field takes; `object` holds fields of its own, of which `required` must be there. */
export type ExportField =
  | { readonly type: 'boolean' | 'string' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'number'; readonly least: number; readonly most: number }
  | {
      readonly type: 'object';
      readonly fields: Readonly<Record<string, ExportField>>;
      readonly required: readonly string[];
    };

const STRING: ExportField = { type: 'string' };

export const EXPORT_FIELD: Extract<ExportField, { type: 'object' }> = {
  type: 'object',
  required: [],
  fields: {
    seal: { type: 'boolean' },
    fonts: { type: 'choice', choices: ['gb2312', 'windows', 'fangzheng'] },
    // Below 22 points lines of 三号 overlap; above 40 a page would hold 15 of them.
    lineSpacing: { type: 'number', least: 22, most: 40 },
    pageNumbers: { type: 'choice', choices: ['outer', 'center', 'none'] },
    bold: { type: 'boolean' },
    digits: STRING,
    header: {
      type: 'object',
      required: ['mark', 'number'],
      fields: { copy: STRING, secrecy: STRING, urgency: STRING, mark: STRING, number: STRING, signer: STRING },
    },
    imprint: { type: 'object', required: [], fields: { cc: STRING, printer: STRING, printed: STRING } },
  },
};

export interface ExportProblem {
  /** Keys from `export` inwards: `['header', 'mark']`. */
  readonly path: readonly string[];
  readonly message: Localized;
}

export interface ReadExportLayout {
  readonly layout: Partial<ExportLayout>;
  readonly problems: readonly ExportProblem[];
}

/** Takes from a value of JSON or YAML what is a layout; never throws, what cannot be used is named. */
export function readExportLayout(value: unknown): ReadExportLayout {
  const problems: ExportProblem[] = [];
  const layout = readObject(value, EXPORT_FIELD, [], problems) as Partial<ExportLayout> | undefined;
  return { layout: layout ?? {}, problems };
}

function readField(value: unknown, field: ExportField, path: readonly string[], problems: ExportProblem[]): unknown {
  if (field.type === 'object') return readObject(value, field, path, problems);
  // YAML reads 000001, 2025-1-18 and 1 as what they are not here.
  if (field.type === 'string' && typeof value === 'number') return String(value);
  if (fits(value, field)) return value;
  problems.push({ path, message: expectedValue(path, field) });
  return undefined;
}

function fits(value: unknown, field: Exclude<ExportField, { type: 'object' }>): boolean {
  switch (field.type) {
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value);
    case 'number':
      return typeof value === 'number' && value >= field.least && value <= field.most;
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    default:
      return typeof value === field.type;
  }
}

function readObject(
  value: unknown,
  field: Extract<ExportField, { type: 'object' }>,
  path: readonly string[],
  problems: ExportProblem[],
): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({ path, message: expectedValue(path, field) });
    return undefined;
  }
  const result: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    const known = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
    const found = known && readField(each, known, [...path, key], problems);
    if (!known) problems.push({ path: [...path, key], message: unknownKey(key, Object.keys(field.fields)) });
    else if (found !== undefined) result[key] = found;
  }
  const missing = field.required.filter(key => !Object.hasOwn(value, key));
  for (const key of missing) problems.push({ path, message: missingKey([...path, key].join('.')) });
  return field.required.some(key => !Object.hasOwn(result, key)) ? undefined : result;
}

function expectedValue(path: readonly string[], field: ExportField): Localized {
  const name = ['export', ...path].join('.');
  switch (field.type) {
    case 'boolean':
      return { zh: `${name} 应为 true 或 false。`, en: `${name} should be true or false.` };
    case 'string':
      return { zh: `${name} 应为文字。`, en: `${name} should be a text.` };
    case 'number':
      return {
        zh: `${name} 应为 ${field.least} 至 ${field.most} 之间的磅数。`,
        en: `${name} should be a number of points from ${field.least} to ${field.most}.`,
      };
    case 'choice':
      return {
        zh: `${name} 可用的有：${field.choices.join('、')}。`,
        en: `${name} should be one of ${field.choices.join(', ')}.`,
      };
    case 'object': {
      const keys = Object.keys(field.fields);
      return {
        zh: `${name} 下面应写 ${keys.join('、')} 等项。`,
        en: `${name} should hold keys such as ${keys.join(', ')}.`,
      };
    }
  }
}

function unknownKey(key: string, known: readonly string[]): Localized {
  return {
    zh: `export 下没有「${key}」这一项。可用的有：${known.join('、')}。`,
    en: `There is no key "${key}" here. Known: ${known.join(', ')}.`,
  };
}

function missingKey(name: string): Localized {
  return { zh: `缺少 export.${name}，这一部分没有排出。`, en: `export.${name} is missing, so this part is left out.` };
}
