"""The pages that the house draws itself: choose a screen, pair one, see the printers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from server.doors.known import is_ours
from server.settings import VERSION

STATIC: Final = Path(__file__).parents[1] / "static"
_TEMPLATES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parents[1] / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
)
ICON: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="8" fill="#8f2d45"/>'
    '<path d="M9 7h14v19l-3.5-2.5L16 26l-3.5-2.5L9 26z" fill="#fffdf8"/>'
    '<path d="M12 12h8M12 16h8M12 20h5" stroke="#8f2d45" stroke-width="2"/></svg>'
)
"""An order slip."""
SCREENS: Final = ("waiter", "kds", "till")


def page(template: str, **content: Any) -> str:  # noqa: ANN401 - what the page shows
    return _TEMPLATES.get_template(template).render(version=VERSION, **content)


Shown = Callable[[Request], Awaitable[Response]]


def ours(shown: Shown) -> Shown:
    """A stranger sees the pairing page and nothing else."""

    async def gate(request: Request) -> Response:
        if await is_ours(request):
            return await shown(request)
        return HTMLResponse(page("pair.html"), 403)

    return gate


async def choose(_request: Request) -> Response:
    return HTMLResponse(page("choose.html"))


async def icon(_request: Request) -> Response:
    return Response(ICON, media_type="image/svg+xml", headers={"Cache-Control": "max-age=86400"})


async def screen(request: Request) -> Response:
    """A screen's shell: never cached, so that a new build is seen at the next load."""
    name = request.url.path.strip("/").split("/")[0]
    file = STATIC / name / "index.html"
    if not file.exists():
        return HTMLResponse(page("not_built.html", name=name), 503)
    return FileResponse(file, headers={"Cache-Control": "no-cache"})


async def spare_copy(_request: Request) -> Response:
    """What keeps the screens on a tablet; from the root, so that it may answer for every page."""
    file = STATIC / "sw.js"
    if not file.exists():
        return Response(status_code=404)
    return FileResponse(file, media_type="text/javascript", headers={"Cache-Control": "no-cache"})
