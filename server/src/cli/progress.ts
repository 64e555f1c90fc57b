/** One line on a terminal that tells how far a long run has come. */
import type { Session } from './session.ts';

export interface Progress {
  show(done: number): void;
  /** Takes the line away, so that other output does not run into it. */
  hide(): void;
}

const WORTH_SHOWING = 50;
const MILLISECONDS_BETWEEN = 100;
const BAR_WIDTH = 24;

/** Shows nothing where nobody would see it, or where the findings themselves pass by on the same terminal. */
export function openProgress({ io, say }: Session, total: number, output: string | undefined): Progress {
  const inTheWay = io.stdoutIsTerminal && output === undefined;
  if (!io.stderrIsTerminal || inTheWay || total < WORTH_SHOWING) {
    return { show: () => undefined, hide: () => undefined };
  }
  let shownAt = 0;
  let isShown = false;
  return {
    show(done) {
      const now = Date.now();
      if (now - shownAt < MILLISECONDS_BETWEEN) return;
      shownAt = now;
      isShown = true;
      const filled = Math.round((BAR_WIDTH * done) / total);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      io.stderr(`\r\u001B[K${bar} ${say({ zh: '已检查', en: 'checked' })} ${done}/${total}`);
    },
    hide() {
      if (isShown) io.stderr('\r\u001B[K');
      isShown = false;
    },
  };
}
