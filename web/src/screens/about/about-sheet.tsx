import { useTools } from '../../app/tools.ts';
import { SheetFrame } from '../../parts/sheet-frame.tsx';

/** What Tonus is for, and what it is not. */
export function AboutSheet() {
  const { about } = useTools().phrasing.words;
  return (
    <SheetFrame title={about.title}>
      <div class="prose">
        <p>{about.intended}</p>
        <p>{about.reviewed}</p>
        <p>{about.privacy}</p>
        <p>{about.recalled}</p>
        <p>{about.colours}</p>
        <p>{about.keys}</p>
      </div>
    </SheetFrame>
  );
}
