import { expect } from "chai";
import { choose, clear, find, legendTexts, mount, mountFake, query } from "./mount.js";

afterEach(clear);

describe("the still picture", () => {
  it("stands in for the map when asked for, with the same legend and lists, and follows the switches", async () => {
    const element = await mountFake({ mode: "static", domain: "signals" });
    expect(query(element, "canvas")).to.equal(null);
    const before = find<SVGElement>(element, ".still svg");
    expect(before.getAttribute("role")).to.equal("img");
    expect(before.querySelectorAll(".rings path, .rings *").length).to.be.greaterThan(0);
    await choose(element, "us-isr", "off");
    expect(find(element, ".still").textContent).to.not.include("RC-135V");
    expect((await legendTexts(element)).join()).to.include("Lost: 1\u00a0h or more a day with US ISR, less without");
    element.mode = "interactive";
    await element.whenIdle();
    expect(query(element, ".still")).to.equal(null);
    expect(query(element, "canvas")).to.not.equal(null);
  });

  it("is shown for printing, and removed afterwards", async () => {
    const element = await mountFake();
    await element.figure(); // the painter is loaded in the background; here we wait for it
    window.dispatchEvent(new Event("beforeprint"));
    await element.updateComplete;
    expect(find(element, ".still svg")).to.be.instanceOf(SVGElement);
    window.dispatchEvent(new Event("afterprint"));
    await element.updateComplete;
    expect(query(element, ".still")).to.equal(null);
  });

  it("is available as a figure with title and alternative text", async () => {
    const element = await mount({ domain: "signals", "us-isr": "off" });
    const figure = await element.figure({ page: "slide" });
    const parsed = new DOMParser().parseFromString(figure.svg, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).to.equal(null);
    expect(parsed.querySelector("title")?.textContent).to.equal(figure.title);
    expect(parsed.querySelector("desc")?.textContent).to.equal(figure.alt);
    expect(parsed.querySelectorAll("script, foreignObject, [href^='http']")).to.have.length(0);
    expect(figure.svg).to.equal((await element.figure({ page: "slide" })).svg);
  });
});
