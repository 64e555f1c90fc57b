/** What is in force for a document and where each value comes from, as a page to read. */
import { RequestType } from 'vscode-languageserver';
import type { ConfigPlace } from '../../config/walk.ts';
import { type Locale, type Localized, localize, rules, SEVERITY_WORDS, settingOf } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import { placeOf } from '../place.ts';
import { type DocumentParams, EFFECTIVE_CONFIG } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';

export function registerEffectiveConfig({ connection, reports, log, whyNoPrevious }: Session): void {
  connection.onRequest(
    new RequestType<DocumentParams, string | null, never>(EFFECTIVE_CONFIG),
    guardRequest<DocumentParams, string | null>(log, EFFECTIVE_CONFIG, null, async ({ uri }) => {
      const entry = await reports.get(uri);
      return entry && pageOf(entry, entry.previous.report ? null : await whyNoPrevious(entry));
    }),
  );
}

const LEVELS: Readonly<Record<string, Localized>> = { off: { zh: '关闭', en: 'off' }, ...SEVERITY_WORDS };

const STATES: Readonly<Record<Entry['settings']['state'], Localized>> = {
  on: { zh: '检查', en: 'checked' },
  off: { zh: '不检查（设置中已关闭）', en: 'not checked: switched off in the settings' },
  ignored: { zh: '不检查（项目配置中写明）', en: 'not checked: left out by the configuration' },
};

function pageOf(entry: Entry, whyNoPrevious: Localized | null): string {
  const { uri, settings, result } = entry;
  const { locale } = settings;
  const say = (text: Localized) => localize(text, locale);
  const files = settings.configFiles.map(
    file => `- \`${pathOf(file)}\`${settings.unreadFiles.includes(file) ? `：**${say(UNREAD)}**` : ''}`,
  );
  const kind = result.kind
    ? `${say(result.kind.name)}（\`${result.kind.id}\`）`
    : say({ zh: '不是报告', en: 'no report' });
  const rows = rules.map(rule => {
    const { level, options } = settingOf(rule, settings.config);
    const shown = Object.keys(options).length > 0 ? `\`${JSON.stringify(options).replaceAll('|', '\\|')}\`` : '';
    return `| \`${rule.id}\` ${say(rule.title)} | ${say(LEVELS[level] ?? { zh: level, en: level })} | ${shown} | ${originOf(entry, rule.id)} |`;
  });
  return [
    `# ${say({ zh: '生效的配置', en: 'Configuration in force' })}`,
    `\`${pathOf(uri)}\``,
    `- ${say({ zh: '状态', en: 'State' })}：${say(STATES[settings.state])}\n- ${say({ zh: '文种', en: 'Kind' })}：${kind}`,
    `## ${say({ zh: '配置文件（近者优先）', en: 'Configuration files, the nearest first' })}`,
    files.length > 0 ? files.join('\n') : say({ zh: '没有，按默认规则检查。', en: 'None: the defaults apply.' }),
    `## ${say({ zh: '数据来源', en: 'Where figures are compared with' })}`,
    sourcesOf(entry, whyNoPrevious),
    `## ${say({ zh: '规则', en: 'Rules' })}`,
    [tableHead(locale), '|---|---|---|---|', ...rows].join('\n'),
    '',
  ].join('\n\n');
}

/** Last year's report, facts files, rates and house terms, each with what names it. */
function sourcesOf({ previous, settings, result }: Entry, whyNoPrevious: Localized | null): string {
  const say = (text: Localized) => localize(text, settings.locale);
  const { config, origins } = settings;
  const placeText = (place: ConfigPlace | undefined) =>
    place ? `\`${place.path}:${place.range.start.line + 1}\`` : '';
  const from = (key: string) => placeText(origins.get(key));
  const named = () => {
    if (previous.origin === 'frontMatter') return say(FRONT_MATTER);
    return previous.origin === 'folder' ? say(SAME_FOLDER) : placeText(previous.origin ?? undefined);
  };
  const why = result.kind && whyNoPrevious ? whyNoPrevious : NONE;
  const last = previous.report ? `\`${previous.path}\` ${named()}` : say(why);
  return [
    `- ${say({ zh: '上年报告', en: 'Report of the year before' })}：${last}`,
    ...(config.facts ?? []).map(file => `- ${say({ zh: '数据表', en: 'Facts file' })}：\`${file}\` ${from('facts')}`),
    ...Object.keys(config.rates ?? {}).map(
      name => `- ${say({ zh: '比率', en: 'Rate' })}：${name} ${from(`rates.${name}`)}`,
    ),
    ...Object.entries(config.terms ?? {}).map(
      ([wrong, { right }]) => `- ${say({ zh: '用语', en: 'Term' })}：${wrong} → ${right} ${from(`terms.${wrong}`)}`,
    ),
    ...Object.entries(config.accept ?? {}).map(
      ([wording, reason]) =>
        `- ${say({ zh: '认可的写法', en: 'Accepted wording' })}：${wording}${reason && `（${reason}）`} ${from(`accept.${wording}`)}`,
    ),
  ]
    .map(line => line.trimEnd())
    .join('\n');
}

const UNREAD: Localized = {
  zh: '这个文件读不了，没有生效，错处见「问题」面板',
  en: 'this file cannot be read and is not in force; Problems shows where it is wrong',
};
const FRONT_MATTER: Localized = { zh: '文件开头写明', en: 'named in the front matter' };
const SAME_FOLDER: Localized = { zh: '同一文件夹中找到', en: 'found in the same folder' };
const NONE: Localized = { zh: '没有找到', en: 'not found' };
function tableHead(locale: Locale): string {
  return locale === 'en' ? '| Rule | Level | Options | Set in |' : '| 规则 | 级别 | 选项 | 来自 |';
}

/** The configuration file stands above the editor's settings, these above the default; as the values do. */
function originOf({ settings }: Entry, id: string): string {
  const family = id.slice(0, id.indexOf('/'));
  const place = settings.origins.get(`rules.${id}`) ?? settings.origins.get(`rules.${family}`);
  if (place) return `\`${place.path}:${place.range.start.line + 1}\``;
  const own = settings.editor.config.rules ?? {};
  const isOwn = own[id] !== undefined || own[family] !== undefined;
  if (isOwn) return localize({ zh: '编辑器设置', en: 'settings of the editor' }, settings.locale);
  return localize({ zh: '默认', en: 'default' }, settings.locale);
}

function pathOf(uri: string): string {
  return placeOf(uri)?.path ?? uri;
}
