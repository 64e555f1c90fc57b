// One file has one URI, and is found in the right folder, on every system that VS Code runs on.
import { describe, expect, it } from 'vitest';
import { innermost, normalUri, placeOf, uriOf } from '../../server/src/lsp/place.ts';

describe('places', () => {
  it.each([
    ['file:///work/%E8%8D%89%E7%A8%BF/a%20b.md', 'file://', '/work/草稿/a b.md'],
    ['file:///c%3A/Users/a.md', 'file://', '/c:/Users/a.md'],
    ['file://server/share/a.md', 'file://server', '/share/a.md'],
    ['vscode-vfs://github/o/r/a.md', 'vscode-vfs://github', '/o/r/a.md'],
    ['vscode-remote://ssh-remote%2Bhost/home/a%23b%3Fc.md', 'vscode-remote://ssh-remote%2Bhost', '/home/a#b?c.md'],
    ['file:///a/%28%E4%B8%80%29%21.md', 'file://', '/a/(一)!.md'],
  ])('split %s and join it again', (uri, prefix, path) => {
    expect(placeOf(uri)).toEqual({ prefix, path });
    expect(uriOf({ prefix, path })).toBe(uri);
  });

  it.each([['untitled:Untitled-1'], ['untitled:/home/a.md'], ['file:///%E8%8D'], ['nonsense'], ['']])(
    'are none for %s',
    uri => expect(placeOf(uri)).toBeNull(),
  );

  it('are the same however a client encodes them', () => {
    expect(normalUri('file:///c:/草稿/(a).md')).toBe('file:///c%3A/%E8%8D%89%E7%A8%BF/%28a%29.md');
  });

  it('lie in the innermost of several folders', () => {
    const place = (path: string) => ({ prefix: 'file://', path });
    const folders = [place('/a'), place('/a/b'), place('/a/bc'), { prefix: 'vscode-vfs://x', path: '/a/b/c' }];
    expect(innermost(folders, place('/a/b/c/d.md'))).toEqual(place('/a/b'));
    expect(innermost(folders, place('/x/d.md'))).toBeNull();
  });
});
