// What the pictures of the product show: each a place in the draft, steps, and what must be seen at the end.

/**
 * @typedef {object} Scene
 * @property {string} name of the picture
 * @property {string} at text in the draft where the cursor is put
 * @property {(string | { choose: string } | { click: string })[]} steps titles in the command palette, of commands that
 *   go on to ask something, or selectors to click on
 * @property {string} shows selector of what must be seen before the picture is taken
 * @property {string} [walkthrough] name of the picture in the walkthrough, where it is in one
 */

/** @type {Scene[]} */
export const scenes = [
  {
    name: 'problems',
    at: '25.32%',
    steps: ['Problems: Focus on Problems View'],
    shows: '.markers-panel .monaco-list-row',
    walkthrough: 'problems',
  },
  { name: 'hover', at: '25.32%', steps: ['Show or Focus Hover'], shows: '.monaco-hover .hover-row' },
  {
    name: 'quick-fix',
    at: '（四）',
    steps: ['Quick Fix...'],
    shows: '.action-widget .monaco-list-row',
    walkthrough: 'quick-fix',
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
    steps: ['Official Reports: Focus on Figures View'],
    shows: '.pane-header[aria-label^="Figures"] ~ .pane-body .monaco-list-row',
    walkthrough: 'views',
  },
  {
    name: 'rule-page',
    at: '（四）',
    steps: ['Problems: Focus on Problems View', { click: '.markers-panel a:has-text("outline/gap")' }],
    shows: 'iframe.webview.ready',
  },
  {
    name: 'preview',
    at: '（一）',
    steps: ['Markdown: Open Preview to the Side'],
    shows: 'iframe.webview.ready',
    walkthrough: 'preview',
  },
  {
    name: 'walkthrough',
    at: '（一）',
    // Beside a side bar there is no room for the pictures of the steps.
    steps: [
      'View: Toggle Primary Side Bar Visibility',
      { choose: 'Welcome: Open Walkthrough...' },
      { click: '.quick-input-list .monaco-list-row[aria-label*="Write a report"]' },
    ],
    shows: '.getting-started-media img',
  },
];
