// What package.json promises: every word is there in both languages, every command is registered, the package is small.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readSources } from '../sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readJson = (path: string): Record<string, string> => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
const client = readSources('client/src/**/*.ts')
  .map(({ text }) => text)
  .join('\n');
const unique = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map(([, word = '']) => word))].sort();

describe('words', () => {
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('of the manifest are all in %s, and no others', path => {
    const used = unique(readFileSync(`${root}/package.json`, 'utf8').matchAll(/"%([\w.]+)%"/g));
    expect(Object.keys(readJson(path)).sort()).toEqual(used);
  });

  it('of the client are all there in Chinese, and no others', () => {
    const used = unique(client.matchAll(/l10n\.t\(\s*'([^']+)'/g));
    expect(Object.keys(readJson('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual(used);
  });
});

describe('commands', () => {
  it('are registered as they are announced', () => {
    const registered = unique(client.matchAll(/registerCommand\(\s*'([^']+)'/g));
    expect(registered).toEqual(manifest.contributes.commands.map(({ command }) => command).sort());
  });

  // VS Code looks among the originals too: README and pages name commands in Chinese.
  it('are found by their Chinese names in a VS Code of any language', () => {
    const chinese = readJson('package.nls.zh-cn.json');
    for (const { title, category } of manifest.contributes.commands)
      for (const { value, original } of [title, category]) expect(original).toBe(chinese[value.replaceAll('%', '')]);
  });
});

describe('settings', () => {
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('are found by 法治, in %s', path => {
    const words = readJson(path);
    for (const { markdownDescription } of Object.values(manifest.contributes.configuration.properties))
      expect(words[markdownDescription.replaceAll('%', '')]).toContain('法治');
  });
});

describe('views', () => {
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('are named by a command that shows them, in %s', path => {
    const words = readJson(path);
    const titles = manifest.contributes.commands.map(({ title }) => words[title.value.replaceAll('%', '')]);
    for (const { name } of manifest.contributes.views.fazhi) {
      const view = words[name.replaceAll('%', '')];
      expect(titles).toContain(path.includes('zh') ? `打开${view}视图` : `Show ${view}`);
    }
  });
});

describe('the menu of a Word file', () => {
  it.each([
    ['package.nls.json', /^Check /],
    ['package.nls.zh-cn.json', /^检查/],
  ])('begins with the word that one looks for, in %s', (path, word) => {
    const [first] = manifest.contributes.menus['explorer/context'].filter(({ group }) => group.endsWith('@1'));
    const found = manifest.contributes.commands.find(({ command }) => command === first?.command);
    expect(readJson(path)[found?.title.value.replaceAll('%', '') ?? '']).toMatch(word);
  });
});

describe('keys', () => {
  // VS Code shows the key beside a menu's command only where it calls that command and nothing else.
  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('of a row are told in its menu, in %s', path => {
    const { keybindings, menus, commands } = manifest.contributes;
    const inMenus = new Set(menus['view/item/context'].map(({ command }) => command));
    const words = readJson(path);
    const untold = keybindings.flatMap(({ key, args }) => {
      const called = typeof args === 'object' ? args.commands : [];
      return called.flatMap(each => {
        const found = commands.find(({ command }) => typeof each === 'object' && command === each.command);
        if (!found || !inMenus.has(found.command)) return [];
        const title = words[found.title.value.replaceAll('%', '')] ?? '';
        return title.toLowerCase().includes(withArrows(key)) ? [] : [title];
      });
    });
    expect(untold).toEqual([]);
  });

  it('of a view do not stand beside a command in the palette, whose list is also that of the text', () => {
    const { keybindings, menus } = manifest.contributes;
    const hidden = menus.commandPalette.flatMap(({ command, when }) => (when === 'false' ? [command] : []));
    const bound = keybindings.flatMap(({ command, when }) => (when.includes('focusedView') ? [command] : []));
    const shown = bound.filter(command => command.startsWith('fazhi.') && !hidden.includes(command));
    expect(shown).toEqual([]);
  });
});

/** As the titles name a key: `alt+shift+↑`. */
function withArrows(key: string): string {
  const arrows: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→' };
  return key.replace(/(?:up|down|left|right)$/, arrow => arrows[arrow] ?? arrow);
}

describe('the bundles', () => {
  it('of the server answers in a worker, where there is nothing of Node', async () => {
    type Listener = (event: unknown) => void;
    let listens: (listener: Listener) => void = () => {};
    const listening = new Promise<Listener>(resolve => {
      listens = resolve;
    });
    let answers: Listener = () => {};
    const answered = new Promise<unknown>(resolve => {
      answers = resolve;
    });
    const scope = {
      WorkerGlobalScope: true,
      console,
      TextDecoder,
      TextEncoder,
      setTimeout,
      setImmediate,
      addEventListener: () => {},
      set onmessage(listener: Listener) {
        listens(listener);
      },
      postMessage: (message: { id?: number }) => message.id === 1 && answers(message),
    };
    runInNewContext(readFileSync(`${root}/dist/server/main.js`, 'utf8'), scope);
    const send = await listening;
    const params = { processId: null, rootUri: null, capabilities: {} };
    send({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params } });
    expect(await answered).toMatchObject({ result: { serverInfo: { name: 'fazhi-lint' } } });
  });

  it('of the client asks for nothing but VS Code until it is activated', () => {
    const module: { exports: Record<string, unknown> } = { exports: {} };
    const require = (name: string) => expect(name).toBe('vscode');
    runInNewContext(readFileSync(`${root}/dist/client/main.js`, 'utf8'), { module, require });
    expect(Object.keys(module.exports)).toEqual(['activate']);
  });
});

describe('the package', () => {
  // `.vscodeignore` leaves everything out and lets in again what is needed.
  const [first, ...letIn] = readFileSync(`${root}/.vscodeignore`, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

  it('leaves out what is not named', () => {
    expect(first).toBe('**');
    expect(letIn.filter(pattern => !pattern.startsWith('!'))).toEqual([]);
  });

  it('holds every file that the manifest names', () => {
    const { main, browser, contributes } = manifest;
    const isPacked = picomatch(letIn.map(pattern => pattern.slice(1)));
    const named = unique(
      JSON.stringify({ main, browser, contributes }).matchAll(/"(?:\.\/)?(\w[\w./-]*\.(?:js|css|png|[\w-]*json))"/g),
    );
    expect(named).toContain('dist/client/main.js');
    expect(named.filter(path => !isPacked(path) || !existsSync(`${root}/${path}`))).toEqual([]);
  });
});
