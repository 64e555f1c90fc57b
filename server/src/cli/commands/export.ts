/** `fazhi-lint export`: writes a report as a Word file in the layout of GB/T 9704. */
import { dirname, join, resolve, sep } from 'node:path';
import { type ExportLayout, type Finding, readExportLayout } from '../../engine/index.ts';
import { placeOf } from '../../export/places.ts';
import {
  layoutFor,
  type Picture,
  pictureSources,
  readPicture,
  type WrittenReport,
  writeReport,
} from '../../word/write/index.ts';
import { lintReport } from '../checkFile.ts';
import { outputFile, saveFile, type Target } from '../outputFile.ts';
import { type Document, type InputOptions, previousOf, readDocument } from '../readDocument.ts';
import { repositoryOf } from '../repository.ts';
import type { Session } from '../session.ts';

export interface ExportOptions extends InputOptions {
  readonly output?: string;
  readonly seal?: boolean;
  readonly fonts?: ExportLayout['fonts'];
  readonly lineSpacing?: string;
  readonly pageNumbers?: ExportLayout['pageNumbers'];
  readonly draft?: boolean;
  readonly strict?: boolean;
}

export async function exportWord(path: string, options: ExportOptions, session: Session): Promise<number> {
  const document = await readDocument(path, session, options);
  if (!document || isWord(document, session)) return 2;
  const target = await targetOf(document, options, session);
  const asked = layoutOptions(options, session);
  const { layout, problems } = layoutFor(document.report, document.loaded.config.export, asked);
  for (const problem of problems) session.complain(`${document.path}:1:1`, problem);
  // What the configuration or an option says wrongly has been complained of, too.
  if (!target || session.failed) return 2;
  if (!(await isReady(document, options, session))) return 1;
  const written = writeReport(document.report, {
    layout,
    terms: Object.values(document.loaded.config.terms ?? {}).map(({ right }) => right),
    pictures: await readPictures(document, session),
  });
  const isWhole = tellDropped(document, written, options, session);
  if (!isWhole && options.strict) return 2;
  return saveFile(target, written.bytes, session);
}

function isWord({ path, encoding }: Document, session: Session): boolean {
  if (encoding !== 'docx') return false;
  session.complain(path, {
    zh: '已是 Word 文件。先用 fazhi-lint convert 转为 Markdown，再排版导出。',
    en: 'This is a Word file already. Turn it into Markdown with fazhi-lint convert, then export it.',
  });
  return true;
}

async function targetOf({ path, file }: Document, options: ExportOptions, session: Session): Promise<Target | null> {
  if (options.output === undefined && file === null) {
    session.complain('--output', {
      zh: '标准输入的内容没有文件名，请用 --output 写明导出到哪里。',
      en: 'Standard input has no name; say with --output where to write.',
    });
    return null;
  }
  const name = options.output ?? `${path.replace(/\.[^./\\]*$/, '')}.docx`;
  return outputFile(name, session);
}

/** The values of the options, which are named as the keys of a configuration. */
function layoutOptions(
  { seal, fonts, lineSpacing, pageNumbers }: ExportOptions,
  session: Session,
): Partial<ExportLayout> {
  const { layout, problems } = readExportLayout({
    ...(seal !== undefined && { seal }),
    ...(fonts && { fonts }),
    ...(lineSpacing !== undefined && { lineSpacing: Number(lineSpacing) }),
    ...(pageNumbers && { pageNumbers }),
  });
  for (const { message } of problems) session.complain('--line-spacing', message);
  return layout;
}

/** A draft with errors is not handed over unless its owner says that it is one. */
async function isReady(document: Document, { draft }: ExportOptions, session: Session): Promise<boolean> {
  const { report: previous } = await previousOf(document, session);
  const { kind, findings } = lintReport(document, previous, document.report);
  if (kind === null)
    session.note(document.path, {
      zh: '没有认出文种，未作检查，只排版。',
      en: 'Its kind was not recognised, so it was laid out without a check.',
    });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return true;
  for (const error of draft ? [] : errors) tellError(document, error, session);
  session.note(
    document.path,
    draft
      ? {
          zh: `仍有 ${errors.length} 处错误未改，按草稿导出。`,
          en: `${errors.length} errors are left; exported as a draft.`,
        }
      : {
          zh: `有 ${errors.length} 处错误，没有导出。改正后再导出，或用 --draft 按草稿导出。`,
          en: `There are ${errors.length} errors, so it was not exported. Fix them, or export it with --draft.`,
        },
  );
  return draft === true;
}

function tellError(document: Document, { span, message, rule }: Finding, session: Session): void {
  session.note(`${document.path}:${placeOf(document, span)}`, {
    zh: `${message.zh}（${rule}）`,
    en: `${message.en} (${rule})`,
  });
}

/** An address that is no path: `https:`, `data:`. */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** A report embeds only pictures that lie where it may read: below its repository, like what a configuration names. */
async function readPictures({ report, file }: Document, { io }: Session): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>();
  const folder = file === null ? io.cwd : dirname(file);
  const root = await repositoryOf(folder);
  const realRoot = root && (await io.realPath(root));
  for (const source of pictureSources(report)) {
    if (SCHEME.test(source)) continue;
    const real = await io.realPath(resolve(folder, decoded(source))).catch(() => null);
    if (real === null || (realRoot !== null && !real.startsWith(join(realRoot, sep)))) continue;
    const bytes = await io.readFile(real).catch(() => null);
    const picture = bytes && readPicture(bytes);
    if (picture) pictures.set(source, picture);
  }
  return pictures;
}

/** Spaces in an address are written %20. */
function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

/** Whether everything was carried over; what was not is told, as a fault where that was asked. */
function tellDropped(
  document: Document,
  { dropped, remarks }: WrittenReport,
  { strict }: ExportOptions,
  session: Session,
): boolean {
  const tell = strict ? session.complain : session.note;
  for (const { span, message } of dropped) tell(`${document.path}:${placeOf(document, span)}`, message);
  for (const remark of remarks) tell(document.path, remark);
  return dropped.length + remarks.length === 0;
}
