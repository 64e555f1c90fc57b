/** What the server keeps in memory with many reports open, and after many edits: `npm run bench memory`. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { slips } from './edits.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { startServerProcess } from './serverProcess.ts';
import { quantile } from './statistics.ts';
import { longReport } from './texts.ts';

/** Each by a server just started; the medians are told. */
const ROUNDS = 3;
const DOCUMENTS = 200;
/** As the published reports at hand have on average. */
const CHARACTERS = 5000;
const EDITS = [1000, 5000, 20_000];
const MEBIBYTE = 2 ** 20;

/** In MiB, after so many edits. */
export interface MemoryPoint {
  readonly edits: number;
  /** On the heap when all garbage has been taken away: reports and what was found in them. */
  readonly data: number;
  /** What else is on the heap then: the program, and what V8 compiled and noted of it. */
  readonly code: number;
  readonly resident: number;
}

export interface MemoryRecord {
  readonly on: string;
  readonly rounds: number;
  readonly documents: number;
  readonly charactersEach: number;
  /** Before a report was open. */
  readonly started: MemoryPoint;
  readonly opened: MemoryPoint;
  readonly edited: readonly MemoryPoint[];
  /** By how much the data differ between rounds at one point, at most. */
  readonly spread: number;
}

interface Look {
  readonly edits: number;
  readonly live: number;
  readonly code: number;
  readonly resident: number;
}

/** A server just started, with all reports open, and after each number of edits. */
async function measure(text: string, compiles: boolean): Promise<Look[]> {
  const server = await startServerProcess({ tellsHeap: true, compiles });
  const look = async (edits: number): Promise<Look> => {
    const resident = server.memory() / MEBIBYTE;
    const { live, code } = await server.liveHeap();
    return { edits, resident, live: live / MEBIBYTE, code: code / MEBIBYTE };
  };
  try {
    const points = [await look(0)];
    const documents = [];
    for (let index = 0; index < DOCUMENTS; index++) {
      const document = server.client.open(`untitled:报告${index}.md`, `${text}\n第${index}号。\n`);
      await document.pull();
      documents.push(document);
    }
    points.push(await look(0));
    // What is typed is taken away again: the reports are the same each time that is looked.
    for (const [index, { at, typed }] of slips(Math.max(...EDITS), text.length).entries()) {
      const document = documents[(index >> 1) % DOCUMENTS];
      if (!document) continue;
      const places = TextDocument.create('', 'markdown', 0, document.text);
      const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
      await document.change([{ range, text: typed }]);
      await document.pull();
      if (EDITS.includes(index + 1)) points.push(await look(index + 1));
    }
    return points;
  } finally {
    server.stop();
  }
}

/** The data are those of a server in which V8 compiles nothing, since what it notes of the program would count among them. */
async function measureApart(text: string): Promise<MemoryPoint[]> {
  const plain = await measure(text, false);
  const compiling = await measure(text, true);
  return compiling.map(({ edits, live, resident }, index) => {
    const data = (plain[index]?.live ?? Number.NaN) - (plain[index]?.code ?? Number.NaN);
    return { edits, data, code: live - data, resident };
  });
}

function medianOf(points: readonly MemoryPoint[]): MemoryPoint {
  const median = (of: (point: MemoryPoint) => number) => Math.round(quantile(points.map(of), 0.5) * 10) / 10;
  return {
    edits: median(({ edits }) => edits),
    data: median(({ data }) => data),
    code: median(({ code }) => code),
    resident: Math.round(median(({ resident }) => resident)),
  };
}

function spreadOf(rounds: readonly (readonly MemoryPoint[])[]): number {
  const spreads = (rounds[0] ?? []).map((_, index) => {
    const data = rounds.map(round => round[index]?.data ?? Number.NaN);
    return Math.max(...data) - Math.min(...data);
  });
  return Math.max(...spreads);
}

async function main(): Promise<void> {
  const text = longReport(CHARACTERS);
  const rounds: MemoryPoint[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await measureApart(text));
    console.table(rounds.at(-1));
  }
  const [started, opened, ...edited] = (rounds[0] ?? []).map((_, index) =>
    medianOf(rounds.flatMap(round => round[index] ?? [])),
  );
  if (!started || !opened || !process.argv.includes('--write')) return;
  record<MemoryRecord>('memory', {
    on: machine(),
    rounds: ROUNDS,
    documents: DOCUMENTS,
    charactersEach: text.length,
    started,
    opened,
    edited,
    spread: spreadOf(rounds),
  });
}

void main();
