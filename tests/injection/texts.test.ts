import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.js";
import { computeLedger } from "../../src/coverage/ledger/compute-ledger.js";
import { ledgerToCsv } from "../../src/coverage/ledger/csv.js";
import { ledgerToMarkdown } from "../../src/coverage/ledger/markdown.js";
import { LedgerSchema } from "../../src/coverage/ledger/schema.js";
import { sourcesBib, sourcesCsl } from "../../src/figure/citations.js";
import { pngTexts } from "../../src/figure/figure-record.js";
import { recordIn, withRecord } from "../../src/figure/png-record.js";
import type { Source } from "../../src/model/records.js";
import { DEFAULT_STATE } from "../../src/model/state.js";
import { part } from "../cases.js";
import { dataset } from "../dataset.js";
import { PAYLOADS } from "../injection-payloads.js";
import { poisonedDataset } from "./data.js";
import { openFields, poisoned, withText } from "./poison.js";

const TURNS = PAYLOADS.map((_, turn) => turn);
const ledger = computeLedger(dataset, { ...DEFAULT_STATE, objections: ["HUN"] }, { draws: 20 });
const WORDS = openFields(ledger, (value) => v.safeParse(LedgerSchema, value).success);
/** A ledger with payloads in its texts, as one read from somebody's JSON may have. */
const poisonedLedger = (turn: number) => poisoned(ledger, WORDS, turn);
/** Sources with payloads that no check has seen, so that only escaping protects. */
const poisonedSources = (turn: number): Source[] =>
  poisoned((dataset.sources ?? []).slice(0, 40), new Set(["[].publisher", "[].title", "[].date", "[].url"]), turn);

/** Reads CSV by RFC 4180. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === "" && !quoted && !bare) break;
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe("the ledger as CSV", () => {
  it("is the same table whatever its texts are, and no cell is a formula", () => {
    const clean = readCsv(ledgerToCsv(ledger));
    for (const turn of TURNS) {
      const rows = readCsv(ledgerToCsv(poisonedLedger(turn)));
      expect(rows.map((row) => row.length)).toEqual(clean.map(() => 8));
      expect(rows.map(([, , , measure]) => measure)).toEqual(clean.map(([, , , measure]) => measure));
      const texts = rows.flat().filter((cell) => !/^-?[\d.]+$/.test(cell));
      expect(texts.filter((text) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(text))).toEqual([]);
    }
  });

  it("keeps numbers as numbers, also below zero", () => {
    const [first] = ledger.assumptions;
    if (!first) throw new Error("there is no assumption");
    const csv = ledgerToCsv({ ...ledger, assumptions: [{ ...first, low: -12.5 }] });
    expect(csv).toContain(`,value,${first.value},-12.5,${first.high},${first.unit}\r\n`);
  });
});

describe("the ledger as Markdown", () => {
  const bare = (text: string) => text.replace(/\\[\\`*_{}[\]<>|#&!]/g, "");

  it("has the same lines whatever its texts are, and no markup but its own", () => {
    const frame = (text: string) => text.split("\n").map((line) => /^(#+ |\| |- |\*\*Problem\*\* )?/.exec(line)?.[0]);
    const clean = frame(ledgerToMarkdown(ledger));
    for (const turn of TURNS) {
      const text = ledgerToMarkdown(poisonedLedger(turn));
      expect(frame(text)).toEqual(clean);
      for (const line of text.split("\n")) {
        const inner = bare(line)
          .replace(/^(#+ |- |\*\*Problem\*\* )/, "")
          .replaceAll("&lt;", "");
        expect(inner).not.toMatch(/[`*_{}[\]<>#&!\\]/);
        if (line.startsWith("|")) continue;
        expect(inner).not.toContain("|");
      }
    }
  });
});

describe("the ledger as JSON", () => {
  it("reads back as it was", () => {
    const { average } = computeLedger(dataset, DEFAULT_STATE, { draws: 0 });
    for (const turn of part(TURNS.filter((each) => each % 8 === 0))) {
      const poison = computeLedger(poisonedDataset(turn), DEFAULT_STATE, { draws: 0 });
      expect(JSON.parse(JSON.stringify(poison))).toEqual(poison);
      expect(poison.average).toEqual(average);
    }
  });
});

/** Reads the entries of a BibTeX file by its own rules: braces count, even after a backslash. Throws on anything else. */
function readBib(bib: string): { key: string; fields: Record<string, string> }[] {
  const entries: { key: string; fields: Record<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string[] => {
    const sticky = new RegExp(pattern, "y");
    sticky.lastIndex = at;
    const found = sticky.exec(bib);
    if (!found) throw new Error(`no BibTeX: ${JSON.stringify(bib.slice(at, at + 60))}`);
    at = sticky.lastIndex;
    return found.slice(1);
  };
  const value = (): string => {
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= bib.length) throw new Error("a field stays open");
      if (bib[at] === "{") depth++;
      if (bib[at] === "}") depth--;
    }
    return bib.slice(start, at - 1);
  };
  while (at < bib.length) {
    const [key = ""] = take(/\s*@misc\{([a-zA-Z0-9_.-]+),\n/);
    const fields: Record<string, string> = {};
    for (let more = ","; more === ","; ) {
      const [name = ""] = take(/\s*([a-z]+) = \{/);
      fields[name] = value();
      more = take(/(,?)/)[0] ?? "";
    }
    take(/\n\}(\n)/);
    entries.push({ key, fields });
  }
  return entries;
}

describe("sources for reference managers", () => {
  it("stay in their fields of BibTeX, and call nothing of TeX", () => {
    for (const turn of TURNS) {
      const sources = poisonedSources(turn);
      const entries = readBib(sourcesBib(sources));
      expect(entries.map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
      for (const { fields } of entries) {
        expect(Object.keys(fields).join()).toMatch(/^author,title,(year,)?(date,)?(url,)?note$/);
        for (const [name, text] of Object.entries(fields)) {
          const rest = text.replace(/\\(textbackslash|textasciitilde|textasciicircum|textbrace(left|right))\{\}/g, "");
          if (name !== "url")
            expect(rest.replace(/\\[%&$#_]/g, "").replace(/^\{(.*)\}$/, "$1")).not.toMatch(/[\\{}%$^]/);
          else expect(rest.replace(/\\%/g, "")).not.toMatch(/[\\{}^\s]/);
        }
      }
    }
  });

  it("are plain texts in CSL-JSON", () => {
    for (const turn of TURNS) {
      const items = sourcesCsl(poisonedSources(turn));
      expect(JSON.parse(JSON.stringify(items))).toEqual(items);
      for (const item of items) expect(item.type).toBe("webpage");
    }
  });
});

describe("texts in a PNG", () => {
  it("stay texts of their own, next to the record", () => {
    const empty = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, ...new Uint8Array(21)]);
    for (const payload of PAYLOADS) {
      const record = { state: "us-isr=off", dataVersion: payload, version: "1.0.0" };
      const texts = pngTexts({ title: payload, alt: payload }, record);
      const read = recordIn(withRecord(empty, 300, texts));
      const whole = payload.replace(/\ud800/g, "\ufffd");
      expect(read).toEqual({ ...texts, Title: whole, Description: whole, "coalition-map:data": whole });
    }
  });
});

describe("what the command line says", () => {
  const folder = mkdtempSync(join(tmpdir(), "coalition-map-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("controls no terminal, whatever a file or an option holds", async () => {
    let said = "";
    const listen = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
    const file = join(folder, "bad.json");
    const [scenario] = dataset.scenarios;
    try {
      for (const payload of PAYLOADS) {
        writeFileSync(file, payload);
        expect(await run(["check", file])).toBe(1);
        writeFileSync(file, JSON.stringify({ ...withText(scenario, "stations[0].orbit", payload), [payload]: 1 }));
        expect(await run(["check", file])).toBe(1);
        expect(await run(["ledger", "--us-isr", payload])).toBe(2);
        expect(await run(["ledger", `--data=${payload}`])).toBe(1);
      }
    } finally {
      listen.mockRestore();
    }
    expect(said.split("\n").length).toBeGreaterThan(PAYLOADS.length * 4);
    expect(said).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
