/** The parts of markdown-it, which the built-in extension brings along, that the preview uses; tokens stay as they are. */

export interface Token {
  readonly type: string;
  readonly content: string;
  /** Of an item of a numbered list its number, and what follows that: `1`, `.`. */
  readonly info: string;
  readonly markup: string;
  /** Whether it is not shown, as the paragraphs of a list without blank lines are not. */
  readonly hidden: boolean;
  readonly attrs: [string, string][] | null;
  readonly children: Token[] | null;
  /** First line and the one after the last; null where markdown-it gives none. */
  readonly map: [number, number] | null;
  attrJoin(name: string, value: string): void;
}

export interface Renderer {
  render(tokens: Token[], options: unknown, env: unknown): string;
}

export interface MarkdownIt {
  readonly renderer: Renderer;
}

export function changed(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}

export function withClass(token: Token, name: string): Token {
  const attrs = token.attrs?.map(([key, value]): [string, string] => [key, value]) ?? null;
  const copy = changed(token, { attrs });
  copy.attrJoin('class', name);
  return copy;
}
