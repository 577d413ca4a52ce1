import { expect } from "chai";
import type { CoalitionErrorEvent } from "../../src/elements/events.js";
import { clear, find, findAll, mount, until } from "./mount.js";

afterEach(clear);

const SECRETS = /hunter2|S3CRET/;

describe("an address with a password or a token", () => {
  const told: string[] = [];
  const note = (event: Event) => void told.push(JSON.stringify((event as CoalitionErrorEvent).detail));
  beforeEach(() => {
    told.length = 0;
    document.addEventListener("coalition-error", note);
  });
  afterEach(() => document.removeEventListener("coalition-error", note));

  const { origin, host } = location;
  const given: readonly (readonly [attribute: string, address: string])[] = [
    ["scenario", `http://ann:hunter2@${host}/no-such-scenario.json`],
    ["scenario", `${origin}/no-such-scenario.json?api_key=S3CRET`],
    ["map-style", `http://ann:hunter2@${host}/no-such-style.json`],
    ["map-style", `${origin}/no-such-style.json?token=S3CRET`],
    ["map-style", `http://ann:${"x".repeat(300)}hunter2@${host}/no-such-style.json`],
    ["asset-base", "nonsense://ann:hunter2@example.org:port/"],
  ];
  for (const [attribute, address] of given)
    it(`is not repeated: ${attribute}="${address.slice(0, 60)}"`, async () => {
      const element = await mount({ [attribute]: address });
      const { store } = element;
      await until(() => store.problems.length + store.missing.problems.length > 0, "the element reports it");
      await element.updateComplete;
      const said = JSON.stringify([store.problems, store.missing.problems]);
      if (store.problems.length > 0) expect(said, "it says which address").to.include("…");
      expect(said + told.join()).to.not.match(SECRETS);
      const texts = findAll(element, "*").map(({ textContent }) => textContent);
      expect(texts.join()).to.not.match(SECRETS);
    });

  it("is not in a figure or the name of its file", async () => {
    const element = await mount({ scenario: `${origin}/no-such-scenario.json?token=S3CRET` });
    const { svg, alt, title } = await element.figure();
    expect([svg, alt, title].join()).to.not.match(SECRETS);
    let name = "";
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (this.download) name = this.download;
    };
    try {
      element.openExport();
      await until(() => element.shadowRoot?.querySelector("[data-file='ledger.csv']"), "the dialog is drawn");
      find(element, "[data-file='ledger.csv']").click();
      await until(() => name, "a file is saved");
      expect(name)
        .to.match(/^coalition-map-.*csv$/)
        .and.not.match(SECRETS);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });
});
