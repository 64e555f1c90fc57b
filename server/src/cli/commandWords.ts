/** What help says of commands and options. */
import type { Localized } from '../engine/index.ts';

export const DESCRIPTIONS = {
  program: {
    zh: '检查法治政府建设报告等公文：序号、必备内容、数据核对。',
    en: 'Lints Chinese official reports: outline numbering, mandatory contents, figures that must agree.',
  },
  check: {
    zh: '检查文件、文件夹（含下级）或通配符；「-」为标准输入；不写为当前文件夹',
    en: 'lint files, folders with all below, or globs; "-" is standard input; default: this folder',
  },
  outline: { zh: '显示章节结构', en: 'show the section tree' },
  figures: {
    zh: '显示数据核对表：每个数字核对了没有，每一条数量关系和结论',
    en: 'show which figures were checked, and every relation between them with its verdict',
  },
  lone: {
    zh: '逐个列出单独的数字（文中没有别的数可比），供对照原始材料',
    en: 'list the figures that nothing in the text can be checked against',
  },
  diff: {
    zh: '对比两份文稿（上年与今年的报告、改前与改后的稿子）中的数字：哪些变了，变了多少',
    en: 'compare the figures of two texts (last year’s report and this one, two drafts): which changed, and by how much',
  },
  new: { zh: '按文种写出新报告的框架', en: 'write the skeleton of a report of a kind' },
  issuer: { zh: '制发机关', en: 'the issuing body' },
  year: { zh: '报告所述年份', en: 'the year reported on' },
  convert: {
    zh: '把 Word 文件（.docx）转为 Markdown；用 --output 时图片另存在旁边的文件夹里',
    en: 'write a Word file (.docx) as Markdown; with --output its pictures go into a folder beside it',
  },
  export: {
    zh: '把报告按公文格式（GB/T 9704）排版为 Word 文件（.docx）',
    en: 'lay a report out as a Word file (.docx) by GB/T 9704',
  },
  annotate: {
    zh: '把检查出的问题作为批注写进 Word 文件的副本',
    en: 'write the findings as comments into a copy of a Word file',
  },
  annotateOutput: {
    zh: '写入这个文件（默认为 文件名.批注.docx）',
    en: 'write this file (default: NAME.comments.docx)',
  },
  trackFixes: {
    zh: '同时把改法写成修订：safe（不写时，不改数字、日期、名称）、all（每个问题的第一种改法）',
    en: 'write fixes as tracked changes too: safe (default; never a figure, a date or a name), all (the first of each)',
  },
  level: {
    zh: '只写此级别及以上的问题：error、warning、info、hint（默认，全部）',
    en: 'only findings at or above: error, warning, info, hint (default: all)',
  },
  author: { zh: '批注的作者（默认「公文检查」）', en: 'author of the comments (default 公文检查)' },
  exportOutput: { zh: '导出到这个文件（默认同名 .docx）', en: 'write this file (default: the same name with .docx)' },
  seal: { zh: '落款留盖章位置（默认）', en: 'leave room for a seal at the sign-off (default)' },
  noSeal: { zh: '落款不盖章', en: 'sign off without a seal' },
  fonts: {
    zh: '字体：gb2312（默认，仿宋_GB2312 等）、windows（仿宋等）、fangzheng（国产系统）',
    en: 'typefaces: gb2312 (default), windows, fangzheng',
  },
  lineSpacing: { zh: '行距，单位磅（默认 28.95，每页 22 行）', en: 'line spacing in points (default 28.95: 22 lines)' },
  pageNumbers: {
    zh: '页码：outer（默认，单右双左）、center（居中）、none（不编）',
    en: 'page numbers: outer (default), center, none',
  },
  draft: { zh: '有错误也导出', en: 'export in spite of errors' },
  strict: {
    zh: '有内容不能带入 Word 时不导出，退出码 2',
    en: 'write nothing and exit 2 when something cannot be carried over',
  },
  merge: {
    zh: '把 --shard 各份的 json 或 sarif 结果合成一份',
    en: 'put the json or sarif results of --shard together',
  },
  configCommand: {
    zh: '显示对某个文件生效的配置，各项来自哪里',
    en: 'show the configuration in force for a file and where it comes from',
  },
  coverage: { zh: '另列写到了哪些工作、在文中何处', en: 'list the areas of work that the text mentions, too' },
  rules: { zh: '列出全部规则', en: 'list the rules' },
  lsp: { zh: '启动供编辑器使用的检查服务', en: 'start the language server for editors' },
  help: { zh: '显示某条命令的用法', en: 'show help for a command' },
  helpOption: { zh: '显示用法', en: 'show this help' },
  version: { zh: '显示版本号', en: 'show the version' },
  format: { zh: '输出格式：stylish（默认）、json', en: 'output format: stylish (default), json' },
  checkFormat: {
    zh: '输出格式：stylish（默认）、json、sarif、junit、github、html（可打印的报告）',
    en: 'output format: stylish (default), json, sarif, junit, github, html (a report to print)',
  },
  figuresFormat: {
    zh: '输出格式：stylish（默认）、json、csv（Excel 可打开）、html（可打印）',
    en: 'output format: stylish (default), json, csv (for Excel), html (to print)',
  },
  output: { zh: '把结果写入文件，不显示在屏幕上', en: 'write the result to a file instead of the screen' },
  force: { zh: '要写的文件已有时覆盖', en: 'overwrite a file that exists' },
  config: { zh: '只用这个配置文件，不再逐级查找', en: 'use this configuration and look for no other' },
  kind: {
    zh: '这一次都按这个文种检查（如 annual-report 或 法治政府建设年度报告）',
    en: 'the kind of every file in this run, as annual-report',
  },
  locale: {
    zh: '语言：zh-CN、en（默认依 FAZHI_LOCALE、LANG）',
    en: 'language: zh-CN, en (default by FAZHI_LOCALE, LANG)',
  },
  noColor: { zh: '不用颜色', en: 'no colours' },
  convertFirst: {
    zh: '旧版 Word、WPS、RTF、网页等文件先由 LibreOffice 转换（须已安装）',
    en: 'have LibreOffice, where installed, convert old Word, WPS, RTF and web files first',
  },
  stdinFilename: { zh: '标准输入的内容当作这个文件', en: 'the file that standard input stands for' },
  fix: {
    zh: '直接修正标点、空格（不改数字、序号、文字和 Markdown 结构）',
    en: 'fix marks and spaces; never a number, an ordinal, a word or the structure',
  },
  fixOrdinals: {
    zh: '重排或统一写法有误的序号（先用 --fix-dry-run 看会改什么）',
    en: 'renumber and restyle wrong ordinals (look first with --fix-dry-run)',
  },
  fixDryRun: {
    zh: '只显示 --fix（及写明的 --fix-ordinals）会改什么，不写入文件',
    en: 'only show what --fix, and --fix-ordinals if given, would change',
  },
  failOn: {
    zh: '有此级别及以上的问题时退出码为 1：error（默认）、warning、info、never',
    en: 'exit 1 for findings at or above: error (default), warning, info, never',
  },
  baseline: {
    zh: '只报这个基线文件中没有的问题',
    en: 'report only what this baseline does not have',
  },
  writeBaseline: {
    zh: '以现有问题建立这个基线文件',
    en: 'make this baseline of today’s findings',
  },
  updateBaseline: { zh: '以现有问题更新基线', en: 'bring the baseline up to date' },
  shard: { zh: '只检查 n 份中的第 i 份，写作 i/n', en: 'check only part i of n' },
  jobs: { zh: '同时使用的线程数（默认依文件多少和处理器核数）', en: 'threads (default by files and cores)' },
  cache: { zh: '未改动的文件用上次的结果', en: 'reuse the results of files that have not changed' },
  cacheLocation: {
    zh: '缓存文件夹（默认 node_modules/.cache/fazhi-lint）',
    en: 'folder of the cache (default node_modules/.cache/fazhi-lint)',
  },
  noGitignore: { zh: '也检查 .gitignore 排除的文件', en: 'check what .gitignore leaves out too' },
  stdio: { zh: '经标准输入输出通信（须写明）', en: 'talk over standard input and output (required)' },
} as const satisfies Record<string, Localized>;
