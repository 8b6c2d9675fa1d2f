/** What a screen shows: the replica with this device's own unanswered wishes on top (HUB-12). */
import type { AnyRecord } from "../wire/messages.ts";
import type { CarteDocument, Records } from "../wire/records.ts";
import { PREDICTED } from "./predict.ts";
import type { ById, Kind } from "./replica.ts";
import type { Tap } from "./tap.ts";
import type { World } from "./world.ts";

/** Predicted records by key ("line:…"). */
export type Predictions = ReadonlyMap<string, AnyRecord>;

const NOTHING: Predictions = new Map();

export type OfKind = <K extends Kind>(kind: K) => ById<K>;

/** Pure: the same replica, taps and menu always give the same predictions; nothing is undone. */
export function predictionsOf(
  taps: readonly Tap[],
  replica: OfKind,
  menu: CarteDocument | null,
): Predictions {
  if (taps.length === 0) return NOTHING;
  const predicted = new Map<string, AnyRecord>();
  const world: World = {
    menu,
    one: <K extends Kind>(kind: K, id: string) =>
      // A record is put under its own kind and id, so the key tells its type.
      (predicted.get(`${kind}:${id}`) as Records[K] | undefined) ?? replica(kind).get(id),
    all: (kind) => laidOver(kind, replica(kind), predicted).values(),
    put: (record) => predicted.set(`${record.kind}:${record.id}`, record),
  };
  for (const tap of taps) PREDICTED[tap.name]?.(world, tap);
  return predicted;
}

export function laidOver<K extends Kind>(
  kind: K,
  replica: ById<K>,
  predicted: Predictions,
): ById<K> {
  const own = [...predicted.values()].filter((record) => record.kind === kind);
  if (own.length === 0) return replica;
  const both = new Map(replica);
  for (const record of own) both.set(record.id, record as Records[K]);
  return both;
}
