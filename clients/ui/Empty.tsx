/** Nothing to show, said kindly; and the moment before anything can be shown. */
import type { ComponentChildren } from "preact";
import { Icon, type Picture } from "./Icon.tsx";
import { words } from "./words/en.ts";

interface Props {
  picture: Picture;
  title: string;
  children?: ComponentChildren;
}

export function Empty({ picture, title, children }: Props) {
  return (
    <div class="empty">
      <Icon of={picture} size={40} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}

export function Loading({ what = words.loading }: { what?: string }) {
  return (
    <div class="empty loading" role="status">
      <span class="brand">Comanda</span>
      <span class="bars" />
      <span>{what}</span>
    </div>
  );
}
