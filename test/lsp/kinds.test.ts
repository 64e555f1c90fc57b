// Giving a document a kind: in the front matter, whatever stands there already.
import { afterEach, describe, expect, it } from 'vitest';
import { kinds, parse } from '../../server/src/engine/index.ts';
import { kindEdit } from '../../server/src/lsp/handlers/kinds.ts';
import { FOLDER, startClient, type TestClient } from './harness.ts';

let client: TestClient | undefined;
afterEach(() => {
  client?.close();
  client = undefined;
});

const changed = (text: string) => {
  const { span, newText } = kindEdit(parse(text), 'work-plan');
  return text.slice(0, span.start) + newText + text.slice(span.end);
};

describe('the edit that gives a kind', () => {
  it.each([
    ['no front matter', '一、情况\n', '---\nkind: work-plan\n---\n\n一、情况\n'],
    ['a BOM', '\ufeff一、情况\r\n', '\ufeff---\r\nkind: work-plan\r\n---\r\n\r\n一、情况\r\n'],
    ['front matter without a kind', '---\ntitle: 报告\n---\n', '---\nkind: work-plan\ntitle: 报告\n---\n'],
    ['another kind', '---\r\nkind: report  \r\na: 1\r\n---\r\n', '---\r\nkind: work-plan  \r\na: 1\r\n---\r\n'],
  ])('meets %s', (_, before, after) => {
    const text = changed(before);
    expect(text.replace(/ +(?=\r)/g, '')).toBe(after.replace(/ +(?=\r)/g, ''));
    expect(parse(text).frontMatter?.values['kind']).toBe('work-plan');
  });

  it('is asked for by the client, and takes effect', async () => {
    client = await startClient();
    const document = client.open(`${FOLDER}/a.md`, '随手记\n\n一、情况\n\n三、安排\n');
    expect(await document.diagnostics()).toEqual([]);
    const offered = await client.request<{ id: string; name: string }[]>('fazhi/kinds', undefined);
    expect(offered.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
    const edit = await client.request<Parameters<typeof document.apply>[0]>('fazhi/kindEdit', {
      uri: document.uri,
      kind: 'report',
    });
    await document.apply(edit);
    expect((await document.diagnostics()).map(({ code }) => code)).toContain('outline/gap');
  });

  it('is refused for a kind that there is not', async () => {
    client = await startClient();
    const { uri } = client.open(`${FOLDER}/a.md`, '随手记');
    expect(await client.request('fazhi/kindEdit', { uri, kind: 'nonsense' })).toBeNull();
  });
});
