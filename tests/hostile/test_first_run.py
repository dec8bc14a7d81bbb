"""The first start: an answer at once, a bar that grows, then Harbor Bend; and nothing half-built after a crash."""

from __future__ import annotations

import httpx
import pytest

from plcore.store import open_store
from tests.tools.serving import served

pytestmark = pytest.mark.slow


def test_the_first_visitor_sees_a_bar_and_then_harbor_bend(tmp_path):
    with served(tmp_path / "new.duckdb", wait_for="ok") as server:
        told = httpx.get(f"{server.url}/healthz").json()
        if not told["ready"]:  # a fast machine may be done before the first question
            page = httpx.get(f"{server.url}/my-child", headers={"Accept-Language": "es"})
            if page.status_code == 503:
                assert "Porchlight se prepara" in page.text
                assert "<progress" in page.text
                assert page.headers["refresh"] == "2"
                assert page.headers["retry-after"] == "2"
                assert page.headers["cache-control"] == "no-store"
        server.until("ready")
        page = httpx.get(f"{server.url}/")
        assert page.status_code == 200
        assert "Welcome · Porchlight" in page.text
        assert "100 %" in server.said()
        assert "Traceback" not in server.said()


def test_a_first_start_that_is_killed_leaves_nothing_half_built(tmp_path):
    database = tmp_path / "new.duckdb"
    with served(database, wait_for="ok") as server:
        server.process.kill()
        server.process.wait()
    whole = database.exists()
    with served(database):
        assert database.exists()
    with open_store(database) as store:
        students = store.one("SELECT count(*) FROM core.person_role WHERE role = 'student'")
    assert students is not None
    assert students[0] >= 1000, f"built before the kill: {whole}"
    assert not list(tmp_path.glob("building-*"))
