// Written by `comanda wire` from the Python definitions. Do not edit.

export type RefusalCode =
  | "hub.may_not";
