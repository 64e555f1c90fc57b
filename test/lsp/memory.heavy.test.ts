// What the server holds does not grow with the number of edits.
import { expect, test } from 'vitest';
import { slips } from '../bench/edits.ts';
import { startServerProcess } from '../bench/serverProcess.ts';
import { longReport } from '../bench/texts.ts';

const FEW = 200;
const MANY = 1500;
const DOCUMENTS = 4;
const CHARACTERS = 5000;
/** What the program finds out of itself meanwhile; the texts of all edits would be as much again as the server holds. */
const ROOM = 1.05;

test(`after ${MANY} edits the server holds no more than after ${FEW}`, async () => {
  const server = await startServerProcess({ tellsHeap: true, compiles: false });
  try {
    const text = longReport(CHARACTERS);
    const names = Array.from({ length: DOCUMENTS }, (_, index) => `untitled:报告${index}.md`);
    const documents = names.map(name => server.client.open(name, text));
    const data = async () => {
      const { live, code } = await server.liveHeap();
      return live - code;
    };
    let early = Number.NaN;
    for (const [index, { at, typed }] of slips(MANY, CHARACTERS).entries()) {
      const document = documents[(index >> 1) % DOCUMENTS];
      await document?.change([{ range: rangeAt(document.text, at, typed === '' ? 1 : 0), text: typed }]);
      await document?.pull();
      if (index + 1 === FEW) early = await data();
    }
    expect(await data()).toBeLessThan(early * ROOM);
  } finally {
    server.stop();
  }
});

function rangeAt(text: string, offset: number, length: number) {
  const place = (at: number) => {
    const front = text.slice(0, at).split('\n');
    return { line: front.length - 1, character: front.at(-1)?.length ?? 0 };
  };
  return { start: place(offset), end: place(offset + length) };
}
