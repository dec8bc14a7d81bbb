"""Everything on paper: letters that let someone in, a child's report, an objective. All PDF/UA-1, set by Typst."""
