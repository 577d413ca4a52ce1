/** The assumption used for each number of a platform that is not published; `null`: none. */
export interface FlightProfile {
  readonly altitude: string | null;
  readonly speed: string | null;
  readonly endurance: string | null;
  /** `null`: the model does not refuel this aircraft in flight. */
  readonly refuelled: string | null;
}
const profile = (
  altitude: string | null,
  speed: string | null,
  endurance: string | null,
  refuelled: string | null = null,
): FlightProfile => ({ altitude, speed, endurance, refuelled });

const CREW = "crew-limit-h";

export const FLIGHT_PROFILES: Readonly<Record<string, FlightProfile>> = {
  e3a_nato: profile(null, "cruise-speed.e3", null),
  e3f_fra: profile(null, "cruise-speed.e3", null, CREW),
  e3_usa: profile("altitude.e3", "cruise-speed.e3", null, CREW),
  e7a: profile(null, "cruise-speed.e7", null),
  e7t_tur: profile(null, "cruise-speed.e7", null, CREW),
  wedgetail_aew1_gbr: profile(null, "cruise-speed.e7", null, CREW),
  globaleye: profile(null, "cruise-speed.business-jet", null),
  saab_340_aew: profile("altitude.saab_340_aew", null, null),
  emb145h_grc: profile("altitude.emb_145", "cruise-speed.emb_145", "endurance.emb_145"),
  g550_caew_ita: profile("altitude.business-jet", "cruise-speed.business-jet", "endurance.g550_caew"),
  rq4d_phoenix: profile(null, "cruise-speed.rq4d", null),
  rq4b: profile(null, null, null),
  rc135vw: profile(null, "cruise-speed.rc135", "endurance.rc135", CREW),
  rc135u: profile("altitude.rc135", "cruise-speed.rc135", "endurance.rc135", CREW),
  rc135w_gbr: profile("altitude.rc135", "cruise-speed.rc135", "endurance.rc135"),
  p8a: profile("altitude.p8a", null, "endurance.p8a", CREW),
  mq9: profile("altitude.mq9", null, "endurance.mq9"),
  mq4c: profile("altitude.mq4c", "cruise-speed.rq4d", null),
  ep3e: profile("altitude.ep3e", "cruise-speed.ep3e", "endurance.ep3e"),
  artemis: profile("altitude.business-jet", "cruise-speed.business-jet", "endurance.artemis"),
  a330_mrtt_mmf: profile("altitude.tanker", "cruise-speed.a330_mrtt", "endurance.a330_mrtt"),
  voyager_gbr: profile("altitude.tanker", "cruise-speed.a330_mrtt", "endurance.a330_mrtt"),
  phenix_fra: profile("altitude.tanker", "cruise-speed.a330_mrtt", "endurance.a330_mrtt"),
  a330_mrtt_esp: profile("altitude.tanker", "cruise-speed.a330_mrtt", "endurance.a330_mrtt"),
  kc135: profile(null, "cruise-speed.kc135", "endurance.kc135"),
};

/** Numbers whose published value describes something else: the assumption is used instead. */
export const NOT_THE_PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  /** 18 h is the aircraft's own endurance, without giving fuel. */
  a330_mrtt_mmf: ["endurance"],
  a330_mrtt_esp: ["endurance"],
};

/** Ranges that the facts' notes give around a single published number: `[low, high]`. */
export const PUBLISHED_SPREADS: Readonly<Record<string, readonly [number, number]>> = {
  "e3a_nato.endurance": [8, 11],
  "e3f_fra.endurance": [10, 11],
  "rq4b.altitude": [15500, 18300],
  "rq4b.endurance": [30, 34.3],
};

/** The note on aircraft that the model does not refuel. */
export const NOT_REFUELLED =
  "No published refuelled endurance was found and none is assumed: the model flies it unrefuelled.";
