/** Makes names and quoted words harmless for a terminal and for a CI log, which read some characters as commands. */

/** Control characters, line ends and what sets the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const COMMANDS = /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** `a⏎.md` → `a\u000a.md`; a CI log takes a line that opens with `::` for a command, so that is written `\u003a:`. */
export function printable(text: string): string {
  return text.replace(COMMANDS, escaped).replace(/^(\s*):(?=:)/, (_, front: string) => `${front}\\u003a`);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
