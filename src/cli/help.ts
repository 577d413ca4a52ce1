import { MEASURES } from "../coverage/ledger/sensitivity.js";
import { FRAME_SECONDS } from "../figure/animated-png.js";
import { PRESET_NAMES } from "../figure/layout.js";
import { MOST_FRAMES, MOST_PANELS } from "../figure/series.js";
import { LAYER_FORMATS } from "../interchange/write.js";
import { STATE_FIELDS, type StateKey } from "../model/state.js";
import { LANGUAGES } from "../scene/languages.js";
import { THEMES } from "../scene/theme.js";

const IN_COVERAGE = "only with --reading coverage";
const IN_CONTRIBUTORS = "only with --reading contributors";
const NO_NUMBER = "changes no number";
const NOTHING = "changes nothing here";

const FIGURE_LIMITS = {
  domain: IN_COVERAGE,
  targetAltitude: IN_COVERAGE,
  shade: IN_COVERAGE,
  component: IN_CONTRIBUTORS,
  forceSize: `${IN_CONTRIBUTORS} and --component ground`,
  straits: `${IN_CONTRIBUTORS} and --component sea`,
} as const;
const OF_COVERAGE = {
  reading: NOTHING,
  compare: NOTHING,
  shade: NOTHING,
  component: NOTHING,
  forceSize: NOTHING,
  straits: NOTHING,
} as const;

/** Fields that change an output only in some situations, or never, with the words that say so; by command. */
export const LIMITS: Readonly<Record<string, Readonly<Partial<Record<StateKey, string>>>>> = {
  figure: FIGURE_LIMITS,
  report: FIGURE_LIMITS,
  ledger: {
    reading: NO_NUMBER,
    compare: NO_NUMBER,
    shade: NO_NUMBER,
    forceSize: "only with --component ground",
    straits: "only with --component sea",
  },
  diff: OF_COVERAGE,
  layers: { reading: NOTHING, shade: NOTHING, forceSize: NOTHING, straits: NOTHING },
  sensitivity: OF_COVERAGE,
  suggest: OF_COVERAGE,
};

function stateOptions(command: string): string {
  return STATE_FIELDS.map((field) => {
    const values =
      field.kind === "enum"
        ? field.values.join("|")
        : field.kind === "number"
          ? `${field.min} to ${field.max}`
          : field.kind === "codes"
            ? "codes such as HUN,SVK"
            : field.kind === "edits"
              ? "changes of the scenario, as JSON or packed as in a link"
              : field.kind === "overrides"
                ? "assumptions set by you, such as floor-h:2,flying-hours.crewed:10"
                : "a scenario's id";
    const usual = typeof field.default === "object" || field.default === "" ? "" : ` (${field.default})`;
    const limit = LIMITS[command]?.[field.key];
    return `  --${field.name.padEnd(16)} ${values}${usual}${limit ? `; ${limit}` : ""}`;
  }).join("\n");
}

const FIGURE_OPTIONS = `How it looks:
  --preset           ${PRESET_NAMES.join("|")} (a4-landscape)
  --size             width x height in millimetres, such as 180x120
  --theme            ${THEMES.join("|")} (light)
  --projection       conic|mercator (conic)
  --bounds           west,south,east,north in degrees, such as -10,35,41,60: a part of Europe, with a locator
  --scale            0.1 to 4: size of a PNG; 1 is 300 dpi on paper presets (1)
  --title            replaces the finding
  --style            a file with a house style: texts, logo, fonts, colours, layers, extent, annotations; options
                     given here take precedence over it
  --fonts            embed|none|outline: an SVG with the font in it, for browsers; without, where Inter is installed;
                     or with text as shapes, for Office, Inkscape and Illustrator, which ignore a font inside (embed)
  --locale           ${LANGUAGES.join("|")}, or with a region such as en-GB (en-GB)`;

const DRAWS = (usual: string) => `  --draws            draws for the 5-95 % ranges, 0 for none (${usual})
  --seed             the same seed gives the same numbers (1)`;

const CSV = `  --csv              plain|excel (plain, or excel with --locale): plain is for programs, excel for spreadsheets, with a
                     byte-order mark and the separator and decimal mark of --locale; if none, semicolon and comma`;

const BASELINE = `  --baseline         what it is compared with, instead of US ISR on and off: a query such as us-isr=on, a scenario's id,
                     or a file with a state; two maps, and numbers of what changes`;

const STATES = (command: string) => `Which situation (the map's own attributes):
${stateOptions(command)}
  --state            a file with a state: JSON, a query such as us-isr=off&lead=coalition, or an exported figure,
                     which is drawn again as it was; a list or a folder of them gives one each; may be repeated
  --scenario-file    a scenario of your own
  --area             what percentages are of, instead of Ukraine: the code of a state such as MDA or of an oblast such
                     as UA-59, or a file with a polygon (GeoJSON, KML, KMZ, GPX, CSV)
  --data             a dataset of your own, instead of the shipped one`;

const STATES_OF_BOTH = `Which situation both are (the map's own attributes):
${stateOptions("diff")}
  --area             what percentages are of, as for ledger
  --data             a dataset of your own, instead of the shipped one`;

const HELP: Readonly<Record<string, string>> = {
  "": `coalition-map: figures and numbers without a browser

  coalition-map figure   one .svg, .png or .pdf a state
  coalition-map report   a folder a state: figure in three formats, words, numbers, sources
  coalition-map ledger   the numbers as JSON, CSV or Markdown
  coalition-map diff     what changes from one situation to another
  coalition-map sensitivity  which assumptions move a number, and whether a claim about it holds
  coalition-map layers   the situation for a GIS: GeoJSON, KMZ, KML, CZML, Cursor on Target
  coalition-map suggest  where the next aircraft should go
  coalition-map page     one HTML file with the map in it, which opens from a disk
  coalition-map check    checks data and scenario files

Examples:
  coalition-map figure -o map.pdf
  coalition-map figure --us-isr off --lead coalition --preset slide -o map.png
  coalition-map report --state states/ -o reports
  coalition-map ledger --objections HUN,SVK --format csv > ledger.csv
  coalition-map diff us-isr=on us-isr=off --domain signals
  coalition-map sensitivity --measure average-with -o moves.pdf
  coalition-map layers --format geojson,kmz -o gis
  coalition-map suggest --fleet E-7A,AUS,Rzeszów -n 3
  coalition-map check my-scenario.json

A value may begin with a minus (--title "-10 %"); one that looks like an option follows an equals sign (--title=--).
coalition-map COMMAND --help gives details. Exit: 0 done, 1 bad data or no place to write, 2 wrong usage.`,
  figure: `coalition-map figure [options] -o FILE

Draws a situation as SVG, PNG or PDF, by the file's ending or --format. Many states need a folder.

Examples:
  coalition-map figure -o map.svg
  coalition-map figure --us-isr off --preset column-85mm --theme print -o column.pdf
  coalition-map figure --compare us-isr --preset slide --scale 2 -o slide.png
  coalition-map figure --objections HUN --baseline objections= -o hungary.pdf
  coalition-map figure --reading contributors --component air --format svg -o - > air.svg
  coalition-map figure --state states.json --format png -o figures
  coalition-map figure --shade oblast --by districts.geojson -o districts.svg
  coalition-map figure --series us-isr,domain --preset slide -o strip.png
  coalition-map figure --series us-isr --domain signals --preset slide --format apng -o pair.png --embed pair.html

  -o, --output       a file, a folder for many states (in it a file for each, named after the state), or - for standard
                     output; a link leads to its target, an existing file keeps its mode
  --format           svg|png|pdf|apng (by the ending, else svg); apng is an animated PNG, for --series alone
  --series           small maps in place of one, of the same size, extent and scale: one field, or two for rows and columns,
                     such as us-isr,domain; with all values, or some: scenario=report,without-us,domain=air,signals. At
                     most ${MOST_PANELS}; as apng at most ${MOST_FRAMES}, each shown for ${FRAME_SECONDS} seconds
  --embed            of an apng: the file for its HTML, which shows a still picture, written beside the animation, to readers
                     who have asked for less motion
  --by               with --shade oblast: a file with polygons (GeoJSON, KML, KMZ, CSV), by which coverage is shaded in
                     place of oblasts; they are said not to be ours
${BASELINE}
  -q, --quiet        no progress
${DRAWS("1000")}

${FIGURE_OPTIONS}

${STATES("figure")}`,
  report: `coalition-map report [options] -o FOLDER

Writes figure.svg, .png and .pdf, alt.txt, caption.txt, ledger.json, ledger.csv, sources.bib, sources.json (CSL)
and state.json into a folder; into a folder of its own for each of many states.

Examples:
  coalition-map report -o report
  coalition-map report --scenario coalition --preset a4-portrait -o report
  coalition-map report --state states/ --theme print -o reports

  -o, --output       the folder
  -q, --quiet        no progress
${CSV}
${DRAWS("1000")}

${FIGURE_OPTIONS}

${STATES("report")}`,
  ledger: `coalition-map ledger [options]

Computes what is watched with and without US surveillance, and writes it to standard output or a file.

Examples:
  coalition-map ledger --us-isr off
  coalition-map ledger --domain surface --format md -o ledger.md
  coalition-map ledger --format csv > ledger.csv
  coalition-map ledger --csv excel --locale fr --table cities -o villes.csv
  coalition-map ledger --by oblast --domain signals --format csv > oblasts.csv
  coalition-map ledger --by districts.geojson --draws 1000 -o districts.json

  -o, --output       a file, a folder for many states, or - for standard output (-)
  --format           json|csv|md (by the ending, else json)
${CSV}
  --table            all|cities (all): of CSV, all numbers, one a line; or the cities, one row each
  --by               oblast, or a file with polygons (GeoJSON, KML, KMZ, CSV): a row for each of them, with and without US
                     ISR. Oblasts are administrative units, which say nothing about control; below them is Ukraine by the
                     same polygons. Without --area, --baseline
  --locale           of CSV: ${LANGUAGES.join("|")}, or with a region such as en-GB
${BASELINE}
${DRAWS("1000, or 0 with --by")}

${STATES("ledger")}`,
  diff: `coalition-map diff [options] A B

Prints what changes from one situation to another: a sentence, the numbers with their ranges, and which stations are
held differently. A and B are each a query such as objections=HUN, a scenario's id, a scenario file, or a file with a state;
"" is the default situation. Options of the situation take precedence over both.

Examples:
  coalition-map diff "" objections=HUN
  coalition-map diff us-isr=on us-isr=off --domain signals
  coalition-map diff report coalition-alone --format json > diff.json
  coalition-map diff my-scenario.json my-other.json --locale de

  -o, --output       a file, or - for standard output (-)
  --format           txt|json|csv|md (by the ending, else txt)
${CSV}
  --locale           of the text: ${LANGUAGES.join("|")}, or with a region such as en-GB (en-GB)
${DRAWS("1000")}

${STATES_OF_BOTH}`,
  sensitivity: `coalition-map sensitivity [options]

Finds what moves a number of the ledger: its range over draws of all assumptions, the effect of each assumption alone at
its low and its high, how much of the variance each explains, and the share of draws in which a claim holds. Writes this
as data, or draws the bars as a figure.

Examples:
  coalition-map sensitivity --measure lost --claim ">25" --domain signals
  coalition-map sensitivity --measure us-share --draws 2000 --format csv > us-share.csv
  coalition-map sensitivity --measure average-with --preset column-85mm -o moves.png

  -o, --output       a file, or - for standard output (-)
  --format           json|csv|md|svg|png|pdf (by the ending, else json)
${CSV}
  --measure          ${Object.keys(MEASURES)
    .join("|")
    .replace(/(.{60,78}\|)/g, "$1\n                     ")} (lost)
  --claim            a comparison with a number in per cent, such as ">25"
${DRAWS("10000")}
  -q, --quiet        no progress

How a figure of it looks:
  --preset           ${PRESET_NAMES.join("|")} (a4-landscape)
  --size             width x height in millimetres, such as 180x120
  --theme            ${THEMES.join("|")} (light)
  --scale            0.1 to 4: size of a PNG; 1 is 300 dpi on paper presets (1)
  --title            replaces the finding
  --fonts            embed|none|outline (embed)
  --locale           ${LANGUAGES.join("|")}, or with a region such as en-GB (en-GB)

${STATES("sensitivity")}`,
  layers: `coalition-map layers [options] -o FOLDER

Writes the situation for QGIS, Google Earth, Cesium or TAK: states with posture, headquarters, fleets and bases, stations,
racetracks, rings, what is kept, thinned, lost and unseen, and hours of the day. Properties are English, with units in
their names. All says that it is notional; edited situations say so too.

Examples:
  coalition-map layers -o gis
  coalition-map layers --us-isr off --domain signals --format geojson,kmz,czml,cot -o gis
  coalition-map layers --scenario-file mine.json --format kmz -o gis

  -o, --output       the folder; for many states, a folder in it for each
  --format           ${LAYER_FORMATS.join(",")}: one or several (geojson). geojson: a file a layer; kmz, kml: one file
                     with folders; czml: 24 hours with aircraft that move; cot: events in one file, and a package for TAK.
                     The legend in a kmz needs the package @resvg/resvg-js
  --theme            colours of kmz, kml, czml and cot: ${THEMES.join("|")} (light)
${BASELINE}
${DRAWS("1000")}
  -q, --quiet        no progress

${STATES("layers")}`,
  suggest: `coalition-map suggest --fleet FLEET [options]

Finds where the next aircraft should go: the places in the allowed airspace that add most to what is watched on average,
each next one given those before it. Allowed is the airspace of NATO's members, of members of the EU that participate, and
over the sea outside all other territorial seas (the rule "surveillance-airspace"). Whether a place is safe is not asked.

Examples:
  coalition-map suggest --fleet E-7A,AUS,Rzeszów
  coalition-map suggest --fleet globaleye,SWE,Uppsala,4 -n 3 --us-isr off --domain missiles
  coalition-map suggest --fleet nato_rq4d_sigonella,2 --domain surface --format geojson -o places.geojson

  --fleet            PLATFORM,OWNER,BASE or PLATFORM,OWNER,BASE,QUANTITY: a type of the data, the code of a country or
                     NATO, and a base of the data or longitude and latitude such as "6.04 50.96"; or the id of a fleet
                     for more of the same, as ID or ID,QUANTITY. Aircraft of each place, 1 if no number is given
  -n, --count        places, 1 to 20 (1)
  --orientation      direction of the racetracks, degrees clockwise from north (across the bearing to the area)
  --leg-length       length of their legs in km (what the data assume for such an orbit)
  -o, --output       a file, or - for standard output (-)
  --format           txt|json|csv|geojson (by the ending, else txt)
${CSV}
  --locale           of the text: ${LANGUAGES.join("|")}, or with a region such as en-GB (en-GB)
  -q, --quiet        no word on standard error where there is no place

${STATES("suggest")}`,
  page: `coalition-map page [options] -o FILE

Writes one HTML file (4 MB) with the interactive map, its data and its fonts. It opens from a disk by a double click, and
can be sent. Without scripts it shows the figure and the tables.

Examples:
  coalition-map page -o map.html
  coalition-map page --us-isr off --domain signals --locale fr -o carte.html
  coalition-map page --mode story -o story.html

  -o, --output       a file, or - for standard output
  --theme            auto|${THEMES.join("|")} (auto: by the reader's system)
  --mode             interactive|static|story (interactive): with its switches, a still picture, or the report step by step
  --locale           ${LANGUAGES.join("|")}, or with a region such as en-GB (en-GB)
${DRAWS("1000")}

Which situation (the map's own attributes):
${stateOptions("page")}
  --state            a file with a state: JSON, or a query such as us-isr=off&lead=coalition`,
  check: `coalition-map check FILE…

Checks data and scenario files and lists every problem, as "file: path: message".

Examples:
  coalition-map check my-scenario.json
  coalition-map check scenarios/*.json dataset.json`,
};

/** Help on a command with options and examples; the overview for any other name. */
export function helpFor(command: string): string {
  return `${HELP[command] ?? HELP[""]}\n`;
}
