import { describe, expect, it } from "vitest";
import { layersOf } from "../../src/interchange/layers.js";
import { legendSvg } from "../../src/interchange/legend-svg.js";
import { plainText } from "../../src/interchange/plain-text.js";
import { LAYER_FORMATS, writeLayers } from "../../src/interchange/write.js";
import { cases } from "../cases.js";
import { dataset } from "../dataset.js";
import { mapTexts } from "../injection/poison.js";
import { PAYLOADS } from "../injection-payloads.js";
import { elements, fileOf, LEGEND, state, textIn, unpacked, xmlOf } from "./written.js";

const NASTY = [
  ...PAYLOADS,
  "]]>",
  "]]>]]&gt;",
  "../../x",
  "..\\..\\x",
  "$[description] $[name]",
  "\u200f\u202eabc\u202c",
  "a\r\nb\tc",
  "\ufffe\uffff\ud800",
  "\"'&<>`",
  "",
];
/** Texts of people, not of references. */
const FREE =
  /(^|\.)(name|shortName|city|use|equipment|mission|airspace|publisher|title|statement|what|who|licence|dataVersion)$|fleets\[\]\.base$|platforms\[\]\.status$/;
/** No text of data may add to these. */
const KML = new Set(
  "kml Document name description Style IconStyle color scale Icon href LabelStyle LineStyle width PolyStyle fill BalloonStyle text ScreenOverlay overlayXY screenXY size Folder Placemark visibility styleUrl ExtendedData Data value Point LineString Polygon MultiGeometry tessellate coordinates outerBoundaryIs innerBoundaryIs LinearRing".split(
    " ",
  ),
);
const COT = new Set(
  "events event point detail contact remarks link strokeColor strokeWeight fillColor shape ellipse MissionPackageManifest Configuration Parameter Contents Content".split(
    " ",
  ),
);
const SVG = new Set("svg rect text circle line".split(" "));

/** The dataset with a nasty text in each free one, starting with number `turn`. */
function poisoned(turn: number) {
  let next = turn;
  const nasty = mapTexts(dataset, (text, { field }) =>
    FREE.test(field) && !field.startsWith("geography") ? (NASTY[next++ % NASTY.length] as string) : text,
  );
  return { ...nasty, geography: dataset.geography };
}

const tagsIn = (xml: string): Set<string> => new Set(elements(xmlOf(xml), "*").map(({ tagName }) => tagName));
const notIn = (tags: Set<string>, known: Set<string>) => [...tags].filter((tag) => !known.has(tag));
/** What is left of HTML without the few elements that a description has. */
const strayHtml = (html: string) => html.replace(/<\/?(p|b|i|ul|li)>/g, "").match(/[<>`]|\$\[/g) ?? [];

/** Each turn has every text, in other places. */
const turns = cases(24, 3);
describe.each(Array.from({ length: turns }, (_, index) => Math.floor((index * NASTY.length) / turns)))(
  "texts from number %i on",
  (turn) => {
    const nasty = poisoned(turn);
    const author = NASTY[turn] as string;
    const layers = layersOf(nasty, state, { edited: { author } });
    const files = writeLayers(layers, LAYER_FORMATS, { legend: LEGEND });

    it("add no element to XML, and nothing to the HTML of descriptions", () => {
      const kml = fileOf("coalition-map.kml", files).text ?? "";
      expect(notIn(tagsIn(kml), KML)).toEqual([]);
      for (const description of elements(xmlOf(kml), "description"))
        expect(strayHtml(description.textContent ?? "")).toEqual([]);
      expect(notIn(tagsIn(fileOf("coalition-map.cot.xml", files).text ?? ""), COT)).toEqual([]);
      expect(notIn(tagsIn(legendSvg(layers).svg), SVG)).toEqual([]);
      const packed = unpacked(fileOf("coalition-map.tak.zip", files).bytes);
      for (const bytes of packed.values()) expect(notIn(tagsIn(textIn(bytes)), COT)).toEqual([]);
    });

    it("are kept as text in JSON, with no sign that ends a script or turns the line", () => {
      for (const { name, text = "" } of files.filter(({ name }) => /json|czml/.test(name))) {
        expect(() => JSON.parse(text), name).not.toThrow();
        expect(text.match(/[<\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]/g), name).toBeNull();
      }
      const [first] = layers.list.find(({ name }) => name === "headquarters")?.features ?? [];
      const record = nasty.headquarters.find(({ id }) => id === first?.id);
      expect(first?.properties.name).toBe(plainText(record?.name ?? "?"));
      const packets = JSON.parse(fileOf("coalition-map.czml", files).text ?? "") as { description?: string }[];
      for (const { description = "" } of packets) expect(strayHtml(description)).toEqual([]);
    });

    it("name no file, and reach none outside", () => {
      const packed = files
        .filter(({ name }) => /\.(kmz|zip)$/.test(name))
        .flatMap(({ bytes }) => [...unpacked(bytes).keys()]);
      for (const name of [...files.map((file) => file.name), ...packed]) expect(name).toMatch(/^(\w+\/)?[\w.-]+$/);
      expect(packed.filter((name) => name.includes(".."))).toEqual([]);
    });
  },
);
