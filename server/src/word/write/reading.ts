/** What the readers of single elements share: the report, and how its wordings become inline content. */
import type { Paragraph, Report } from '../../engine/index.ts';
import type { Notice } from './elements.ts';
import { type Piece, readInline } from './inline.ts';

export interface Reading {
  readonly report: Report;
  readonly labels: ReadonlySet<string>;
  readonly dropped: Notice[];
  /** The inline content of a wording; what is passed over in it is noted at `place`. */
  inline(text: string, place: { readonly span: Paragraph['span'] }): readonly Piece[];
}

export function openReading(report: Report, labels: ReadonlySet<string>): Reading {
  const dropped: Notice[] = [];
  return {
    report,
    labels,
    dropped,
    inline(text, { span }) {
      const { pieces, tags } = readInline(text, labels);
      // A paragraph may be read more than once, on its own and as what follows another.
      if (tags.length > 0 && !dropped.some(notice => notice.span === span)) {
        const names = [...new Set(tags)].map(tag => `<${tag}>`).join(' ');
        dropped.push({
          span,
          message: {
            zh: `${names} 标记没有导出，其中的文字保留。`,
            en: `The marks ${names} are left out; the text in them is kept.`,
          },
        });
      }
      return pieces;
    },
  };
}
