// Of a very long text the findings in sight come first, then all of them.
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver';
import { FOLDER, FULL, startClient, type TestClient, type TestDocument, type TestOptions } from './harness.ts';

const URI = `${FOLDER}/a.md`;
const { diagnostic: _, ...withoutPull } = FULL.textDocument ?? {};
const PUSH_ONLY = { ...FULL, textDocument: withoutPull };
const { diagnostics: __, ...withoutRefresh } = FULL.workspace ?? {};

const FILLER = '持续压实各有关单位的责任，不断提升服务的质量，让企业和群众更加满意。\n\n'.repeat(700);
/** Days that do not exist at its beginning, in its middle and at its end, and a gap in the numbering. */
const LONG = `# 某市2024年法治政府建设情况的报告

一、总体情况

会议于2月30日召开。

${FILLER}会议于4月31日召开。受理案件160件，办结152件，办结率90%。

${FILLER}会议于6月31日召开。

三、下一步打算
`;

/** It is read in so many steps that several questions come in between. */
const LONGER = LONG.replaceAll(FILLER, FILLER.repeat(8));

let client: TestClient;
afterEach(() => client.close());

const start = async (options: TestOptions = {}) => {
  client = await startClient(options);
  return client;
};

/** Tells that the lines of `parts` are in sight, each in an editor of its own. */
async function look(document: TestDocument, parts: readonly string[]): Promise<void> {
  await client.notify('fazhi/inSight', { uri: URI, ranges: parts.map(part => document.range(part)) });
}

const refreshed = () => client.next('workspace/diagnostic/refresh');

/** The words at which findings stand that are certain, in the order of the text. */
function placesIn(document: TestDocument, answer: DocumentDiagnosticReport | PublishDiagnosticsParams): string[] {
  const list = 'diagnostics' in answer ? answer.diagnostics : answer.kind === 'full' ? answer.items : [];
  const lines = document.text.split('\n');
  return list
    .filter(({ code }) => ['dates/impossible', 'figures/ratio-mismatch', 'outline/gap'].includes(String(code)))
    .map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character) ?? '');
}

const ALL = ['2月30日', '4月31日', '90%', '6月31日', '三、'];

describe('pulled findings of a very long text', () => {
  it('are first those in sight, then all', async () => {
    const document = (await start()).open(URI, LONG);
    await look(document, ['4月31日']);
    const first = await document.pull();
    expect(placesIn(document, first)).toEqual(['4月31日', '90%']);
    await refreshed();
    expect(placesIn(document, await document.pull(first.resultId))).toEqual(ALL);
  });

  it('are those in every editor that shows it', async () => {
    const document = (await start()).open(URI, LONG);
    await look(document, ['6月31日', '2月30日']);
    expect(placesIn(document, await document.pull())).toEqual(['2月30日', '6月31日']);
  });

  it('are those at the beginning where nobody says what is in sight', async () => {
    const document = (await start()).open(URI, LONG);
    expect(placesIn(document, await document.pull())).toEqual(['2月30日']);
  });

  it('are those in sight now when that has become another part meanwhile', async () => {
    const document = (await start()).open(URI, LONGER);
    expect(placesIn(document, await document.pull())).toEqual(['2月30日']);
    await look(document, ['6月31日']);
    await refreshed();
    expect(placesIn(document, await document.pull())).toEqual(['6月31日']);
    await refreshed();
    expect(placesIn(document, await document.pull())).toEqual(ALL);
  });

  it('are all of them when they were found before, also for a changed text', async () => {
    const document = (await start()).open(URI, LONG);
    await document.pull();
    await refreshed();
    await document.replace('2月30日', '2月20日');
    expect(placesIn(document, await document.pull())).toEqual(ALL.slice(1));
  });

  it('are of the text as it stands when it is changed in between', async () => {
    const document = (await start()).open(URI, LONGER);
    await look(document, ['6月31日']);
    await document.pull();
    await document.replace('6月31日', '9月31日');
    expect(placesIn(document, await document.pull())).toEqual(['9月31日']);
    await refreshed();
    expect(placesIn(document, await document.pull())).toEqual(ALL.with(3, '9月31日'));
  });

  it('are of the text that was opened last when the one before was closed meanwhile', async () => {
    const before = (await start()).open(URI, LONGER);
    await before.pull();
    await before.close();
    const document = client.open(URI, LONGER.replace('2月30日', '2月20日'));
    expect(placesIn(document, await document.pull())).toEqual([]);
    await refreshed();
    expect(placesIn(document, await document.pull())).toEqual(ALL.slice(1));
  });

  it('come before what is asked of it meanwhile', async () => {
    const document = (await start()).open(URI, LONG);
    const answered: string[] = [];
    await Promise.all([
      document.pull().then(answer => answered.push(...placesIn(document, answer))),
      client
        .request('textDocument/documentSymbol', { textDocument: { uri: URI } })
        .then(() => answered.push('symbols')),
    ]);
    expect(answered).toEqual(['2月30日', 'symbols']);
  });

  it('leave out figures while some have been reviewed, which is known of all together', async () => {
    const document = (await start()).open(URI, LONG);
    await client.notify('fazhi/reviews', { uri: URI, keys: ['0123456789abcdef'] });
    await look(document, ['4月31日']);
    expect(placesIn(document, await document.pull())).toEqual(['4月31日']);
  });

  it.each([
    ['is not that long', FULL, LONG.replace(FILLER, '').replace(FILLER, '')],
    ['is long, for a client that cannot be told to pull again', { ...FULL, workspace: withoutRefresh }, LONG],
  ])('are all of them at once where it %s', async (_name, capabilities, text) => {
    const document = (await start({ capabilities })).open(URI, text);
    expect(placesIn(document, await document.pull())).toEqual(ALL);
  });
});

describe('pushed findings of a very long text', () => {
  it('are first those in sight, then all', async () => {
    const document = (await start({ capabilities: PUSH_ONLY })).open(URI, LONG);
    const pushed = () => client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(placesIn(document, await pushed())).toEqual(['2月30日']);
    expect(placesIn(document, await pushed())).toEqual(ALL);
  });
});
