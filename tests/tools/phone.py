"""A phone that takes part in a gathering: it follows pages, reads their forms and sends them, as a browser would."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

import httpx

FORM = re.compile(r'<form method="post" action="([^"]*)"[^>]*>(.*?)</form>', re.S)
FIELD = re.compile(r"<(?:input|button|textarea)\b[^>]*>")
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass
class Phone:
    """One device. page: what it shows now; forms: as the page has them."""

    url: str
    language: str = "en"
    seat: str | None = None
    page: httpx.Response = field(init=False)

    def __post_init__(self) -> None:
        cookies = {"pl_lang": self.language, **({"pl_seat": self.seat} if self.seat else {})}
        headers = {"Origin": self.url, "Accept-Language": self.language}
        self.client = httpx.Client(
            base_url=self.url, follow_redirects=True, cookies=cookies, headers=headers, timeout=30
        )

    def go(self, path: str) -> httpx.Response:
        """Open a page."""
        self.page = self.client.get(path)
        return self.page

    def form(self, **having: str) -> tuple[str, dict[str, str]]:
        """The first form on the page that has these fields or buttons: its action and its hidden fields."""
        for action, inside in FORM.findall(self.page.text):
            fields = [dict(ATTRIBUTE.findall(one)) for one in FIELD.findall(inside)]
            named = [(one.get("name", ""), html.unescape(one.get("value", ""))) for one in fields]
            if all((name, value) in named or (value == "" and name in dict(named)) for name, value in having.items()):
                hidden = {one["name"]: html.unescape(one["value"]) for one in fields if one.get("type") == "hidden"}
                return html.unescape(action), hidden
        raise AssertionError(f"no form with {having} on {self.page.url}")

    def send(self, having: dict[str, str] | None = None, **typed: str) -> httpx.Response:
        """Fill in and send a form. having: what tells it from others on the page; else what is typed."""
        action, hidden = self.form(**(having if having is not None else typed))
        self.page = self.client.post(action, data={**hidden, **typed})
        return self.page

    def join(self, code: str) -> httpx.Response:
        """Say yes on the page of joining."""
        self.go(f"/join/{code}")
        return self.send(yes="1")
