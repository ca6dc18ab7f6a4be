const WHY: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder, not a file',
  ERR_FS_FILE_TOO_LARGE: 'it is too large for a JSON document',
  ERR_STRING_TOO_LONG: 'it is too large for a JSON document',
};
const named = (from: string): string => (from === '-' ? 'standard input' : from);

/** What the command line says when a call cannot be read. One line each. */
export const SAY = {
  unreadable: (from: string, code: string): string =>
    `${named(from)}: ${WHY[code] ?? `it cannot be read${code === '' ? '' : ` (${code})`}`}`,
  notUtf8: (from: string): string => `${named(from)}: expected text in UTF-8`,
  notJson: (from: string, why: string): string =>
    `${named(from)}: this is not JSON (${why.split('\n')[0]?.slice(0, 120)})`,
  personForm: 'expected tonus person set FILE, tonus person set - or tonus person show',
  noSuchVerb: (name: string): string => `there is no verb "${name}"; tonus --help lists them`,
};
