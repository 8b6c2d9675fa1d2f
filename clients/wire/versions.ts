// Written by `comanda wire` from the Python definitions. Do not edit.

/** What this screen speaks (HUB-19). */
export const PROTOCOL = 1;
export const SCHEMA = 2;
