// Lines 7 and 9: messages follow the setting or the editor, and every command can be reached from the palette.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  activateExtension,
  closeEditors,
  extensionId,
  openDocument,
  waitForDiagnostics,
  withSetting,
} from './harness.ts';

const CHINESE = /[\u4e00-\u9fff]{4}/;

describe('messages', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('follow the setting', async () => {
    await withSetting('fazhi.locale', 'zh-CN', async () => {
      const document = await openDocument('序号跳号.md');
      await waitForDiagnostics(document.uri, list => list.some(({ message }) => CHINESE.test(message)));
    });
    await withSetting('fazhi.locale', 'en', async () => {
      const document = await openDocument('序号跳号.md');
      await waitForDiagnostics(document.uri, list => list.some(({ message }) => /^[A-Z"“「]/.test(message)));
    });
  });
});

describe('commands', () => {
  before(activateExtension);

  it('are all there, with titles and icons', async () => {
    const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON;
    const announced: { command: string; title: string; icon?: string }[] = manifest.contributes.commands;
    const registered = await vscode.commands.getCommands(true);
    for (const { command, title, icon } of announced) {
      assert.include(registered, command);
      assert.notMatch(title, /^%/);
      assert.match(icon ?? '', /^\$\(/);
    }
  });

  it('are there once the extension is active, which says how long that took', async () => {
    const extension = await activateExtension();
    console.log(`[suite] activation took ${extension.exports.activationTime.toFixed(1)} ms`);
    // The time is shown, not gated: how long it takes is the machine's doing as well. That it is over is what counts.
    assert.isTrue(extension.isActive);
  });
});
