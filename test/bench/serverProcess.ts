/** The built server as a process of its own, with a client beside it; for measurements and tests of how it ends. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { clientOver, FULL } from '../lsp/harness.ts';
import { ROOT } from '../sources.ts';

const SERVER = join(ROOT, 'dist/server/main.js');

export interface ServerProcess {
  readonly client: ReturnType<typeof clientOver>;
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly started: number;
  /** Resident memory now, in bytes. */
  memory(): number;
  /** What lives on its heap when all garbage has been taken away; only of a server started with `tellsHeap`. */
  liveHeap(): Promise<LiveHeap>;
  /** Its exit code, or null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** As when the editor dies: nothing more is written to it, and nothing read from it. */
  closePipes(): void;
  stop(): void;
}

/** In bytes. */
export interface LiveHeap {
  readonly live: number;
  /** Of that what V8 made of the program: it compiles what runs often. */
  readonly code: number;
}

export interface ServerOptions {
  readonly tellsHeap?: boolean;
  /** Whether V8 compiles what runs often; its notes on that live among the data. */
  readonly compiles?: boolean;
}

export async function startServerProcess({
  tellsHeap = false,
  compiles = true,
}: ServerOptions = {}): Promise<ServerProcess> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing. Run npm run build.`);
  const began = performance.now();
  const options = [
    ...(tellsHeap ? ['--expose-gc', '--require', join(import.meta.dirname, 'liveHeap.cjs')] : []),
    ...(compiles ? [] : ['--no-opt', '--no-maglev', '--no-sparkplug']),
  ];
  const server = spawn(process.execPath, [...options, SERVER, '--stdio']);
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const client = clientOver(connection, new Map(), {}, raw => server.stdin.write(raw));
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: FULL, locale: 'zh-cn' });
  const started = performance.now() - began;
  await client.notify('initialized', {});
  return {
    client,
    started,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(server.pid)], { encoding: 'utf8' })) * 1024,
    liveHeap: async () => {
      server.kill('SIGUSR2');
      const [told] = await once(server.stderr, 'data');
      return JSON.parse(String(told)) as LiveHeap;
    },
    ended: once(server, 'exit').then(([code]) => code),
    closePipes: () => {
      connection.dispose();
      server.stdout.destroy();
      server.stdin.destroy();
    },
    stop: () => {
      connection.dispose();
      server.kill();
    },
  };
}
