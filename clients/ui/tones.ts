/** The states that a restaurant shows, each with one tone, one picture and one word. */
import {
  Bell,
  Check,
  CircleDashed,
  CookingPot,
  Hand,
  Receipt,
  Sparkles,
  TriangleAlert,
  Users,
  Utensils,
  WifiOff,
} from "lucide";
import type { Picture } from "./Icon.tsx";
import { words } from "./words/en.ts";

export type Tone =
  | "free"
  | "seated"
  | "ordered"
  | "cooking"
  | "eating"
  | "ready"
  | "paid"
  | "to_clear"
  | "late"
  | "offline";

export const PICTURES: Readonly<Record<Tone, Picture>> = {
  free: CircleDashed,
  seated: Users,
  ordered: Hand,
  cooking: CookingPot,
  eating: Utensils,
  ready: Bell,
  paid: Receipt,
  to_clear: Sparkles,
  late: TriangleAlert,
  offline: WifiOff,
};

export const TICK: Picture = Check;

export const WORDS: Readonly<Record<Tone, string>> = words.states;
