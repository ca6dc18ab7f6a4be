// Made from reference/sweat.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface SweatRow {
  readonly activity: string;
  readonly intensity: string;
  readonly climate: string;
  readonly population: string;
  readonly rateMean_l_h: number | null;
  readonly rateSd_l_h: number | null;
  readonly rateMin_l_h: number | null;
  readonly rateMax_l_h: number | null;
  readonly rateMean_ml_kg_h: number | null;
  readonly rateSd_ml_kg_h: number | null;
  readonly sodiumMean_mmol_l: number | null;
  readonly sodiumSd_mmol_l: number | null;
  readonly sodiumMin_mmol_l: number | null;
  readonly sodiumMax_mmol_l: number | null;
  readonly potassiumMean_mmol_l: number | null;
  readonly potassiumSd_mmol_l: number | null;
  readonly potassiumMin_mmol_l: number | null;
  readonly potassiumMax_mmol_l: number | null;
  readonly calciumMean_mmol_l: number | null;
  readonly calciumSd_mmol_l: number | null;
  readonly calciumMin_mmol_l: number | null;
  readonly calciumMax_mmol_l: number | null;
  readonly magnesiumMean_mmol_l: number | null;
  readonly magnesiumSd_mmol_l: number | null;
  readonly magnesiumMin_mmol_l: number | null;
  readonly magnesiumMax_mmol_l: number | null;
  readonly source: string;
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
}

export const packed: Packed = {
  length: 59,
  columns: {
    activity: ["sport, all athletes","American football","endurance sport (running, cycling, triathlon)","basketball","soccer","baseball","American football","baseball","basketball","soccer","rugby","endurance exercise","endurance exercise","treadmill walking","treadmill walking in heat, day 1","treadmill walking in heat, day 10","walking in heat","heat exposure","any","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 8.5 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 10 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 12.5 km/h","running 15 km/h","running 15 km/h","running 15 km/h","running 15 km/h","running 15 km/h","running 15 km/h","rest indoors","sleep, warm room","desk work","housework","walking 5 km/h","walking 5 km/h","gardening or manual work","manual work","strength training","cycling outdoors","indoor cycling","swimming","yoga","hot yoga","sauna","tennis, summer"],
    intensity: {"words":["training or competition","at rest","low (60% HRmax)","high (time trial)","moderate, 5 x 60 min","moderate","light, 5.6 km/h","any","steady","rest","light","moderate to heavy","vigorous","light to moderate"],"at":[0,0,0,0,0,0,1,1,1,1,1,2,3,4,5,5,6,7,7,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,9,9,9,10,10,10,5,11,5,5,12,5,10,13,9,12]},
    climate: {"words":["15-50 C","mixed","indoor","not given","27 C, 40% RH","45 C, 20% RH","49 C dry","hot","any","18 C","28 C","temperate 20-24 C","26-30 C","warm 28-32 C","temperate","temperate 15-22 C","hot 30-35 C","hot 30-38 C","gym 20-24 C","temperate with wind","gym 20-24 C, little wind","pool 26-28 C","38-42 C, humid","80-95 C dry","28-33 C"],"at":[0,1,1,1,1,1,2,2,2,2,2,3,3,4,5,5,6,7,8,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,9,10,11,12,13,14,15,16,14,17,18,19,20,21,14,22,23,24]},
    population: {"words":["367 adults, 139 youth; 404 male, 102 female","athletes","professional men","trained men","heat-acclimated adults","men, not acclimated","same men, acclimated","adults","published range for exercise sweat","50 kg runner","70 kg runner","90 kg runner","adult 70-80 kg, estimate"],"at":[0,1,1,1,1,1,2,2,2,2,2,3,3,4,5,6,5,7,8,9,9,10,10,11,11,9,9,10,10,11,11,9,9,10,10,11,11,9,9,10,10,11,11,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12,12]},
    rateMean_l_h: [1.21,1.51,1.28,0.95,0.94,0.83,null,null,null,null,null,null,null,null,null,null,null,null,null,0.43,0.53,0.65,0.79,0.86,1.04,0.53,0.62,0.79,0.92,1.04,1.21,0.69,0.79,1.02,1.15,1.34,1.52,0.86,0.96,1.25,1.39,1.64,1.82,0.02,0.05,0.08,0.15,0.25,0.5,0.4,0.8,0.45,0.7,1.1,0.35,0.15,1.2,0.7,1.4],
    rateSd_l_h: [0.68,0.7,0.57,0.42,0.38,0.34,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    rateMin_l_h: [0.26,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,0,0.02,0.03,0.05,0.1,0.3,0.2,0.4,0.2,0.4,0.6,0.1,0.05,0.7,0.4,0.8],
    rateMax_l_h: [5.73,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,0.05,0.15,0.2,0.3,0.5,0.9,0.8,1.5,0.9,1.2,1.8,0.7,0.3,2,1.2,2.5],
    rateMean_ml_kg_h: [15.3,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,8.6,10.6,9.3,11.3,9.6,11.6,10.6,12.4,11.3,13.1,11.6,13.4,13.8,15.8,14.6,16.4,14.9,16.9,17.2,19.2,17.9,19.9,18.2,20.2,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    rateSd_ml_kg_h: [6.8,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    sodiumMean_mmol_l: [35.9,37,40.4,36.3,36.8,32.8,50.4,54,48.3,43.2,44,30.6,49.4,37.5,54.49,36.22,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    sodiumSd_mmol_l: [10.4,null,null,null,null,null,15.3,14,14,12,12.1,11.4,22.9,24.5,16.18,7.22,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    sodiumMin_mmol_l: [18.2,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,10,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    sodiumMax_mmol_l: [70.8,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,90,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    potassiumMean_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,5.68,null,null,null,4.5,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    potassiumSd_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,1.23,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    potassiumMin_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,4,2,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    potassiumMax_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,14,8,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    calciumMean_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,0.399,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    calciumSd_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,0.175,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    calciumMin_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,0.2,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    calciumMax_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,2,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    magnesiumMean_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,0.052,null,null,0.14,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    magnesiumSd_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,0.023,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    magnesiumMin_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,0.065,null,0.02,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    magnesiumMax_mmol_l: [null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,0.225,null,0.4,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null],
    source: {"words":["Baker et al. 2016 J Sports Sci 34:358 (abstract)","Barnes, Baker et al. 2019 J Sports Sci 37:2356 (abstract)","Ranchordas et al. 2017 J Int Soc Sports Nutr 14:40","Holmes et al. 2016 Ann Sports Med Res 3:1063","Montain, Cheuvront, Lukaski 2007 Int J Sport Nutr Exerc Metab 17:574 (abstract; micrograms/mL converted)","Chinevere et al. 2008 Med Sci Sports Exerc (abstract)","Beller et al. 1975 Aviat Space Environ Med 46:709 (abstract; mEq/L halved)","IOM 2005 DRI water and electrolytes, p. 226","Baker 2019 Temperature 6:211 (review; ranges from memory, review itself seen)","ACSM 2007 Position stand, Med Sci Sports Exerc 39:377, predicted sweat rates table, from memory","working estimate from general physiology texts, no single source"],"at":[0,1,1,1,1,1,2,2,2,2,2,3,3,4,5,5,6,7,8,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,9,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10,10]},
    provenance: {"words":["seen","recalled"],"at":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]},
  },
};
