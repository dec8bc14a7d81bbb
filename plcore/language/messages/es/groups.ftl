# Lo que se encontró en un encuentro: grupos o ninguno, en qué se coincide, en qué no.

# Example: people = 404, votes = 33462, statements = 192
groups-people = { $people ->
    [0] Nadie ha dicho nada aún.
    [one] Una persona dio { $votes } respuestas.
   *[other] { $people } personas dieron { $votes } respuestas.
}
# Example: statements = 192
groups-statements = { $statements ->
    [one] Vieron una sola frase.
   *[other] Vieron { $statements } frases.
}
# Example: k = 3, counted = 354
groups-clear = { $counted } personas dijeron lo suficiente. Forman { $k } grupos, cada uno con ideas propias y claras.
# Example: counted = 107
groups-none = No hay grupos claros. La gente piensa distinto, pero no en dos o más bandos.
# Example: counted = 4
groups-few = { $counted ->
    [0] Nadie ha dicho todavía lo suficiente para buscar grupos.
    [one] Una persona ha dicho lo suficiente. Es muy poco para buscar grupos.
   *[other] { $counted } personas han dicho lo suficiente. Son muy pocas para buscar grupos.
}
# Example: k = 2
groups-polis = Como los busca Polis, hay { $k } grupos. Así siempre salen grupos, sean reales o no.
# Example: letter = A, people = 218
groups-size = { $people ->
    [one] El grupo { $letter } es una persona.
   *[other] El grupo { $letter } son { $people } personas.
}
groups-shared = En qué coincide la gente, en todos los grupos:
groups-shared-one-group = En qué coincide la mayoría:
groups-shared-none = Todavía no hay nada en que coincida la mayoría de todos los grupos.
# Example: people = 41, seen = 52, text = Keep a teacher in every project.
groups-agree = { $people } de { $seen } están de acuerdo: «{ $text }»
# Example: people = 41, seen = 52, text = Keep a teacher in every project.
groups-disagree = { $people } de { $seen } no están de acuerdo: «{ $text }»
groups-differ = En qué más se separan los grupos:
# Example: text = Phones away all day., most = A, agrees = 24, seen = 28, least = B, others = 5, all = 24
groups-gap = «{ $text }» En el grupo { $most }, { $agrees } de { $seen } están de acuerdo. En el grupo { $least }, { $others } de { $all }.
groups-held = Lo que cada grupo piensa más que los otros:
# Example: letter = A, people = 24, seen = 28, text = Phones away all day.
groups-held-agree = Grupo { $letter }: { $people } de { $seen } están de acuerdo: «{ $text }»
# Example: letter = A, people = 24, seen = 28, text = Phones away all day.
groups-held-disagree = Grupo { $letter }: { $people } de { $seen } no están de acuerdo: «{ $text }»
# Example: count = 12
groups-uncertain = { $count ->
    [0] Cada frase tiene respuestas suficientes para decir algo de ella.
    [one] Una frase necesita más respuestas antes de decir algo de ella.
   *[other] { $count } frases necesitan más respuestas antes de decir algo de ellas.
}
groups-how = Escondimos unas respuestas y tratamos de adivinarlas. Un grupo es claro solo si ayuda a adivinar.
groups-stage = Buscando grupos
