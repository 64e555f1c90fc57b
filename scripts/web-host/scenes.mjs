// What the pictures of the product show: each a place in the draft, steps, and what must be seen at the end.

/**
 * @typedef {object} Scene
 * @property {string} name of the picture
 * @property {string} at text in the draft where the cursor is put
 * @property {(string | { choose: string } | { click: string } | { type: string } | { widen: number })[]} steps titles
 *   in the command palette, of commands that go on to ask something, selectors to click on, words to type, or by how
 *   many pixels the side bar is made wider
 * @property {string} shows selector of what must be seen before the picture is taken
 * @property {string} [page] selector of what must be seen inside a preview, which loads after it is shown
 * @property {string} [theme] colour theme where it is not the light one
 * @property {{ name: string, of: string, from?: { x: number, y: number } }} [walkthrough] name of the picture in the
 *   walkthrough, where it is in one, and the selector of what it is an excerpt of, from which of its points on
 */

/** @type {Scene[]} */
export const scenes = [
  {
    name: 'problems',
    at: '25.32%',
    steps: ['Problems: Focus on Problems View'],
    shows: '.markers-panel .monaco-list-row',
    walkthrough: { name: 'problems', of: '.part.panel' },
  },
  { name: 'hover', at: '25.32%', steps: ['Show or Focus Hover'], shows: '.monaco-hover .hover-row' },
  {
    name: 'quick-fix',
    at: '（四）',
    steps: ['Quick Fix...'],
    shows: '.action-widget .monaco-list-row',
    walkthrough: { name: 'quick-fix', of: '.part.editor', from: { x: 0, y: 172 } },
  },
  {
    name: 'outline',
    at: '（二）',
    // With the list of files folded, the outline has the whole height of the side bar.
    steps: ['Explorer: Focus on Outline View', { click: '.pane-header[aria-label^="Explorer Section"]' }],
    shows: '.outline-pane .monaco-list-row',
  },
  {
    name: 'views',
    at: '（二）',
    steps: ['法治报告: Focus on 数据核对 View', { widen: 150 }],
    shows: '.pane-header[aria-label^="数据核对"] ~ .pane-body .monaco-list-row',
    walkthrough: { name: 'views', of: '.part.sidebar' },
  },
  {
    name: 'comparison',
    at: '（二）',
    steps: [
      { choose: '法治报告: 对比数字…' },
      { click: '.quick-input-list .monaco-list-row[aria-label*="上年"]' },
      { widen: 200 },
      { click: '.pane-header[aria-label^="结构"]' },
      { click: '.pane-header[aria-label^="数据核对"]' },
    ],
    shows: '.pane-header[aria-label^="数字变化"] ~ .pane-body .monaco-list-row',
  },
  {
    name: 'rule-page',
    at: '（四）',
    steps: ['Problems: Focus on Problems View', { click: '.markers-panel a:has-text("outline/gap")' }],
    shows: 'iframe.webview.ready',
    page: 'h1:has-text("outline/gap")',
  },
  {
    name: 'high-contrast',
    at: '（二）',
    steps: ['法治报告: Focus on 结构 View'],
    shows: '.pane-header[aria-label^="数据核对"] ~ .pane-body .monaco-list-row',
    theme: 'Default High Contrast',
  },
  {
    name: 'preview',
    at: '（一）',
    steps: ['Markdown: Open Preview to the Side'],
    shows: 'iframe.webview.ready',
    page: '.fazhi-title',
    walkthrough: { name: 'preview', of: 'iframe.webview.ready' },
  },
  {
    name: 'walkthrough',
    at: '（一）',
    // Beside a side bar there is no room for the pictures of the steps.
    steps: [
      'View: Toggle Primary Side Bar Visibility',
      { choose: 'Welcome: Open Walkthrough...' },
      { click: '.quick-input-list .monaco-list-row[aria-label*="写一份报告"]' },
    ],
    shows: '.getting-started-media img',
  },
  {
    // Last, since the host keeps what was typed.
    name: 'completion',
    at: '县政府常务会议',
    steps: [{ type: '受理群众投诉159件，办结151件，办结率' }],
    shows: '.suggest-widget .monaco-list-row',
  },
];
