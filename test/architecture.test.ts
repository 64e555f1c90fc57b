/** Holds the structure of the repository: which room may import which, sizes and names. ARCHITECTURE.md says why. */
import { describe, expect, test } from 'vitest';
import { rules } from '../server/src/engine/index.ts';
import { ROOMS } from './rooms.ts';
import { readSources, type Source } from './sources.ts';

const product = readSources('server/src/**/*.ts', 'client/src/**/*.ts', 'demo/src/**/*.ts');
const everything = [...product, ...readSources('test/**/*.{ts,mjs}', 'scripts/**/*.{ts,mts,mjs}')];
const engine = product.filter(({ path }) => path.startsWith('server/src/engine/'));

const ENGINE_PACKAGES = [
  'fastest-levenshtein',
  'markdown-it',
  'fraction.js',
  'jsonc-parser',
  'picomatch',
  'js-yaml',
  'jsep',
];

const WORD_PACKAGES = [
  'dingbat-to-unicode',
  'fflate',
  'image-size/types/gif',
  'image-size/types/jpg',
  'image-size/types/png',
  'markdown-it',
  'htmlparser2',
  'saxes',
];

const RULE_FILES = rules.map(({ id }) => `server/src/engine/rules/${id}.ts`);

const LSP_DOORS = ['server/src/lsp/node.ts', 'server/src/lsp/browser.ts'];
const PROTOCOL = [
  'server/src/lsp/protocol.ts',
  'server/src/lsp/comparisonProtocol.ts',
  'server/src/lsp/ledgerProtocol.ts',
  'server/src/lsp/restructureProtocol.ts',
  'server/src/lsp/wordProtocol.ts',
];

describe('imports', () => {
  test('are read at all', () => {
    const { imports } = product.find(({ path }) => path === 'server/src/engine/index.ts') as Source;
    expect(imports.length).toBeGreaterThan(10);
  });

  test('of the engine stay in the engine, the data of the repository and the allowed packages', () => {
    expect(
      offences(engine, ({ target, isRelative }) =>
        isRelative
          ? /^(?:server\/src\/engine\/|(?:seeds|schemas)\/.*\.json$)/.test(target)
          : ENGINE_PACKAGES.includes(target),
      ),
    ).toEqual([]);
  });

  test.each(Object.entries(ROOMS))('between the rooms of %s go one way', (folder, rooms) => {
    const names = Object.keys(rooms);
    const upward = names.filter((room, at) => rooms[room]?.some(lower => !names.slice(0, at).includes(lower)));
    expect(upward).toEqual([]);
    const found = product.flatMap(({ path, imports }) => {
      if (!path.startsWith(folder)) return [];
      const from = roomOf(path, folder, names);
      return imports
        .filter(({ target }) => target.startsWith(folder))
        .filter(({ target }) => ![from, ...(rooms[from] ?? [])].includes(roomOf(target, folder, names)))
        .map(({ target }) => `${path} → ${target}`);
    });
    expect(found).toEqual([]);
  });

  test('of the engine from outside go through its door', () => {
    const outside = product.filter(source => !engine.includes(source));
    expect(
      offences(
        outside,
        ({ target }) => !target.startsWith('server/src/engine/') || target === 'server/src/engine/index.ts',
      ),
    ).toEqual([]);
  });

  test('of the exported pages are the engine’s, so that they can be made anywhere', () => {
    const pages = product.filter(({ path }) => path.startsWith('server/src/export/'));
    expect(
      offences(pages, ({ target }) => /^(?:server\/src\/(?:export\/|engine\/index\.ts$)|package\.json$)/.test(target)),
    ).toEqual([]);
  });

  test('of the room of Word files are the engine’s and a few small libraries’, so that it runs in a browser', () => {
    const room = product.filter(({ path }) => path.startsWith('server/src/word/'));
    expect(room.length).toBeGreaterThan(0);
    expect(
      offences(room, ({ target }) =>
        target.startsWith('server/src/')
          ? /^server\/src\/(?:word\/|engine\/index\.ts$|export\/markup\.ts$)/.test(target)
          : WORD_PACKAGES.includes(target),
      ),
    ).toEqual([]);
  });

  test('of the language server or the command line from outside take their entries only', () => {
    const doors: Readonly<Record<string, readonly string[]>> = { 'server/src/lsp/': LSP_DOORS, 'server/src/cli/': [] };
    for (const [room, allowed] of Object.entries(doors)) {
      const outside = product.filter(({ path }) => !path.startsWith(room) && !path.startsWith('client/'));
      expect(offences(outside, ({ target }) => !target.startsWith(room) || allowed.includes(target))).toEqual([]);
    }
  });

  test('of the client take nothing of the server but the protocol', () => {
    const client = product.filter(({ path }) => path.startsWith('client/'));
    expect(offences(client, ({ target }) => !target.startsWith('server/') || PROTOCOL.includes(target))).toEqual([]);
  });

  test('never lead back to where they came from, types included', () => {
    expect(circles(everything)).toEqual([]);
  });

  test('of the protocol are types, so that nothing of the server gets into the client', () => {
    const protocol = product.filter(({ path }) => PROTOCOL.includes(path));
    expect(offences(protocol, ({ typeOnly }) => typeOnly)).toEqual([]);
  });

  test('of vscode are made by the client alone, of the language server protocol by the server’s room for it', () => {
    const server = product.filter(({ path }) => path.startsWith('server/'));
    expect(
      offences(server, ({ target }) => target !== 'vscode' && !target.startsWith('vscode-languageclient')),
    ).toEqual([]);
    const others = server.filter(({ path }) => !path.startsWith('server/src/lsp/'));
    expect(offences(others, ({ target }) => !target.startsWith('vscode-'))).toEqual([]);
  });
});

describe('exports', () => {
  /** Functions and values; a type may also stand in the signature of one. */
  const VALUE = /^export (?:async )?(?:function\*?|class|const|let|enum) (\w+)/gm;
  /** The first two are called by VS Code; the last holds sources as text. */
  const EXCEPT = ['client/src/main.ts', 'test/vscode/suite/index.ts', 'test/scripts/newRule.test.ts'];

  test('are in use elsewhere', () => {
    const importers = new Map<string, Source[]>();
    for (const source of [...everything, ...readSources('*.{ts,mts,mjs}')])
      for (const { target } of source.imports) importers.set(target, [...(importers.get(target) ?? []), source]);
    const unused = everything
      .filter(({ path }) => !EXCEPT.includes(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(VALUE)]
          .map(([, name = '']) => name)
          .filter(name => !importers.get(path)?.some(user => new RegExp(`\\b${name}\\b`).test(user.text)))
          .map(name => `${path}: ${name}`),
      );
    expect(unused).toEqual([]);
  });
});

describe('files', () => {
  test('have at most 300 lines, a rule at most 120', () => {
    const limit = (path: string) => (RULE_FILES.includes(path) ? 120 : 300);
    const long = everything
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ path, lines }) => lines > limit(path))
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  test('hold the rule of their name', () => {
    const paths = product.map(({ path }) => path);
    expect(RULE_FILES.filter(path => !paths.includes(path))).toEqual([]);
  });

  test('open with a sentence on what they are for', () => {
    const opening = /^(?:#![^\n]*\n)?(?:\/\*\*(?:\n \*)?|\/\/) ?\S/;
    expect(everything.filter(({ text }) => !opening.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('have names that say what they hold', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.[a-z]+$)/i;
    expect(everything.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test('declare no interface with an I in front', () => {
    const prefixed = /\b(?:interface|type) I[A-Z][a-z]\w*/;
    expect(everything.filter(({ text }) => prefixed.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function offences(sources: readonly Source[], isAllowed: (imported: Source['imports'][number]) => boolean): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter(imported => !isAllowed(imported)).map(({ target }) => `${path} → ${target}`),
  );
}

/** Files that reach themselves over what they import, a list for each group that does. */
function circles(sources: readonly Source[]): readonly (readonly string[])[] {
  const targets = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  /** The earliest file that is still open and can be reached from `path` (Tarjan). */
  const visit = (path: string): number => {
    const place = order.size;
    order.set(path, place);
    open.push(path);
    let earliest = place;
    for (const target of targets.get(path) ?? []) {
      const known = order.get(target);
      if (known === undefined && targets.has(target)) earliest = Math.min(earliest, visit(target));
      else if (known !== undefined && open.includes(target)) earliest = Math.min(earliest, known);
    }
    if (earliest < place) return earliest;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1) found.push(group.sort());
    return earliest;
  };
  for (const path of targets.keys()) if (!order.has(path)) visit(path);
  return found;
}

/** The narrowest of `rooms` that holds the file; '' where none does. */
function roomOf(path: string, folder: string, rooms: readonly string[]): string {
  const rest = path.slice(folder.length);
  const around = rooms.filter(room => rest === `${room}.ts` || rest.startsWith(`${room}/`));
  return around.reduce((narrowest, room) => (room.length > narrowest.length ? room : narrowest), '');
}
