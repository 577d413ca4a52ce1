/** A first-level unit of Ukraine: an oblast, a city with special status, or the Autonomous Republic of Crimea. */
export interface OblastRow {
  /** ISO 3166-2. */
  readonly id: string;
  readonly name: string;
  readonly kind: "oblast" | "city" | "republic";
  readonly capital: string;
  /** Its name in the file of shapes, whose own codes are wrong: Odesa has that of Mykolaiv, Kyiv that of Khmelnytskyi. */
  readonly inShapes: string;
  /** As published, in km², inner waters included. */
  readonly areaKm2: number;
}

const oblast = (id: string, stem: string, areaKm2: number, inShapes = stem, capital = stem): OblastRow => ({
  id,
  name: `${stem} oblast`,
  kind: "oblast",
  capital,
  inShapes,
  areaKm2,
});

/** The 27 units by ISO code. Names follow the Ukrainian national transliteration of 2010. */
export const OBLASTS: readonly OblastRow[] = [
  oblast("UA-05", "Vinnytsia", 26513, "Vinnytsya"),
  oblast("UA-07", "Volyn", 20144, "Volyn", "Lutsk"),
  oblast("UA-09", "Luhansk", 26684, "Luhans'k"),
  oblast("UA-12", "Dnipropetrovsk", 31914, "Dnipropetrovs'k", "Dnipro"),
  oblast("UA-14", "Donetsk", 26517, "Donets'k"),
  oblast("UA-18", "Zhytomyr", 29832),
  oblast("UA-21", "Zakarpattia", 12777, "Transcarpathia", "Uzhhorod"),
  oblast("UA-23", "Zaporizhzhia", 27180, "Zaporizhzhya"),
  oblast("UA-26", "Ivano-Frankivsk", 13900, "Ivano-Frankivs'k"),
  { id: "UA-30", name: "Kyiv city", kind: "city", capital: "Kyiv", inShapes: "Kiev City", areaKm2: 839 },
  oblast("UA-32", "Kyiv", 28131, "Kiev"),
  oblast("UA-35", "Kirovohrad", 24588, "Kirovohrad", "Kropyvnytskyi"),
  {
    id: "UA-40",
    name: "Sevastopol city",
    kind: "city",
    capital: "Sevastopol",
    inShapes: "Sevastopol",
    areaKm2: 864,
  },
  {
    id: "UA-43",
    name: "Autonomous Republic of Crimea",
    kind: "republic",
    capital: "Simferopol",
    inShapes: "Crimea",
    areaKm2: 26081,
  },
  oblast("UA-46", "Lviv", 21833, "L'viv"),
  oblast("UA-48", "Mykolaiv", 24598, "Mykolayiv"),
  oblast("UA-51", "Odesa", 33310, "Odessa"),
  oblast("UA-53", "Poltava", 28748),
  oblast("UA-56", "Rivne", 20047),
  oblast("UA-59", "Sumy", 23834),
  oblast("UA-61", "Ternopil", 13823, "Ternopil'"),
  oblast("UA-63", "Kharkiv", 31415),
  oblast("UA-65", "Kherson", 28461),
  oblast("UA-68", "Khmelnytskyi", 20645, "Khmel'nyts'kyy"),
  oblast("UA-71", "Cherkasy", 20900),
  oblast("UA-74", "Chernihiv", 31865),
  oblast("UA-77", "Chernivtsi", 8097),
];

/** Where the areas were read, by unit; all but Sevastopol's in one list. */
export const AREA_SOURCES = {
  list: {
    publisher: "Wikipedia (stored copy, date not shown)",
    title: "List of Ukrainian oblasts and territories by area",
    date: null,
    url: "https://en.wikipedia.org/wiki/List_of_Ukrainian_oblasts_and_territories_by_area",
  },
  sevastopol: {
    publisher: "Maps of World (stored copy, date not shown)",
    title: "Political Map of Ukraine",
    date: null,
    url: "https://www.mapsofworld.com/ukraine/ukraine-political-map.html",
  },
} as const;
