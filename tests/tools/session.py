"""A Streamlit session without a browser: the websocket and its protobuf, for hostile tests and benches.

async with Session(url, cookie="porchlight=...") as session:
    run = await session.run("my-child")
    run.text      everything the page drew, as text
    run.seconds   from asking to the end of the script
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field

import websockets
from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


@dataclass
class Run:
    """What one script run drew."""

    seconds: float = 0.0
    pieces: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    not_found: bool = False
    messages: int = 0
    size: int = 0

    @property
    def text(self) -> str:
        return "\n".join(self.pieces)


class Session:
    """One browser tab, as the server sees it."""

    def __init__(self, url: str, *, cookie: str = "", headers: dict[str, str] | None = None) -> None:
        self._url = url.replace("http", "ws", 1).rstrip("/") + "/_stcore/stream"
        self._headers = {**({"Cookie": cookie} if cookie else {}), **(headers or {})}
        self._hash = ""

    async def __aenter__(self) -> Session:
        self._socket = await websockets.connect(
            self._url,
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            open_timeout=60,
            additional_headers=self._headers,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._socket.close()

    async def run(self, page: str = "", query: str = "") -> Run:
        """Ask for a page by its address and wait until its script has ended."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = page
        return await self._ask(asked)

    async def again(self) -> Run:
        """Run the same page again, as a touch of a widget would."""
        asked = BackMsg()
        asked.rerun_script.page_script_hash = self._hash
        return await self._ask(asked)

    async def _ask(self, asked: BackMsg) -> Run:
        run = Run()
        started = time.perf_counter()
        await self._socket.send(asked.SerializeToString())
        while True:
            raw = await self._socket.recv()
            run.messages += 1
            run.size += len(raw)
            told = ForwardMsg()
            told.ParseFromString(raw)  # type: ignore[arg-type]
            kind = told.WhichOneof("type")
            if kind == "new_session":
                self._hash = told.new_session.page_script_hash
            elif kind == "page_not_found":
                run.not_found = True
            elif kind == "navigation":
                run.pages = [page.url_pathname for page in told.navigation.app_pages]
                self._hash = told.navigation.page_script_hash  # new_session names the frame, this the page
            elif kind == "delta" and told.delta.WhichOneof("type") == "new_element":
                element = told.delta.new_element
                if element.WhichOneof("type") == "exception":
                    run.exceptions.append(element.exception.message)
                run.pieces += words_of(element)
            elif kind == "script_finished":
                run.seconds = time.perf_counter() - started
                return run


def words_of(message: Message) -> list[str]:
    """Every string inside a protobuf message: what could be read by whoever gets it."""
    found: list[str] = []
    for descriptor, value in message.ListFields():
        if descriptor.message_type is not None and descriptor.message_type.GetOptions().map_entry:
            values = list(value.values())
        else:
            values = list(value) if descriptor.is_repeated else [value]
        for one in values:
            if isinstance(one, str):
                found.append(one)
            elif isinstance(one, bytes):
                found.append(one.decode("utf-8", errors="replace"))
            elif isinstance(one, Message):
                found += words_of(one)
    return found
