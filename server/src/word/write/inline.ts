/** Reads the Markdown inside a paragraph: what is bold, a picture, a footnote; links, tags and comments are looked through. */
import MarkdownIt from 'markdown-it';

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  | { readonly kind: 'break' }
  | { readonly kind: 'footnote'; readonly label: string }
  | { readonly kind: 'picture'; readonly source: string; readonly alt: string };

export interface Inline {
  readonly pieces: readonly Piece[];
  /** Names of HTML tags that were passed over, what they enclose was kept: `u`, `span`. */
  readonly tags: readonly string[];
}

const markdown = new MarkdownIt('zero').enable([
  'backticks',
  'emphasis',
  'entity',
  'escape',
  'image',
  'link',
  'strikethrough',
]);
// A `\\<b>` must not become the tag that its writer did not mean.
markdown.core.ruler.disable('text_join');
// Addresses are not written anywhere; encoding them would ask for what the bundles leave out.
markdown.normalizeLink = address => address;
markdown.validateLink = () => true;

/**
 * A run of marks opens or closes by the spaces beside it alone, as `_` does by letters: `**…。**后文` is bold, which
 * CommonMark does not see.
 */
class ChineseState extends markdown.inline.State {
  override scanDelims(start: number) {
    const mark = this.src[start];
    let end = start + 1;
    while (end < this.posMax && this.src[end] === mark) end++;
    const before = start > 0 ? (this.src[start - 1] ?? ' ') : ' ';
    const after = end < this.posMax ? (this.src[end] ?? ' ') : ' ';
    const parts = mark === '_' ? LETTER : NOTHING;
    return {
      can_open: !SPACE.test(after) && !parts.test(before),
      can_close: !SPACE.test(before) && !parts.test(after),
      length: end - start,
    };
  }
}
markdown.inline.State = ChineseState;

const SPACE = /\s/;
const LETTER = /\w/;
const NOTHING = /$^/;
/** A tag, which the engine takes for no prose either, or a reference to a footnote. */
const MARK = /<[a-zA-Z/][^<>]*>|\[\^([^\][\s^]+)\]/g;
const TAG_NAME = /^<\/?([a-zA-Z][a-zA-Z0-9-]{0,20})/;

/** `footnotes` are the labels that have a text; another `[^1]` is text itself. */
export function readInline(text: string, footnotes: ReadonlySet<string> = NONE): Inline {
  const pieces: Piece[] = [];
  const tags: string[] = [];
  let bold = 0;
  const addMarked = (content: string) => {
    let from = 0;
    for (const match of content.matchAll(MARK)) {
      const [mark, label] = match;
      const tag = TAG_NAME.exec(mark)?.[1]?.toLowerCase();
      if (label === undefined ? tag === undefined : !footnotes.has(label)) continue;
      addText(pieces, content.slice(from, match.index), bold > 0);
      from = match.index + mark.length;
      if (label !== undefined) pieces.push({ kind: 'footnote', label });
      else if (tag === 'br') pieces.push({ kind: 'break' });
      else tags.push(tag ?? '');
    }
    addText(pieces, content.slice(from), bold > 0);
  };
  for (const token of markdown.parseInline(text, {})[0]?.children ?? []) {
    switch (token.type) {
      case 'strong_open':
        bold++;
        break;
      case 'strong_close':
        bold--;
        break;
      case 's_open':
        tags.push('del');
        break;
      case 'image':
        pieces.push({ kind: 'picture', source: String(token.attrGet('src') ?? ''), alt: token.content });
        break;
      case 'text':
        addMarked(token.content);
        break;
      case 'softbreak':
      case 'hardbreak':
        pieces.push({ kind: 'break' });
        break;
      default:
        addText(pieces, token.content, bold > 0);
    }
  }
  return { pieces, tags };
}

const NONE: ReadonlySet<string> = new Set();

/** The wording alone. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(piece => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : '')).join('');
}

function addText(pieces: Piece[], text: string, bold: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.kind === 'text' && last.bold === bold) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push({ kind: 'text', text, bold });
}

/** The pieces in front of the character `at` of the wording, and those after it. */
export function splitPieces(pieces: readonly Piece[], at: number): readonly [readonly Piece[], readonly Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let left = at;
  for (const piece of pieces) {
    if (left <= 0) after.push(piece);
    else if (piece.kind !== 'text' || piece.text.length <= left) {
      before.push(piece);
      left -= plainText([piece]).length;
    } else {
      before.push({ ...piece, text: piece.text.slice(0, left) });
      after.push({ ...piece, text: piece.text.slice(left) });
      left = 0;
    }
  }
  return [before, after];
}
