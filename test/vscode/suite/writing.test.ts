// Line 5: what helps while writing: completion with live arithmetic, the next ordinal on Enter, formatting, hints.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  openDocument,
  openReport,
  placeOf,
  putCursor,
  replaceTexts,
  waitForDiagnostics,
  waitForText,
  withSetting,
} from './harness.ts';
import { awaitSuggestion, compose, needKeyboard, press, type } from './keyboard.ts';
import { about } from './lines.ts';

about(5, 'completion', () => {
  const offered = async (document: vscode.TextDocument, place: vscode.Position) => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place,
    );
    return list.items;
  };

  it('computes a rate from the figures of its sentence', async () => {
    const document = await openReport();
    const items = await offered(document, placeOf(document, '151件，办结率', 'after'));
    const item = items.find(({ label }) => label === '95%' || label === '95.0%');
    assert(item, `a rate is offered among: ${items.map(({ label }) => label).join(', ')}`);
    assert.include(item.detail ?? '', '151÷159');
  });

  it('offers the sum of the list in front, a share, a change with its verb and points, and inserts none unasked', async () => {
    const document = await openReport();
    const lines = [
      '办理许可3件、处罚5件、强制2件，共计',
      '受理申请240件，其中网上60件，占比',
      '受理申请240件，上年200件，同比',
      '合格率98.2%，上年97.0%，提高',
    ];
    await replaceTexts(document, [['加强乡镇法治力量', `${lines.join('\n\n')}\n\n加强乡镇法治力量`]]);
    const text = document.getText();
    const first: string[] = [];
    for (const line of lines) {
      const items = await offered(document, placeOf(document, line, 'after'));
      first.push(String(items.find(({ kind }) => kind === vscode.CompletionItemKind.Value)?.label));
    }
    assert.deepEqual(first, ['10件', '25.0%', '增长20.0%', '1.2个百分点']);
    assert.strictEqual(document.getText(), text);
  });

  it('opens by itself after the words that ask for a figure, typed or composed', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const cases: readonly [write: typeof type, front: string, words: string, figure: string][] = [
      [compose, '办理许可3件、处罚5件、强制2件，', '共计', '10件'],
      [type, '受理申请240件，其中网上60件，', '占比', '25.0%'],
      [compose, '受理申请240件，上年200件，', '同比', '增长20.0%'],
    ];
    for (const [write, front, words, figure] of cases) {
      await replaceTexts(document, [['加强乡镇法治力量', `${front}\n\n加强乡镇法治力量`]]);
      putCursor(placeOf(document, front, 'after'));
      write(words);
      awaitSuggestion(figure);
      press('Enter');
      await waitForText(document, text => text.includes(front + words + figure));
    }
  });

  it('opens by itself after a bracket at the start of a line', async function () {
    await needKeyboard(this);
    const document = await openReport();
    await replaceTexts(document, [['二、存在', '\n\n二、存在']]);
    putCursor(placeOf(document, '二、存在').translate(-2, 0));
    compose('（');
    awaitSuggestion('（三）');
    press('Enter');
    await waitForText(document, text => /^（三）$/m.test(text));
  });

  it('computes again when the figures change', async () => {
    const document = await openReport();
    await replaceTexts(document, [['159件，办结151件', '200件，办结50件']]);
    const items = await offered(document, placeOf(document, '50件，办结率', 'after'));
    assert.ok(items.some(({ label }) => label === '25%' || label === '25.0%'));
  });

  it('offers a missing heading, and the next ordinal, at the start of a line', async () => {
    const document = await openReport();
    const line = placeOf(document, '三、2025').line - 1;
    const labels = (await offered(document, new vscode.Position(line, 0))).map(({ label }) => String(label));
    assert.ok(labels.some(label => label.includes('第一责任人')));
    assert.include(labels, '三、');
  });
});

about(5, 'Enter', () => {
  it('writes the next ordinal below a numbered heading when asked to', async () => {
    const document = await openDocument('年度报告.md');
    await waitForDiagnostics(document.uri, () => true);
    await withSetting('editor.formatOnType', true, () =>
      withSetting('fazhi.nextOrdinalOnEnter', true, async () => {
        putCursor(placeOf(document, '四、2025年主要安排', 'after'));
        await vscode.commands.executeCommand('type', { text: '\n' });
        // The headings of this report have blank lines between them.
        await waitForText(document, text => /^四、2025年主要安排\n\n五、$/m.test(text));
      }),
    );
  });

  it('pressed a second time takes the ordinal away with its line, and leaves the cursor on one to write on', async () => {
    const document = await openDocument('年度报告.md');
    await waitForDiagnostics(document.uri, () => true);
    await withSetting('editor.formatOnType', true, () =>
      withSetting('fazhi.nextOrdinalOnEnter', true, async () => {
        putCursor(placeOf(document, '行政处罚案卷120件。', 'after'));
        await vscode.commands.executeCommand('type', { text: '\n' });
        await waitForText(document, text => /120件。\n\n（二）\n\n（三）健全/.test(text));
        await vscode.commands.executeCommand('type', { text: '\n' });
        await waitForText(document, text => /120件。\n\n\n\n（二）健全/.test(text));
        await vscode.commands.executeCommand('type', { text: '正文。' });
        await waitForText(document, text => /120件。\n\n正文。\n\n（二）健全/.test(text));
      }),
    );
  });

  it('moves the ordinals that follow up by one, in one step', async () => {
    const document = await openDocument('年度报告.md');
    await waitForDiagnostics(document.uri, () => true);
    await withSetting('editor.formatOnType', true, () =>
      withSetting('fazhi.nextOrdinalOnEnter', true, async () => {
        const before = document.getText();
        putCursor(placeOf(document, '行政处罚案卷120件。', 'after'));
        await vscode.commands.executeCommand('type', { text: '\n' });
        await waitForText(document, text => /120件。\n\n（二）\n\n（三）健全依法决策机制/.test(text));
        await vscode.commands.executeCommand('type', { text: '加强监督' });
        await waitForText(document, text => text.includes('（二）加强监督\n'));
        await vscode.commands.executeCommand('undo');
        await waitForText(document, text => text.includes('（二）\n\n（三）健全依法决策机制'));
        await vscode.commands.executeCommand('undo');
        await waitForText(document, text => /120件。\n{2,3}（二）健全依法决策机制/.test(text));
        await vscode.commands.executeCommand('undo');
        await waitForText(document, text => text === before);
      }),
    );
  });
});

about(5, 'formatting', () => {
  it('makes safe fixes only', async () => {
    const document = await openDocument('序号跳号.md');
    await replaceTexts(document, [['评查行政处罚案卷120件', '受理案件160件,办结152件，办结率94%']]);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await waitForText(document, text => text.includes('受理案件160件，办结152件'));
    assert.match(document.getText(), /^四、党政/m);
    assert.include(document.getText(), '办结率94%');
  });

  it('keeps to a selection', async () => {
    const document = await openReport();
    await replaceTexts(document, [
      ['强乡镇法治力量，', '强乡镇法治力量,'],
      ['力量不足，', '力量不足,'],
    ]);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      document.lineAt(placeOf(document, '加强乡镇').line).range,
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(
      edits.map(({ newText, range }) => [newText, range.start.line]),
      [['，', placeOf(document, '加强乡镇').line]],
    );
  });
});

about(5, 'inlay hints', () => {
  it('confirm nothing that is reported, and stand in no phrase', async () => {
    const document = await openReport();
    await replaceTexts(document, [
      ['办结率94%', '办结率９5.0%'],
      ['强乡镇法治力量', '强行政许可、行政处罚、行政强制3个领域执法'],
    ]);
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    await withSetting('fazhi.inlayHints', true, async () => {
      const hints = await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole);
      assert.deepEqual(hints, []);
    });
  });

  it('show computed figures beside the text when asked to', async () => {
    const document = await openReport();
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(await hints(), []);
    await withSetting('fazhi.inlayHints', true, async () => {
      assert.deepEqual(
        (await hints()).map(({ label }) => label),
        ['✗ 95%'],
      );
    });
  });
});
