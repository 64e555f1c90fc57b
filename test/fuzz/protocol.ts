/** Random edits over the real protocol: after each, the findings are those of the same text opened as new. */
import { isDeepStrictEqual } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keystrokes } from '../bench/edits.ts';
import { samples } from '../corpus/corpora.ts';
import { FOLDER, startClient } from '../lsp/harness.ts';

const EDITS_EACH = 250;
const CHARACTERS = 1500;

/**
 * Makes so many one-character edits, in the drafts by turns.
 * @throws Error at the first one after which the findings differ, with the text.
 */
export async function editOverProtocol(edits: number, seed: number): Promise<void> {
  const client = await startClient();
  const texts = samples().map(({ text }) => text.slice(0, CHARACTERS));
  try {
    for (let done = 0; done < edits; done += EDITS_EACH) {
      const text = texts[(done / EDITS_EACH) % texts.length] ?? '';
      const document = client.open(`${FOLDER}/typed.md`, text);
      for (const { at, typed } of keystrokes(Math.min(EDITS_EACH, edits - done), text.length, seed + done)) {
        const places = TextDocument.create('', 'markdown', 0, document.text);
        const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
        await document.change([{ range, text: typed }]);
        const copy = client.open(`${FOLDER}/opened.md`, document.text);
        const [edited, opened] = [await document.diagnostics(), await copy.diagnostics()];
        await copy.close();
        if (!isDeepStrictEqual(withoutPlaces(edited), withoutPlaces(opened))) {
          throw new Error(`other findings after an edit than in the same text opened as new:\n${document.text}`);
        }
      }
      await document.close();
    }
  } finally {
    client.close();
  }
}

/** The two documents have names of their own, which related information repeats. */
function withoutPlaces(diagnostics: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(diagnostics).replaceAll(`${FOLDER}/opened.md`, `${FOLDER}/typed.md`));
}
