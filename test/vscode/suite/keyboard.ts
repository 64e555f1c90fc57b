// Keys as a user presses them: the orchestrator reads the log and presses them in the window.
import type { Context } from 'mocha';
import { expectations } from './expectations.ts';

/** Marks a test as pending where nobody can press keys: in a desktop VS Code. */
export async function needKeyboard(test: Context): Promise<void> {
  if (!(await expectations()).keyboard) test.skip();
}

/** Presses keys one after the other, each as Playwright names it: `Alt+Shift+ArrowUp`. What they do comes later. */
export function press(...keys: readonly string[]): void {
  for (const key of keys) console.log(`[press] ${key}`);
}

/** Types words, character by character. */
export function type(words: string): void {
  console.log(`[type] ${words}`);
}

/** Writes words as with an input method: letters first, then the words in their place. */
export function compose(words: string): void {
  console.log(`[compose] ${words}`);
}

/** Forgets the keys that were asked for and have not been pressed. */
export function releaseKeys(): void {
  console.log('[release] keys');
}

/** Presses the keys that follow only when the window has a list to choose from. */
export function awaitQuickPick(): void {
  console.log('[await] .quick-input-widget .monaco-list-row:visible');
}

/** Presses the keys that follow only when the choice in focus has some of these words. */
export function awaitChoice(...words: readonly string[]): void {
  const row = '.quick-input-widget .monaco-list-row.focused:visible';
  console.log(`[await] ${words.map(each => `${row}:has-text("${each}")`).join(', ')}`);
}

/** Presses the keys that follow only when the editor offers quick fixes. */
export function awaitQuickFixes(): void {
  console.log('[await] .action-widget .monaco-list-row.action:visible');
}

/** Presses the keys that follow only when a view has a row that is read out with these words. */
export function awaitRow(words: string): void {
  console.log(`[await] .customview-tree .monaco-list-row[aria-label*="${words}"]:visible`);
}

/** Presses the keys that follow only when the panel of problems lists something. */
export function awaitProblems(): void {
  console.log('[await] .markers-panel .monaco-list-row:visible');
}

/** Presses the keys that follow only when the editor suggests these words. */
export function awaitSuggestion(words: string): void {
  console.log(`[await] .suggest-widget .monaco-list-row:visible:has-text("${words}")`);
}

/** Presses the keys that follow only when a preview shows these words as part of an official document. */
export function awaitOfficialPreview(words: string): void {
  console.log(`[await] .fazhi-report ~ :has-text("${words}")`);
}

/** Clicks into the text in sight. A page beside it may take the focus whenever it has loaded, so await it first. */
export function goToText(): void {
  console.log('[click] .editor-instance .view-line');
  console.log('[await] .editor-instance .monaco-editor.focused');
}

/** Presses the keys that follow only when a page is shown that has this title. */
export function awaitPage(title: string): void {
  console.log(`[await] h1:has-text("${title}")`);
}
