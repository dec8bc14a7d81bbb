"""Links that go round in a circle: this is part of that, which is part of this."""

from __future__ import annotations

from collections.abc import Iterable


def circles(links: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the (child, parent) links that lie on a circle: a link does when its ends reach each other.

    Tarjan's strongly connected components (1972), without recursion, since a real framework may be deep.
    """
    parents: dict[str, list[str]] = {}
    for child, parent in links:
        parents.setdefault(child, []).append(parent)
        parents.setdefault(parent, [])
    seen: dict[str, int] = {}
    lowest: dict[str, int] = {}
    component: dict[str, int] = {}
    open_nodes: list[str] = []
    for start in parents:
        if start in seen:
            continue
        seen[start] = lowest[start] = len(seen)
        open_nodes.append(start)
        way = [(start, iter(parents[start]))]
        while way:
            node, following = way[-1]
            for parent in following:
                if parent not in seen:
                    seen[parent] = lowest[parent] = len(seen)
                    open_nodes.append(parent)
                    way.append((parent, iter(parents[parent])))
                    break
                if parent not in component:
                    lowest[node] = min(lowest[node], seen[parent])
            else:
                way.pop()
                if way:
                    lowest[way[-1][0]] = min(lowest[way[-1][0]], lowest[node])
                if lowest[node] == seen[node]:
                    while node not in component:
                        component[open_nodes.pop()] = seen[node]
    return {
        (child, parent) for child, above in parents.items() for parent in above if component[child] == component[parent]
    }
