/** Opens a Word file for those who want no exceptions. */
import type { Localized } from '../engine/index.ts';
import type { WordDocument } from './model.ts';
import { WordProblem } from './problem.ts';
import type { FormatHan } from './read/ordinals.ts';
import { readWord } from './read/readWord.ts';

export interface Unopened {
  readonly problem: Localized;
}

/** Never throws: a file that cannot be read is a problem in words. See `readWord`. */
export function openWord(bytes: Uint8Array, formatHan: FormatHan): WordDocument | Unopened {
  try {
    return readWord(bytes, formatHan);
  } catch (error) {
    if (error instanceof WordProblem) return { problem: error.problem };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: {
        zh: `Word 文件无法读取（${reason}）。请在 Word 或 WPS 中打开并另存为 .docx。`,
        en: `This Word file cannot be read (${reason}). Open it in Word and save it as .docx again.`,
      },
    };
  }
}
