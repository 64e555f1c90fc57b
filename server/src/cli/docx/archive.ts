/** Opens the archive that a Word file is, within bounds: a small file may unpack to more than any machine holds. */
import JSZip from 'jszip';
import type { Localized } from '../../engine/index.ts';

/** Says why a file cannot be read, in words for its owner. */
export class DocxProblem extends Error {
  readonly problem: Localized;

  constructor(problem: Localized) {
    super(problem.en);
    this.problem = problem;
  }
}

/** The XML parts by name; pictures and the like are left behind. */
export type Parts = Map<string, string>;

/** No draft of an office comes near; a million characters of text are about 10 MB of XML. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FILES = 10_000;

const DAMAGED: Localized = {
  zh: 'Word 文件已损坏，无法读取。请在 Word 或 WPS 中打开并另存为 .docx。',
  en: 'This Word file is damaged and cannot be read. Open it in Word and save it as .docx again.',
};
const TOO_LARGE: Localized = {
  zh: 'Word 文件解压后过大（超过 64 MB），可能是恶意文件，未读取。',
  en: 'This Word file unpacks to more than 64 MB and may be malicious. It was not read.',
};

export async function readParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new DocxProblem(DAMAGED);
  });
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  if (files.length > MOST_FILES) throw new DocxProblem(TOO_LARGE);
  const parts: Parts = new Map();
  let left = MOST_BYTES;
  for (const file of files) {
    if (!/\.(?:xml|rels)$/i.test(file.name)) continue;
    const content = await inflate(file, left);
    left -= content.length;
    parts.set(file.name, content.toString('utf8'));
  }
  if (!parts.has('word/document.xml')) throw new DocxProblem(DAMAGED);
  return parts;
}

/** The size that an archive states of a file may be a lie, so what comes out is counted. */
function inflate(file: JSZip.JSZipObject, most: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = file.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= most) return;
      stream.pause();
      fail(new DocxProblem(TOO_LARGE));
    });
    stream.on('error', () => fail(new DocxProblem(DAMAGED)));
    stream.on('end', () => done(Buffer.concat(chunks)));
  });
}

/** An archive of the parts alone, not compressed, for a reader that wants a file. */
export async function packParts(parts: Parts): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, text] of parts) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
}
