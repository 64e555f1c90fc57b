/** The demo page: checks the text in the field as it is written, all in the browser. */
import {
  applyEdits,
  type Finding,
  type Fix,
  type LintResult,
  type Localized,
  lint,
  localize,
  offeredKinds,
  parse,
  type Report,
  SEVERITIES,
  SEVERITY_WORDS,
} from '../../server/src/engine/index.ts';
import { checkedFile } from '../../server/src/export/checkedFile.ts';
import { reportPage } from '../../server/src/export/checkReport.ts';
import { excerptOf } from '../../server/src/export/places.ts';
import { voiceOf } from '../../server/src/export/voice.ts';

const field = element('text', HTMLTextAreaElement);
const kind = element('kind', HTMLSelectElement);
const language = element('language', HTMLButtonElement);
const summary = element('summary', HTMLElement);
const list = element('findings', HTMLElement);
const page = element('page', HTMLIFrameElement);

/** Milliseconds without a key after which the text is checked again. */
const PAUSE = 150;

let checked = readField();
let waiting: ReturnType<typeof setTimeout> | undefined;

field.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});
kind.addEventListener('change', check);
language.addEventListener('click', () => {
  document.documentElement.lang = locale() === 'en' ? 'zh-CN' : 'en';
  showLanguage();
  show();
});
element('whole', HTMLButtonElement).addEventListener('click', () => {
  clearTimeout(waiting);
  check();
  page.srcdoc = reportPage(
    checkedFile(say({ zh: '粘贴的报告', en: 'Pasted report' }), { ...checked, previous: null, ticked: new Set() }),
    voiceOf(locale(), new Date()),
  );
  page.hidden = false;
  page.scrollIntoView();
});

showLanguage();
show();

function showLanguage(): void {
  language.textContent = locale() === 'en' ? '中文' : 'English';
  const chosen = kind.value;
  const recognised = option('', say({ zh: '自动识别', en: 'recognised from the text' }));
  kind.replaceChildren(recognised, ...offeredKinds.map(({ id, name }) => option(id, say(name))));
  kind.value = chosen;
}

function readField(before?: Report): { readonly report: Report; readonly result: LintResult } {
  const report = parse(field.value, before);
  return { report, result: lint(report, { forcedKind: kind.value || null }) };
}

function check(): void {
  checked = readField(checked.report);
  show();
}

function show(): void {
  page.hidden = true;
  summary.textContent = say(summaryOf(checked.result));
  list.replaceChildren(...checked.result.findings.map(entry));
}

function summaryOf({ kind, findings }: LintResult): Localized {
  if (!kind) {
    return {
      zh: '没有认出这是报告，未作检查；可在上面选定文种。',
      en: 'Not recognised as a report, so not checked; choose its kind above.',
    };
  }
  const counts = SEVERITIES.map(severity => findings.filter(finding => finding.severity === severity).length);
  const [zh, en] = (['zh', 'en'] as const).map(locale =>
    SEVERITIES.map((severity, at) => `${SEVERITY_WORDS[severity][locale]} ${counts[at]}`),
  ) as [string[], string[]];
  return { zh: `${kind.name.zh}：${zh.join('，')}`, en: `${kind.name.en}: ${en.join(', ')}` };
}

/** A finding as a row: its words, what it rests on, and what can be done about it. */
function entry({ severity, span, message, evidence, fixes }: Finding): HTMLElement {
  const level = document.createElement('b');
  level.className = severity;
  level.textContent = say(SEVERITY_WORDS[severity]);
  const place = button(() => {
    field.focus();
    field.setSelectionRange(span.start, span.end);
  });
  place.append(level, ` ${checked.report.lines.positionAt(span.start).line + 1} `, say(message));
  const row = document.createElement('li');
  row.append(
    place,
    ...evidence.map(({ span, note }) => paragraph(`${say(note)} ${excerptOf(checked.report, span)}`)),
    ...fixes.map(fixButton),
  );
  return row;
}

function fixButton({ title, edits }: Fix): HTMLElement {
  const apply = button(() => {
    field.value = applyEdits(field.value, edits);
    check();
  });
  apply.textContent = say(title);
  return apply;
}

function button(onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'evidence';
  made.textContent = text;
  return made;
}

function option(value: string, text: string): HTMLOptionElement {
  return new Option(text, value);
}

function locale(): 'zh-CN' | 'en' {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
}

function say(text: Localized): string {
  return localize(text, locale());
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`page.html has no #${id} of the kind that main.ts expects`);
  return found;
}
