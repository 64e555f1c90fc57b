// Findings reach the client: pulled where it can, pushed where it cannot, and follow what is typed.

import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import { FOLDER, FULL, startClient, type TestClient, type TestOptions } from './harness.ts';
import { SAFE_RULE, toyAnalyse } from './toy.ts';

const URI = `${FOLDER}/a.md`;
const { diagnostic: _, ...withoutPull } = FULL.textDocument ?? {};
const PUSH_ONLY = { ...FULL, textDocument: withoutPull };

let client: TestClient;
const start = async (options: TestOptions = {}) => {
  client = await startClient({ analyse: toyAnalyse, ...options });
  return client;
};
afterEach(() => client.close());

describe('pulled diagnostics', () => {
  it('name a kind that there is not at its place, and go on with the kind that is recognised', async () => {
    client = await startClient();
    const document = await client.open(URI, '---\nkind: 年报\n---\n# 某市关于普法工作的报告\n\n一、甲\n\n三、乙\n');
    const diagnostics = await document.diagnostics();
    const [problem] = diagnostics.filter(({ code }) => code === 'config');
    expect(problem?.range).toEqual({ start: { line: 1, character: 6 }, end: { line: 1, character: 8 } });
    expect(problem?.message).toContain('没有文种「年报」');
    expect(diagnostics.map(({ code }) => code)).toContain('outline/gap');
  });

  it('carry rule, page, severity, message and evidence', async () => {
    const document = (await start()).open(URI, '一、情况\n😀有‼字。');
    const [diagnostic] = await document.diagnostics();
    expect(diagnostic).toEqual({
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 4 } },
      severity: DiagnosticSeverity.Error,
      code: SAFE_RULE,
      source: 'fazhi',
      message: '有错',
      data: { key: `${SAFE_RULE}@8-9` },
      relatedInformation: [
        {
          location: { uri: URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } } },
          message: '依据',
        },
      ],
    });
  });

  it('follow incremental edits', async () => {
    const document = (await start()).open(URI, '一、情况\n有‼字。\n又有‼字。');
    expect(await document.diagnostics()).toHaveLength(2);
    await document.replace('有‼字。\n又', '没有。\n又');
    const [rest, ...others] = await document.diagnostics();
    expect(others).toEqual([]);
    expect(rest?.range.start).toEqual({ line: 2, character: 2 });
  });

  it('are not sent twice for the same state', async () => {
    const document = (await start()).open(URI, '‼');
    const first = await document.pull();
    expect(await document.pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await document.replace('‼', '‼‼');
    expect(await document.pull(first.resultId)).toMatchObject({ kind: 'full' });
  });

  it('are found again when a document is opened again with the same version', async () => {
    const { open } = await start();
    const first = open(URI, '‼');
    const { resultId } = await first.pull();
    await first.close();
    const again = open(URI, '没有');
    expect(await again.pull(resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are empty for a document that is not open', async () => {
    const { request } = await start();
    expect(await request('textDocument/diagnostic', { textDocument: { uri: URI } })).toEqual({
      kind: 'full',
      items: [],
    });
  });

  it('are English for an English client and Chinese when the settings say so', async () => {
    const document = (await start({ locale: 'en' })).open(URI, '‼');
    expect((await document.diagnostics())[0]?.message).toBe('wrong');
    client.close();
    const chinese = (await start({ locale: 'en', settings: { locale: 'zh-CN' } })).open(URI, '‼');
    expect((await chinese.diagnostics())[0]?.message).toBe('有错');
  });

  it('leave out the evidence where the client cannot show it', async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    const document = (await start({ capabilities })).open(URI, '‼');
    expect((await document.diagnostics())[0]).not.toHaveProperty('relatedInformation');
  });

  it('spare the old side of a comparison', async () => {
    const document = (await start()).open('git:/work/a.md?ref', '‼');
    expect(await document.diagnostics()).toEqual([]);
  });

  it('come for unsaved documents', async () => {
    const document = (await start()).open('untitled:Untitled-1', '‼');
    expect(await document.diagnostics()).toHaveLength(1);
  });
});

describe('pushed diagnostics', () => {
  const pushed = () => client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');

  it('come with the version they belong to, follow edits and go when the document is closed', async () => {
    const document = (await start({ capabilities: PUSH_ONLY })).open(URI, '‼');
    expect(await pushed()).toMatchObject({ uri: URI, version: 1, diagnostics: [{ code: SAFE_RULE }] });
    await document.replace('‼', '！');
    expect(await pushed()).toMatchObject({ uri: URI, version: 2, diagnostics: [] });
    await document.close();
    expect(await pushed()).toEqual({ uri: URI, diagnostics: [] });
  });

  it('are not announced as something to pull', async () => {
    await start({ capabilities: PUSH_ONLY });
    expect(client.initialized.capabilities).not.toHaveProperty('diagnosticProvider');
  });

  it('come to a client that can do nothing at all', async () => {
    (await start({ capabilities: {} })).open(URI, '‼');
    expect((await pushed()).diagnostics).toHaveLength(1);
  });
});
