/** The world that a prediction sees and changes. */
import type { AnyRecord } from "../wire/messages.ts";
import type { CarteDocument, Records } from "../wire/records.ts";
import type { Kind } from "./replica.ts";

/** What is known while predictions are worked out: the replica plus the earlier ones. */
export interface World {
  readonly menu: CarteDocument | null;
  one<K extends Kind>(kind: K, id: string): Records[K] | undefined;
  all<K extends Kind>(kind: K): Iterable<Records[K]>;
  put(record: AnyRecord): void;
}
