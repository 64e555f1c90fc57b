/** Edits that give ordinals other numbers and leave their brackets, width and mark as written. */
import type { Edit } from './edits.ts';
import { blankAfter, formatNumeral, formatOrdinal, type Ordinal, type OrdinalStyle } from './ordinals.ts';

/**
 * The edits that make `ordinal` number `value`, in another `style` if one is given: `（二）` → `（三）`, `2.` → `（二）`.
 * Empty when it reads so already, null when the style has no sign for the number (① ends at ⑳).
 */
export function numberEdit(
  ordinal: Ordinal,
  value: number,
  style: OrdinalStyle = ordinal.style,
  width: 'full' | 'half' = 'full',
): Edit[] | null {
  const isOwn = style === ordinal.style;
  if (isOwn && value === ordinal.value) return [];
  const newText = isOwn ? formatNumeral(value, style) : formatOrdinal(value, style, width);
  return newText === null ? null : [{ span: isOwn ? ordinal.numeral : ordinal.span, newText }];
}

/**
 * The edit that gives `ordinal` the blank that another has after it: `（1） 主动` → `（1）主动`. None in front of the `**` that
 * closes `**一、**`, which would close nothing after a blank.
 */
export function spacingEdit(text: string, ordinal: Ordinal, blank: string): Edit[] {
  const written = blankAfter(text, ordinal);
  const { end } = ordinal.span;
  if (written === blank || /[*_]/.test(text.charAt(end))) return [];
  return [{ span: { start: end, end: end + written.length }, newText: blank }];
}

/** Makes `ordinals` count on from `first`: `一是…三是…` → `一是…二是…`; those without a sign for their number stay. */
export function renumber(ordinals: readonly Ordinal[], first = 1): Edit[] {
  return ordinals.flatMap((ordinal, index) => numberEdit(ordinal, first + index) ?? []);
}
