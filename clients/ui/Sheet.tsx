/** A sheet over the screen: one question, closed by Escape, by its cross or by a tap outside. */
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { words } from "./words/en.ts";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  footer?: ComponentChildren;
  large?: boolean;
  /** As much of the screen as there is. */
  full?: boolean;
}

/** Shown while it is rendered; the native dialog keeps the focus inside and gives it back. */
export function Sheet({ title, onClose, children, footer, large, full }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog.
    <dialog
      ref={dialog}
      class={`sheet${large ? " large" : ""}${full ? " full" : ""}`}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <header>
        <h2 id={name} class="grow">
          {title}
        </h2>
        <button
          type="button"
          class="button quiet square"
          aria-label={words.close}
          onClick={onClose}
        >
          <Icon of={X} size={24} />
        </button>
      </header>
      <div class="inside scroll grow">{children}</div>
      {footer && <footer>{footer}</footer>}
    </dialog>
  );
}
