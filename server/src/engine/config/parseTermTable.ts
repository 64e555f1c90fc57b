/** House terms from a table that a clerk keeps in a spreadsheet and saves as CSV. */
import type { Severity } from '../rules/rule.ts';
import { fieldsOf } from '../text/csv.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { faultOfPattern } from './boundedPattern.ts';
import type { Term } from './config.ts';
import type { Mutable } from './nodes.ts';
import { isPattern, sourceOf } from './parseTerms.ts';

interface ParsedTerms {
  readonly terms: Readonly<Record<string, Term>>;
  readonly problems: readonly { readonly span: Span; readonly message: Localized }[];
}

type Draft = Mutable<Term>;

/** The headings that the first line may hold, in any order; without one of the first two the columns are in this order. */
const COLUMNS: readonly (readonly [heading: RegExp, set: (term: Draft, value: string) => void])[] = [
  [/^(?:原词|不用|错误|wrong)/i, () => {}],
  [/^(?:改为|规范|正确|right)/i, (term, value) => (term.right = value)],
  [/^(?:理由|说明|reason)/i, (term, value) => (term.reason = value)],
  [/^(?:级别|severity)/i, (term, value) => (term.severity = SEVERITIES[value])],
  [/^(?:前面有|before)/i, (term, value) => (term.before = listOf(value))],
  [/^(?:后面有|after)/i, (term, value) => (term.after = listOf(value))],
  [/^(?:前面不是|notBefore)/i, (term, value) => (term.notBefore = listOf(value))],
  [/^(?:后面不是|notAfter)/i, (term, value) => (term.notAfter = listOf(value))],
  [/^(?:范围|within)/i, (term, value) => (term.within = /标题|heading/.test(value) ? 'headings' : 'text')],
  [/^(?:文种|kinds)/i, (term, value) => (term.kinds = listOf(value))],
];

const SEVERITIES: Readonly<Record<string, Severity>> = {
  错误: 'error',
  警告: 'warning',
  信息: 'info',
  提示: 'hint',
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'hint',
};

/**
 * Reads `原词,改为,理由⏎市法制办,市司法局,2019年机构改革`. Several words in one field stand apart by 、 or ;. Never throws:
 * a line that cannot be used is left out and named in `problems`, by offsets into `csv`.
 */
export function parseTermTable(csv: string): ParsedTerms {
  const terms: Record<string, Term> = {};
  const problems: { span: Span; message: Localized }[] = [];
  let columns = COLUMNS;
  let start = 0;
  for (const line of csv.split('\n')) {
    const fields = fieldsOf(line);
    const headed = start === 0 ? readHead(fields) : null;
    if (headed) columns = headed;
    else if (fields.some(field => field !== '')) {
      const [wrong, term] = readRow(fields, columns);
      const fault = faultOf(wrong, term);
      if (fault) problems.push({ span: { start, end: start + line.trimEnd().length }, message: fault });
      else terms[wrong] = term;
    }
    start += line.length + 1;
  }
  return { terms, problems };
}

function readHead(fields: readonly string[]): typeof COLUMNS | null {
  const found = fields.map(field => COLUMNS.find(([heading]) => heading.test(field)));
  const isHead = found.includes(COLUMNS[0]) && found.includes(COLUMNS[1]);
  return isHead ? found.map(column => column ?? [/(?!)/, () => {}]) : null;
}

function readRow(fields: readonly string[], columns: typeof COLUMNS): [wrong: string, term: Term] {
  const term: Draft = { right: '' };
  let wrong = '';
  for (const [index, [heading, set]] of columns.entries()) {
    const value = fields[index] ?? '';
    if (heading === COLUMNS[0]?.[0]) wrong = value;
    else if (value !== '') set(term, value);
  }
  return [wrong, term];
}

function faultOf(wrong: string, { right }: Term): Localized | null {
  if (wrong === '' || right === '' || wrong === right) {
    return {
      zh: '每行至少写两栏：原词和改为，两者不同，如：市法制办,市司法局,2019年机构改革。',
      en: 'Each line needs two different wordings, the unwanted and the right one: 市法制办,市司法局.',
    };
  }
  const fault = isPattern(wrong) ? faultOfPattern(sourceOf(wrong)) : null;
  return (
    fault && { zh: `样式「${wrong}」不能用：${fault.zh}。`, en: `The pattern "${wrong}" cannot be used: ${fault.en}.` }
  );
}

function listOf(value: string): string[] {
  return value
    .split(/[、;；|]/)
    .map(word => word.trim())
    .filter(word => word !== '');
}
