/** Which stations this screen shows: its own address says it, else this device remembers. */

export const EXPO = "expo";
const KEPT = "comanda.kds.stations";

function fromText(text: string | null): readonly string[] {
  return (text ?? "").split(",").filter((id) => /^[a-z0-9-]{1,64}$/.test(id));
}

/** One machine may show several stations in several windows, so the address goes first. */
export function rememberedStations(): readonly string[] {
  const named = fromText(new URL(location.href).searchParams.get("stations"));
  return named.length > 0 ? named : fromText(localStorage.getItem(KEPT));
}

export function rememberStations(chosen: readonly string[]): void {
  const text = chosen.join(",");
  const address = new URL(location.href);
  address.searchParams.set("stations", text);
  history.replaceState(null, "", decodeURIComponent(address.href));
  localStorage.setItem(KEPT, text);
}
