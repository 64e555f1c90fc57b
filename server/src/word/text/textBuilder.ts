/** A text while it is written from a Word file: line by line, each with its paragraph, and the way back from each character. */
import type { Paragraph, Stretch, WordText } from '../model.ts';

export class TextBuilder {
  #text = '';
  readonly #paragraphs: number[] = [];
  readonly #stretches: Stretch[] = [];
  readonly #labels: Stretch[] = [];
  #paragraph = 0;

  /** Begins the next paragraph that counts, which the lines from here on belong to. */
  nextParagraph(): void {
    this.#paragraph++;
  }

  /** Writes what is no text of the file: Markdown's marks. */
  mark(text: string): this {
    this.#text += text;
    return this;
  }

  /** Writes an automatic number, which leads back to its paragraph though not into its text. */
  label(text: string, paragraph: Paragraph): this {
    const start = this.#text.length;
    this.#text += text;
    this.#labels.push({ start, end: this.#text.length, paragraph, from: 0 });
    return this;
  }

  /** Writes `paragraph.text` from one offset to another; a tab is a space to its reader. */
  copy(paragraph: Paragraph, from: number, to: number): this {
    if (to <= from) return this;
    const start = this.#text.length;
    this.#text += paragraph.text.slice(from, to).replaceAll('\t', ' ');
    const last = this.#stretches.at(-1);
    if (last?.end === start && last.paragraph === paragraph && last.from + start - last.start === from) {
      this.#stretches[this.#stretches.length - 1] = { ...last, end: this.#text.length };
    } else this.#stretches.push({ start, end: this.#text.length, paragraph, from });
    return this;
  }

  endLine(): void {
    this.#text += '\n';
    this.#paragraphs.push(Math.max(1, this.#paragraph));
  }

  /** Goes on with the line that was ended last. */
  reopenLine(): void {
    if (this.#text.endsWith('\n')) {
      this.#text = this.#text.slice(0, -1);
      this.#paragraphs.pop();
    }
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  finish(): WordText {
    return {
      text: this.#text,
      paragraphs: [...this.#paragraphs, Math.max(1, this.#paragraph)],
      stretches: this.#stretches,
      labels: this.#labels,
    };
  }
}
