// How long each test took, of both test runners: told to `scripts/parts.mjs`, which prints the slowest of all at the end.
import { appendFileSync } from "node:fs";

/** Writes tests down as lines of JSON, `[milliseconds, file, name]`; nothing happens outside of `parts.mjs`. */
function note(tests) {
  const file = process.env.TEST_TIMES;
  if (file) appendFileSync(file, tests.map((test) => `${JSON.stringify(test)}\n`).join(""));
}

/** Of vitest. */
export default class UnitTimes {
  onTestRunEnd(modules) {
    for (const module of modules)
      note(
        [...module.children.allTests()].map((test) => [
          Math.round(test.diagnostic()?.duration ?? 0),
          module.relativeModuleId,
          test.fullName,
        ]),
      );
  }
}

const testsOf = ({ tests = [], suites = [] }, path = []) => [
  ...tests.map(({ name, duration }) => ({ name: [...path, name].join(" > "), duration })),
  ...suites.flatMap((suite) => testsOf(suite, [...path, suite.name])),
];

/** Of web-test-runner. */
export const browserTimes = {
  onTestRunFinished({ sessions }) {
    for (const { testFile, testResults } of sessions)
      if (testResults)
        note(
          testsOf(testResults).map(({ name, duration }) => [
            Math.round(duration ?? 0),
            testFile.slice(testFile.lastIndexOf("tests/")),
            name,
          ]),
        );
  },
};
