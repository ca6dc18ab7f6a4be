import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useTools } from '../app/tools.ts';
import { Sign } from './icon.tsx';

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly wide?: boolean;
}

/** The browser's own dialog: it holds the focus, closes on Escape and gives the focus back. */
export function SheetFrame({ title, children, wide = false }: Props) {
  const { diary, sheet, phrasing } = useTools();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const close = (): void => {
    sheet.value = null;
  };
  return (
    <dialog
      ref={dialog}
      class={wide ? 'sheet wide' : 'sheet'}
      aria-labelledby={id}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div class="sheet-body">
        <header class="sheet-head">
          <h2 id={id}>
            {title}
            {!diary.lasting && <span class="badge">{phrasing.words.sample.mark}</span>}
          </h2>
          <button type="button" class="bare" aria-label={phrasing.words.app.close} onClick={close}>
            <Sign of="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
