/** Patterns of bundled packages that recheck does not prove as they stand, each with the reason why it may stay. */

export interface Exception {
  /** `/source/flags`, without `d`. */
  readonly name: string;
  readonly reason: string;
  /** The pattern on the texts that it really meets; proven in its place. */
  readonly proveAs?: string;
}

const TAG = String.raw`<[A-Za-z][A-Za-z0-9\-]*(?:\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\s*=\s*(?:[^"'=<>${'`'}\x00-\x20]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][A-Za-z0-9\-]*\s*>`;

/** After `<`, `report/markdown.ts` leaves markdown-it no white space but spaces, tabs and line breaks. */
const plainSpaces = (source: string) => source.replaceAll(String.raw`\s`, String.raw`[ \t\n]`);

export const EXCEPTIONS: readonly Exception[] = [
  {
    name: `/^(?:${TAG})/`,
    reason: 'markdown-it, start of an HTML block: proven for what report/markdown.ts lets through',
    proveAs: `^(?:${plainSpaces(TAG)})`,
  },
  {
    name: String.raw`/^(?:${TAG})\s*$/`,
    reason: 'markdown-it, start of an HTML block: proven for what report/markdown.ts lets through',
    proveAs: `^(?:${plainSpaces(TAG)})${plainSpaces(String.raw`\s*`)}$`,
  },
  {
    name: String.raw`/^(?:${TAG}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\s\S]*?[?]>|<![A-Za-z][^>]*>|<!\[CDATA\[[\s\S]*?\]\]>)/`,
    reason: 'markdown-it, inline HTML: this rule is off',
  },
  {
    name: String.raw`/^([a-zA-Z0-9.!#$%&'*+/=?^_${'`'}{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/`,
    reason: 'markdown-it, mail addresses: this rule is off',
  },
  {
    name: String.raw`/(?:\[.*?[^\\]\]|\\(?=.))/g`,
    reason: 'picomatch: reads the file patterns of a configuration, no text',
  },
  { name: String.raw`/(.+\n){2}/`, reason: 'vscode-languageserver: reads an error of its own, no text' },
  { name: String.raw`/[\s]*[^\s]+/g`, reason: 'commander: breaks the lines of its own help' },
  { name: String.raw`/\\\[([^\]/]*?)($|\])/g`, reason: 'ignore: reads the lines of .gitignore' },
  { name: String.raw`/[?*]|[+@!]\(.*?\)|\[|\]/`, reason: 'minimatch: file patterns, no text' },
];
