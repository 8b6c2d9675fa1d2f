/** Light or dark, one tap, remembered by this device; at first what the system prefers. */
import { signal } from "@preact/signals";

export type Theme = "light" | "dark";
const KEPT = "comanda.theme";

export const theme = signal<Theme>("light");

function kept(): Theme | null {
  const value = localStorage.getItem(KEPT);
  return value === "light" || value === "dark" ? value : null;
}

function show(chosen: Theme): void {
  theme.value = chosen;
  document.documentElement.dataset.theme = chosen;
}

/** Call once when a screen opens; the kitchen passes "dark". */
export function startTheme(usual?: Theme): void {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  show(kept() ?? usual ?? system);
}

export function turnTheme(): void {
  show(theme.value === "dark" ? "light" : "dark");
  localStorage.setItem(KEPT, theme.value);
}
