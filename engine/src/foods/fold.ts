/** Letters that Unicode does not decompose into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents: `Crème fraîche` and `creme fraiche` are one word to the search. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain(lower)) return lower;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  leaves: 'leaf',
  loaves: 'loaf',
  halves: 'half',
  calves: 'calf',
  knives: 'knife',
  geese: 'goose',
  mice: 'mouse',
};

/**
 * A folded word without its English plural. Not a linguist's stem: `berries` → `berry`, `tomatoes` → `tomato`,
 * `cookies` and `cookie` → `cooky`; both sides of a comparison go through it, so only agreement matters.
 */
export function stem(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  let out = word;
  if (out.length > 3 && out.endsWith('s') && !/(ss|us|is)$/.test(out)) out = out.slice(0, -1);
  if (out.length > 4 && out.endsWith('ie')) return `${out.slice(0, -2)}y`;
  if (out.length > 3 && /(?:[cs]h|x|ss|o)e$/.test(out)) return out.slice(0, -1);
  return out;
}

/** Folded, stemmed words in order; apostrophes vanish, every other mark parts words. */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  for (const word of fold(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u))
    if (word !== '') out.push(stem(word));
  return out;
}
