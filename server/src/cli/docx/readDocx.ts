/** Reads a Word file as the Markdown text that its reader sees; a bundle of its own, as few calls need it. */
import mammoth from 'mammoth';
import type { Localized } from '../../engine/index.ts';
import { DocxProblem, packParts, readParts } from './archive.ts';
import { joinRuns } from './joinRuns.ts';
import { type Element, type MarkdownText, markdownOf } from './markdown.ts';
import { writeOutNumbering } from './numbering.ts';
import type { FormatHan } from './ordinals.ts';

const DOCUMENT = 'word/document.xml';

export type DocxResult = MarkdownText | { readonly problem: Localized };

/** Never throws: a file that cannot be read is a problem in words. */
export async function readDocx(bytes: Uint8Array, formatHan: FormatHan): Promise<DocxResult> {
  try {
    const parts = await readParts(bytes);
    parts.set(DOCUMENT, joinRuns(parts.get(DOCUMENT) ?? ''));
    writeOutNumbering(parts, formatHan);
    return markdownOf(await modelOf(await packParts(parts)));
  } catch (error) {
    if (error instanceof DocxProblem) return { problem: error.problem };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: {
        zh: `Word 文件无法读取（${reason}）。请在 Word 或 WPS 中打开并另存为 .docx。`,
        en: `This Word file cannot be read (${reason}). Open it in Word and save it as .docx again.`,
      },
    };
  }
}

/** The model that mammoth would write as HTML; an empty one is handed back to it, since only the model is wanted. */
async function modelOf(buffer: Buffer): Promise<Element> {
  let model: Element = { type: 'document', children: [] };
  const take = (document: Element) => {
    model = document;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer }, { transformDocument: take, includeEmbeddedStyleMap: false });
  return model;
}
