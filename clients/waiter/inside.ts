/** The house, within reach of every part of the screen. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { House } from "../sync/house.ts";

export const Inside = createContext<House | null>(null);

export function useHouse(): House {
  const house = useContext(Inside);
  if (!house) throw new Error("This part of the screen stands outside the house.");
  return house;
}
