// Lines 7 and 9: messages follow the setting or the editor, and every command can be reached from the palette.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { expectations } from './expectations.ts';
import {
  activateExtension,
  extensionId,
  openDocument,
  openReport,
  placeOf,
  putCursor,
  waitForDiagnostics,
  withSetting,
} from './harness.ts';
import { awaitChoice, awaitQuickPick, needKeyboard, press, type } from './keyboard.ts';
import { about } from './lines.ts';
import { answering, shownModals, statusItem, viewOf } from './recorder.ts';
import { flatten, rowsOf, untilShown } from './rows.ts';

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

about(7, 'whatever VS Code speaks, the extension', () => {
  /** All that a user reads of a report, but for what stands in it. */
  const shown = async () => {
    const document = await openReport();
    putCursor(placeOf(document, '力量不足'));
    const said: string[] = [];
    const showQuickPick = async (items: readonly vscode.QuickPickItem[], options?: vscode.QuickPickOptions) => {
      said.push(options?.placeHolder ?? '', ...items.slice(0, 3).map(({ label }) => label));
      return undefined;
    };
    const rows = flatten(await rowsOf('fazhi.ledger'));
    await answering({ showQuickPick }, async () => {
      for (const command of ['fazhi.filterFigures', 'fazhi.chooseKind', 'fazhi.exportReport', 'fazhi.showRule'])
        await vscode.commands.executeCommand(command);
    });
    const groups = rows.filter(({ item }) => item.contextValue?.startsWith('group'));
    said.push(...groups.flatMap(({ label, item }) => [label, String(item.tooltip)]));
    for (const { item } of rows) {
      const { checkboxState } = item;
      if (typeof checkboxState === 'object') said.push(checkboxState.tooltip ?? '');
    }
    const section = () => statusItem('fazhi.section').text;
    await untilShown(() => /　52/.test(section()), section);
    said.push(section().replace(/^[^　]*/, ''));
    assert.isAbove(said.length, 20);
    return said;
  };

  for (const [language, foreign] of [
    ['zh-CN', /[A-Za-z]{3}/],
    ['en', /[\u4e00-\u9fff]{2}|[，、：]/],
  ] as const) {
    it(`speaks ${language} alone when it is set to`, () =>
      withSetting('fazhi.locale', language, async () => {
        const names = /HTML|CSV|GB\/T|Word|VS Code|kind: (?:none|…)|fazhilint\.json|《[^》]*》/g;
        const said = (await shown()).map(text => text.replace(names, ''));
        assert.deepEqual(
          said.filter(text => foreign.test(text)),
          [],
        );
      }));
  }
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

  it('show the views, which the palette finds by their Chinese names', async function () {
    await needKeyboard(this);
    await openReport();
    await vscode.commands.executeCommand('workbench.view.explorer');
    assert.isFalse(viewOf('fazhi.structure').visible);
    press('F1');
    awaitQuickPick();
    type('结构视图');
    awaitChoice('Show Structure', '打开结构视图');
    press('Enter');
    await untilShown(
      () => viewOf('fazhi.structure').visible,
      () => 'The view is not shown',
    );
  });

  it('are found in the palette by their Chinese names, whatever the language of VS Code', async function () {
    await needKeyboard(this);
    await openReport();
    const said: string[] = [];
    const showInformationMessage = async (message: string) => void said.push(message);
    await answering({ showInformationMessage } as never, async () => {
      press('F1');
      awaitQuickPick();
      type('已忽略的问题');
      awaitChoice('Show Ignored Findings', '查看已忽略的问题');
      press('Enter');
      await untilShown(
        () => said.length > 0,
        () => 'The command was not found',
      );
    });
    assert.match(said[0] ?? '', /^(?:Nothing is ignored|.*没有忽略)/);
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
