# Lo que oímos: lo que se encontró en un encuentro, para todos.

heard-imported-step = De acuerdo, en desacuerdo o paso
