/** What the server keeps in memory with many reports open, and after many edits: `npm run bench memory`. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keystrokes } from './edits.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { startServerProcess } from './serverProcess.ts';
import { longReport } from './texts.ts';

const DOCUMENTS = 200;
/** As the published reports at hand have on average. */
const CHARACTERS = 5000;
const EDITS = [1000, 5000, 20_000];
const MEBIBYTE = 2 ** 20;

/** In MiB, after so many edits. */
export interface MemoryPoint {
  readonly edits: number;
  /** On the heap when all garbage has been taken away. */
  readonly live: number;
  readonly resident: number;
}

export interface MemoryRecord {
  readonly on: string;
  readonly documents: number;
  readonly charactersEach: number;
  /** Before a report was open. */
  readonly started: MemoryPoint;
  readonly opened: MemoryPoint;
  readonly edited: readonly MemoryPoint[];
}

async function main(): Promise<void> {
  const server = await startServerProcess({ tellsHeap: true });
  const look = async (edits: number): Promise<MemoryPoint> => {
    const resident = Math.round(server.memory() / MEBIBYTE);
    return { edits, resident, live: Math.round((await server.liveHeap()) / MEBIBYTE) };
  };
  try {
    const started = await look(0);
    const text = longReport(CHARACTERS);
    const documents = [];
    for (let index = 0; index < DOCUMENTS; index++) {
      const document = server.client.open(`untitled:报告${index}.md`, `${text}\n第${index}号。\n`);
      await document.pull();
      documents.push(document);
    }
    const opened = await look(0);
    const edited: MemoryPoint[] = [];
    for (const [index, { at, typed }] of keystrokes(Math.max(...EDITS), text.length).entries()) {
      const document = documents[index % DOCUMENTS];
      if (!document) continue;
      const places = TextDocument.create('', 'markdown', 0, document.text);
      const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
      await document.change([{ range, text: typed }]);
      await document.pull();
      if (EDITS.includes(index + 1)) edited.push(await look(index + 1));
    }
    console.table([started, opened, ...edited]);
    if (!process.argv.includes('--write')) return;
    record<MemoryRecord>('memory', {
      on: machine(),
      documents: DOCUMENTS,
      charactersEach: text.length,
      started,
      opened,
      edited,
    });
  } finally {
    server.stop();
  }
}

void main();
