/** What each folder of `src` may import, types included: folders and packages. For the test and docs/architecture.md. */
export const ROOMS: Readonly<
  Record<string, { readonly does: string; readonly rooms: string; readonly packages: string }>
> = {
  model: {
    does: "what is true: records, checks, the rules of who may fly; state, scenarios, query",
    rooms: "",
    packages: "valibot fflate",
  },
  coverage: {
    does: "where sensors reach, and for how long: `geometry/` knows no dataset; the watch; the `ledger/`, its ranges, what moves it",
    rooms: "model",
    packages: "valibot @turf/turf topojson-client topojson-specification clipper2-ts geojson",
  },
  scene: {
    does: "how it looks, as plain data: layers, legend, themes, words, signs; where labels are placed",
    rooms: "model coverage",
    packages: "d3-scale geojson",
  },
  assets: {
    does: "where fonts and workers are: beside the built modules, inside the one file, or where a page says; what a page's policy lets become nodes and workers",
    rooms: "scene session",
    packages: "maplibre-gl",
  },
  interchange: {
    does: "in and out of a GIS: GeoJSON, KML, CZML, CoT, GPX, CSV; coordinates as people type them",
    rooms: "model coverage scene",
    packages: "@placemarkio/tokml fflate @tmcw/togeojson @xmldom/xmldom papaparse mgrs geojson",
  },
  session: {
    does: "one dataset and one state, what follows from them, history, the worker that checks areas and draws ranges",
    rooms: "model coverage scene",
    packages: "",
  },
  map: { does: "a scene on a MapLibre map", rooms: "scene assets", packages: "maplibre-gl geojson" },
  figure: {
    does: "a scene as SVG, PNG and PDF: projection, page, bar, notes",
    rooms: "model coverage scene",
    packages: "valibot d3-geo d3-scale pdfkit fontkit geojson",
  },
  static: {
    does: "the element as HTML for pages made on a server",
    rooms: "model scene figure",
    packages: "",
  },
  elements: {
    does: "the web components: attributes, properties, events, panels, keyboard",
    rooms: "model coverage scene session map figure assets interchange",
    packages: "lit geojson",
  },
  cli: {
    does: "the command line: figures, reports, ledgers, pages, checks",
    rooms: "model coverage scene figure static interchange",
    packages: "node: @resvg/resvg-js",
  },
};
