/** Words for severities, fixes and families that the generated pages share. */
import type { Fixability, Localized, Severity } from '../../server/src/engine/index.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity | 'off', Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
  off: { zh: '默认关闭', en: 'off' },
};

export const FIX_WORDS: Readonly<Record<Fixability, Localized>> = {
  safe: { zh: '自动', en: 'automatic' },
  ask: { zh: '逐条选择', en: 'on request' },
  none: { zh: '无', en: '–' },
};

/** In the order in which lists show them; a family that is missing here does not get generated. */
export const FAMILY_WORDS: Readonly<Record<string, Localized>> = {
  outline: { zh: '层次序数', en: 'Outline' },
  sections: { zh: '必备内容与要素', en: 'Contents and elements' },
  figures: { zh: '数据', en: 'Figures' },
  dates: { zh: '日期', en: 'Dates' },
  words: { zh: '用语与名称', en: 'Words and names' },
  format: { zh: '格式', en: 'Format' },
  layout: { zh: 'Word 版式', en: 'Layout of Word files' },
  suppression: { zh: '忽略说明', en: 'Suppressions' },
  internal: { zh: '程序', en: 'The tool itself' },
};

export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** For a cell of a Markdown table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
