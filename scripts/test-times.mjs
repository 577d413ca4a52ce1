// Reporters of both test runners that record how long each test took, for `scripts/parts.mjs`, which prints the slowest.
import { appendFileSync } from "node:fs";

/** Appends tests as lines of JSON, `[milliseconds, file, name]`; does nothing unless run by `parts.mjs`. */
function note(tests) {
  const file = process.env.TEST_TIMES;
  if (file) appendFileSync(file, tests.map((test) => `${JSON.stringify(test)}\n`).join(""));
}

/** Reporter of vitest. */
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

/** Reporter of web-test-runner. */
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
