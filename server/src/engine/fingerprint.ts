/** Tells findings and figures apart by what they say in which words, not by where these stand. */
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import { bySpan, lastAtOrBefore, type Span } from './text/span.ts';

/** A leading ordinal in folded prose: 一、 (一) ㈠ 1. (1) ⑴ ① 1) 一是 第一, with what Markdown writes in front of it. */
const LEADING_ORDINAL =
  /^[\s#>*_+-]*(?:\(?[〇零一二三四五六七八九十百\d]{1,5}[)、.,]+|第?[〇零一二三四五六七八九十]{1,3}[是要,、]|[㈠-㈩㊀-㊉①-⑳⑴-⒛][、,.]?)?/;
const NO_WORDS = /[\s\p{P}\p{S}\uFFFC]+/gu;
const QUOTED = /[“「《]([^”」》]{0,100})[”」》]/g;

/**
 * One fingerprint for each of `findings`, in their order: sixteen hexadecimal digits made of the rule, the sentence that
 * the finding stands in and the words it marks. Ordinals, punctuation, widths and white space do not count, so that it
 * stays the same when 二、 becomes 三、 or the paragraph moves; a changed figure makes another one.
 */
export function fingerprintsOf(report: Report, findings: readonly Finding[]): readonly string[] {
  const sentenceAt = sentencesOf(report);
  // A sentence of a megabyte may have as many findings as words.
  const begun = new Map<string, HashState>();
  return findings.map(({ rule, span, message }) => {
    const around = sentenceAt(span);
    // What is missing has no words of its own: the message quotes its name.
    const names = Array.from(message.zh.matchAll(QUOTED), match => wordsOf(match[1] ?? '').replace(/\d+/g, ''));
    const marked = wordsOf(report.prose.slice(span.start, Math.min(span.end, around.end)));
    const key = `${rule} ${around.start} ${around.end}`;
    const opening =
      begun.get(key) ?? absorb(`${rule}\n${wordsOf(report.prose.slice(around.start, around.end))}\n`, INITIAL);
    begun.set(key, opening);
    return finish(absorb([marked, ...names].join('\n'), opening));
  });
}

/**
 * Eight hexadecimal digits for `finding` and every word that it rests on: its sentence, what it marks and its evidence. A
 * suppression that carries them ends when one of these words changes.
 */
export function markOf(report: Report, finding: Finding): string {
  const evidence = finding.evidence.map(({ span }) => wordsOf(report.prose.slice(span.start, span.end)));
  return finish(absorb([...fingerprintsOf(report, [finding]), ...evidence].join('\n'), INITIAL)).slice(0, 8);
}

/** A figure, or a relation between figures, as `figureKeysOf` knows it again. */
export interface KnownFigure {
  readonly span: Span;
  /** All that must be the same for it to be the same: kind, figures, formula. */
  readonly content: string;
}

/**
 * One key for each of `figures`, in their order: sixteen hexadecimal digits made of its content and the words of its
 * sentence. Other figures of the sentence, ordinals, punctuation and white space do not count. Of several that are the
 * same in the same words, the second one ends in `-2`, the third one in `-3`.
 */
export function figureKeysOf(report: Report, figures: readonly KnownFigure[]): readonly string[] {
  const sentenceAt = sentencesOf(report);
  const begun = new Map<number, HashState>();
  const seen = new Map<string, number>();
  const keys = new Map<KnownFigure, string>();
  for (const figure of figures.toSorted(bySpan)) {
    const { start, end } = sentenceAt(figure.span);
    const words = begun.get(start) ?? absorb(wordsOf(report.prose.slice(start, end)).replace(/\d+/g, ''), INITIAL);
    begun.set(start, words);
    const key = finish(absorb(`\n${figure.content}`, words));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    keys.set(figure, count === 1 ? key : `${key}-${count}`);
  }
  return figures.map(figure => keys.get(figure) ?? '');
}

/** Gives the sentence in which a span begins; its line where that is no sentence. */
function sentencesOf(report: Report): (span: Span) => Span {
  const starts = report.sentences.map(({ span }) => span.start);
  return span => {
    const sentence = report.sentences[lastAtOrBefore(starts, span.start)]?.span;
    return sentence && span.start < sentence.end ? sentence : lineOf(report, span);
  };
}

function lineOf({ lines }: Report, { start }: Span): Span {
  return lines.lineSpan(lines.positionAt(start).line);
}

function wordsOf(prose: string): string {
  return prose.replace(LEADING_ORDINAL, '').replace(NO_WORDS, '');
}

/** The 64 bits of cyrb53's two halves: no secret depends on it, and the engine has no library of the platform's. */
interface HashState {
  readonly high: number;
  readonly low: number;
}

const INITIAL: HashState = { high: 0xdeadbeef, low: 0x41c6ce57 };

function absorb(text: string, state: HashState): HashState {
  let { high, low } = state;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return { high, low };
}

function finish({ high: ownHigh, low: ownLow }: HashState): string {
  let [high, low] = [ownHigh, ownLow];
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
