import { useTools } from '../app/tools.ts';

/** Where a figure was read, and whether it still awaits that reading. */
export function SourceBadge({ source, recalled }: { source: string | null; recalled: boolean }) {
  const { words } = useTools().phrasing;
  return (
    <>
      {source !== null && <span class="badge">{source}</span>}
      {recalled && (
        <span class="badge badge-recalled" title={words.line.recalledLong}>
          {words.line.recalled}
        </span>
      )}
    </>
  );
}
