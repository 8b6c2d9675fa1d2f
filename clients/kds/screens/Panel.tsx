/** A panel over the screen, closed by its own button or by Escape. */
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { words } from "../../ui/words/en.kds.ts";
import { TapButton } from "./TapButton.tsx";

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

export function Panel({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog ref={dialog} class="panel" aria-label={title} onCancel={onClose}>
      <header>
        <h2>{title}</h2>
        <TapButton picture={X} label={words.close} onTap={onClose} />
      </header>
      {children}
    </dialog>
  );
}
