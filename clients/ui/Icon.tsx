/** A picture from the lucide set, beside words and never instead of them. */
import type { IconNode } from "lucide";
import { createElement } from "preact";

export type Picture = IconNode;

export function Icon({ of, size = 20 }: { of: Picture; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {of.map(([tag, attributes], at) => createElement(tag, { ...attributes, key: at }))}
    </svg>
  );
}
