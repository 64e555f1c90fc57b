/** `fazhi-lint annotate`: writes a copy of a Word file with every finding as a comment on its words. */
import { formatHan, type LintResult, type Localized, type Severity } from '../../engine/index.ts';
import { commentDate, wordComments } from '../../export/wordComments.ts';
import type { WordDocument, WordText } from '../../word/index.ts';
import { lintReport } from '../checkFile.ts';
import { shownPath } from '../diskPath.ts';
import { sessionVoice } from '../formats/sessionVoice.ts';
import { outputFile, saveFile, type Target } from '../outputFile.ts';
import { type Document, documentOf, type Input, type InputOptions, previousOf, readInput } from '../readDocument.ts';
import type { Session } from '../session.ts';
import { wordBytesOf } from '../wordBytes.ts';
import { loadWordRoom } from '../wordFile.ts';

export interface AnnotateOptions extends InputOptions {
  readonly output?: string;
  readonly trackFixes?: 'safe' | 'all' | true;
  readonly level: Severity;
  readonly author: string;
}

type WordRoom = Awaited<ReturnType<typeof loadWordRoom>>;

export async function annotate(path: string, options: AnnotateOptions, session: Session): Promise<number> {
  const input = await readInput(path, session, options);
  if (!input) return 2;
  const office = (await wordBytesOf(input.bytes, shownPath(input.name), session)) ?? { problem: NO_WORD_FILE };
  const target = 'problem' in office ? null : await targetOf(input, options, session);
  const room = await loadWordRoom(session.io.installedIn);
  const word = 'problem' in office ? office : room.openForAnnotation(office.word, options.author, formatHan);
  if ('problem' in word) session.complain(shownPath(input.name), word.problem);
  // What the configuration says wrongly has been complained of, too.
  if ('problem' in word || !target || session.failed) return 2;
  const text = room.checkText(word);
  const read = { unread: word.unread, layout: room.layoutOf(word, text) };
  const document = documentOf(
    input,
    { text: text.text, encoding: 'docx', paragraphs: text.paragraphs, word: read },
    session,
  );
  if (document.isDoubtful) return 2;
  const { report: previous } = await previousOf(document, session);
  const result = lintReport(document, previous, document.report);
  if (!result.kind) {
    session.complain(document.path, {
      zh: '没有认出文种，没有加批注。可在配置的 kinds 中写明文种。',
      en: 'Its kind was not recognised, so there is nothing to comment on. Name it under kinds in the configuration.',
    });
    return 2;
  }
  return saveFile(target, annotated(word, text, document, result, options, session, room), session);
}

const NO_WORD_FILE: Localized = {
  zh: '不是 Word 文件。批注只能加在 .docx 上；Markdown 请用 fazhi-lint check。',
  en: 'This is no Word file. Comments are written into .docx only; for Markdown use fazhi-lint check.',
};

async function targetOf({ name, file }: Input, options: AnnotateOptions, session: Session): Promise<Target | null> {
  if (options.output === undefined && file === null) {
    session.complain('--output', {
      zh: '标准输入的内容没有文件名，请用 --output 写明写到哪里。',
      en: 'Standard input has no name; say with --output where to write.',
    });
    return null;
  }
  const beside = `${name.replace(/\.[^./\\]*$/, '')}.${session.say({ zh: '批注', en: 'comments' })}.docx`;
  return outputFile(options.output ?? beside, session);
}

function annotated(
  word: WordDocument,
  text: WordText,
  { report, path }: Document,
  result: LintResult,
  { level, author, trackFixes }: AnnotateOptions,
  session: Session,
  room: WordRoom,
): Uint8Array {
  const comments = wordComments(
    report,
    result,
    {
      least: level,
      trackFixes: trackFixes === true ? 'safe' : (trackFixes ?? 'none'),
      unread: room.unreadWords(word.unread),
      isAutomaticNumber: span => room.isAutomaticNumber(text, span),
      holdsComment: span => room.holdsComment(text, span),
      canTrack: room.changeTester(word, text),
    },
    sessionVoice(session),
  );
  if (comments.untracked > 0) {
    session.note(path, {
      zh: `有 ${comments.untracked} 处改动不能写成修订（自动编号、域、链接或跨段），只写了批注。`,
      en: `${comments.untracked} changes could not be tracked (automatic numbers, fields, links, over paragraphs): comments only.`,
    });
  }
  return room.annotateWord(word, text, { ...comments, author, date: dateOf(session) });
}

/** SOURCE_DATE_EPOCH, as reproducible builds set it, stands above now. */
function dateOf({ io: { env } }: Session): string {
  const epoch = Number(env['SOURCE_DATE_EPOCH'] || Number.NaN);
  return Number.isFinite(epoch) ? new Date(epoch * 1000).toISOString().replace(/\.\d+/, '') : commentDate(new Date());
}
