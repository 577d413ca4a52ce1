import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fixture, gpxOf, kmlOf, layerIn, leftOf, placemark, refusal } from "./reading.js";

const KYIV = [30.5233, 50.45];
const ODESA = [
  [
    [29, 46],
    [31, 46],
    [31, 48],
    [29, 48],
    [29, 46],
  ],
  [
    [29.5, 46.5],
    [29.5, 47],
    [30, 47],
    [29.5, 46.5],
  ],
];

describe("files that GDAL has written of the same features", () => {
  it.each(["mixed.geojson", "by-ogr.kml", "by-libkml.kmz", "by-ogr-wkt.csv"])("%s has all of them", (name) => {
    const { features } = layerIn(fixture(name), name);
    const geometry = (title: string) => features.filter((one) => one.name === title).map((one) => one.geometry);
    expect(geometry("Київ")).toEqual([{ type: "Point", coordinates: KYIV }]);
    expect(geometry("Leg")).toEqual([
      {
        type: "LineString",
        coordinates: [
          [23, 52],
          [23, 53],
        ],
      },
    ]);
    expect(geometry("Odesa region")).toEqual([{ type: "Polygon", coordinates: ODESA }]);
    expect(
      geometry("Two")
        .map(({ type }) => type)
        .sort()
        .at(-1),
    ).toBe("Polygon");
    expect(features.find((one) => one.name === "Київ")?.properties).toMatchObject({
      source: "https://example.org/a",
    });
  });

  it.each(["by-ogr.gpx", "by-ogr-xy.csv"])("%s has the point", (name) => {
    const { features } = layerIn(fixture(name), name);
    expect(features).toMatchObject([{ name: "Київ", geometry: { type: "Point", coordinates: KYIV } }]);
  });

  it("names what is dropped", () => {
    expect(leftOf(layerIn(fixture("mixed.geojson"), "mixed.geojson"))).toEqual({ elevation: 1 });
    expect(leftOf(layerIn(fixture("by-ogr.kml"), "by-ogr.kml"))).toEqual({ elevation: 1, style: 2 });
  });
});

describe("GeoJSON", () => {
  it("may be a geometry, a feature or a collection", () => {
    const point = { type: "Point", coordinates: KYIV };
    const feature = { type: "Feature", properties: { title: "A" }, geometry: point };
    for (const value of [point, feature, { type: "FeatureCollection", features: [feature] }])
      expect(layerIn(JSON.stringify(value), "a.json").features).toMatchObject([{ geometry: point }]);
    const nested = {
      type: "GeometryCollection",
      geometries: [point, { type: "GeometryCollection", geometries: [point] }],
    };
    expect(layerIn(JSON.stringify(nested), "a.json").features).toMatchObject([
      { id: "1", geometry: { type: "MultiPoint", coordinates: [KYIV, KYIV] } },
    ]);
  });

  it("keeps properties, lists as their JSON", () => {
    const properties = { name: "A", list: [1, { a: 2 }], none: null, yes: true, __proto__: 1 };
    const [feature] = layerIn(
      JSON.stringify({ type: "Feature", properties, geometry: { type: "Point", coordinates: KYIV } }),
      "a.geojson",
    ).features;
    expect(feature?.properties).toEqual({ name: "A", list: '[1,{"a":2}]', none: null, yes: true });
  });

  it.each([
    ['{"type":"Topology","objects":{}}', "layer-type"],
    ['{"type":"Thing"}', "layer-type"],
    ["{}", "layer-type"],
    ['{"type":"FeatureCollection","features":5}', "layer-type"],
    ['{"type":"FeatureCollection","features":[]}', "layer-empty"],
    ['{"type":', "layer-json"],
    ['{"type":"Point","coordinates":[1,2],"crs":{"type":"name","properties":{"name":"EPSG:3857"}}}', "layer-crs"],
  ])("refuses %s", (text, code) => expect(refusal(text, "a.geojson")[0]).toBe(code));

  it("counts features that are none and geometries that it does not know", () => {
    const good = { type: "Feature", geometry: { type: "Point", coordinates: KYIV } };
    const features = [
      good,
      null,
      7,
      { type: "Feature", geometry: null },
      { type: "Feature", geometry: { type: "Circle" } },
    ];
    const layer = layerIn(JSON.stringify({ type: "FeatureCollection", features }), "a.geojson");
    expect(layer.features).toHaveLength(1);
    expect(leftOf(layer)).toEqual({ "unknown-geometry": 3, "no-geometry": 1 });
    expect(layer.left[0]?.example).toContain("features[1]");
  });
});

describe("KML", () => {
  it("has folders, data and tracks", () => {
    const track =
      "<Placemark id='t'><gx:Track><when>2020-01-01</when><when>2020-01-02</when><gx:coord>30 50 0</gx:coord><gx:coord>31 50 0</gx:coord></gx:Track></Placemark>";
    const layer = layerIn(
      kmlOf(`<Folder><name>A</name><Folder><name>B</name>${placemark("P")}</Folder></Folder>${track}`),
      "a.kml",
    );
    expect(layer.name).toBe("Test");
    expect(layer.features.map(({ properties }) => properties.folder)).toEqual(["A / B", undefined]);
    expect(layer.features[1]).toMatchObject({ id: "t", geometry: { type: "LineString" } });
    expect(leftOf(layer)).toEqual({ times: 1 });
  });

  it("counts what it does not draw, and the places that cannot be read", () => {
    const inner = `
      <Style id="s"><IconStyle><Icon><href>http://evil.example/i.png</href></Icon></IconStyle></Style>
      <NetworkLink><name>More</name><Link><href>http://evil.example/more.kml</href></Link></NetworkLink>
      <GroundOverlay><Icon><href>http://evil.example/o.png</href></Icon><LatLonBox><north>51</north><south>50</south><east>31</east><west>30</west></LatLonBox></GroundOverlay>
      <ScreenOverlay><Icon><href>logo.png</href></Icon></ScreenOverlay>
      <gx:Tour><name>T</name></gx:Tour>
      <Placemark><name>Model</name><Model><Link><href>a.dae</href></Link></Model></Placemark>
      <Placemark><name>Desc</name><styleUrl>http://evil.example/s.kml#a</styleUrl><LookAt><longitude>1</longitude></LookAt>
        <description><![CDATA[<b>Bold</b><script>alert(1)</script> text]]></description>
        <LineString><coordinates>30,50 31;50 x,y 32,50</coordinates></LineString></Placemark>`;
    const layer = layerIn(kmlOf(inner), "a.kml");
    expect(layer.features).toMatchObject([{ name: "Desc", description: "Bold text" }]);
    expect(leftOf(layer)).toEqual({
      "network-link": 1,
      overlay: 2,
      tour: 1,
      model: 1,
      icon: 1,
      view: 1,
      style: 2,
      "bad-place": 2,
      "no-geometry": 1,
      markup: 1,
    });
    expect(layer.left[0]?.example).toBe('NetworkLink "More" "http://evil.example/more.kml"');
    expect(JSON.stringify(layer.features)).not.toMatch(/evil|alert|<b>/);
  });

  it("takes the outline of a polygon for its outline wherever it is", () => {
    const ring = (places: string) => `<LinearRing><coordinates>${places}</coordinates></LinearRing>`;
    const [outer, inner] = ["29,46 31,46 31,48 29,48 29,46", "29.5,46.5 29.5,47 30,47 29.5,46.5"].map(ring);
    const polygon = `<Placemark><Polygon><innerBoundaryIs>${inner}</innerBoundaryIs><outerBoundaryIs>${outer}</outerBoundaryIs></Polygon></Placemark>`;
    expect(layerIn(kmlOf(polygon), "a.kml").features[0]?.geometry).toEqual({ type: "Polygon", coordinates: ODESA });
    const hollow = `<Placemark><Polygon><outerBoundaryIs>${ring("1,2")}</outerBoundaryIs><innerBoundaryIs>${inner}</innerBoundaryIs></Polygon></Placemark>`;
    expect(leftOf(layerIn(kmlOf(hollow + placemark("A")), "a.kml"))).toEqual({ "no-geometry": 1 });
  });

  it("is read from a KMZ with all its documents, and the names of what else is in it", () => {
    const files = {
      "doc.kml": strToU8(kmlOf(`<NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink>${placemark("A")}`)),
      "layers/a.kml": strToU8(kmlOf(placemark("B"))),
      "images/i.png": new Uint8Array(10),
    };
    const layer = layerIn(zipSync(files), "a.kmz");
    expect(layer).toMatchObject({ format: "kmz", name: "Test", features: [{ name: "A" }, { name: "B" }] });
    expect(layer.left).toEqual([{ what: "file", count: 1, example: "images/i.png" }]);
    expect(refusal(zipSync({ "a.txt": strToU8("x") }), "a.kmz")).toEqual(["layer-type"]);
    expect(refusal(strToU8("PK\u0003\u0004 nothing"), "a.kmz")).toEqual(["layer-zip"]);
  });
});

describe("GPX", () => {
  it("has waypoints, routes and tracks; what they lack is counted", () => {
    const point = (tag: string, lon: number | string, lat: number) =>
      `<${tag} lon="${lon}" lat="${lat}"><ele>7</ele></${tag}>`;
    const inner = `<metadata><name>Trip</name></metadata>
      <wpt lon="30" lat="50"><name>W</name><link href="http://evil.example"><text>x</text></link></wpt>${point("wpt", "x", 50)}
      <rte><name>R</name>${point("rtept", 30, 50)}${point("rtept", 31, 50)}</rte>
      <rte>${point("rtept", 30, 50)}</rte>
      <trk><name>T</name><trkseg>${point("trkpt", 30, 50)}${point("trkpt", 31, 51)}</trkseg></trk>`;
    const layer = layerIn(gpxOf(inner), "a.gpx");
    expect(layer.name).toBe("Trip");
    expect(layer.features.map(({ name, geometry }) => [name, geometry.type])).toEqual([
      ["T", "LineString"],
      ["R", "LineString"],
      ["W", "Point"],
    ]);
    expect(leftOf(layer)).toEqual({ link: 1, "bad-place": 1, "too-short": 1, elevation: 2 });
    expect(JSON.stringify(layer)).not.toContain('"http://evil.example"');
  });
});

describe("CSV", () => {
  const at = (text: string, name = "a.csv") => layerIn(text, name).features.map(({ geometry }) => geometry);
  it.each([
    ["name,lat,lon\nA,50.45,30.5233"],
    ["name;Breite;Länge\nA;50,45;30,5233"],
    ["Назва\tШирота\tДовгота\nA\t50,45\t30,5233"],
    ["nazwa;szerokość;długość\nA;50,45;30,5233"],
    ["nom;latitude;longitude\nA;50,45 N;30,5233 E"],
    ["x,y,name\n30.5233,50.45,A"],
    ["lng|lat\n30.5233|50.45"],
    ["\ufeffLongitude (deg),Latitude (deg)\r\n30.5233,50.45\r\n"],
    ['name,coordinates\nA,"50.45, 30.5233"'],
    ["name,wkt\nA,POINT (30.5233 50.45)"],
    ["lat,lon\n50°27′00″N,030°31′23.88″E"],
  ])("reads %j", (text) => {
    const [geometry, ...others] = at(text);
    expect(others).toEqual([]);
    expect(geometry?.type).toBe("Point");
    expect(((geometry?.coordinates ?? []) as number[]).map((one) => Number(one.toFixed(4)))).toEqual(KYIV);
  });

  it("reads the military grid", () => {
    const [geometry] = at("name,MGRS\nA,36U UA 24137 91393");
    expect(Math.hypot(Number(geometry?.coordinates[0]) - 30.52, Number(geometry?.coordinates[1]) - 50.45)).toBeLessThan(
      0.02,
    );
  });

  it("counts rows without a place and cells without a column, with the first of them", () => {
    const layer = layerIn("name,lat,lon\nA,50,30\nB,x,30\nC,,\nD,51,31,more", "a.csv");
    expect(layer.features.map(({ name }) => name)).toEqual(["A", "D"]);
    expect(layer.left).toEqual([
      { what: "row", count: 2, example: 'row 3: "x", "30"' },
      { what: "cell", count: 1, example: 'row 5: "more"' },
    ]);
  });

  it("needs named columns: an order cannot be guessed", () => {
    expect(refusal("A,50.45,30.52\nB,50,30", "a.csv")).toEqual(["layer-columns"]);
    expect(refusal("", "a.csv")).toEqual(["layer-columns"]);
    expect(refusal("name,lat,lon\nA,x,y", "a.csv")).toEqual(["layer-empty", "layer-row"]);
  });
});
