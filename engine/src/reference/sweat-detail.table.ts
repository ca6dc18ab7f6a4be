// Made from reference/sweat.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface SweatDetailRow {
  readonly activity: string;
  readonly intensity: string;
  readonly climate: string;
  readonly population: string;
  readonly n: string | null;
  readonly method: string | null;
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
  readonly confidence: "high" | "medium" | "low";
  readonly notes: string | null;
}

export const packed: Packed = {
  length: 59,
  columns: {
    activity: ["sport, all athletes","American football","endurance sport (running, cycling, triathlon)","basketball","soccer","baseball","American football","baseball","basketball","soccer","rugby","endurance exercise","endurance exercise","treadmill walking","treadmill walking in heat, day 1","treadmill walking in heat, day 10","walking in heat","heat exposure","any","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 15 km/h","running 15 km/h","running 15 km/h","running 15 km/h","running 15 km/h","running 15 km/h","rest indoors","sleep, warm room","desk work","housework","walking 5 km/h","walking 5 km/h","gardening or manual work","manual work","strength training","cycling outdoors","indoor cycling","swimming","yoga","hot yoga","sauna","tennis, summer"],
    intensity: {"words":["training or competition","at rest","low (60% HRmax)","high (time trial)","moderate, 5 x 60 min","moderate","light, 5.6 km/h","any","steady","rest","light","moderate to heavy","vigorous","light to moderate"],"at":[0,0,0,0,0,0,1,1,1,1,1,2,3,4,5,5,6,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,9,10,10,10,5,11,5,5,12,5,10,13,9,12]},
    climate: {"words":["15-50 C","mixed","indoor","not given","27 C, 40% RH","45 C, 20% RH","49 C dry","hot","any","18 C","28 C","temperate 20-24 C","26-30 C","warm 28-32 C","temperate","temperate 15-22 C","hot 30-35 C","hot 30-38 C","gym 20-24 C","temperate with wind","gym 20-24 C, little wind","pool 26-28 C","38-42 C, humid","80-95 C dry","28-33 C"],"at":[0,1,1,1,1,1,2,2,2,2,2,3,3,4,5,5,6,7,8,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,11,12,13,14,15,16,14,17,18,19,20,21,14,22,23,24]},
    population: {"words":["367 adults, 139 youth; 404 male, 102 female","athletes","professional men","trained men","heat-acclimated adults","men, not acclimated","same men, acclimated","adults","published range for exercise sweat","50 kg runner","70 kg runner","90 kg runner","adult 70-80 kg, estimate"],"at":[0,1,1,1,1,1,2,2,2,2,2,3,3,4,5,6,5,7,8,9,9,10,10,11,11,9,9,10,10,11,11,9,9,10,10,11,11,9,9,10,10,11,11,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12]},
    n: {"words":["506","1303 in all","60","133","52","270","181","18","7","8",null],"at":[0,1,1,1,1,1,2,3,4,5,6,7,7,8,9,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10]},
    method: {"words":["whole-body Na predicted from forearm patch: 0.57 x forearm + 11.05; rate from body mass change","forearm patch normalised to whole body","pilocarpine iontophoresis, forearm",null,"pouch on upper back, ICP","arm glove"],"at":[0,1,1,1,1,1,2,2,2,2,2,3,3,4,5,5,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]},
    provenance: {"words":["seen","recalled"],"at":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
    confidence: {"words":["high","medium","low"],"at":[0,0,0,0,0,0,0,0,0,0,0,1,1,0,0,0,1,1,1,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2,2]},
    notes: {"words":["forearm Na itself 43.6 SD 18.2 (12.6-104.8)","Na loss 55.9 SD 36.8 mmol/h; concentration here is loss divided by rate","Na loss 51.7 SD 27.8 mmol/h; concentration here is loss divided by rate","Na loss 34.5 SD 21.2 mmol/h; concentration here is loss divided by rate","Na loss 34.6 SD 19.2 mmol/h; concentration here is loss divided by rate","Na loss 27.2 SD 14.7 mmol/h; concentration here is loss divided by rate","local sweat at rest: higher than whole-body values","Na rises with sweat rate; K does not",null,"concentrations stable over 7 h: loss can be predicted from the first hour; also 35 C arm","acclimation also lowered Ca by about 29% and Mg by about 43%; sweat rate up about 6%","serum Mg fell 1.87 to 1.72 mEq/L in 90 min","typical 4-5 mmol/L; 11-14 mmol/L in one heat study; 5.4 in acclimatised men","use as hard limits of the prior","check against the printed table before use","prior only; replace by the person's own before and after weighing"],"at":[0,1,2,3,4,5,6,6,6,6,6,7,8,9,8,10,11,12,13,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,14,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15,15]},
  },
};
