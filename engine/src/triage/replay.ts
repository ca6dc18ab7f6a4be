import {
  CONTRAINDICATIONS,
  DANGER_WORDS,
  DEPLETERS,
  DIFFERENTIAL,
  LABS,
  RED_FLAGS,
  SYMPTOMS,
} from '#reference';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bit: tells two versions of a table apart; not for security. */
function print(text: string): string {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

let prints: Readonly<Record<string, string>> | undefined;

/** A fingerprint of every table an answer stands on, so that it can be replayed with the same ones. */
export function tablePrints(): Record<string, string> {
  prints ??= {
    'red-flags': print(JSON.stringify(RED_FLAGS)),
    differential: print(JSON.stringify(DIFFERENTIAL)),
    contraindications: print(JSON.stringify(CONTRAINDICATIONS)),
    labs: print(JSON.stringify(LABS)),
    depleters: print(JSON.stringify(DEPLETERS)),
    symptoms: print(JSON.stringify(SYMPTOMS)),
    'danger-words': print(JSON.stringify(DANGER_WORDS)),
  };
  return { ...prints };
}
