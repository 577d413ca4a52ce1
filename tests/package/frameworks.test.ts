import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../pages/serve.js";
import { openBrowser, visit } from "./live-map.js";
import { type Stranger, strangerWithPackage } from "./stranger.js";

const tsc = join(import.meta.dirname, "../../node_modules/.bin/tsc");
let stranger: Stranger;
beforeAll(async () => {
  stranger = await strangerWithPackage(
    "frameworks",
    "react@19.3.1",
    "react-dom@19.3.1",
    "@types/react@19.3.3",
    "@types/react-dom@19.3.0",
    "vue@3.5.45",
    "vite@8.3.8",
  );
});
afterAll(() => stranger?.remove());

function check(name: string, code: string): string {
  stranger.write({ [name]: code });
  const flags = "--noEmit --strict --jsx react-jsx --target es2022 --module preserve --moduleResolution bundler";
  try {
    const args = [...flags.split(" "), "--skipLibCheck", "false", "--types", "react", name];
    return execFileSync(tsc, args, { cwd: stranger.folder, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("types in frameworks, as README has them", () => {
  for (const how of ['import "coalition-map/define.js";', 'import type {} from "coalition-map/react";'])
    it(`React 19: ${how}`, () => {
      const code = `${how}
import { useRef } from "react";
import type { CoalitionMap, Dataset } from "coalition-map";
declare const facts: Dataset;
export function Page() {
  const map = useRef<CoalitionMap>(null);
  return <coalition-map ref={map} us-isr="off" target-altitude={300} className="wide" style={{ height: 600 }}
    facts={facts} state={{ lead: "un" }} area={null} oncoalition-change={(event) => console.log(event.detail.state.lead)} />;
}
export const Margin = () => <aside>
  <coalition-ledger for="map" density="compact" oncoalition-error={(event) => console.log(event.detail.problems)} />
  <coalition-switches for="map" only="us-isr" layout="row" className="inline" />
  <coalition-legend for="map" /><coalition-tables for="map" key="tables" />
  <coalition-figure domain="signals" state={{ usIsr: "off" }}><span slot="caption">Heard</span></coalition-figure>
</aside>;
// @ts-expect-error: no such value
export const bad = <coalition-map us-isr="perhaps" />;
// @ts-expect-error: no such value
export const worse = <coalition-ledger density="dense" />;
`;
      expect(check("view.tsx", code)).toBe("");
    });

  for (const how of ['import "coalition-map/define.js";', 'import type {} from "coalition-map/vue";'])
    it(`Vue 3: ${how}`, () => {
      const code = `${how}
import type { GlobalComponents } from "vue";
type Props = InstanceType<GlobalComponents["coalition-map"]>["$props"];
export const good: Props = { "us-isr": "off", onCoalitionChange: (event) => console.log(event.detail.state.lead) };
type Part<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>["$props"];
export const parts: [Part<"coalition-switches">, Part<"coalition-ledger">, Part<"coalition-legend">, Part<"coalition-tables">, Part<"coalition-figure">] = [
  { for: "map", only: "us-isr", layout: "row" }, { density: "tiny", onCoalitionError: (event) => console.log(event.detail.problems) }, { for: "map" }, {}, { domain: "signals", theme: "print" },
];
// @ts-expect-error: no such value
export const bad: Props = { "us-isr": "perhaps" };
`;
      expect(check("view.ts", code)).toBe("");
    });
});

it("is served by Vite's development server too", async () => {
  stranger.write({
    "index.html":
      '<!doctype html><html lang="en"><head><link rel="icon" href="data:,"></head><body><coalition-map loading="eager" style="display:block;height:600px"></coalition-map><script type="module" src="/main.js"></script></body></html>',
    "main.js": 'import "coalition-map/define.js";\n',
  });
  const server = spawn("npx", ["--no-install", "vite", "--port", "0", "--host", "127.0.0.1"], {
    cwd: stranger.folder,
    env: { ...process.env, NO_COLOR: "1" },
    detached: true,
  });
  const browser = await openBrowser();
  try {
    let said = "";
    while (!/http:\/\/127\.0\.0\.1:\d+/.test(said)) said += String((await once(server.stdout, "data"))[0]);
    const { layers, failed, said: told } = await visit(browser, /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? "");
    expect({ failed, told }).toEqual({ failed: [], told: "" });
    expect(layers).toContain("rings");
  } finally {
    await browser.close();
    if (server.pid) process.kill(-server.pid);
  }
});

it("is a script tag on a plain page, from the installed package", async () => {
  const browser = await openBrowser();
  const page = (script: string) =>
    `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><script type="module" src="${script}"></script></head><body><coalition-map loading="eager" style="display:block;height:600px"></coalition-map></body></html>`;
  const host = await serve(join(stranger.folder, "node_modules/coalition-map/dist"), {
    "/one.html": page("/embed.js"),
    "/parts.html": page("/define.js"),
  });
  try {
    for (const name of ["one", "parts"]) {
      const { layers, failed, complaints, said } = await visit(browser, `${host.origin}/${name}.html`);
      expect({ failed, complaints, said }, name).toEqual({ failed: [], complaints: [], said: "" });
      expect(layers, name).toContain("rings");
    }
  } finally {
    await browser.close();
    host.server.close();
  }
});

it("is taken by package managers that hold packages to their engines", async () => {
  const fresh = await strangerWithPackage("engines", "--engine-strict");
  fresh.remove();
});
