/** Joins what Word has cut up: a sentence typed over several days is a dozen runs of one look, and a hostile one a million. */
import { DocxProblem } from './archive.ts';

const RUN = /<w:r(?: [^<>]*)?>(<w:rPr>(?:<w:[^<>]*\/>)*<\/w:rPr>|<w:rPr\/>|)<w:t(?: [^<>]*)?>([^<]*)<\/w:t><\/w:r>/g;
const ANY_RUN = /<w:r[ >]/g;

/** What is left after joining; a report of a thousand pages has a tenth of it, and each takes some kilobytes to read. */
const MOST_RUNS = 250_000;

/** `xml` of a document with neighbouring runs of the same look as one. @throws DocxProblem where too many are left. */
export function joinRuns(xml: string): string {
  const parts: string[] = [];
  let taken = 0;
  let open: { readonly look: string; readonly words: string[] } | null = null;
  const close = () => {
    if (open) parts.push(`<w:r>${open.look}<w:t xml:space="preserve">${open.words.join('')}</w:t></w:r>`);
    open = null;
  };
  for (const { index, 0: run, 1: look = '', 2: words = '' } of xml.matchAll(RUN)) {
    if (open === null || index > taken || open.look !== look) {
      close();
      parts.push(xml.slice(taken, index));
      open = { look, words: [] };
    }
    open.words.push(words);
    taken = index + run.length;
  }
  close();
  parts.push(xml.slice(taken));
  const joined = parts.join('');
  if ((joined.match(ANY_RUN)?.length ?? 0) > MOST_RUNS) throw new DocxProblem(TOO_MANY);
  return joined;
}

const TOO_MANY = {
  zh: `Word 文件由超过 ${MOST_RUNS / 10_000} 万个文字片段组成，可能是恶意文件，未读取。`,
  en: `This Word file is made of more than ${MOST_RUNS} runs and may be malicious. It was not read.`,
};
