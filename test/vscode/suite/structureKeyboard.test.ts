// Line 9: the view 结构 by keyboard alone: sections moved, renamed, deleted and inserted, and each taken back.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, placeOf, putCursor, waitForSelection, waitForText } from './harness.ts';
import { needKeyboard, press } from './keyboard.ts';
import { about } from './lines.ts';
import { answering, deleting } from './recorder.ts';
import { enterRow, rowsOf, waitForSelected } from './rows.ts';

const STRUCTURE = 'fazhi.structure';

about(9, 'the rows of the view 结构, by keyboard alone', () => {
  const waitForRow = (pattern: RegExp) => waitForSelected(STRUCTURE, pattern);
  /** The keyboard in the view, on its first row. */
  const enterView = async () => {
    await vscode.commands.executeCommand(`${STRUCTURE}.focus`);
    const [first] = await rowsOf(STRUCTURE);
    await enterRow(STRUCTURE, first?.node);
  };

  it('are moved, promoted, deleted, inserted and opened', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const before = document.getText();
    const restored = () => waitForText(document, text => text === before);
    await enterView();

    press('ArrowDown', 'ArrowDown', 'Alt+Shift+ArrowDown');
    await waitForText(document, text => /（一）健全[\s\S]*（二）提高/.test(text));
    await waitForRow(/^（二）提高/);
    press('Alt+Shift+ArrowUp');
    await restored();
    await waitForRow(/^（一）提高/);

    press('ArrowDown', 'Alt+Shift+ArrowLeft');
    await waitForText(document, text => /详见第三部分[\s\S]*^二、健全/m.test(text));
    await waitForRow(/^二、健全/);
    press('Alt+Shift+ArrowRight');
    await restored();
    await waitForRow(/^（二）健全/);

    await answering(deleting(), async () => {
      press('ArrowDown', 'Delete');
      await waitForText(document, text => !text.includes('存在的不足'));
    });
    await waitForRow(/^二、2025年/);
    press('Control+z');
    await restored();
    // The keyboard goes back to it, and would be taken away from the first row.
    await waitForRow(/^二、存在/);
    await enterView();

    press('End', 'ArrowUp', 'ArrowUp', 'Enter');
    await waitForText(document, text => /三、[^\n]*第一责任人[\s\S]*四、2025年主要安排/.test(text));
    await waitForSelection(words => /^（此处填写[^）]*）$/.test(words));
    press('Escape', 'Control+z');
    await restored();
    await enterView();

    press('ArrowDown', 'Enter');
    await waitForSelection(words => words === '一、主要举措和成效');
  });

  /** Moved to the end by key, then made a section of the level above. */
  const promoteSecond = async (document: vscode.TextDocument) => {
    await enterView();
    press('ArrowDown', 'ArrowDown', 'Alt+Shift+ArrowDown');
    const moved = await waitForText(document, text => /（一）健全[\s\S]*（二）提高/.test(text));
    await waitForRow(/^（二）提高/);
    // The cursor in another section; the keyboard stays on its row.
    putCursor(placeOf(document, '基层法治力量'));
    await waitForRow(/^二、存在/);
    press('Alt+Shift+ArrowLeft');
    await waitForText(document, text => /^二、提高/m.test(text));
    await waitForRow(/^二、提高/);
    return moved;
  };

  it('stay in focus when a change is undone in the view, or made again', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const before = document.getText();
    const moved = await promoteSecond(document);
    press('Control+z');
    await waitForText(document, text => text === moved);
    await waitForRow(/^（二）提高/);
    press('Control+y');
    await waitForText(document, text => /^二、提高/m.test(text));
    await waitForRow(/^二、提高/);
    press('Control+z');
    await waitForText(document, text => text === moved);
    await waitForRow(/^（二）提高/);
    press('Alt+Shift+ArrowUp');
    await waitForText(document, text => text === before);
  });

  it('take a key also where a change was undone elsewhere and none is in focus', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const before = document.getText();
    const moved = await promoteSecond(document);
    await vscode.commands.executeCommand('undo');
    await waitForText(document, text => text === moved);
    await waitForRow(/^（二）提高/);
    await vscode.commands.executeCommand(`${STRUCTURE}.focus`);
    press('Alt+Shift+ArrowUp');
    await waitForText(document, text => text === before);
    await waitForRow(/^（一）提高/);
  });

  it('are in focus again when a deletion is undone before the focus has gone to the next one', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const before = document.getText();
    await enterView();
    await answering(deleting(), async () => {
      press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Delete');
      await waitForText(document, text => !text.includes('（二）健全'));
    });
    press('Control+z');
    await waitForText(document, text => text === before);
    await waitForRow(/^（二）健全/);
    press('Enter');
    await waitForSelection(words => /^（二）健全/.test(words));
  });

  it('are renamed', async function () {
    await needKeyboard(this);
    const document = await openReport();
    await enterView();
    const { showInputBox } = vscode.window;
    const proposed: (string | undefined)[] = [];
    const typing = (options: vscode.InputBoxOptions) => {
      const answer = showInputBox(options);
      proposed.push(options.value);
      press('End', 'Backspace', 'Backspace', 'Backspace', 'Enter');
      return answer as Promise<string | undefined>;
    };
    await answering({ showInputBox: typing }, async () => {
      press('ArrowDown', 'F2');
      await waitForText(document, text => /^一、主要举措$/m.test(text));
    });
    await waitForRow(/^一、主要举措$/);
    assert.deepEqual(proposed, ['主要举措和成效']);
  });
});
