import type { Face } from '../faces.ts';
import { ENTRIES } from '../words/entries.ts';

/** `300`, `null`, `true` and `{…}` are what they look like; anything else is text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const face: Face = (command, shell) => {
  command.argument('<id>').argument('<field=value...>');
  shell.withData().action(async (id: string, words: readonly string[]) => {
    const set: Record<string, unknown> = {};
    for (const word of words) {
      const [, field, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
      if (field === undefined || value === undefined)
        return shell.refuse({ kind: 'wrong', path: '', message: ENTRIES.fieldForm(word) });
      set[field] = valueOf(value);
    }
    await shell.run<{ entry: Record<string, unknown> }>('entries/edit', { id, set }, ENTRIES.edited);
  });
};
