/** The waiter's screen: opens the house and shows it. */
import { render } from "preact";
import { openHouse } from "../sync/open_house.ts";
import { Loading } from "../ui/Empty.tsx";
import "../ui/theme.css";
import { layGhosts } from "../ui/ghosts.ts";
import { startTheme } from "../ui/theme.ts";
import "./waiter.css";
import { CannotOpen } from "./screens/CannotOpen.tsx";
import { Waiter } from "./screens/Waiter.tsx";

const app = document.getElementById("app");
if (!app) throw new Error("The page has no place for the screen.");
startTheme();
layGhosts();
render(<Loading />, app);
openHouse({ app: "waiter" }).then(
  (house) => render(<Waiter house={house} />, app),
  (reason: unknown) => render(<CannotOpen reason={reason} />, app),
);
