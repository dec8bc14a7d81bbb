# Mi hija o hijo, y la misma página para cada estudiante ("tú").

# Example: name = Maya
child-title = Cómo va { $name }
child-you-title = Cómo vas
child-none = Aún no sabemos quién es su hija o hijo. Pregunte en la oficina de la escuela, por favor.
child-choose = Su familia
child-as-of-label = Ver esta página al día
child-as-of-today = Ver el día de hoy
child-letter = Esta página como carta (PDF)
child-letter-file = progreso.pdf
# Example: name = Maya
child-not-open = Usted no puede abrir esta página. Pregunte en la oficina de la escuela, por favor.

# La respuesta, en tres frases a lo más.
# Example: name = Maya
child-answer-no-work = Aún no tenemos trabajos de { $name }.
child-you-answer-no-work = Aún no tenemos trabajos tuyos.
child-answer-no-work-then = Cuando la escuela los mande, usted los verá aquí.
child-you-answer-no-work-then = Cuando la escuela los mande, los verás aquí.
# Example: name = Maya, count = 3
child-answer-early = { $count ->
    [one] { $name } ya empezó con 1 meta.
   *[other] { $name } ya empezó con { $count } metas.
}
# Example: count = 3
child-you-answer-early = { $count ->
    [one] Ya empezaste con 1 meta.
   *[other] Ya empezaste con { $count } metas.
}
child-answer-early-why = Es pronto para decir cómo le va.
child-you-answer-early-why = Es pronto para decir cómo te va.
# Example: name = Maya, total = 6
child-answer-shown-all = { $total ->
    [one] { $name } ya demostró la única meta hasta hoy.
   *[other] { $name } ya demostró sus { $total } metas.
}
# Example: total = 6
child-you-answer-shown-all = { $total ->
    [one] Ya demostraste la única meta hasta hoy.
   *[other] Ya demostraste tus { $total } metas.
}
# Example: name = Maya, count = 4, total = 6
child-answer-shown = { $name } ya demostró { $count } de sus { $total } metas.
# Example: count = 4, total = 6
child-you-answer-shown = Ya demostraste { $count } de tus { $total } metas.
# Example: name = Maya, count = 3, total = 6
child-answer-getting = { $name } va por buen camino en { $count } de sus { $total } metas.
# Example: count = 3, total = 6
child-you-answer-getting = Vas por buen camino en { $count } de tus { $total } metas.
# Example: name = Maya, total = 6
child-answer-getting-all = { $total ->
    [one] { $name } va por buen camino en 1 meta.
   *[other] { $name } va por buen camino en sus { $total } metas.
}
# Example: total = 6
child-you-answer-getting-all = { $total ->
    [one] Vas por buen camino en 1 meta.
   *[other] Vas por buen camino en tus { $total } metas.
}
# Example: name = Maya, total = 6
child-answer-starting = { $total ->
    [one] { $name } apenas empieza con 1 meta.
   *[other] { $name } apenas empieza con { $total } metas.
}
# Example: total = 6
child-you-answer-starting = { $total ->
    [one] Apenas empiezas con 1 meta.
   *[other] Apenas empiezas con { $total } metas.
}
child-answer-starting-kind = Lo nuevo toma su tiempo, y está bien.
child-you-answer-starting-kind = Lo nuevo toma su tiempo, y está bien.
# Example: goal = Sumar fracciones
child-answer-time = “{ $goal }” pide más tiempo.
# Example: goal = Sumar fracciones
child-you-answer-time = “{ $goal }” pide más tiempo.
# Example: goal = Sumar fracciones, count = 2
child-answer-time-some = { $count ->
    [one] “{ $goal }” y 1 meta más piden más tiempo.
   *[other] “{ $goal }” y { $count } metas más piden más tiempo.
}
# Example: goal = Sumar fracciones, count = 2
child-you-answer-time-some = { $count ->
    [one] “{ $goal }” y 1 meta más piden más tiempo.
   *[other] “{ $goal }” y { $count } metas más piden más tiempo.
}
# Example: count = 2
child-answer-rest-getting = { $count ->
    [one] La otra va por buen camino.
   *[other] Las otras { $count } van por buen camino o apenas empiezan.
}
# Example: count = 2
child-you-answer-rest-getting = { $count ->
    [one] La otra va por buen camino.
   *[other] Las otras { $count } van por buen camino o apenas empiezan.
}
# Example: count = 2
child-answer-rest-early = { $count ->
    [one] De la otra es pronto para decir algo.
   *[other] De las otras { $count } es pronto para decir algo.
}
# Example: count = 2
child-you-answer-rest-early = { $count ->
    [one] De la otra es pronto para decir algo.
   *[other] De las otras { $count } es pronto para decir algo.
}
# Example: goal = Dividir fracciones
child-answer-next = Lo que sigue es “{ $goal }”.
# Example: goal = Dividir fracciones
child-you-answer-next = Lo que sigue es “{ $goal }”.
child-answer-next-same = Ese es también el paso que sigue.
child-you-answer-next-same = Ese es también el paso que sigue.
child-answer-next-ask = Pregunte en la escuela qué sigue.
child-you-answer-next-ask = Pregunta en clase qué sigue.

# Los niveles, dichos a quien estudia.
child-you-level-not-enough = Aún no hay suficiente trabajo
child-you-level-just-starting = Apenas empiezas
child-you-level-getting-there = Vas por buen camino
child-you-level-has-shown = Ya lo demostraste

# Las palabras de quien estudia.
# Example: name = Maya
child-own-words = En palabras de { $name }
child-you-own-words = En tus palabras
child-own-goal = Una meta
child-own-reflection = Mirando atrás
child-you-own-goal = Tu meta
child-you-own-reflection = Mirando atrás

# Las metas.
# Example: name = Maya
child-goals = Lo que aprende { $name }
child-you-goals = Lo que aprendes
child-goals-none = Aún no hay metas. Estarán aquí cuando haya trabajos.
# Example: count = 4
child-work = { $count ->
    [0] Por qué este nivel
    [one] 1 trabajo, y por qué
   *[other] { $count } trabajos, y por qué
}
child-work-heading = Los trabajos
child-explain = Qué quiere decir esta meta
# Example: count = 4
child-source-worked-out = { $count ->
    [0] Aún no hay trabajos para decirlo.
    [one] Lo decimos por 1 trabajo.
   *[other] Lo decimos por { $count } trabajos.
}
# Example: author = Lucia Ortiz, day = 2026-11-03
child-source-judged = { $author } lo dijo el { $day }. Lo que dice quien enseña va primero.
# Example: author = Lucia Ortiz, day = 2026-11-03, worked = getting_there
child-source-judged-differs = { $author } lo dijo el { $day }. Los trabajos solos dicen { $worked ->
    [has_shown] “Ya lo demostró”
    [getting_there] “Va por buen camino”
    [just_starting] “Apenas empieza”
   *[not_enough] “Aún no hay suficiente trabajo”
}.
# Example: name = Maya
child-pace-ahead = Va adelante. Le tomó menos trabajo que otras metas de { $name }.
child-you-pace-ahead = Vas adelante. Te tomó menos trabajo que tus otras metas.
# Example: name = Maya
child-pace-on = A su ritmo, como en otras metas de { $name }.
child-you-pace-on = A tu ritmo, como en tus otras metas.
# Example: name = Maya
child-pace-more = Le toma más tiempo que otras metas de { $name }. Está bien.
child-you-pace-more = Te toma más tiempo que tus otras metas. Está bien.
child-earlier = Metas de antes
# Example: day = 2025-11-03
child-earlier-newest = último trabajo: { $day }

child-went-has-shown = Salió bien
child-went-getting-there = Una parte salió bien
child-went-just-starting = Todavía costó
child-kind-classwork = Trabajo en clase
child-kind-homework = Tarea
child-kind-quiz = Prueba corta
child-kind-test = Examen
child-kind-exam = Examen
child-kind-project = Proyecto
child-kind-observation = Lo que se vio en clase
child-kind-discussion = Charla en clase
child-kind-conversation = Charla sobre el trabajo
child-kind-reflection = Mirando atrás
child-kind-goal = Una meta propia
child-kind-presentation = Presentación en clase
child-kind-assignment = Trabajo
child-kind-portfolio = Carpeta de trabajos
child-kind-performance = Muestra en vivo
child-kind-writing = Escritura
child-kind-reading = Lectura
child-kind-lab = Trabajo con las manos
child-kind-exit-ticket = Repaso corto
# Example: kind = Cartel
child-kind-other = { $kind }

# Lo que cambió.
# Example: day = 2026-11-03
child-changes-visit = Nuevo desde su última visita, el { $day }
# Example: day = 2026-11-03
child-you-changes-visit = Nuevo desde tu última visita, el { $day }
# Example: day = 2026-10-01
child-changes-before = Nuevo en las cuatro semanas antes del { $day }
child-changes-first = Nuevo en las últimas cuatro semanas
child-you-changes-first = Nuevo en las últimas cuatro semanas
child-changes-nothing-visit = Nada nuevo desde ese día.
child-you-changes-nothing-visit = Nada nuevo desde ese día.
child-changes-nothing-first = No hay trabajos nuevos en cuatro semanas.
child-you-changes-nothing-first = No hay trabajos nuevos en cuatro semanas.
# Example: name = Maya, goal = Sumar fracciones, level = has_shown
child-change-up = { $level ->
    [has_shown] { $name } ya demostró “{ $goal }”.
    [getting_there] { $name } ya va por buen camino en “{ $goal }”.
   *[just_starting] Ya se puede decir algo: “{ $goal }” apenas empieza.
}
# Example: goal = Sumar fracciones, level = has_shown
child-you-change-up = { $level ->
    [has_shown] Ya demostraste “{ $goal }”.
    [getting_there] Ya vas por buen camino en “{ $goal }”.
   *[just_starting] Ya se puede decir algo: “{ $goal }” apenas empieza.
}
# Example: goal = Sumar fracciones, level = getting_there
child-change-back = Hay que volver a ver “{ $goal }”. { $level ->
    [getting_there] Ahora dice “Va por buen camino”.
    [just_starting] Ahora dice “Apenas empieza”.
   *[not_enough] No hay trabajos para decir más.
}
# Example: goal = Sumar fracciones, level = getting_there
child-you-change-back = Hay que volver a ver “{ $goal }”. { $level ->
    [getting_there] Ahora dice “Vas por buen camino”.
    [just_starting] Ahora dice “Apenas empiezas”.
   *[not_enough] No hay trabajos para decir más.
}
# Example: author = Lucia Ortiz, goal = Sumar fracciones, level = getting_there
child-change-judged = { $author } dice de “{ $goal }”: { $level ->
    [has_shown] ya lo demostró.
    [getting_there] va por buen camino.
   *[just_starting] apenas empieza.
}
# Example: author = Lucia Ortiz, goal = Sumar fracciones, level = getting_there
child-you-change-judged = { $author } dice de “{ $goal }”: { $level ->
    [has_shown] ya lo demostraste.
    [getting_there] vas por buen camino.
   *[just_starting] apenas empiezas.
}
# Example: goal = Sumar fracciones
child-change-begun = Ya empezó el trabajo en “{ $goal }”.
# Example: goal = Sumar fracciones
child-you-change-begun = Ya empezaste a trabajar en “{ $goal }”.
# Example: goal = Sumar fracciones, count = 2
child-change-more = { $count ->
    [one] Hay 1 trabajo nuevo de “{ $goal }”. El nivel es el mismo.
   *[other] Hay { $count } trabajos nuevos de “{ $goal }”. El nivel es el mismo.
}
# Example: goal = Sumar fracciones, count = 2
child-you-change-more = { $count ->
    [one] Hay 1 trabajo nuevo de “{ $goal }”. El nivel es el mismo.
   *[other] Hay { $count } trabajos nuevos de “{ $goal }”. El nivel es el mismo.
}

# Lo que escribió quien enseña.
child-teacher-words = Lo que escribieron en la escuela
child-words-as-written = Las palabras están tal como se escribieron.
# Example: count = 5
child-more-words = { $count ->
    [one] 1 más
   *[other] { $count } más
}

# Lo que sigue.
child-next = Lo que sigue
# Example: goal = Dividir fracciones
child-next-says = Sigue: “{ $goal }”
# Example: name = Maya, goal = Sumar fracciones
child-next-why-after = Viene después de “{ $goal }”, que { $name } ya demostró.
# Example: goal = Sumar fracciones
child-you-next-why-after = Viene después de “{ $goal }”, que ya demostraste.
# Example: name = Maya
child-next-why-working = { $name } trabaja en eso ahora.
child-you-next-why-working = Trabajas en eso ahora.
# Example: name = Maya
child-next-none-left = { $name } ya demostró todas las metas de esta página. Pregunte en la escuela qué sigue.
child-you-next-none-left = Ya demostraste todas las metas de esta página. Pregunta en clase qué sigue.
child-next-none-yet = Cuando haya trabajos, aquí leerá lo que sigue.
child-you-next-none-yet = Cuando haya trabajos, aquí leerás lo que sigue.
child-at-home = Hoy, diez minutos
child-you-at-home = Pruébalo en casa
child-no-home-idea = Nadie ha escrito aún una idea para la casa. Pida una en la escuela.
child-ahead = Otros pasos que siguen

# El camino.
child-way = El camino hasta hoy
# Example: name = Maya, before = 1, after = 4, day = 2025-12-31
child-way-grew = El { $day }, { $name } { $before ->
    [0] aún no demostraba ninguna meta
    [one] ya había demostrado 1 meta
   *[other] ya había demostrado { $before } metas
}. { $after ->
    [one] Ahora es 1.
   *[other] Ahora son { $after }.
}
# Example: before = 1, after = 4, day = 2025-12-31
child-you-way-grew = El { $day } { $before ->
    [0] aún no demostrabas ninguna meta
    [one] ya habías demostrado 1 meta
   *[other] ya habías demostrado { $before } metas
}. { $after ->
    [one] Ahora es 1.
   *[other] Ahora son { $after }.
}
# Example: name = Maya, count = 4, day = 2025-12-31
child-way-same = { $count ->
    [one] { $name } ya demostró 1 meta, como el { $day }.
   *[other] { $name } ya demostró { $count } metas, como el { $day }.
}
# Example: count = 4, day = 2025-12-31
child-you-way-same = { $count ->
    [one] Ya demostraste 1 meta, como el { $day }.
   *[other] Ya demostraste { $count } metas, como el { $day }.
}
# Example: name = Maya, before = 4, after = 3, day = 2025-12-31
child-way-fewer = { $before ->
    [one] El { $day }, { $name } ya había demostrado 1 meta.
   *[other] El { $day }, { $name } ya había demostrado { $before } metas.
} { $after ->
    [0] Ahora hay que verlo otra vez.
    [one] Ahora es 1, y hay que volver a ver otras.
   *[other] Ahora son { $after }, y hay que volver a ver otras.
}
# Example: before = 4, after = 3, day = 2025-12-31
child-you-way-fewer = { $before ->
    [one] El { $day } ya habías demostrado 1 meta.
   *[other] El { $day } ya habías demostrado { $before } metas.
} { $after ->
    [0] Ahora hay que verlo otra vez.
    [one] Ahora es 1, y hay que volver a ver otras.
   *[other] Ahora son { $after }, y hay que volver a ver otras.
}
# Example: name = Maya, count = 3
child-way-getting = { $count ->
    [0] { $name } ya empezó, y aún no demuestra una meta.
    [one] { $name } va por buen camino en 1 meta.
   *[other] { $name } va por buen camino en { $count } metas.
}
# Example: count = 3
child-you-way-getting = { $count ->
    [0] Ya empezaste, y aún no demuestras una meta.
    [one] Vas por buen camino en 1 meta.
   *[other] Vas por buen camino en { $count } metas.
}
child-way-table = Lo mismo en una tabla
child-way-month = Mes
child-way-goals = Metas
child-way-alt = Cada barra es un mes. La parte oscura son metas ya demostradas.

# Cómo lo sabemos.
child-how = Cómo lo sabemos
# Example: day = 2025-11-20
child-note-window = Las metas de aquí tienen trabajos desde el { $day }.
child-note-enough = Decimos un nivel solo con 3 trabajos o más, o si lo dice quien enseña.
child-note-newer = El trabajo nuevo cuenta más que el viejo.
# Example: day = 2026-11-20
child-note-newest = El trabajo más nuevo es del { $day }.
# Example: day = 2026-11-20
child-note-as-of = Esta página es al { $day }.
# Example: day = 2026-10-01
child-note-past = Usted está viendo el { $day }. El trabajo de después no cuenta aquí.
# Example: day = 2026-10-01
child-you-note-past = Estás viendo el { $day }. El trabajo de después no cuenta aquí.
# Example: schools = Pier Street School
child-school = Escuela: { $schools }
# Example: teachers = Lucia Ortiz
child-teachers = Enseña: { $teachers }
