import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

/** What watches a module from outside needs that module for itself. */
const ALONE = ["tests/scene/labels.test.ts"];
const OTHERS = ["tests/browser/**", "tests/pages/**", "tests/package/**"];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    reporters: ["default", "./scripts/test-times.mjs"],
    // Vitest's own choice is one fewer than there are cores: one, on two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["tests/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...OTHERS, ...ALONE],
          // Files share what they import, which takes longer than most of them; `verify:full` shows that each stands alone.
          isolate: process.env.CASES === "1",
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
