/** Opens a very long text in a server that has just been started, and types into it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keystrokes } from './edits.ts';
import { startServerProcess } from './serverProcess.ts';

/** In milliseconds. */
export interface Typed {
  /** From opening to the first answer, with findings on the part in sight. */
  readonly inSight: number;
  /** From opening to all findings. */
  readonly firstDiagnostics: number;
  /** Of each keystroke, from the change to the answer with its diagnostics. */
  readonly times: readonly number[];
}

export async function typeOverProtocol(text: string, count: number): Promise<Typed> {
  const server = await startServerProcess();
  try {
    const opened = performance.now();
    const document = server.client.open('untitled:报告.md', text);
    const { resultId } = await document.pull();
    const inSight = performance.now() - opened;
    await server.client.next('workspace/diagnostic/refresh');
    await document.pull(resultId);
    const firstDiagnostics = performance.now() - opened;
    const times: number[] = [];
    for (const { at, typed } of keystrokes(count, text.length)) {
      const places = TextDocument.create('', 'markdown', 0, document.text);
      const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
      const began = performance.now();
      await document.change([{ range, text: typed }]);
      await document.pull();
      times.push(performance.now() - began);
    }
    return { inSight, firstDiagnostics, times };
  } finally {
    server.stop();
  }
}
