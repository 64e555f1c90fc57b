/** Where a gap in the ordinals comes from a heading that lost its ordinal, or that was cut out above what it headed. */
import type { Paragraph, Report } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import type { Localized } from '../../text/localized.ts';
import { formatNumeral } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';
import type { Fix } from '../rule.ts';
import type { Numbered } from './numbered.ts';
import { faultsNamed } from './siblings.ts';

export interface LostHeading {
  readonly span: Span;
  readonly note: Localized;
  /** Gives the heading its ordinal back; null where the heading itself is gone. */
  readonly fix: Fix | null;
}

const LONGEST = 30;

/** By the heading after the gap. A gap of one number only tells what is missing in it. */
export const lostHeadings = perReport((report): ReadonlyMap<Numbered, LostHeading> => {
  const lost = new Map<Numbered, LostHeading>();
  const restarts = Array.from(faultsNamed(report, 'restart'), ({ heading }) => heading);
  for (const { heading, before } of faultsNamed(report, 'gap')) {
    if (!before || heading.ordinal.value !== before.ordinal.value + 2) continue;
    const place = unnumbered(report, before, heading) ?? cutOut(restarts, before, heading);
    if (place) lost.set(heading, place);
  }
  return lost;
});

/** `存在的不足` or `二 存在的不足` between 一、 and 三、, when nothing else there looks like a heading. */
function unnumbered(report: Report, before: Numbered, heading: Numbered): LostHeading | null {
  const between = report.paragraphs.slice(before.paragraph.index + 1, heading.paragraph.index);
  if (before.runIn !== heading.runIn) return null;
  // Where headings run into their text, the one paragraph between may be one that lost its ordinal.
  const candidates = heading.runIn ? between : between.filter(other => looksLikeHeading(report, other, heading));
  const [only, other] = candidates.flatMap(({ span }) => headingIn(report, span, heading.runIn) ?? []);
  if (!only || other || (heading.runIn && (between.length > 1 || between[0]?.ordinal))) return null;
  const { raw, numeral, span, style, value } = before.ordinal;
  const missing = formatNumeral(value + 1, style);
  if (missing === null) return null;
  const ordinal = raw.slice(0, numeral.start - span.start) + missing + raw.slice(numeral.end - span.start);
  const words = report.text.slice(only.start, only.end);
  // `二 存在的不足` has kept its numeral, 二次供水 has none.
  const kept = words.startsWith(missing) ? (/^\s+/.exec(words.slice(missing.length))?.[0].length ?? 0) : 0;
  const from = kept > 0 ? missing.length + kept : 0;
  return {
    span: only,
    note: { zh: '可能是缺了序号的标题', en: 'perhaps the heading without its ordinal' },
    fix: {
      title: {
        zh: `给「${words.slice(from)}」补上序号「${ordinal}」`,
        en: `Write "${ordinal}" in front of "${words}"`,
      },
      safety: 'ask',
      edits: [{ span: { start: only.start, end: only.start + from }, newText: ordinal }],
    },
  };
}

/** Of a run-in heading its sentence: `规范执法`。组织评查…. */
function headingIn({ prose }: Report, { start, end }: Span, runIn: boolean): Span | null {
  const stop = runIn ? prose.slice(start, end).indexOf('。') : end - start;
  return stop >= 0 && stop <= LONGEST ? { start, end: start + stop } : null;
}

function looksLikeHeading({ prose }: Report, { ordinal, depth, span }: Paragraph, { paragraph }: Numbered): boolean {
  if (ordinal || depth !== paragraph.depth) return false;
  const length = span.end - span.start;
  return (
    depth > 0 || (length >= 4 && length <= LONGEST && !/[。;,:!?|]|^[附表图注]/.test(prose.slice(span.start, span.end)))
  );
}

/** （一） again below （三） without a heading between. */
function cutOut(restarts: readonly Numbered[], before: Numbered, heading: Numbered): LostHeading | null {
  const restart = restarts.find(
    ({ paragraph }) => paragraph.index > before.paragraph.index && paragraph.index < heading.paragraph.index,
  );
  if (!restart) return null;
  const note = {
    zh: '从这里重新数起，可能缺了上面的标题',
    en: 'the count starts again; perhaps the heading above is lost',
  };
  return { span: restart.ordinal.span, note, fix: null };
}
