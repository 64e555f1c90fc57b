/** The two ways in which a Word file becomes text: as plain words for checking, and as Markdown. */
import type { Paragraph, Picture } from '../model.ts';
import { emphasisMarks } from './emphasis.ts';
import { blockEscapes, inlineEscapes } from './escapes.ts';
import { type Insertion, insertion, type Line } from './insertion.ts';

export interface Manner {
  /** What is written between the characters of a line. */
  insertions(paragraph: Paragraph, line: Line): Insertion[];
  /** In front of each line of a text box, which is a text of its own. */
  readonly box: (number: number) => string;
  /** In front of the first paragraph of a note, and of the others. */
  readonly note: (number: number) => string;
  readonly nextInNote: (number: number) => string;
  readonly keepsAlignment: boolean;
}

/**
 * For checking: the words as they are, and nothing that would part them, so that a reader of the findings meets only
 * what stands in the file. Text boxes are written as notes, which are texts of their own.
 */
export const PLAIN: Manner = {
  insertions: ({ text }, line) => blockEscapes(text, line),
  box: number => `[^框${number}]: `,
  note: number => `[^${number}]: `,
  nextInNote: number => `[^${number}]: `,
  keepsAlignment: false,
};

/** `pictureTarget` says where a picture is kept, relative to the text; null where it is only named. */
export function markdownManner(pictureTarget: (picture: Picture) => string | null): Manner {
  return {
    insertions(paragraph, line) {
      const isWithin = (at: number) => at >= line.since && at < line.until;
      const pictures = paragraph.pictures.filter(({ at }) => isWithin(at));
      const references = paragraph.references.filter(({ at }) => isWithin(at));
      return [
        ...emphasisMarks(paragraph, line),
        ...references.map(({ at, note }) => insertion(at, `[^${note + 1}]`)),
        ...pictures.map(picture => insertion(picture.at, pictureText(picture, pictureTarget(picture)))),
        ...inlineEscapes(paragraph.text, line),
        ...blockEscapes(paragraph.text, line),
      ];
    },
    box: () => '> ',
    note: number => `[^${number}]: `,
    nextInNote: () => '    ',
    keepsAlignment: true,
  };
}

function pictureText({ name }: Picture, target: string | null): string {
  const alternative = name.replace(/[[\]\s]+/g, ' ').trim();
  return target === null ? `〔图：${alternative || '未命名'}〕` : `![${alternative}](${target})`;
}
