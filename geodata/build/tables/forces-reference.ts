/** Facts for reference, by id: a row of the facts on the force, in words of ours. */
export const FORCE_REFERENCE: Readonly<Record<string, readonly [fact: string, text: string, derived?: string]>> = {
  "fighters.alert": [
    "rule-qra",
    "Each NATO member keeps at least two fighters on alert at all hours; a usual detachment of five is two pairs and a spare.",
  ],
  "fighters.alert-15": ["rule-rs15", "Air policing: airborne within 15 minutes of the order."],
  "fighters.patrols-2022a": [
    "tempo-rafale22",
    "Patrol over Poland from Mont-de-Marsan in March 2022: four Rafale and two tankers, twice a day, 8 to 9 hours each.",
    "The hours include some 1,830 km each way, and whether four flew each patrol or both is not clear.",
  ],
  "fighters.patrols-2022b": [
    "tempo-eap22",
    "On 26 February 2022 over 100 fighters and enabling aircraft patrolled the eastern flank at all hours, in detachments of 4 to 8.",
    "The number includes tankers and early warning.",
  ],
  "fighters.radius-f16": [
    "perf-f16-radius",
    "F-16: more than 500 miles (860 km) to deliver weapons and return.",
    "Through the press, which quotes the US Air Force; a strike, not a patrol.",
  ],
  "fighters.radius-f35a": [
    "perf-f35a-radius",
    "F-35A: combat radius 584 to 590 nautical miles (1,082 to 1,093 km) on internal fuel.",
    "A strike, not a patrol.",
  ],
  "fighters.tempo-2025": [
    "tempo-chessman",
    "Six Typhoons on alert at Malbork flew more than 460 hours in 127 days to the end of July 2025.",
    "About 4.2 hours a week each: near the 4.8 of the deployment in Romania in 2024.",
  ],
  "rotation.expert": [
    "rotation-zhmailo",
    "10,000 deployed need 30,000 to 40,000, by a Ukrainian expert: three to four for each one deployed.",
  ],
  "rotation.times": [
    "rotation-times",
    "64,000 deployed need 256,000 over two years, by The Times as relayed: four for each one deployed.",
  ],
  "sea.nato-days": [
    "tg-nato-bs-days",
    "NATO's standing groups were in the Black Sea for 80 days of 2017 and 120 of 2018.",
    "What was usual in peace within the limits of the Convention.",
  ],
  "sea.duct": [
    "sen-duct",
    "Ducts in the lower atmosphere can carry a ship's radar far beyond the horizon; the evaporation duct alone only weakly.",
    "The horizon of the model leaves it out.",
  ],
};
