/** Names of columns that tell where a row is, in five languages, and as programs write them. Compared without case and signs. */
const NAMES = {
  lat: "lat latitude y latdeg latitudedeg latdd ycoord широта шир breite breitengrad geobreite szerokość szerokosc szer",
  lon: "lon lng long longitude x londeg longitudedeg londd xcoord довгота довг длг дов долгота länge laenge längengrad laengengrad geolänge długość dlugosc dł",
  mgrs: "mgrs grid gridreference mgrsgrid утм",
  wkt: "wkt geometry geom thegeom wktgeom shape",
  place:
    "coordinates coordinate coords latlon latlong latlng position координати місце koordinaten koordinate coordonnées coordonnees współrzędne wspolrzedne",
} as const;
export type PlaceColumn = keyof typeof NAMES;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const KNOWN = new Map(
  Object.entries(NAMES).flatMap(([column, names]) => names.split(" ").map((name) => [name, column as PlaceColumn])),
);

/** Which column tells what of the place; the first of each kind. */
export function placeColumns(header: readonly string[]): Readonly<Partial<Record<PlaceColumn, number>>> {
  const found: Partial<Record<PlaceColumn, number>> = {};
  for (const [index, name] of header.entries()) {
    const column = KNOWN.get(plain(name)) ?? KNOWN.get(plain(name.replace(/[([].*$/, "")));
    if (column) found[column] ??= index;
  }
  return found;
}
