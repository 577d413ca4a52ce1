import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, type Post } from "../../src/model/allocate.js";
import { check } from "../check.js";

const need = fc.double({ min: 0.5, max: 20, noNaN: true });
const problem = fc.record({
  posts: fc.array(
    fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), need), { selector: ([fleet]) => fleet, maxLength: 5 }),
    { maxLength: 6 },
  ),
  stock: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 }),
});
const run = (posts: [number, number][][], stock: number[]) =>
  allocate(
    posts.map((list): Post<number> => ({ candidates: list.map(([fleet, needed]) => ({ fleet, needed })) })),
    new Map(stock.entries()),
  );

describe("allocate", () => {
  it("lets a second fleet fly what the first leaves open", () => {
    const [first, second] = run(
      [
        [
          [0, 10],
          [1, 8],
        ],
        [[1, 4]],
      ],
      [5, 6],
    );
    expect(first).toEqual({
      presence: 1,
      usedUp: [],
      shares: [
        { fleet: 0, aircraft: 5, needed: 10, presence: 0.5 },
        { fleet: 1, aircraft: 4, needed: 8, presence: 0.5 },
      ],
    });
    expect(second?.presence).toBe(0.5);
  });

  it("passes a fleet over that has less than one aircraft left", () => {
    const [, second] = run([[[0, 4.5]], [[0, 4]]], [5]);
    expect(second).toEqual({ presence: 0, shares: [], usedUp: [0] });
  });

  it("never gives more than there is, nor more than a day", () => {
    check(
      fc.property(problem, ({ posts, stock }) => {
        const results = run(posts, stock);
        for (const [fleet, count] of stock.entries()) {
          const shares = results.flatMap((result) => result.shares.filter((share) => share.fleet === fleet));
          expect(shares.reduce((sum, { aircraft }) => sum + aircraft, 0)).toBeLessThanOrEqual(count + 1e-9);
        }
        for (const { presence } of results) expect(presence >= 0 && presence <= 1).toBe(true);
      }),
      2000,
    );
  });

  it("gives no post more, up to any candidate, when a fleet shrinks or needs more", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    check(
      fc.property(problem, shares, fc.double({ min: 1, max: 3, noNaN: true }), ({ posts, stock }, keep, more) => {
        const before = run(posts, stock);
        const harder = posts.map((list) => list.map(([fleet, needed]): [number, number] => [fleet, needed * more]));
        const after = run(
          harder,
          stock.map((count, index) => count * (keep[index] ?? 1)),
        );
        posts.forEach((list, index) => {
          for (let upTo = 1; upTo <= list.length; upTo++) {
            const ids = list.slice(0, upTo).map(([fleet]) => fleet);
            const sum = (result: (typeof before)[0] | undefined) =>
              (result?.shares ?? [])
                .filter(({ fleet }) => ids.includes(fleet))
                .reduce((s, { presence }) => s + presence, 0);
            expect(sum(after[index])).toBeLessThanOrEqual(sum(before[index]) + 1e-9);
          }
        });
      }),
      5000,
    );
  });
});
