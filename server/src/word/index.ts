/** The door to the room of Word files: reads them into a model, and the model into text. Pure: bytes in, data out. */
export { annotateWord, changeTester, openForAnnotation } from './annotate/annotateWord.ts';
export { holdsComment, isAutomaticNumber } from './annotate/limits.ts';
export type { Annotations, Remark, Revision } from './annotate/remark.ts';
export { type Archive, openArchive, packArchive } from './archive.ts';
export type * from './model.ts';
export { openWord, type Unopened } from './open.ts';
export { WordProblem } from './problem.ts';
export type { FormatHan } from './read/ordinals.ts';
export { readWord } from './read/readWord.ts';
export { type Converted, convertedText } from './text/converted.ts';
export { droppedIn } from './text/dropped.ts';
export { layoutOf } from './text/layout.ts';
export { locate } from './text/locate.ts';
export { checkText, markdownText } from './text/texts.ts';
export { unreadWords } from './unread.ts';
