// Made from reference/activities.csv by scripts/build-reference.ts. Edit that file, then run: npm run reference
import type { Packed } from './packed.ts';

export interface ActivityDetailRow {
  readonly type: string;
  readonly provenance: "seen" | "recalled" | "expert-set" | "computed";
  readonly confidence: "high" | "medium" | "low";
  readonly notes: string | null;
}

export const packed: Packed = {
  length: 29,
  columns: {
    type: ["walking","hiking","running","cycling","indoor cycling","swimming","rowing","strength training","yoga","hot yoga","gardening","housework","manual work","tennis","soccer","American football","rugby","basketball","baseball","hockey","dancing","climbing","martial arts","skiing","cross-country skiing","golf","kayaking","sauna","other"],
    provenance: {"words":["recalled"],"at":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]},
    confidence: {"words":["medium","low"],"at":[0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1]},
    notes: {"words":["speeds and air speeds are working values of recreational people","air speed is a working value","in water the air model does not apply; the sweat comes from the sweat table","the sweat comes from the sweat table","metabolic rate is a working value; the sweat comes from the sweat table","a range over common sports for an activity with no name in this table"],"at":[0,0,0,0,1,2,0,1,1,3,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,1,0,4,5]},
  },
};
