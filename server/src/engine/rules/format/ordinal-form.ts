/** （二), (三) beside （一）, 二、 问题: an ordinal in another width or with other spaces than those of its kind. */
import type { Report, Section } from '../../report/model.ts';
import { fold } from '../../text/fold.ts';
import type { Localized } from '../../text/localized.ts';
import type { Ordinal, OrdinalStyle } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';

/** An ordinal with the spaces after it, as it stands in the text. */
interface Written {
  readonly ordinal: Ordinal;
  readonly span: Span;
  /** What stands before and after the numeral: `（#）`, `#、 `. */
  readonly form: string;
}

/** Markdown needs the space after `1.` and `1)`. */
const SPACED: readonly OrdinalStyle[] = ['arabic', 'arabic-half'];

export default defineRule({
  id: 'format/ordinal-form',
  title: { zh: '同类序号写法不一', en: 'Ordinals of one kind written in different ways' },
  source: 'GB/T 15834—2011 5.1',
  severity: 'warning',
  fix: 'safe',
  options: {},
  *check(report) {
    const kinds = new Map<string, Written[]>();
    for (const section of report.allSections) {
      const written = readForm(report, section);
      if (!written) continue;
      const kind = `${written.ordinal.style} ${fold(written.form, []).replaceAll(' ', '')}`;
      const known = kinds.get(kind);
      if (known) known.push(written);
      else kinds.set(kind, [written]);
    }
    for (const ordinals of kinds.values()) {
      const right = rightForm(ordinals, report.text.includes('，'));
      const model = ordinals.find(({ form }) => form === right);
      for (const written of ordinals) if (written.form !== right) yield faultOf(report, written, right, model);
    }
  },
});

function readForm({ text, prose }: Report, { ordinal, paragraph }: Section): Written | null {
  if (!ordinal) return null;
  const { numeral, span, style } = ordinal;
  let { end } = span;
  if (!SPACED.includes(style)) while (end < paragraph.span.end && prose[end] === ' ') end++;
  const form = `${text.slice(span.start, numeral.start)}#${text.slice(numeral.end, end)}`;
  return { ordinal, span: { start: span.start, end }, form };
}

/** The form of most, leaving out （#); of equals the one without spaces and in the width of the text. */
function rightForm(ordinals: readonly Written[], isFull: boolean): string {
  const counts = new Map<string, number>();
  for (const { form } of ordinals) {
    const even = isEven(form) ? form : inWidth(form, isFull);
    counts.set(even, (counts.get(even) ?? 0) + (isEven(form) ? 1 : 0));
  }
  const strangeness = (form: string) => (/\s/.test(form) ? 2 : 0) + (form === inWidth(form, isFull) ? 0 : 1);
  const [best] = [...counts].sort(([a, most], [b, fewer]) => fewer - most || strangeness(a) - strangeness(b));
  return best?.[0] ?? '';
}

/** Whether both brackets have one width. */
function isEven(form: string): boolean {
  return form.includes('（') ? !form.includes(')') : !(form.includes('(') && form.includes('）'));
}

function inWidth(form: string, isFull: boolean): string {
  return isFull ? form.replaceAll('(', '（').replaceAll(')', '）') : form.replaceAll('（', '(').replaceAll('）', ')');
}

function faultOf({ text }: Report, written: Written, right: string, model: Written | undefined): Fault {
  const { ordinal, span, form } = written;
  const [front = '', after = ''] = right.split('#');
  const wanted = front + text.slice(ordinal.numeral.start, ordinal.numeral.end) + after;
  const isSpace = form.replace(/\s/g, '') === right.replace(/\s/g, '');
  return {
    span,
    ...(isSpace ? { severity: 'hint' as const } : {}),
    message: messageOf(text.slice(span.start, span.end), wanted, isSpace, isEven(form)),
    evidence: model ? [{ span: model.span, note: { zh: '同类序号', en: 'an ordinal of the same kind' } }] : [],
    fixes: [
      {
        title: { zh: `改为「${wanted}」`, en: `Change to "${wanted}"` },
        safety: 'safe',
        edits: [
          { span: { start: span.start, end: ordinal.numeral.start }, newText: front },
          { span: { start: ordinal.numeral.end, end: span.end }, newText: after },
        ],
      },
    ],
  };
}

function messageOf(found: string, wanted: string, isSpace: boolean, isEven: boolean): Localized {
  if (isSpace) {
    return {
      zh: `序号「${found}」的空格与同类序号不一致，应为「${wanted}」。`,
      en: `The spaces of the ordinal "${found}" are not those of its kind; write "${wanted}".`,
    };
  }
  return isEven
    ? {
        zh: `序号「${found}」的全角、半角与同类序号不一致，应为「${wanted}」。`,
        en: `The ordinal "${found}" has another width than those of its kind; write "${wanted}".`,
      }
    : {
        zh: `序号「${found}」的括号一个全角、一个半角，应为「${wanted}」。`,
        en: `The brackets of the ordinal "${found}" are of different widths; write "${wanted}".`,
      };
}
