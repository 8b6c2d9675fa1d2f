// The client waits twelve seconds before it calls a printer offline. Its own clock, ten times as fast.
const { setInterval: again, setTimeout: once } = globalThis;
globalThis.setTimeout = (act, ms, ...more) => once(act, ms / 10, ...more);
globalThis.setInterval = (act, ms, ...more) => again(act, ms / 10, ...more);
