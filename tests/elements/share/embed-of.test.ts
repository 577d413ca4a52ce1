import { expect, it } from "vitest";
import { embedAttributes } from "../../../src/elements/share/embed-of.js";
import type { Sharing } from "../../../src/elements/share/shared-link.js";
import { decodeQuery } from "../../../src/model/query.js";
import { wordsFor } from "../../../src/scene/words.js";
import { dataset } from "../../dataset.js";

it("an embedded map keeps its language, also English, on a page that has another", () => {
  const { state } = decodeQuery("us-isr=off", dataset);
  const sharing = {
    store: { query: "us-isr=off&base.us-isr=on", state, facts: dataset, themeName: () => "light" },
    stage: { isStill: true, selection: {} },
    arrangement: () => ({}),
  } as unknown as Sharing;
  expect(embedAttributes(sharing, wordsFor())).toEqual([
    ["us-isr", "off"],
    ["theme", "light"],
    ["locale", "en-GB"],
    ["view", "base.us-isr=on"],
  ]);
});
