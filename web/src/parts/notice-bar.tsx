import { useEffect } from 'preact/hooks';
import { useTools } from '../app/tools.ts';
import { Sign } from './icon.tsx';

const STAYS_MS = 12_000;

/** Says what was just done and offers to take it back. It never takes the focus. */
export function NoticeBar() {
  const { diary, phrasing } = useTools();
  const { words } = phrasing;
  const notice = diary.notice.value;
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => {
      if (diary.notice.peek() === notice) diary.notice.value = null;
    }, STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <section class="notice-place" aria-label={words.app.notices}>
      <p class="visually-hidden" role="status">
        {notice?.text ?? ''}
      </p>
      {notice !== null && (
        <div class="notice" key={notice.count}>
          <span>{notice.text}</span>
          {notice.undoable && (
            <button type="button" onClick={() => diary.undo(() => words.app.undone)}>
              <Sign of="undo" />
              {words.app.undo}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
