import { expect } from "chai";
import type { CoalitionMap } from "../../src/elements/coalition-map.js";
import type { CoalitionChangeEvent, CoalitionErrorEvent } from "../../src/elements/events.js";
import { Scenarios } from "../../src/elements/store/scenarios.js";
import { choose, clear, mount, until } from "./mount.js";

const ADDRESS = "/geodata/scenarios/coalition-alone.json";
const start = location.href;
const at = (query: string) => history.replaceState(null, "", `${location.pathname}${query}`);

const errorsOf = (): string[] => {
  const codes: string[] = [];
  document.addEventListener("coalition-error", (event) =>
    codes.push(...(event as CoalitionErrorEvent).detail.problems.map(({ code }) => code)),
  );
  return codes;
};

describe("an address", () => {
  const { fetch } = window;
  afterEach(() => {
    clear();
    window.fetch = fetch;
    history.replaceState(null, "", start);
  });

  it("restores a reader's switch against the page's own attribute", async () => {
    at("");
    const element = await mount({ "us-isr": "off", "url-key": "" });
    await choose(element, "us-isr", "on");
    expect(location.search).to.equal("?us-isr=on");
    element.remove();
    const again = await mount({ "us-isr": "off", "url-key": "" });
    expect(again.usIsr).to.equal("on");
    again.usIsr = "off";
    expect(location.search, "the page has spoken last").to.equal("?us-isr=off");
  });

  it("means what page and scenario say where it says nothing, also after going back", async () => {
    at("?domain=signals");
    const element = await mount({ "url-key": "", lead: "nato" });
    history.pushState(null, "", `${location.pathname}?us-isr=off&lead=un`);
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(element.state).to.include({ usIsr: "off", lead: "un", domain: "air" });
    history.back();
    await until(() => element.domain === "signals", "the reader is back");
    expect(element.state).to.include({ usIsr: "on", lead: "nato", domain: "signals" });
    expect(element.getAttribute("us-isr")).not.to.equal("off");
  });

  it("takes precedence over attributes that the same script sets later, and over nothing that comes after it", async () => {
    at("?us-isr=off&scenario=un-vetoed");
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.setAttribute("loading", "interaction");
    element.setAttribute("url-key", "");
    document.body.append(element);
    element.setAttribute("us-isr", "on");
    element.setAttribute("scenario", "nato-lead");
    element.state = { tankers: "off" };
    await element.whenIdle();
    expect(element.state).to.include({ usIsr: "off", scenario: "un-vetoed", tankers: "off" });
    element.setAttribute("us-isr", "on");
    expect(element.usIsr).to.equal("on");
  });

  it("is kept by the state when the scenario that it names arrives, also after a move", async () => {
    at(`?scenario=${ADDRESS}&us-isr=on`);
    const element = document.createElement("coalition-map") as CoalitionMap;
    element.setAttribute("loading", "interaction");
    element.setAttribute("url-key", "");
    document.body.append(element);
    await until(() => element.facts, "the data are there");
    element.remove();
    document.body.append(element);
    await element.whenIdle();
    expect(element.state).to.include({ scenario: ADDRESS, usIsr: "on", natoSupport: "none" });
    expect(element.facts?.scenarios.some(({ id }) => id === ADDRESS)).to.equal(true);
    await choose(element, "as-of", "latest");
    expect(location.search).to.include(`scenario=${ADDRESS}`).and.include("us-isr=on");
  });

  it("asks again for a scenario that a server refused once, when the element comes back", async () => {
    at(`?scenario=${ADDRESS}`);
    let asked = 0;
    window.fetch = (...given) => {
      const { href } = new URL(String(given[0]), location.href);
      if (!href.endsWith(ADDRESS)) return fetch(...given);
      return ++asked === 1 ? Promise.resolve(new Response("", { status: 500 })) : fetch(...given);
    };
    const codes = errorsOf();
    const element = await mount({ "url-key": "" });
    expect([asked, codes]).to.deep.equal([1, ["not-found"]]);
    await element.whenIdle();
    expect(asked, "no loop").to.equal(1);
    element.remove();
    document.body.append(element);
    await element.whenIdle();
    expect(asked).to.equal(2);
    expect(element.natoSupport).to.equal("none");
  });

  it("makes no reader's browser ask another server, unless the page allows that server", async () => {
    const elsewhere = "https://elsewhere.example/scenario.json";
    const asked: string[] = [];
    window.fetch = (...given) => {
      const address = String(given[0] instanceof Request ? given[0].url : given[0]);
      if (!address.includes("elsewhere")) return fetch(...given);
      asked.push(address);
      return fetch(ADDRESS);
    };
    at(`?scenario=${elsewhere}&us-isr=off`);
    const codes = errorsOf();
    const element = await mount({ "url-key": "" });
    expect([asked, codes]).to.deep.equal([[], ["other-origin"]]);
    expect(element.state).to.include({ scenario: "report", usIsr: "off" });
    await choose(element, "as-of", "latest");
    expect(location.search).not.to.include("elsewhere");

    const files = new Scenarios(element.store);
    await files.load(new File([JSON.stringify({ scenario: elsewhere })], "state.json"));
    await element.whenIdle();
    expect(asked, "a reader's file is no better").to.deep.equal([]);
    expect(element.scenario).to.equal("report");
    expect(location.search, "the address says what is shown").not.to.include("elsewhere");
    element.remove();

    at(`?scenario=${elsewhere}`);
    const allowing = await mount({ "url-key": "", "scenario-origins": "https://a.example https://elsewhere.example" });
    expect([asked, allowing.scenario, allowing.natoSupport]).to.deep.equal([[elsewhere], elsewhere, "none"]);
    allowing.remove();

    at("");
    const own = await mount({ scenario: elsewhere });
    expect([asked.length, own.scenario], "the page's own").to.deep.equal([2, elsewhere]);
  });

  it("that cannot be written leaves a change with its event, its announcement and its undo", async () => {
    at("");
    const element = await mount({ "url-key": "" });
    const { replaceState } = history;
    history.replaceState = () => {
      throw new DOMException("not here", "SecurityError");
    };
    try {
      const changes: string[] = [];
      element.addEventListener("coalition-change", (event) =>
        changes.push((event as CoalitionChangeEvent).detail.state.usIsr),
      );
      await choose(element, "us-isr", "off");
      window.dispatchEvent(new PopStateEvent("popstate"));
      expect([element.usIsr, changes], "a jump inside the page changes nothing").to.deep.equal(["off", ["off"]]);
      expect(element.renderRoot.querySelector("[role=status]")?.textContent).not.to.equal("");
      element.store.travel("undo");
      expect(element.usIsr).to.equal("on");
    } finally {
      history.replaceState = replaceState;
    }
  });

  it("is read in the form that newsletters and mails give it", async () => {
    at("?us-isr=off&amp;lead=un&utm_source=nl&fbclid=x");
    const codes = errorsOf();
    const element = await mount({ "url-key": "" });
    expect(element.state).to.include({ usIsr: "off", lead: "un" });
    expect(codes).to.deep.equal([]);
    await choose(element, "us-isr", "on");
    expect(location.search).to.equal("?utm_source=nl&fbclid=x&lead=un");
  });
});
