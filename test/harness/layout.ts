/** The layout of a case of a `layout/` rule: that of the standard, but for what its attribute says. */
import {
  type LaidPage,
  type LaidParagraph,
  type Layout,
  type Look,
  parse,
  type Report,
} from '../../server/src/engine/index.ts';

/** What `layout='{…}'` of a case may say; README.md here explains it. */
interface Description {
  readonly page?: Partial<LaidPage>;
  /** By words of the text: how they look. */
  readonly text?: Readonly<Record<string, Partial<Omit<Look, 'span'>>>>;
  /** By words of the paragraph: how far its lines are apart. */
  readonly line?: Readonly<Record<string, LaidParagraph['line']>>;
  /** Words after which a line is broken by hand. */
  readonly breaks?: readonly string[];
}

const PAGE = {
  width: 11906,
  height: 16838,
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
  isNumbered: true,
};
const FONTS: Readonly<Record<string, string>> = { han: '黑体', 'han-paren': '楷体_GB2312' };
const BODY = '仿宋_GB2312';

/** Null for a case that is no Word file. */
export function layoutFor(text: string, attribute: string | undefined): Layout | null {
  if (attribute === undefined) return null;
  const description = JSON.parse(attribute) as Description;
  const report = parse(text);
  return {
    pages: [{ ...PAGE, ...description.page, span: { start: 0, end: text.length } }],
    paragraphs: report.paragraphs.map(paragraph => laid(report, paragraph, description)),
    numbers: [],
  };
}

function laid(
  report: Report,
  { span, ordinal }: Report['paragraphs'][number],
  description: Description,
): LaidParagraph {
  const { text, title } = report;
  const words = text.slice(span.start, span.end);
  const isTitle = title !== null && span.start >= title.span.start && span.end <= title.span.end;
  const standard = {
    font: isTitle ? '方正小标宋简体' : (FONTS[ordinal?.style ?? ''] ?? BODY),
    size: isTitle ? 44 : 32,
    bold: false,
  };
  const section = report.allSections.find(({ paragraph }) => paragraph.span.start === span.start);
  // A heading that runs into its text has the font of its level up to there.
  const end = section?.runIn ? section.headingSpan.end : span.end;
  const looks: Look[] = [{ span: { start: span.start, end }, ...standard }];
  if (end < span.end) looks.push({ span: { start: end, end: span.end }, ...standard, font: BODY });
  for (const [key, look] of Object.entries(description.text ?? {})) {
    const at = words.indexOf(key);
    if (at < 0) continue;
    const own = { start: span.start + at, end: span.start + at + key.length };
    looks.push({ span: own, ...standard, ...look });
  }
  const line = Object.entries(description.line ?? {}).find(([key]) => words.includes(key))?.[1];
  const breaks = (description.breaks ?? []).flatMap(key =>
    words.includes(key) ? [span.start + words.indexOf(key) + key.length] : [],
  );
  return { span, line: line ?? { rule: 'exact', twips: 579 }, looks: withoutOverlap(looks), breaks };
}

/** A later look stands above an earlier one. */
function withoutOverlap(looks: readonly Look[]): Look[] {
  let result: Look[] = [];
  for (const look of looks) {
    const { start, end } = look.span;
    result = [
      ...result.flatMap(other => [
        { ...other, span: { start: other.span.start, end: Math.min(other.span.end, start) } },
        { ...other, span: { start: Math.max(other.span.start, end), end: other.span.end } },
      ]),
      look,
    ].filter(({ span }) => span.start < span.end);
  }
  return result.toSorted((a, b) => a.span.start - b.span.start);
}
