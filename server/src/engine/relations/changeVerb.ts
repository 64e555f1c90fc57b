/** The verb in front of a stated change, 同比`增长`25%, and the way it says that the figures went. */
import type { Figure, Report } from '../report/model.ts';
import type { Span } from '../text/span.ts';

export interface ChangeVerb {
  readonly span: Span;
  readonly word: string;
  readonly falls: boolean;
  /** 提高 may be said of a time that was shortened; 增长 and 下降 are said of the number itself. */
  readonly ofNumber: boolean;
}

const VERB =
  /(增长|增加|增幅|上升|提高|提升|下降|减少|降低|降幅|压缩|缩短|下滑|回落)(?:了|率|幅度)?(?:达到?|为|约|近|超过?)?$/;
const FALL = /下降|减少|降低|降幅|压缩|缩短|下滑|回落/;
const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  增幅: '降幅',
  上升: '下降',
  下降: '上升',
  减少: '增加',
  降幅: '增幅',
  降低: '提高',
};

/** Whether a passage may state a change at all. */
export function mayChange(words: string): boolean {
  return /[增升提降减压缩落滑]/.test(words);
}

/** 增长 of `同比增长25%`; null where the words in front of the figure end in no such verb. */
export function changeVerbOf({ prose }: Report, { before }: Figure): ChangeVerb | null {
  const words = prose.slice(before.start, before.end).trimEnd();
  const match = VERB.exec(words);
  if (!match) return null;
  const [, word = ''] = match;
  const start = before.start + match.index;
  return { span: { start, end: start + word.length }, word, falls: FALL.test(word), ofNumber: !/提/.test(word) };
}

/** 降幅 for 增幅; null where no one word says the opposite. */
export function oppositeOf(word: string): string | null {
  return OPPOSITE[word] ?? null;
}

/** Takes a verb of change from the end of `words`. */
export function withoutVerb(words: string): string {
  return words.replace(VERB, '');
}
