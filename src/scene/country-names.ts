/** ISO 3166-1 alpha-3 codes of the map's states, each with its alpha-2 code; XK for Kosovo is the code that CLDR uses. */
const CODES =
  "AFGAF AGOAO ALAAX ALBAL ANDAD AREAE ARGAR ARMAM AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BFABF BGDBD BGRBG BIHBA BLRBY " +
  "BLZBZ BOLBO BRABR BRNBN BTNBT BWABW CAFCF CANCA CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COLCO CRICR CUBCU CYPCY " +
  "CZECZ DEUDE DJIDJ DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FRAFR FROFO GABGA GBRGB GEOGE " +
  "GHAGH GINGN GMBGM GNBGW GNQGQ GRCGR GRLGL GTMGT GUYGY HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IRLIE IRNIR IRQIQ " +
  "ISLIS ISRIL ITAIT JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LIELI LKALK LSOLS " +
  "LTULT LUXLU LVALV MARMA MDAMD MDGMG MEXMX MKDMK MLIML MLTMT MMRMM MNEME MNGMN MOZMZ MRTMR MWIMW MYSMY NAMNA NCLNC " +
  "NERNE NGANG NICNI NLDNL NORNO NPLNP NZLNZ OMNOM PAKPK PANPA PERPE PHLPH PNGPG POLPL PRKKP PRTPT PRYPY PSEPS QATQA " +
  "ROURO RUSRU RWARW SAUSA SDNSD SENSN SLESL SLVSV SMRSM SOMSO SRBRS SSDSS SURSR SVKSK SVNSI SWESE SWZSZ SYRSY TCDTD " +
  "TGOTG THATH TJKTJ TKMTM TLSTL TUNTN TURTR TWNTW TZATZ UGAUG UKRUA URYUY USAUS UZBUZ VENVE VNMVN XKXXK YEMYE ZAFZA " +
  "ZMBZM ZWEZW";

const ALPHA2: ReadonlyMap<string, string> = new Map(
  CODES.split(" ").map((pair) => [pair.slice(0, 3), pair.slice(3)] as const),
);
const namers = new Map<string, Intl.DisplayNames>();

/** The name of a state by its alpha-3 code, as `Intl` has it in a locale; `undefined` for an unknown code. */
export function countryName(iso: string, locale: string): string | undefined {
  const code = ALPHA2.get(iso);
  if (code === undefined) return undefined;
  let namer = namers.get(locale);
  if (!namer) {
    namer = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    namers.set(locale, namer);
  }
  return namer.of(code);
}
