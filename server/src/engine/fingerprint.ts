/** Tells findings apart by what they say about which words, not by where these stand. */
import type { Report } from './report/model.ts';
import type { Finding } from './rules/rule.ts';
import { lastAtOrBefore, type Span } from './text/span.ts';

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
  const starts = report.sentences.map(({ span }) => span.start);
  // A sentence of a megabyte may have as many findings as words.
  const begun = new Map<string, HashState>();
  return findings.map(({ rule, span, message }) => {
    const sentence = report.sentences[lastAtOrBefore(starts, span.start)]?.span;
    const around = sentence && span.start < sentence.end ? sentence : lineOf(report, span);
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
