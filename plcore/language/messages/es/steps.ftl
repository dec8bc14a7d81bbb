# Lo que dijo la gente en los otros pasos: ideas de dos en dos, el dinero repartido, un borrador por partes, preguntas abiertas.

## Dos ideas a la vez

# Example: people = 38, times = 312
steps-pairs-people = { $people ->
    [0] Nadie ha elegido todavía entre dos ideas.
    [one] Solo una persona ha elegido. Es muy poco para decir qué importa más.
   *[other] { $people } personas vieron dos ideas a la vez, y eligieron una { $times } veces en total.
}
# Example: people = 12
steps-pairs-waits = { $people ->
    [one] Ya eligió una persona.
   *[other] Ya eligieron { $people } personas.
} Decimos qué eligieron cuando se cierre el encuentro. Así nadie puede leer aquí lo que eligió una sola persona.
# Example: people = 3
steps-pairs-few = { $people ->
    [0] Nadie ha elegido todavía entre dos ideas.
    [one] Solo una persona ha elegido. Es muy poco para decir qué importa más.
   *[other] Solo { $people } personas han elegido. Es muy poco para decir qué importa más.
}
# Example: count = 12
steps-pairs-undecided = { $count ->
    [one] Una vez más, alguien no pudo elegir.
   *[other] Otras { $count } veces, alguien no pudo elegir.
}
steps-pairs-order = Va primero la idea que más ganó, según las veces que se eligió entre ella y otra. Así, 9 de 10 va antes que 12 de 20.
# Example: wins = 14, times = 20
steps-pairs-line = Se eligió { $wins } de { $times } veces:
steps-pairs-close = Donde dos ideas van casi parejas, unas pocas respuestas más podrían cambiarlas de lugar.
# Example: count = 4, fewest = 7
steps-pairs-unsure = { $count ->
    [one] Entre una idea y otra se eligió menos de { $fewest } veces. Es muy poco para darle un lugar.
   *[other] Con { $count } ideas se eligió menos de { $fewest } veces. Es muy poco para darles un lugar.
}
# Example: count = 4
steps-more-ideas = { $count ->
    [one] Una idea más
   *[other] { $count } ideas más
}

## El dinero repartido

# Example: people = 3
steps-budget-few = { $people ->
    [0] Nadie ha repartido el dinero todavía.
    [one] Solo una persona ha repartido el dinero. Es muy poco para decir algo.
   *[other] Solo { $people } personas han repartido el dinero. Es muy poco para decir algo.
}
# Example: funded = 6, projects = 8
steps-budget-answer = { $funded ->
    [0] El fondo no paga ninguno de los { $projects } proyectos.
    [one] El fondo paga 1 de { $projects } proyectos.
   *[other] El fondo paga { $funded } de { $projects } proyectos.
}
steps-budget-how = Cómo se repartió el dinero
steps-budget-step = Paramos cuando ya no cabe nada más.
steps-budget-spent = Lo que la parte de una persona ya pagó, se gastó. Así que un proyecto necesita a bastante gente a la que todavía le quede algo de su parte.
# Example: cost = $6,000
steps-budget-cost = Costo: { $cost }
# Example: points = 30
steps-budget-points = { $points ->
    [one] 1 punto
   *[other] { $points } puntos
}
# Example: names = Un jardín; Libros
steps-budget-names = Se pagan: { $names }

## Un borrador y preguntas abiertas

# Example: number = 2
steps-part = Parte { $number }
# Example: people = 38
steps-draft-people = { $people ->
    [0] Nadie ha dicho nada del borrador todavía.
    [one] Una persona dijo algo del borrador.
   *[other] { $people } personas dijeron algo del borrador.
}
# Example: people = 38
steps-questions-people = { $people ->
    [0] Nadie ha respondido todavía.
    [one] Respondió una persona.
   *[other] Respondieron { $people } personas.
}
# Example: said = 3
steps-opinion-few = { $said ->
    [0] Nadie ha dicho todavía si está de acuerdo.
    [one] Solo una persona dijo si está de acuerdo. Es muy poco para decir algo.
   *[other] Solo { $said } personas dijeron si están de acuerdo. Es muy poco para decir algo.
}
# Example: said = 38
steps-opinion-said = Qué piensan { $said } personas de esta parte:
# Example: opinion = agree, count = 12
steps-opinion-line = { $opinion ->
    [agree] Está bien así: { $count }
    [change] Está bien con cambios: { $count }
    [against] Así no: { $count }
   *[none] Sin opinión: { $count }
}
# Example: people = 12
steps-part-wrote = { $people ->
    [0] Nadie escribió sobre esta parte.
    [one] Una persona escribió sobre esta parte.
   *[other] { $people } personas escribieron sobre esta parte.
}
# Example: people = 12
steps-question-wrote = { $people ->
    [0] Nadie ha respondido esto todavía.
    [one] Una persona respondió esto.
   *[other] { $people } personas respondieron esto.
}
steps-words-few = Tan pocas personas no pueden hablar por todas.
steps-words-order = Aquí están sus palabras como las escribieron, cada una en su idioma. El orden no quiere decir nada.
# Example: count = 2
steps-words-waiting = { $count ->
    [one] Una no la leemos todavía; por eso no está aquí.
   *[other] Todavía no leemos { $count }; por eso no están aquí.
}
# Example: count = 2
steps-words-hidden = { $count ->
    [one] Una respuesta está oculta.
   *[other] { $count } respuestas están ocultas.
}
# Example: count = 4
steps-words-more = { $count ->
    [one] Leer una respuesta más
   *[other] Leer { $count } respuestas más
}
steps-words-log = Lea por qué
steps-words-whole = Las palabras están en el informe completo.
