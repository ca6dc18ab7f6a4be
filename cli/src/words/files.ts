import { plural } from './amounts.ts';

export interface ImportAnswer {
  readonly import_id: string | null;
  readonly format: string;
  readonly added: number;
  readonly already: number;
  readonly refused: readonly {
    readonly line?: number | undefined;
    readonly where?: string | undefined;
    readonly reason: string;
  }[];
  readonly refused_count: number;
  readonly dry_run: boolean;
}
export interface Undone {
  readonly act: string;
  readonly removed: number;
  readonly restored: number;
  readonly kept: number;
}
interface ImportList {
  readonly imports: readonly {
    readonly id: string;
    readonly at: string;
    readonly format: string;
    readonly added: number;
    readonly undone: boolean;
  }[];
}

/** What `import`, `export` and `undo` say. */
export const FILES = {
  from: 'the format, where it is not told by itself',
  dryRun: 'say what would be added and store nothing',
  undo: 'take back the import with this id, as a whole',
  list: 'list what was imported',
  to: 'a file, or a folder to put it into; - is standard output',
  as: 'tonus (reads back byte for byte), csv or fhir',
  noFile: 'name a file to import, or --undo an id, or --list',
  imported: (a: ImportAnswer): string =>
    [
      `${plural(a.added, 'entry', 'entries')} ${a.dry_run ? 'would be added' : 'added'} from ${a.format}` +
        `${a.already === 0 ? '' : `, ${a.already} there already`}` +
        `${a.refused_count === 0 ? '' : `, ${a.refused_count} refused`}.`,
      ...(a.import_id === null ? [] : [`To take it back: tonus import --undo ${a.import_id}`]),
    ].join('\n'),
  refusals: (file: string, a: ImportAnswer): readonly string[] => [
    ...a.refused.map(({ line, where, reason }) => `${where ?? `${file}:${line ?? ''}`} ${reason}`),
    ...(a.refused_count > a.refused.length ? [`… and ${a.refused_count - a.refused.length} more`] : []),
  ],
  undone: ({ removed, restored, kept }: Undone): string => {
    const parts = [
      ...(removed > 0 || restored === 0 ? [`${plural(removed, 'entry', 'entries')} removed`] : []),
      ...(restored > 0 ? [`${plural(restored, 'entry', 'entries')} as before`] : []),
      ...(kept > 0 ? [`${kept} changed since and kept`] : []),
    ];
    return `Undone: ${parts.join(', ')}.`;
  },
  listed: ({ imports }: ImportList): string =>
    imports.length === 0
      ? 'Nothing was imported yet.'
      : imports
          .map(
            (i) =>
              `${i.id}  ${i.at.slice(0, 16)}Z  ${i.format}, ${plural(i.added, 'entry', 'entries')}${i.undone ? ', undone' : ''}`,
          )
          .join('\n'),
  exported: (paths: readonly string[]): string => `Written: ${paths.join(', ')}`,
  cannotWrite: (path: string, code: string): string => `${path}: it cannot be written (${code})`,
  manyToStdout: 'a csv export has two files: name a folder with --to',
};
