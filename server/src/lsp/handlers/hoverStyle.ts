/** How hovers are written: parts of text, in Markdown or plain. */
import type { Span } from '../../engine/index.ts';

export interface Found {
  readonly span: Span;
  readonly text: string;
}

/** How a hover is written for a client that shows Markdown, and for one that does not. */
export interface Style {
  text(text: string): string;
  strong(text: string): string;
  formula(text: string): string;
  link(text: string, target: string): string;
  readonly lineBreak: string;
}

export const MARKDOWN: Style = {
  text: escapeMarkdown,
  strong: text => `**${escapeMarkdown(text)}**`,
  formula: text => `\`${text.replaceAll('`', "'")}\``,
  link: (text, target) => `[${escapeMarkdown(text)}](${target})`,
  lineBreak: '  \n',
};

export const PLAIN: Style = {
  text: text => text,
  strong: text => text,
  formula: text => text,
  link: text => text,
  lineBreak: '\n',
};

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#+.!|~-]/g, '\\$&');
}
