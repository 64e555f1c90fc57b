/** The one entry of the server's bundle: asks which host it runs in and loads that half only. */

if ('WorkerGlobalScope' in globalThis) void import('./browser.ts');
else void import('./node.ts');
