// The extension loads in every kind of host, from its folder and from the .vsix, trusted or not.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { expectations } from './expectations.ts';
import { activateExtension, extensionId } from './harness.ts';
import { about } from './lines.ts';

about(8, 'the host', () => {
  it('is the VS Code that was meant', async () => {
    const expected = await expectations();
    if (expected.vscode !== undefined) assert.strictEqual(vscode.version, expected.vscode);
    assert.strictEqual('WorkerGlobalScope' in globalThis ? 'worker' : 'node', expected.host);
  });

  it('has the workspace trust that was meant', async () => {
    assert.strictEqual(vscode.workspace.isTrusted, (await expectations()).trusted);
  });
});

about(8, 'the extension', () => {
  it('activates', async () => {
    const extension = await activateExtension();
    assert.strictEqual(extension.isActive, true);
  });

  it('runs from where it was meant to', async () => {
    const installed = vscode.extensions.getExtension(extensionId)?.extensionUri.path.includes('/extensions/') ?? false;
    assert.strictEqual(installed ? 'vsix' : 'folder', (await expectations()).from);
  });

  it('has a page without links into folders that were not installed', async () => {
    if ((await expectations()).from !== 'vsix') return;
    const uri = vscode.extensions.getExtension(extensionId)?.extensionUri;
    assert(uri);
    const [name] = (await vscode.workspace.fs.readDirectory(uri))
      .map(([each]) => each)
      .filter(each => /^readme\.md$/i.test(each));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(uri, name ?? '')));
    assert.include(text, '法治报告检查');
    assert.notMatch(text, /\]\((?!https:|#)/);
  });
});
