// Made from reference/activities.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface ActivityRow {
  readonly type: string;
  readonly aliases: readonly string[];
  readonly metLow: number;
  readonly met: number;
  readonly metHigh: number;
  readonly speedLow_km_h: number | null;
  readonly speed_km_h: number | null;
  readonly speedHigh_km_h: number | null;
  readonly air_m_s: number | null;
  readonly externalWorkShare: number;
  readonly medium: "air" | "water" | "prior";
  readonly sweatPrior: string | null;
  readonly source: string;
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
}

export const packed: Packed = {
  length: 29,
  columns: {
    type: ["walking","hiking","running","cycling","indoor cycling","swimming","rowing","strength training","yoga","hot yoga","gardening","housework","manual work","tennis","soccer","American football","rugby","basketball","baseball","hockey","dancing","climbing","martial arts","skiing","cross-country skiing","golf","kayaking","sauna","other"],
    aliases: [["walk","walked","stroll","dog walk","nordic walking"],["hike","hiked","trekking","mountain walk"],["run","ran","jog","jogging","jogged","treadmill"],["cycle","cycled","bike","biked","bike ride","mountain biking"],["spinning","stationary bike","turbo trainer","rollers"],["swim","swam","laps"],["row","rowed","erg","rowing machine"],["weights","lifting","gym","weightlifting","resistance training","crossfit"],["hatha yoga","pilates","stretching"],["bikram"],["garden","digging","mowing"],["cleaning","vacuuming","chores"],["building work","construction","farm work","labouring","moving house"],["squash","badminton","padel","racquetball"],["football","futsal"],["gridiron"],[],["handball","volleyball","netball"],["cricket","softball"],["ice hockey","field hockey","lacrosse"],["dance","zumba","aerobics"],["bouldering"],["boxing","judo","karate","wrestling"],["downhill skiing","snowboarding"],["nordic skiing"],[],["canoeing","paddling"],["steam room","hot tub"],["exercise","training","workout","sport"]],
    metLow: [2.5,4.5,6,4,4.8,4.5,4.8,3.5,2,2.5,2.5,2.3,3.5,5,7,6,6.3,4.5,4,7,3,5,5.3,4.3,6.8,3.5,3.5,1.2,2.5],
    met: [3.5,6,9,7.5,7,6,7,5,2.5,4,3.8,3.3,4.8,7.3,8.5,8,8.3,6.5,5,8,5.5,7,8,5.3,9,4.8,5,1.5,5],
    metHigh: [5,7.8,12.8,12,11,9.8,12,6,4,6,5.5,4,8,10,10,9,10,8,6,10,7.8,8,10.3,8,12.5,5.3,12,2,10],
    speedLow_km_h: [3.5,2.5,7,14,null,1.5,6,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,6,null,4,null,null],
    speed_km_h: [4.8,4,9.7,20,null,2.4,9,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,9,null,6,null,null],
    speedHigh_km_h: [6.4,5.5,14,32,null,4,14,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,15,null,10,null,null],
    air_m_s: [1.3,1.1,2.7,2.5,0.5,null,1,0.3,0.2,0.2,0.5,0.2,0.5,1.5,2,1.5,2,1.5,1,2,0.6,0.3,0.8,3,2.5,1.2,1.5,0.1,0.5],
    externalWorkShare: [0,0,0,0.2,0.2,0,0.18,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0.1,0,0],
    medium: {"words":["air","water","prior"],"at":[0,0,0,0,0,1,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2,0]},
    sweatPrior: {"words":[null,"swimming","hot yoga","sauna"],"at":[0,0,0,0,0,1,0,0,0,2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,3,0]},
    source: {"words":["Ainsworth BE et al., 2011 Compendium of Physical Activities, Med Sci Sports Exerc 2011;43:1575-1581"],"at":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]},
    provenance: {"words":["recalled"],"at":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]},
  },
};
