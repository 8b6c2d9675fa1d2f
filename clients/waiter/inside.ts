/** The house, within reach of every part of the screen. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { House } from "../sync/house.ts";

/** What is entered here was served while the house was away: nothing of it can be out. */
export const OnPaper = createContext(false);

export const Inside = createContext<House | null>(null);

export function useHouse(): House {
  const house = useContext(Inside);
  if (!house) throw new Error("This part of the screen stands outside the house.");
  return house;
}
