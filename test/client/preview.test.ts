// How findings look in the Markdown preview: one that is reviewed, and so a hint, is quieter than an open one, yet seen.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../media/preview.css', import.meta.url), 'utf8');

/** What the last rule that meets a part of the selector says. */
function ruleOf(selector: string): string {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) => selectors.includes(selector));
  return rules.at(-1)?.[2] ?? '';
}

test('a hint has dots of a plain colour in place of waves', () => {
  expect(ruleOf(') mark ')).toContain('underline wavy var(--fazhi-mark)');
  expect(ruleOf('mark.fazhi-hint')).toContain('underline dotted 1px var(--fazhi-mark)');
  expect(css).toMatch(/\) \.fazhi-hint \{\s*--fazhi-mark: var\(--vscode-descriptionForeground\)/);
});

test('a hint alone leaves the margin free', () => {
  expect(css.match(/[^{}]+\{[^{}]*box-shadow[^{}]*\}/g)).toEqual([
    expect.stringContaining('.fazhi-has-finding:not(.fazhi-hint) {'),
  ]);
});
