/** Opens and packs the archive that a Word file is, within bounds: a small file may unpack to more than any machine holds. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { DAMAGED, TOO_LARGE, WordProblem } from './problem.ts';

export interface Archive {
  /** Names of the parts, in the order of the archive; folders are none. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * A part as it is, or null when there is none.
   * @throws WordProblem when it is damaged, or too large.
   */
  bytes(name: string): Uint8Array | null;
  /**
   * An XML part as text without a BOM, or null when there is none. The same string each time, into which spans point.
   * @throws WordProblem when it is damaged, or too large.
   */
  text(name: string): string | null;
}

const MEBIBYTE = 1024 * 1024;

/** Of all XML that is read; no draft of an office comes near, a million characters of text are about 10 MB. */
const MOST_TEXT = 64 * MEBIBYTE;
/** Of everything in the file, pictures too. */
const MOST_BYTES = 512 * MEBIBYTE;
const MOST_FILES = 10_000;

/** @throws WordProblem when `bytes` are no archive, or one that is damaged or unpacks to too much. */
export function openArchive(bytes: Uint8Array): Archive {
  const sizes = sizesIn(bytes);
  const texts = new Map<string, string>();
  let left = MOST_TEXT;
  return {
    names: [...sizes.keys()],
    has: name => sizes.has(name),
    bytes: name => (sizes.has(name) ? inflate(bytes, name) : null),
    text(name) {
      const size = sizes.get(name);
      if (size === undefined) return null;
      const known = texts.get(name);
      if (known !== undefined) return known;
      left -= size;
      if (left < 0) throw new WordProblem(TOO_LARGE);
      const text = decode(inflate(bytes, name));
      texts.set(name, text);
      return text;
    },
  };
}

/** What each part says that it unpacks to. More never comes out: what is beyond is cut off, and then no XML. */
function sizesIn(bytes: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  let total = 0;
  unzip(bytes, ({ name, originalSize }) => {
    total += originalSize;
    if (!name.endsWith('/')) sizes.set(name, originalSize);
    return false;
  });
  if (sizes.size > MOST_FILES || total > MOST_BYTES) throw new WordProblem(TOO_LARGE);
  return sizes;
}

function inflate(bytes: Uint8Array, wanted: string): Uint8Array {
  return unzip(bytes, ({ name }) => name === wanted)[wanted] ?? new Uint8Array();
}

function unzip(bytes: Uint8Array, filter: (file: { readonly name: string; readonly originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    throw new WordProblem(DAMAGED);
  }
}

/** XML is UTF-8 unless a byte order mark says that it is UTF-16. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The earliest time that an archive can state, so that the same parts give the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/** Parts that are packed already gain nothing from being packed again. */
const PACKED = /\.(?:png|jpe?g|gif|webp|emf\.gz|zip|docx|xlsx|pptx)$/i;

/** An archive of these parts in this order; the same parts give the same bytes. Text is written as UTF-8. */
export function packArchive(parts: Iterable<readonly [name: string, content: Uint8Array | string]>): Uint8Array {
  const files: Zippable = {};
  const encoder = new TextEncoder();
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    files[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: FIXED_TIME }];
  }
  return zipSync(files);
}
