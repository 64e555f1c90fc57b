// When the preview of a report is made again, with a VS Code that forgets what it is asked for while it is about to look itself.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ActiveReport } from '../../client/src/activeReport.ts';
import { createOfficialPreview } from '../../client/src/officialPreview.ts';

const vscode = vi.hoisted(() => {
  const listeners = new Map<string, ((value: unknown) => void)[]>();
  const event = (name: string) => (listener: (value: unknown) => void) => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    return { dispose: () => {} };
  };
  return {
    fire: (name: string, value?: unknown) => {
      for (const listener of listeners.get(name) ?? []) listener(value);
    },
    clear: () => listeners.clear(),
    event,
    refresh: () => {},
  };
});
vi.mock('vscode', () => ({
  Uri: { parse: (text: string) => text },
  Disposable: { from: () => ({ dispose: () => {} }) },
  DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
  commands: {
    executeCommand: async (name: string) => {
      if (name === 'markdown.preview.refresh') vscode.refresh();
    },
  },
  languages: { getDiagnostics: () => [], onDidChangeDiagnostics: vscode.event('diagnostics') },
  window: { tabGroups: { all: [{ tabs: [{ input: { viewType: 'mainThreadWebview-markdown.preview' } }] }] } },
  workspace: {
    textDocuments: [],
    getConfiguration: () => ({ get: () => isWanted.value }),
    onDidChangeConfiguration: vscode.event('configuration'),
    onDidCloseTextDocument: vscode.event('close'),
  },
}));

const isWanted = { value: true };
/** What VS Code does: an edit or the opening of a document is shown after so long, unless the text is the same. */
const DELAY = 300;

function preview() {
  const known = new Set<string>();
  const report = {
    isReport: (uri: unknown) => known.has(String(uri)),
    signed: () => [],
    onDidChangeReports: vscode.event('reports'),
  } as unknown as ActiveReport;
  const renderer = { render: () => '<p></p>' };
  createOfficialPreview(report).extendMarkdownIt({ renderer } as never);
  let html = '';
  let loads = 0;
  let looksAt = 0;
  const load = (uri: string) => {
    html = (renderer.render as (...given: unknown[]) => string)([], {}, { currentDocument: uri });
    loads++;
  };
  return {
    known,
    get isOfficial() {
      return html.includes('fazhi-report');
    },
    get loads() {
      return loads;
    },
    open(uri: string) {
      load(uri);
      looksAt = Date.now() + DELAY;
      vscode.refresh = () => {
        if (Date.now() >= looksAt) load(uri);
      };
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vscode.clear();
  isWanted.value = true;
});
afterEach(() => vi.useRealTimers());

test.each([0, 50, 299, 1000])(
  'a document that is known as a report %i ms after it was opened is shown as one',
  async wait => {
    const shown = preview();
    shown.open('a.md');
    await vi.advanceTimersByTimeAsync(wait);
    shown.known.add('a.md');
    vscode.fire('reports', 'a.md');
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.isOfficial).toBe(true);
    expect(shown.loads).toBe(2);
  },
);

test('a report is shown as one while others tell of findings of open documents all the time', async () => {
  const shown = preview();
  shown.known.add('a.md');
  shown.open('a.md');
  shown.open('b.md');
  shown.known.add('b.md');
  vscode.fire('reports', 'b.md');
  for (let time = 0; time < 1000; time += 200) {
    vscode.fire('diagnostics', { uris: ['a.md'] });
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(shown.isOfficial).toBe(true);
  expect(shown.loads).toBe(3);
});

test('a report that is known only after VS Code dropped a request for another is shown as one', async () => {
  const shown = preview();
  shown.known.add('a.md');
  shown.open('a.md');
  shown.known.delete('a.md');
  vscode.fire('reports', 'a.md');
  await vi.advanceTimersByTimeAsync(300);
  shown.open('b.md');
  await vi.advanceTimersByTimeAsync(200);
  shown.known.add('b.md');
  vscode.fire('reports', 'b.md');
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.isOfficial).toBe(true);
});

test('a report that is known already is made once, also when another is closed', async () => {
  const shown = preview();
  shown.known.add('a.md').add('b.md');
  shown.open('a.md');
  shown.open('b.md');
  shown.known.delete('a.md');
  vscode.fire('close', { uri: 'a.md' });
  vscode.fire('diagnostics', { uris: ['a.md', 'b.md'] });
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown.isOfficial).toBe(true);
  expect(shown.loads).toBe(2);
});

test('the setting takes the look away and gives it again', async () => {
  const shown = preview();
  shown.known.add('a.md');
  shown.open('a.md');
  for (const wanted of [false, true]) {
    isWanted.value = wanted;
    vscode.fire('configuration', { affectsConfiguration: () => true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown.isOfficial).toBe(wanted);
  }
});
