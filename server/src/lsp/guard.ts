/** The one wrapper around every handler: what throws is logged and answered emptily, and the server lives on. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export type Log = (message: string) => void;

/** Wraps a request handler; `empty` is its answer when it throws. A cancelled request is answered as such. */
export function guardRequest<Params, Result>(
  log: Log,
  name: string,
  empty: Result,
  handle: (params: Params, token: CancellationToken) => Promise<Result> | Result,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log(`${name}: ${describe(error)}`);
      return empty;
    }
  };
}

/** Wraps anything that nobody waits for: a notification, an event, work started on the side. */
export function guardEvent<Params>(
  log: Log,
  name: string,
  handle: (params: Params) => Promise<void> | void,
): (params: Params) => Promise<void> {
  return async params => {
    try {
      await handle(params);
    } catch (error) {
      log(`${name}: ${describe(error)}`);
    }
  };
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
