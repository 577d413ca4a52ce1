import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordOf } from "../../src/figure/figure-record.js";
import { isReference } from "../../src/model/parse-field.js";
import { parseState } from "../../src/model/parse-state.js";
import { quote, withoutSecrets } from "../../src/model/problem.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { dataset } from "../dataset.js";

describe("a text for people", () => {
  it("names no password of an address", () => {
    const told = {
      "https://ann:hunter2@example.org/map.json": "https://…@example.org/map.json",
      'Request cannot be constructed from a URL that includes credentials: "http://ann:p%40ss@host:8080/x?y=1".':
        'Request cannot be constructed from a URL that includes credentials: "http://…@host:8080/x?y=1".',
      "//ann@mail:pa@ss@example.org/": "//…@example.org/",
      "a https://a:b@c.org/1 and https://d@e.org/2": "a https://…@c.org/1 and https://…@e.org/2",
      "?scenario=https%3A%2F%2Fann%3Ahunter2%40example.org%2Fmap.json&us-isr=off":
        "?scenario=https%3A%2F%2F…@example.org%2Fmap.json&us-isr=off",
    };
    for (const [given, shown] of Object.entries(told)) expect(withoutSecrets(given)).toBe(shown);
  });

  it("names no token of an address", () => {
    const told = {
      "https://tiles.example/style.json?key=S3CRET&lang=de": "https://tiles.example/style.json?key=…&lang=de",
      "https://e.org/a?access_token=S3CRET": "https://e.org/a?access_token=…",
      "https://e.org/a?X-Amz-Signature=S3CRET&X-Amz-Date=2026": "https://e.org/a?X-Amz-Signature=…&X-Amz-Date=2026",
      "https://e.org/a?apiKey=S3CRET#token=S3CRET": "https://e.org/a?apiKey=…#token=…",
      "scenario=https%3A%2F%2Fe.org%2Fa%3Ftoken%3DS3CRET&us-isr=off":
        "scenario=https%3A%2F%2Fe.org%2Fa%3Ftoken%3D…&us-isr=off",
    };
    for (const [given, shown] of Object.entries(told)) expect(withoutSecrets(given)).toBe(shown);
  });

  it("leaves everything else as it is", () => {
    for (const text of [
      "https://example.org:8080/a/b.json?monkey=1&author=Ann&turkey=2",
      "https://example.org/@ann/map.json",
      "see http://localhost:8080",
      "http://[::1]:3000",
      "expected one of on, off, got “sometimes”",
      "ann@example.org",
      "1 // 2: three @ four",
    ])
      expect(withoutSecrets(text)).toBe(text);
  });

  it("is quoted without them, however long they are", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9!$&'()*+,;=._~-]{4,80}$/);
    fc.assert(
      fc.property(word, word, (name, password) => {
        const shown = quote(`https://${name}:${password}SECRET@example.org/a.json`);
        expect(shown).toBe('"https://…@example.org/a.json"');
      }),
    );
    expect(quote(`https://example.org/?token=${"x".repeat(200)}`)).toBe('"https://example.org/?token=…"');
  });

  it("is found in linear time", () => {
    const start = performance.now();
    for (const piece of ["//", "%2f%2f", "?token", "%26key%3d", "//a:", "@"]) withoutSecrets(piece.repeat(2_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("a scenario's address", () => {
  it("is refused with a name or password, which the message does not repeat", () => {
    for (const address of [
      "https://ann:hunter2@example.org/a.json",
      "http://hunter2@example.org/",
      "//a:hunter2@e.org",
    ]) {
      expect(isReference(address)).toBe(false);
      const { state, problems } = parseState({ scenario: address });
      expect(state.scenario).toBe(DEFAULT_STATE.scenario);
      expect(problems.map(({ path }) => path)).toEqual(["scenario"]);
      expect(JSON.stringify(problems)).not.toContain("hunter2");
    }
    expect(isReference("https://example.org/@ann/a.json?by=b@c")).toBe(true);
  });

  it("is recorded in a figure without a token", () => {
    const scenario = "https://example.org/a.json?token=S3CRET";
    const { state } = recordOf({ dataset, state: { ...DEFAULT_STATE, scenario } }, "1.0.0");
    expect(state).toContain("scenario=");
    expect(state).not.toContain("S3CRET");
  });
});
