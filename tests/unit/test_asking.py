"""Reading a request: addresses, languages, ways back, and the label of a device."""

from __future__ import annotations

import pytest
from starlette.requests import HTTPConnection, Request

from pages.door.asking import address_of, is_from_our_page, is_https, is_outside, label_of, language_of, local


def asked(client="198.51.100.9", scheme="http", kind=HTTPConnection, **headers):
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return kind(
        {
            "type": "http",
            "method": "POST",
            "path": "/",
            "query_string": b"",
            "scheme": scheme,
            "server": ("house.example", 80),
            "client": (client, 0) if client else None,
            "headers": raw,
        }
    )


@pytest.mark.parametrize(
    ("proxies", "client", "forwarded", "seen"),
    [
        ("", "198.51.100.9", None, "198.51.100.9"),
        ("", "198.51.100.9", "203.0.113.5", "198.51.100.9"),  # anybody can write that header
        ("", "203.0.113.5", "203.0.113.5", "127.0.0.1"),  # uvicorn believed a program on this machine; we do not
        ("", None, None, ""),
        ("198.51.100.9", "198.51.100.9", "203.0.113.5", "203.0.113.5"),
        ("198.51.100.0/24, 10.0.0.1", "198.51.100.9", "203.0.113.5, 198.51.100.7", "203.0.113.5"),
        ("198.51.100.9", "198.51.100.9", "1.1.1.1, 203.0.113.5", "203.0.113.5"),  # what stands left may be made up
        ("198.51.100.9", "198.51.100.8", "203.0.113.5", "198.51.100.8"),
        ("198.51.100.9", "198.51.100.9", "198.51.100.9", "198.51.100.9"),
        ("127.0.0.1", "203.0.113.5", "203.0.113.5", "203.0.113.5"),
        ("198.51.100.9", "198.51.100.9", "203.0.113.5:4711", "203.0.113.5"),
        ("198.51.100.9", "198.51.100.9", "[2001:db8::1]:4711", "2001:db8::1"),
        ("not an address", "198.51.100.9", "203.0.113.5", "198.51.100.9"),
    ],
)
def test_whose_address_it_is(monkeypatch, proxies, client, forwarded, seen):
    monkeypatch.setenv("PORCHLIGHT_TRUSTED_PROXY", proxies)
    headers = {"x_forwarded_for": forwarded} if forwarded else {}
    assert address_of(asked(client, **headers)) == seen


@pytest.mark.parametrize(
    ("proxies", "scheme", "forwarded", "https"),
    [
        ("", "https", None, True),
        ("", "http", "https", False),
        ("198.51.100.9", "http", "https", True),
        ("", "http", None, False),
    ],
)
def test_whether_it_is_https(monkeypatch, proxies, scheme, forwarded, https):
    monkeypatch.setenv("PORCHLIGHT_TRUSTED_PROXY", proxies)
    headers = {"x_forwarded_proto": forwarded} if forwarded else {}
    assert is_https(asked(scheme=scheme, **headers)) is https


def test_what_is_outside():
    assert is_outside(asked("198.51.100.9"))
    assert is_outside(asked(None))
    assert is_outside(asked("127.0.0.1", x_forwarded_for="127.0.0.1"))
    assert not is_outside(asked("127.0.0.1"))
    assert not is_outside(asked("::1"))


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"sec_fetch_site": "same-origin", "origin": "https://evil.example"}, True),  # a browser cannot be made to lie
        ({"sec_fetch_site": "cross-site", "origin": "http://house.example"}, False),
        ({"origin": "http://house.example"}, True),
        ({"origin": "http://house.example:81"}, False),
        ({"origin": "http://house.example.evil.example"}, False),
        ({"origin": "null"}, False),
        ({"referer": "http://house.example/sign-in"}, True),
        ({"referer": "http://evil.example/house.example"}, False),
        ({}, False),
    ],
)
def test_whether_a_form_is_from_our_page(headers, ours):
    assert is_from_our_page(asked(kind=Request, host="house.example", **headers)) is ours


@pytest.mark.parametrize(
    ("cookie", "accepted", "spoken"),
    [
        (None, None, "en"),
        (None, "es-MX,es;q=0.9,en;q=0.8", "es"),
        (None, "fr-FR,es;q=0.5", "es"),
        (None, "fr, de", "en"),
        (None, "en;q=0.2, es;q=0.9", "es"),
        (None, "es;q=0, en", "en"),
        (None, ";;;,q=x;q=y", "en"),
        ("es", "en", "es"),
        ("xx", "es", "es"),
        ("../etc", None, "en"),
    ],
)
def test_the_language_of_an_answer(cookie, accepted, spoken):
    assert language_of({"pl_lang": cookie} if cookie else {}, accepted) == spoken


@pytest.mark.parametrize("path", ["/", "/learn", "/learn?objective=HB.MA.3", "/my-child?a=b%20c", "/a-b_c"])
def test_ways_back_inside_the_house(path):
    assert local(path) == path


@pytest.mark.parametrize(
    "path",
    [None, "", "learn", "//x", "/\\x", "/%2fx", "/%5cx", "https://x", "/a b", "/a\n", "/sign-out", "/" + "a" * 300],
)
def test_no_way_out(path):
    assert local(path) == "/"


PHONE = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile/15E Safari/604.1"
IPAD = "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/126 Mobile/15E148 Safari/604.1"
TABLET = "Mozilla/5.0 (Linux; Android 14; SM-X210) AppleWebKit/537.36 SamsungBrowser/25.0 Chrome/121 Safari/537.36"
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0"
LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"


@pytest.mark.parametrize(
    ("agent", "label"),
    [
        (PHONE, "phone, Chrome"),
        (IPHONE, "phone, Safari"),
        (IPAD, "tablet, Chrome"),
        (TABLET, "tablet, Samsung Internet"),
        (WINDOWS, "computer, Edge"),
        (LINUX, "computer, Firefox"),
        ("curl/8.0", "computer"),
        (None, "computer"),
    ],
)
def test_what_a_device_is_known_by(agent, label):
    assert label_of(agent) == label
