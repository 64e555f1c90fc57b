/** Parts a paragraph at its soft breaks into the lines that it fills. */
import type { Paragraph } from '../model.ts';

export interface Segment {
  /** What is written of the paragraph's text: without the break and without spaces before it. */
  readonly from: number;
  readonly to: number;
  /** Which offsets of the text belong here, so that each mark and picture has one place. */
  readonly since: number;
  readonly until: number;
}

/** Without lines that hold nothing; a single one of no length for a paragraph without text. */
export function segmentsOf({ text }: Paragraph): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.trimEnd().length;
    if (to > from) segments.push({ from, to, since: segments.at(-1)?.until ?? 0, until: from + line.length + 1 });
    from += line.length + 1;
  }
  const last = segments.pop() ?? { from: 0, to: 0, since: 0 };
  return [...segments, { ...last, until: Number.POSITIVE_INFINITY }];
}

/** Without the spaces at its start. */
export function withoutIndent({ text }: Paragraph, segment: Segment): Segment {
  return { ...segment, from: segment.to - text.slice(segment.from, segment.to).trimStart().length };
}

/** `# ` for the title, `## ` and deeper for headings 1 to 5; '' for running text and for a heading that runs into it. */
export function headingMark({ style, place, text }: Paragraph): string {
  if (place !== 'body' || /。\s*\S/.test(text)) return '';
  if (isTitleStyle(style.name)) return '# ';
  return style.heading > 0 && style.heading <= 5 ? `${'#'.repeat(style.heading + 1)} ` : '';
}

export function isTitleStyle(name: string): boolean {
  return /^(?:title|标题)$/i.test(name.trim());
}

/** The automatic number as a draft has it: a gap only where Word sets a space, or a tab after a bare numeral or word. */
export function labelText({ label, text }: Paragraph): string {
  if (!label) return '';
  if (label.isBullet) return '- ';
  const hasGap = label.suffix === 'space' || (label.suffix === 'tab' && /[\p{L}\p{Nd}]$/u.test(label.text));
  return label.text + (hasGap && text !== '' ? ' ' : '');
}
