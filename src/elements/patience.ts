/** How long a small file is waited for before the map goes on without it, how long MapLibre is, and how long data are. */
export const PATIENCE_MS = 5000;
export const MAP_PATIENCE_MS = 8000;
export const LONG_PATIENCE_MS = 10_000;

/** Something has not arrived in time; it may still arrive. */
export class Slow extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`no answer for ${seconds} s`);
    this.seconds = seconds;
  }
}

/** The same, but rejected with `Slow` if it has not settled after `ms`. */
export function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const slow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Slow(ms / 1000)), ms);
  });
  return Promise.race([promise, slow]).finally(() => clearTimeout(timer));
}
