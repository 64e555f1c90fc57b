/** `fazhi-lint config`: shows what is in force for a file, and where each value comes from. */
import { DEFAULT_FILES, isWanted, type LoadedConfig } from '../../config/loadConfig.ts';
import type { PreviousReport } from '../../config/previousReport.ts';
import type { ConfigPlace } from '../../config/walk.ts';
import {
  type ExportLayout,
  isIgnored,
  type Localized,
  levelOfNotice,
  notices,
  rules,
  settingOf,
} from '../../engine/index.ts';
import { alignColumns } from '../columns.ts';
import { relativeSlashPath, toSlashPath } from '../diskPath.ts';
import { stringify } from '../formats/json.ts';
import { printable } from '../printable.ts';
import { type Document, kindOfDocument, previousOf, readDocument } from '../readDocument.ts';
import type { Session } from '../session.ts';
import type { ReadOptions } from './outline.ts';

export async function showConfig(path: string, options: ReadOptions, session: Session): Promise<number> {
  const document = await readDocument(path, session, options);
  if (!document) return 2;
  const shown = effective(document, await previousOf(document, session), session);
  await session.deliver(options.format === 'json' ? stringify(shown) : configStylish(shown, session));
  return 0;
}

interface Effective {
  readonly schema: 1;
  readonly path: string;
  /** The nearest first. */
  readonly configFiles: readonly string[];
  /** Those of them that cannot be read and are not in force. */
  readonly unreadFiles: readonly string[];
  readonly kind: { readonly value: string | null; readonly origin: string };
  readonly checked: { readonly inFolder: boolean; readonly ignored: boolean };
  readonly files: { readonly value: readonly string[]; readonly origin: string };
  readonly ignore: { readonly value: readonly string[]; readonly origin: string };
  readonly kindFiles: { readonly value: readonly string[]; readonly origin: string };
  readonly facts: { readonly value: readonly string[]; readonly origin: string };
  readonly export: { readonly value: Partial<ExportLayout>; readonly origin: string };
  readonly rates: readonly { readonly name: string; readonly origin: string }[];
  readonly terms: readonly { readonly wrong: string; readonly right: string; readonly origin: string }[];
  readonly termFiles: { readonly value: readonly string[]; readonly origin: string };
  readonly accept: readonly { readonly wording: string; readonly reason: string; readonly origin: string }[];
  readonly previous: EffectivePrevious;
  readonly rules: readonly EffectiveRule[];
}

/** The report of the year before that the file is compared with. */
interface EffectivePrevious {
  readonly value: string | null;
  readonly origin: string;
  /** Several that would do, so that none is taken. */
  readonly rivals: readonly string[];
  /** How many text files lie in the folder, when they are too many to look into. */
  readonly crowd: number | null;
}

interface EffectiveRule {
  readonly id: string;
  readonly level: string;
  readonly options: object;
  /** `default`, or the place of the key. */
  readonly origin: string;
}

function effective(document: Document, previous: PreviousReport, session: Session): Effective {
  const { path, loaded } = document;
  const { config, files, unread } = loaded;
  const absolute = toSlashPath(path, session.io.cwd);
  const originOf = (...keys: readonly string[]) => {
    const place = keys.map(key => loaded.origins.get(key)).find(found => found !== undefined);
    return place ? placeText(place, session) : 'default';
  };
  const ruleOrigin = (id: string) => originOf(`rules.${id}`, `rules.${id.slice(0, id.indexOf('/'))}`);
  return {
    schema: 1,
    path,
    configFiles: files.map(file => shownFrom(file, session)),
    unreadFiles: unread.map(file => shownFrom(file, session)),
    kind: kindOf(document, absolute, originOf),
    checked: { inFolder: isWanted(config, absolute), ignored: isIgnored(config, absolute) },
    files: { value: config.files ?? DEFAULT_FILES, origin: originOf('files') },
    ignore: { value: config.ignore ?? [], origin: originOf('ignore') },
    kindFiles: { value: config.kindFiles ?? [], origin: originOf('kindFiles') },
    facts: { value: config.facts ?? [], origin: originOf('facts') },
    export: { value: config.export ?? {}, origin: originOf('export') },
    rates: Object.keys(config.rates ?? {}).map(name => ({ name, origin: originOf(`rates.${name}`) })),
    terms: Object.entries(config.terms ?? {}).map(([wrong, { right }]) => ({
      wrong,
      right,
      origin: originOf(`terms.${wrong}`),
    })),
    termFiles: { value: config.termFiles ?? [], origin: originOf('termFiles') },
    accept: Object.entries(config.accept ?? {}).map(([wording, reason]) => ({
      wording,
      reason,
      origin: originOf(`accept.${wording}`),
    })),
    previous: effectivePrevious(previous, session),
    rules: [
      ...rules.map(rule => {
        const { level, options } = settingOf(rule, config);
        return { id: rule.id, level, options, origin: ruleOrigin(rule.id) };
      }),
      ...notices.map(({ id, severity }) => ({
        id,
        level: levelOfNotice(id, config),
        options: {},
        origin: severity === 'off' ? originOf(`rules.${id}`) : ruleOrigin(id),
      })),
    ],
  };
}

/** Front matter, else the first pattern that matches, else recognised by the kind's own data. */
function kindOf(document: Document, path: string, originOf: (key: string) => string) {
  const { report, forcedKind, isDoubtful } = document;
  const { config } = document.loaded;
  const value = kindOfDocument(document)?.id ?? null;
  if (forcedKind !== null) return { value, origin: '--kind' };
  if (report.frontMatter?.values['kind'] !== undefined && !isDoubtful) return { value, origin: 'front matter' };
  const pattern = Object.keys(config.kinds ?? {}).find(each => isIgnored({ ignore: [each] }, path));
  if (pattern !== undefined) return { value, origin: originOf(`kinds.${pattern}`) };
  return { value, origin: value === null ? 'none' : 'recognised' };
}

function effectivePrevious({ path, origin, rivals, crowd }: PreviousReport, session: Session): EffectivePrevious {
  const from = typeof origin === 'string' ? FROM[origin] : origin ? placeText(origin, session) : 'not found';
  return {
    value: path === null ? null : shownFrom(path, session),
    origin: from,
    rivals: rivals.map(rival => shownFrom(rival, session)),
    crowd,
  };
}

const FROM = { frontMatter: 'front matter', folder: 'same folder' } as const;

function placeText({ path, range }: ConfigPlace, session: Session): string {
  return `${shownFrom(path, session)}:${range.start.line + 1}:${range.start.character + 1}`;
}

function shownFrom(path: LoadedConfig['files'][number], { io }: Session): string {
  return relativeSlashPath(io.cwd, path);
}

const ORIGIN_WORDS: Readonly<Record<string, string>> = {
  default: '默认',
  recognised: '由标题和正文识别',
  'front matter': '文件开头写明',
  'same folder': '同一文件夹中找到',
  'not found': '没有找到',
  none: '未识别为报告',
};

function previousNote({ rivals, crowd }: EffectivePrevious): Localized {
  if (rivals.length > 0)
    return {
      zh: `；有几份都像：${rivals.join('、')}，请用 previous 写明`,
      en: `; several would do: ${rivals.join(', ')}; name one with previous`,
    };
  if (crowd !== null)
    return {
      zh: `；本文件夹有 ${crowd} 个文本文件，没有自动查找，请用 previous 写明`,
      en: `; not looked for among ${crowd} text files; name it with previous`,
    };
  return { zh: '', en: '' };
}

function configStylish(shown: Effective, { colours, locale, say }: Session): string {
  const origin = (text: string) => colours.dim(locale === 'en' ? text : (ORIGIN_WORDS[text] ?? text));
  const list = (values: readonly string[]) => values.join(say({ zh: '、', en: ', ' })) || '–';
  const { checked, configFiles, unreadFiles } = shown;
  const unread = say({ zh: '（这个文件读不了，没有生效）', en: ' (cannot be read, not in force)' });
  const files = configFiles.map(file => (unreadFiles.includes(file) ? file + unread : file));
  const rows = [
    [say({ zh: '文种', en: 'kind' }), shown.kind.value ?? '–', origin(shown.kind.origin)],
    ...(['files', 'ignore', 'kindFiles', 'facts', 'termFiles'] as const).map(key => [
      key,
      list(shown[key].value),
      origin(shown[key].origin),
    ]),
    ...(Object.keys(shown.export.value).length > 0
      ? [['export', JSON.stringify(shown.export.value), origin(shown.export.origin)]]
      : []),
    [
      say({ zh: '上年报告', en: 'previous' }),
      shown.previous.value ?? '–',
      origin(shown.previous.origin) + say(previousNote(shown.previous)),
    ],
    ...shown.rates.map(({ name, origin: from }) => ['rates', name, origin(from)]),
    ...shown.terms.map(({ wrong, right, origin: from }) => ['terms', `${wrong} → ${right}`, origin(from)]),
    ...shown.accept.map(({ wording, reason, origin: from }) => [
      'accept',
      `${wording}${reason && ` (${reason})`}`,
      origin(from),
    ]),
  ];
  const ruleRows = shown.rules.map(({ id, level, options, origin: from }) => [
    id,
    level,
    Object.keys(options).length > 0 ? JSON.stringify(options) : '',
    origin(from),
  ]);
  const indent = (lines: readonly string[]) => lines.map(line => `  ${line.trimEnd()}`);
  return `${[
    colours.underline(printable(shown.path)),
    say({ zh: '配置文件（近者优先）：', en: 'Configuration files, the nearest first:' }),
    ...(files.length > 0 ? indent(files) : [say({ zh: '  没有', en: '  none' })]),
    ...(checked.ignored ? [say({ zh: '按 ignore 不检查这个文件。', en: 'Not checked: ignore names it.' })] : []),
    ...(checked.inFolder
      ? []
      : [say({ zh: '检查文件夹时不含这个文件（见 files）。', en: 'Not checked in a folder; see files.' })]),
    ...indent(alignColumns(rows)),
    say({ zh: '规则：', en: 'Rules:' }),
    ...indent(alignColumns(ruleRows)),
  ].join('\n')}\n`;
}
