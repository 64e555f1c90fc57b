/** Why a Word file cannot be read, in words for its owner. */
import type { Localized } from '../engine/index.ts';

export class WordProblem extends Error {
  readonly problem: Localized;

  constructor(problem: Localized) {
    super(problem.en);
    this.problem = problem;
  }
}

export const DAMAGED: Localized = {
  zh: 'Word 文件已损坏，无法读取。请在 Word 或 WPS 中打开并另存为 .docx。',
  en: 'This Word file is damaged and cannot be read. Open it in Word and save it as .docx again.',
};

export const MALFORMED: Localized = {
  zh: 'Word 文件内部格式有错，无法读取。请在 Word 或 WPS 中打开并另存为 .docx。',
  en: 'The inside of this Word file is malformed. Open it in Word and save it as .docx again.',
};

export const TOO_LARGE: Localized = {
  zh: 'Word 文件解压后过大（正文超过 64 MB），可能是恶意文件，未读取。',
  en: 'This Word file unpacks to more than any draft (64 MB of text) and may be malicious. It was not read.',
};
