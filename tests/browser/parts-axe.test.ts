import axe from "axe-core";
import { expect } from "chai";
import { PARTS } from "../../src/elements/parts/register-parts.js";
import { clear, mount, query, until } from "./mount.js";

const made: HTMLElement[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
  document.body.style.background = "";
  clear();
});

/** Violations that axe finds in a part in the narrow margin of a page of the given colour. */
async function complaints(name: string, theme: "light" | "dark", ground: string): Promise<string[]> {
  document.body.style.background = ground;
  const map = await mount({ id: "map", theme });
  const part = document.createElement(name);
  made.push(part);
  part.setAttribute("for", "map");
  part.style.width = "320px";
  document.body.append(part);
  await map.whenIdle();
  await until(() => query(part, ".part")?.textContent?.trim(), `${name} shows something`);
  await map.whenIdle();
  const { violations } = await axe.run(part, {
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  expect(part.scrollWidth, "it fits its margin").to.be.at.most(320);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
}

describe("axe finds no violation", () => {
  for (const name of Object.keys(PARTS)) {
    it(`${name}, of a light map on a black page`, async () =>
      expect(await complaints(name, "light", "#000")).to.deep.equal([]));
    it(`${name}, of a dark map on a white page`, async () =>
      expect(await complaints(name, "dark", "#fff")).to.deep.equal([]));
  }
});
