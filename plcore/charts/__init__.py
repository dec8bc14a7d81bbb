"""Pictures of reports: Vega-Lite made with Altair, always with a sentence above and a table beside."""

from plcore.charts.way import WayTable, way_chart, way_table

__all__ = ["WayTable", "way_chart", "way_table"]
