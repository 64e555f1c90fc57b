/** Numbered lists in the preview: paragraphs that begin with their ordinals, as they stand in the exported Word file. */
import { changed, type Token } from './previewTokens.ts';

/** Lists of dots, and what stands in them or in a quotation, stay lists. */
export function withListsRunIn(tokens: readonly Token[]): Token[] {
  /** Of each list, item and quotation that is open: whether it is left out. */
  const open: boolean[] = [];
  let ordinal = '';
  return tokens.flatMap(token => {
    const { type, hidden } = token;
    if (/^(?:(?:ordered|bullet)_list|list_item|blockquote)_close$/.test(type)) return open.pop() ? [] : [token];
    if (/^(?:(?:ordered|bullet)_list|list_item|blockquote)_open$/.test(type)) {
      const isLeftOut =
        type === 'list_item_open' ? open.at(-1) === true : type === 'ordered_list_open' && !open.includes(false);
      open.push(isLeftOut);
      if (!isLeftOut) return [token];
      if (type === 'list_item_open') ordinal = `${token.info}${token.markup} `;
      return [];
    }
    if (open.at(-1) !== true) return [token];
    if (type === 'inline') {
      const run = withOrdinal(token, ordinal);
      ordinal = '';
      return [run];
    }
    // markdown-it hides the paragraphs of items without blank lines between them.
    return [hidden ? changed(token, { hidden: false }) : token];
  });
}

function withOrdinal(inline: Token, ordinal: string): Token {
  const [first] = inline.children ?? [];
  if (ordinal === '' || !first) return inline;
  const text = changed(first, { type: 'text', content: ordinal, attrs: null, children: null });
  return changed(inline, { content: ordinal + inline.content, children: [text, ...(inline.children ?? [])] });
}
