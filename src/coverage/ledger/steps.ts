/**
 * A long computation that can pause: it yields after each small piece of work, a millisecond or two, and returns its result.
 * A program that may block runs it to the end at once, a page or a worker in slices; both get the same numbers.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs a computation to its end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
