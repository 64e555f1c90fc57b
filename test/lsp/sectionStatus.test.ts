// The section at a place, for the status bar: its headings, its length and the figures that wait in it.
import { afterEach, expect, it } from 'vitest';
import { SECTION_AT, type SectionAtResult } from '../../server/src/lsp/protocol.ts';
import { FOLDER, startClient, type TestClient } from './harness.ts';

const REPORT = `2024年度云泽市法治政府建设情况的报告

一、做法

（一）领导。培训12人。

（二）执法。受理申请160件，办结152件，办结率95%。

二、不足

力量不足。

三、打算

一是抓学习。二是抓执法，办理12件。三是抓落实。
`;
let client: TestClient;
afterEach(() => client.close());

it.each<[at: string, SectionAtResult]>([
  ['一、做', { headings: ['一、做法'], characters: 38, waiting: 2 }],
  ['（一）领', { headings: ['一、做法', '（一）领导'], characters: 11, waiting: 1 }],
  ['办结152', { headings: ['一、做法', '（二）执法'], characters: 23, waiting: 1 }],
  ['力量', { headings: ['二、不足'], characters: 9, waiting: 0 }],
  ['办理12', { headings: ['三、打算', '二是抓执法，办理12件'], characters: 11, waiting: 1 }],
  ['2024', null],
])('the section at “%s”', async (at, expected) => {
  client = await startClient();
  const document = client.open(`${FOLDER}/a.md`, REPORT);
  const found = await client.request<SectionAtResult>(SECTION_AT, { uri: document.uri, ...document.position(at) });
  expect(found).toEqual(expected);
});
