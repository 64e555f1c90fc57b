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
const EDITS = 20_000;
const MEBIBYTE = 2 ** 20;

export interface MemoryRecord {
  readonly on: string;
  readonly documents: number;
  readonly charactersEach: number;
  readonly edits: number;
  /** Resident, in MiB. */
  readonly started: number;
  readonly opened: number;
  readonly halfway: number;
  readonly edited: number;
}

async function main(): Promise<void> {
  const server = await startServerProcess();
  const megabytes = () => Math.round(server.memory() / MEBIBYTE);
  try {
    const started = megabytes();
    const text = longReport(CHARACTERS);
    const documents = [];
    for (let index = 0; index < DOCUMENTS; index++) {
      const document = server.client.open(`untitled:报告${index}.md`, `${text}\n第${index}号。\n`);
      await document.pull();
      documents.push(document);
    }
    const opened = megabytes();
    console.log(`${started} MiB at the start, ${opened} MiB with ${DOCUMENTS} reports`);
    let halfway = 0;
    for (const [index, { at, typed }] of keystrokes(EDITS, text.length).entries()) {
      const document = documents[index % DOCUMENTS];
      if (!document) continue;
      const places = TextDocument.create('', 'markdown', 0, document.text);
      const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
      await document.change([{ range, text: typed }]);
      await document.pull();
      if (index + 1 === EDITS / 2) halfway = megabytes();
    }
    const edited = megabytes();
    console.log(`${halfway} MiB after ${EDITS / 2} edits, ${edited} MiB after ${EDITS}`);
    if (!process.argv.includes('--write')) return;
    const figures = { started, opened, halfway, edited };
    record<MemoryRecord>('memory', {
      on: machine(),
      documents: DOCUMENTS,
      charactersEach: text.length,
      edits: EDITS,
      ...figures,
    });
  } finally {
    server.stop();
  }
}

void main();
