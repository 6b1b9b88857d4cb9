import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKeys, useSay } from '../room/Room.tsx';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons beside `close`. */
  readonly foot?: ComponentChildren;
  readonly wide?: boolean;
  readonly class?: string;
}

/** A dialog over the page: keeps the focus, closes by Escape, gives the focus back. */
export function Dialog({ title, onClose, children, foot, wide = false, class: name = '' }: DialogProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useKeys([], true);
  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (!shown?.open) shown?.showModal();
    shown?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; the key for that is Escape
    <dialog
      ref={dialog}
      class={`dialog ${wide ? 'wide' : ''} ${name}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog-in">
        <div class="dialog-head">
          <h2 class="ser" tabIndex={-1} data-first>
            {title}
          </h2>
          <Button icon="x" hotkey="escape" onClick={onClose}>
            {say('part-close')}
          </Button>
        </div>
        <div class="dialog-body">{children}</div>
        {foot && <footer>{foot}</footer>}
      </div>
    </dialog>
  );
}
