/** The kitchen screen opens. */
import { render } from "preact";
import { openHouse } from "../sync/open_house.ts";
import { startTheme } from "../ui/theme.ts";
import { breathe } from "./breath.ts";
import { rememberedLook } from "./look.ts";
import { Kitchen } from "./screens/Kitchen.tsx";
import { Opening } from "./screens/Opening.tsx";
import "../ui/theme.css";
import "./kds.css";

const app = document.getElementById("app");
if (!app) throw new Error("The page has no place for the screen.");
breathe();
startTheme("dark");
rememberedLook();
render(<Opening />, app);
openHouse({ app: "kds" }).then(
  (house) => render(<Kitchen house={house} />, app),
  (reason: unknown) => render(<Opening failed={String(reason)} />, app),
);
