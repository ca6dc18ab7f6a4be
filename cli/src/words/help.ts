/** Every sentence of `tonus --help`; what the verbs themselves say stands in a file of its own beside this one. */
export const HELP = {
  tonus: 'What went in, what went out, and what is left: water, sodium, potassium, calcium and magnesium.',
  help: 'show this help',
  after: `
Every verb takes --json for one JSON document on standard output, and - for standard input.
Exit status: 0 done, 1 could not be carried out, 2 the input or the call is wrong.

For example
  tonus log "2 coffees and 500 ml coconut water at 9:30"
  tonus today
  tonus import servings.csv --zone Europe/Berlin`,
  json: 'print one JSON document',
  data: 'the folder that holds the diary (else TONUS_DATA, else your own data folder)',
  databaseUrl: 'keep the diary in PostgreSQL instead: postgres://…',
  zone: 'the time zone to read and show times in, Europe/Berlin',
  now: 'the moment to take for now, 2026-01-05T08:00:00+01:00',
  broken: (what: string): string => `Something inside broke, and nothing was stored: ${what.split('\n')[0]}`,
  verbs: {
    log: 'write down a line of ordinary words',
    today: 'what went in, what went out and what is left',
    entries: "list a day's entries with their ids",
    edit: 'change fields of an entry',
    delete: 'take entries out of the diary; their history stays',
    undo: 'take back the last thing that was done',
    history: 'everything that was ever written about an entry',
    person: 'say or show who the diary is about',
    import: 'read a file of another program, or our own export',
    export: 'write the whole diary to files',
    foods: 'search foods; add, list and remove official lists of them',
    triage: 'how soon a spasm must be seen, what it may be, what now',
    simulate: 'follow a body through what went in and out',
    insight: 'which exposures go before episodes, and how sure that is',
    trial: 'what a randomised on/off trial says',
    serve: 'start the page and its server on this machine',
    schema: 'print the JSON Schema of a verb',
  } as { readonly [verb: string]: string },
};
