/** Watches what a client sends on standard input: after a broken header no message can be told from another. */
import { Transform } from 'node:stream';

const END = Buffer.from('\r\n\r\n');
const FIELD = /^[A-Za-z][A-Za-z\d-]{0,40}: ?[^\r\n]{0,200}$/;
const BEGUN_FIELD = /^(?:[A-Za-z][A-Za-z\d-]{0,40}(?::[^\r\n]{0,200}\r?)?)?$/;
const LENGTH = /^content-length: ?(\d{1,9})$/i;
/** Bytes; real headers have one or two short fields. */
const LONGEST_HEADER = 1024;

/** Passes bytes on; calls `broken` with the reason, once, and passes nothing more when a header cannot be read. */
export function guardHeaders(broken: (reason: string) => void): Transform {
  let header = Buffer.alloc(0);
  let body = 0;
  let isBroken = false;
  const readHeader = (chunk: Buffer): number => {
    const before = header.length;
    header = Buffer.concat([header, chunk.subarray(0, LONGEST_HEADER)]);
    const end = header.indexOf(END);
    const reason = reasonOf(header.toString('latin1', 0, end < 0 ? header.length : end), end >= 0);
    if (reason !== null) {
      isBroken = true;
      broken(reason);
      return chunk.length;
    }
    if (end < 0) return chunk.length;
    body = lengthIn(header.toString('latin1', 0, end)) ?? 0;
    header = Buffer.alloc(0);
    return end + END.length - before;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = 0; at < chunk.length && !isBroken; ) {
        if (body === 0) at += readHeader(chunk.subarray(at));
        else {
          const taken = Math.min(body, chunk.length - at);
          body -= taken;
          at += taken;
        }
      }
      done(null, isBroken ? undefined : chunk);
    },
  });
}

/** What is wrong with a header, which may not have come to its end; null when nothing is so far. */
function reasonOf(header: string, isWhole: boolean): string | null {
  const lines = header.split('\r\n');
  const whole = isWhole ? lines : lines.slice(0, -1);
  const bad = whole.find(line => !FIELD.test(line)) ?? (header.length >= LONGEST_HEADER ? header : undefined);
  const rest = isWhole ? '' : (lines.at(-1) ?? '');
  if (bad !== undefined) return `no header field: ${JSON.stringify(bad.slice(0, 80))}`;
  if (!BEGUN_FIELD.test(rest) && rest !== '\r') return `no header field: ${JSON.stringify(rest.slice(0, 80))}`;
  return isWhole && lengthIn(header) === null ? 'a header without a Content-Length in bytes' : null;
}

function lengthIn(header: string): number | null {
  const digits = header.split('\r\n').flatMap(line => LENGTH.exec(line)?.[1] ?? [])[0];
  return digits === undefined ? null : Number(digits);
}
