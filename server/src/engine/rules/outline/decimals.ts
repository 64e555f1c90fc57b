/** 1.1, 1.1.2: ordinals of several numbers. They are no level of the standard and stay as they are; only a gap is told. */
import type { Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';

// A space or a mark must follow: 1.5亿元 opens a sentence.
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,2}\.)(\d{1,2})(?=[.、]? *(?<=[.、 ])[\u4e00-\u9fff《“])/;

interface DecimalGap {
  readonly span: Span;
  /** The ordinal that it does not follow from. */
  readonly before: Span;
}

/** Each `1.3` after a `1.1`, in runs that start at `.1`: 3.15 and 12.4 alone are days. */
export function* decimalGaps({ paragraphs, prose }: Report): Generator<DecimalGap> {
  const runs = new Map<string, { readonly value: number; readonly span: Span }>();
  for (const { span, zone } of paragraphs) {
    if (zone !== 'body' || prose.charCodeAt(span.start) > 0x39) continue;
    const [raw = '', prefix = '', digits = ''] = DECIMAL.exec(prose.slice(span.start, span.end)) ?? [];
    if (raw === '') continue;
    const own = { value: Number(digits), span: { start: span.start, end: span.start + raw.length } };
    const before = runs.get(prefix);
    if (!before && own.value !== 1) continue;
    if (before && own.value > before.value + 1) yield { span: own.span, before: before.span };
    runs.set(prefix, own);
  }
}
