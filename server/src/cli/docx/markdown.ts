/** Writes mammoth's model of a Word document as Markdown, and keeps from which paragraph each line came. */

/** What this file reads of mammoth's model, which has no published types. */
export interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly Element[];
  readonly breakType?: string;
  readonly notes?: { resolve(reference: Element): Element | null };
}

export interface MarkdownText {
  readonly text: string;
  /** The paragraph of each line, from 1; those without text do not count, a row of a table counts as one. */
  readonly paragraphs: readonly number[];
}

export function markdownOf(document: Element): MarkdownText {
  const lines: string[] = [];
  const paragraphs: number[] = [];
  const notes: Element[] = [];
  let paragraph = 0;
  const add = (text: string) => {
    for (const line of text.split('\n')) {
      lines.push(line);
      paragraphs.push(Math.max(1, paragraph));
    }
  };
  const addBlock = (text: string) => {
    if (text.trim() === '') return;
    if (lines.length > 0) add('');
    paragraph++;
    add(text);
  };
  for (const element of blocksOf(document)) {
    if (element.type === 'table') {
      const rows = rowsOf(element, notes);
      if (rows.length > 0 && lines.length > 0) add('');
      for (const [index, row] of rows.entries()) {
        paragraph++;
        add(`| ${row.join(' | ')} |`);
        if (index === 0) add(`|${' --- |'.repeat(row.length)}`);
      }
    } else addBlock(headingMark(element) + escapeStart(withoutTrailingSpaces(textOf(element, notes))));
  }
  for (const [index, reference] of notes.entries()) {
    const note = document.notes?.resolve(reference);
    if (note)
      addBlock(
        `[^${index + 1}]: ${(note.body ?? [])
          .map(each => textOf(each, []))
          .join(' ')
          .trim()}`,
      );
  }
  return { text: lines.length > 0 ? `${lines.join('\n')}\n` : '', paragraphs: [...paragraphs, Math.max(1, paragraph)] };
}

/** Paragraphs and tables at the top; what wraps them, such as content controls, is looked through. */
function blocksOf(element: Element): Element[] {
  return (element.children ?? []).flatMap(each =>
    each.type === 'paragraph' || each.type === 'table' ? [each] : blocksOf(each),
  );
}

/** `# ` for the title, `## ` and deeper for headings 1 to 5, in whatever language Word named its styles. */
function headingMark({ styleName }: Element): string {
  const name = (styleName ?? '').trim().toLowerCase();
  if (name === 'title' || name === '标题') return '# ';
  const depth = Number(/^(?:heading|标题)\s*([1-5])$/.exec(name)?.[1] ?? 0);
  return depth > 0 ? `${'#'.repeat(depth + 1)} ` : '';
}

function textOf(element: Element, notes: Element[]): string {
  switch (element.type) {
    case 'text':
      return (element.value ?? '').replace(/<(?=[A-Za-z!/?])/g, '\\<');
    case 'tab':
      return ' ';
    case 'break':
      return element.breakType === 'line' ? '\n' : '';
    case 'noteReference':
      notes.push(element);
      return `[^${notes.length}]`;
    default:
      return (element.children ?? []).map(each => textOf(each, notes)).join('');
  }
}

/** A text that happens to begin like Markdown's own marks stays text. */
function escapeStart(text: string): string {
  return text.replace(/^(?=#{1,6}(?:\s|$)|>|`{3}|~{3}|(?:[*_]\s*){3,}$|(?:-\s*){3,}$|=+\s*$)/gm, '\\');
}

function withoutTrailingSpaces(text: string): string {
  return text
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n');
}

/** Rows of equally many cells: what a merged cell covers stands empty. */
function rowsOf(table: Element, notes: Element[]): string[][] {
  const rows: string[][] = [];
  const covered: number[] = [];
  for (const row of table.children ?? []) {
    const cells: string[] = [];
    const skipCovered = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push('');
      }
    };
    for (const cell of row.children ?? []) {
      skipCovered();
      const width = Math.min(cell.colSpan ?? 1, 100);
      for (let column = 0; column < width; column++) {
        covered[cells.length] = (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? cellText(cell, notes) : '');
      }
    }
    skipCovered();
    rows.push(cells);
  }
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return rows.map(cells => [...cells, ...Array.from({ length: columns - cells.length }, () => '')]);
}

function cellText(cell: Element, notes: Element[]): string {
  const texts = (cell.children ?? []).map(each => textOf(each, notes).replace(/\s+/g, ' ').trim());
  return texts.filter(Boolean).join('<br>').replaceAll('|', '\\|');
}
