/** Text for narrow cells: a line may end between words, never within a figure or between it and its unit. */
import { escapeMarkup } from './markup.ts';

/** 12.9%, -74, 1,280件, 97.6190…%, 300人次, 2021—2025年. */
const FIGURE = /(?:(?<![\d)%])[-−+])?\d[\d,.]*(?:[—–~～-]{1,2}\d[\d,.]*)?…?(?:%|‰|[万亿]?[一-龥]{1,2})?/g;

/** `text` as HTML. */
export function unbroken(text: string): string {
  let html = '';
  let at = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    html += `${escapeMarkup(text.slice(at, index))}${whole(figure)}`;
    at = index + figure.length;
  }
  return html + escapeMarkup(text.slice(at));
}

/** In one line as it is. */
export function whole(text: string): string {
  return text === '' ? '' : `<span class="whole">${escapeMarkup(text)}</span>`;
}
