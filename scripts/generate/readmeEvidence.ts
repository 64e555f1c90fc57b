/** The main figures in the README pages, between `<!-- evidence:start -->` and `<!-- evidence:end -->`. */
import type { Locale } from '../../server/src/engine/index.ts';
import { grouped, type Measured } from './measured.ts';

const MARKED = /(<!-- evidence:start -->\n)[\s\S]*?(<!-- evidence:end -->)/;

/** `text` with its figures renewed; unchanged when it has no markers. */
export function insertEvidence(text: string, locale: Locale, measured: Measured): string {
  const lines = (locale === 'en' ? english : chinese)(measured);
  return text.replace(MARKED, (_whole, start: string, end: string) => `${start}${lines.join('\n')}\n${end}`);
}

function english(measured: Measured): string[] {
  const { typing, memory, growth, fuzz, regex } = measured;
  const [early, late] = [memory.edited[0], memory.edited.at(-1)];
  const { labelled, found, accused, reported, trials, speed, other, times } = mainFigures(measured);
  return [
    `- [Accuracy](docs/accuracy.md): of ${labelled} hand-labelled paragraphs with a wrong figure, by most of which the engine has been taught, ${found} % are found, ${accused} of as many right ones are accused; of figures that count as checked ${reported} % are reported when written wrong, over ${trials} trials.`,
    `- [Performance](docs/performance.md): ${speed} characters per second, ${times} × ${other}; after a keystroke in a report of 40,000 characters 95 % of the relints take at most ${typing.inProcess.p95.toFixed(1)} ms, with the protocol ${typing.overProtocol.p95.toFixed(1)} ms; time grows with the text to the power of ${growth.slope.toFixed(2)}; ${memory.opened.resident} MiB with ${memory.documents} reports open; ${early?.data.toFixed(0)} MiB of live data after ${grouped(early?.edits ?? 0)} edits, ${late?.data.toFixed(0)} MiB after ${grouped(late?.edits ?? 0)}, beside ${late?.code.toFixed(0)} MiB of compiled program.`,
    `- [Robustness](docs/robustness.md): ${grouped(casesOf(fuzz))} random cases held; ${grouped(regex.proven)} regular expressions are proven linear.`,
  ];
}

function chinese(measured: Measured): string[] {
  const { typing, memory, growth, fuzz, regex } = measured;
  const [early, late] = [memory.edited[0], memory.edited.at(-1)];
  const { labelled, found, accused, reported, trials, speed, other, times } = mainFigures(measured);
  return [
    `- [准确率](docs/accuracy.md)：人工编写的有错段落 ${labelled} 段（多数已用来改进本工具）查出 ${found}%，同样多的正确段落误报 ${accused} 段；列为“核对无误”的数字改错 ${trials} 次，${reported}% 会提示。`,
    `- [速度](docs/performance.md)：每秒 ${speed} 字，是 ${other} 的 ${times} 倍；在 4 万字的报告里每敲一字，95% 的重新检查不超过 ${typing.inProcess.p95.toFixed(1)} 毫秒，连同通信不超过 ${typing.overProtocol.p95.toFixed(1)} 毫秒；用时与篇幅的 ${growth.slope.toFixed(2)} 次方成正比；同时打开 ${memory.documents} 篇报告占用内存 ${memory.opened.resident} MiB，改 ${grouped(early?.edits ?? 0)} 次后存活数据 ${early?.data.toFixed(0)} MiB，改 ${grouped(late?.edits ?? 0)} 次后 ${late?.data.toFixed(0)} MiB，另有编译好的程序 ${late?.code.toFixed(0)} MiB。`,
    `- [可靠性](docs/robustness.md)：随机试验 ${grouped(casesOf(fuzz))} 次，全部通过；${grouped(regex.proven)} 个正则表达式已证明为线性时间。`,
  ];
}

const LABELLED = 'Hand-labelled paragraphs';
const CHECKED = 'Figures that count as checked';

function mainFigures({ accuracy, compare: { rows } }: Measured) {
  const [ours, ...others] = rows;
  const fastest = others.toSorted((a, b) => b.charactersPerSecond - a.charactersPerSecond)[0];
  return {
    labelled: grouped(accuracy.tried.get(`${LABELLED} / all`) ?? Number.NaN),
    found: accuracy.shares.get(`${LABELLED} / all`) ?? Number.NaN,
    accused: accuracy.wrongs.get(`${LABELLED} / all`) ?? Number.NaN,
    reported: accuracy.shares.get(`${CHECKED} / all`) ?? Number.NaN,
    trials: grouped(accuracy.tried.get(`${CHECKED} / all`) ?? Number.NaN),
    speed: grouped(ours?.charactersPerSecond ?? Number.NaN),
    other: fastest?.name ?? '',
    times: ((ours?.charactersPerSecond ?? Number.NaN) / (fastest?.charactersPerSecond ?? Number.NaN)).toFixed(1),
  };
}

function casesOf({ rows }: Measured['fuzz']): number {
  return rows.reduce((sum, { runs }) => sum + runs, 0);
}
