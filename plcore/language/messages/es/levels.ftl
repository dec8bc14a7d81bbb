# Los cuatro niveles, en palabras.
level-not-enough = Aún no hay suficiente trabajo
level-just-starting = Apenas empieza
level-getting-there = Va por buen camino
level-has-shown = Ya lo demostró

# Example: count = 5
sure-pieces = { $count ->
    [0] Aún no hemos visto trabajos.
    [one] Hemos visto 1 trabajo.
   *[other] Hemos visto { $count } trabajos.
}
# Example: count = 2
sure-too-early = { $count ->
    [0] Aún no hay trabajos, así que es pronto para decirlo.
    [one] Solo hay 1 trabajo, así que es pronto para decirlo.
   *[other] Solo hay { $count } trabajos, así que es pronto para decirlo.
}
