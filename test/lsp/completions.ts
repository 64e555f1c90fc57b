/** What the tests of completion share: a report being written, and what is offered in it. */
import type { CompletionItem } from 'vscode-languageserver';
import type { TestDocument } from './harness.ts';

export const REPORT = `2024年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）加强领导

受理行政复议案件159件，办结151件，办结率

二、存在的不足

力量不足。

`;

/** What is offered with the cursor after `after`. */
export function complete(document: TestDocument, after: string): Promise<CompletionItem[]> {
  return document.askAt('textDocument/completion', after);
}

export function labels(items: readonly CompletionItem[]): readonly string[] {
  return items.map(({ label }) => label);
}
