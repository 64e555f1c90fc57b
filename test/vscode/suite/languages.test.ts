// Lines 7 and 9: messages follow the setting or the editor, and every command can be reached from the palette.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { expectations } from './expectations.ts';
import {
  activateExtension,
  extensionId,
  openDocument,
  openReport,
  waitForDiagnostics,
  withSetting,
} from './harness.ts';
import { about } from './lines.ts';
import { shownModals } from './recorder.ts';
import { rowsOf } from './rows.ts';

const CHINESE = /[\u4e00-\u9fff]{4}/;

about(7, 'messages', () => {
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

about(7, 'the manifest', () => {
  it('speaks the language of the editor', async () => {
    const { language } = vscode.env;
    assert.strictEqual(language, (await expectations()).language ?? language);
    const { commands, views, configuration } = manifest().contributes;
    const words: string[] = [
      configuration.title,
      ...commands.map(({ title }: Command) => textOf(title)),
      ...Object.values<{ name: string }[]>(views).flatMap(list => list.map(({ name }) => name)),
    ];
    const isChinese = (text: string) => /[\u4e00-\u9fff]/.test(text);
    assert.deepEqual(language.startsWith('zh') ? words.filter(text => !isChinese(text)) : words.filter(isChinese), []);
  });
});

about(7, 'the client', () => {
  it('speaks the language of the editor', async () => {
    const document = await openReport();
    await waitForDiagnostics(document.uri, list => list.length > 0);
    const [contents] = await rowsOf('fazhi.structure');
    const chinese = vscode.env.language.startsWith('zh');
    assert.strictEqual(contents?.label, chinese ? '必备内容' : 'Mandatory contents');
  });
});

about(9, 'commands', () => {
  it('are all there, with titles and icons', async () => {
    const announced: Command[] = manifest().contributes.commands;
    const registered = await vscode.commands.getCommands(true);
    for (const { command, title, icon } of announced) {
      assert.include(registered, command);
      assert.notMatch(textOf(title), /^%/);
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

about(9, 'dialogs', () => {
  // The suites before this one have used everything there is.
  it('have not been shown', () => {
    assert.deepEqual(shownModals(), []);
  });
});

/** In another language than English VS Code keeps the original beside it. */
type Words = string | { readonly value: string };

interface Command {
  readonly command: string;
  readonly title: Words;
  readonly icon?: string;
}

function textOf(words: Words): string {
  return typeof words === 'string' ? words : words.value;
}

function manifest() {
  return vscode.extensions.getExtension(extensionId)?.packageJSON;
}
