# Mi hija o hijo, y la misma página para cada estudiante ("tú").

# Example: name = Maya
child-title = Cómo va { $name }
child-you-title = Cómo vas
child-none = Aún no sabemos quién es su hija o hijo. Pregunte en la oficina de la escuela, por favor.
child-choose = Sus hijas e hijos
child-as-of-label = Ver cómo iba en esta fecha
child-as-of-today = Ver el día de hoy
child-letter = Esta página para imprimir (PDF)
child-letter-file = progreso
# Example: name = Maya
child-not-open = Usted no puede abrir esta página. Pregunte en la oficina de la escuela, por favor.

# La respuesta, en tres frases a lo más.
# Example: name = Maya
child-answer-no-work = Aún no tenemos trabajos de { $name }.
child-you-answer-no-work = Aún no tenemos trabajos tuyos.
child-answer-no-work-then = Cuando la escuela los mande, usted los verá aquí.
child-you-answer-no-work-then = Cuando la escuela los mande, los verás aquí.
# Example: name = Maya, when = now
child-answer-no-work-year = { $when ->
    [past] No tenemos trabajos de { $name } en el año antes de ese día.
   *[now] No tenemos trabajos de { $name } en el último año.
}
# Example: when = now
child-you-answer-no-work-year = { $when ->
    [past] No tenemos trabajos tuyos en el año antes de ese día.
   *[now] No tenemos trabajos tuyos en el último año.
}
child-answer-no-work-year-then = Lo de antes está en “Metas de antes”.
child-you-answer-no-work-year-then = Lo de antes está en “Metas de antes”.
# Example: name = Maya, count = 3, when = now
child-answer-early = { $when ->
    [past] En ese año, { $name } había empezado con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
   *[now] Este año, { $name } ya empezó con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
}
# Example: count = 3, when = now
child-you-answer-early = { $when ->
    [past] En ese año habías empezado con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
   *[now] Este año ya empezaste con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
}
child-answer-early-why = Todavía es pronto para saber cómo va.
child-you-answer-early-why = Todavía es pronto para saber cómo vas.
# Example: name = Maya, total = 6, when = now
child-answer-shown-all = { $when ->
    [past] En ese año, { $name } ya había demostrado lo que sabe en { $total ->
        [one] su única meta
       *[other] sus { $total } metas
    }.
   *[now] Este año, { $name } ya demostró lo que sabe en { $total ->
        [one] su única meta hasta hoy
       *[other] sus { $total } metas
    }.
}
# Example: total = 6, when = now
child-you-answer-shown-all = { $when ->
    [past] En ese año ya habías demostrado lo que sabes en { $total ->
        [one] tu única meta
       *[other] tus { $total } metas
    }.
   *[now] Este año ya demostraste lo que sabes en { $total ->
        [one] tu única meta hasta hoy
       *[other] tus { $total } metas
    }.
}
# Example: name = Maya, count = 4, total = 6, when = now
child-answer-shown = { $when ->
    [past] En ese año, { $name } ya había demostrado lo que sabe en { $count } de sus { $total } metas.
   *[now] Este año, { $name } ya demostró lo que sabe en { $count } de sus { $total } metas.
}
# Example: count = 4, total = 6, when = now
child-you-answer-shown = { $when ->
    [past] En ese año ya habías demostrado lo que sabes en { $count } de tus { $total } metas.
   *[now] Este año ya demostraste lo que sabes en { $count } de tus { $total } metas.
}
# Example: name = Maya, count = 3, total = 6, when = now
child-answer-getting = { $when ->
    [past] En ese año, { $name } iba por buen camino en { $count } de sus { $total } metas.
   *[now] Este año, { $name } va por buen camino en { $count } de sus { $total } metas.
}
# Example: count = 3, total = 6, when = now
child-you-answer-getting = { $when ->
    [past] En ese año ibas por buen camino en { $count } de tus { $total } metas.
   *[now] Este año vas por buen camino en { $count } de tus { $total } metas.
}
# Example: name = Maya, total = 6, when = now
child-answer-getting-all = { $when ->
    [past] En ese año, { $name } iba por buen camino en { $total ->
        [one] 1 meta
       *[other] sus { $total } metas
    }.
   *[now] Este año, { $name } va por buen camino en { $total ->
        [one] 1 meta
       *[other] sus { $total } metas
    }.
}
# Example: total = 6, when = now
child-you-answer-getting-all = { $when ->
    [past] En ese año ibas por buen camino en { $total ->
        [one] 1 meta
       *[other] tus { $total } metas
    }.
   *[now] Este año vas por buen camino en { $total ->
        [one] 1 meta
       *[other] tus { $total } metas
    }.
}
# Example: name = Maya, count = 2, total = 6, when = now
child-answer-starting = { $when ->
    [past] En ese año, { $name } apenas empezaba con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
   *[now] Este año, { $name } apenas empieza con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
}
# Example: count = 2, total = 6, when = now
child-you-answer-starting = { $when ->
    [past] En ese año apenas empezabas con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
   *[now] Este año apenas empiezas con { $count ->
        [one] 1 meta
       *[other] { $count } metas
    }.
}
child-answer-starting-kind = Lo nuevo toma su tiempo, y está bien.
child-you-answer-starting-kind = Lo nuevo toma su tiempo, y está bien.
# Example: goal = Sumar fracciones
child-answer-time = Con “{ $goal }” hace falta más tiempo.
# Example: goal = Sumar fracciones
child-you-answer-time = Con “{ $goal }” hace falta más tiempo.
# Example: goal = Sumar fracciones, other = Leer la hora, count = 2
child-answer-time-some = { $count ->
    [0] Con “{ $goal }” y “{ $other }” hace falta más tiempo.
    [one] Con “{ $goal }”, “{ $other }” y 1 meta más hace falta más tiempo.
   *[other] Con “{ $goal }”, “{ $other }” y { $count } metas más hace falta más tiempo.
}
# Example: goal = Sumar fracciones, other = Leer la hora, count = 2
child-you-answer-time-some = { $count ->
    [0] Con “{ $goal }” y “{ $other }” hace falta más tiempo.
    [one] Con “{ $goal }”, “{ $other }” y 1 meta más hace falta más tiempo.
   *[other] Con “{ $goal }”, “{ $other }” y { $count } metas más hace falta más tiempo.
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
    [one] De la otra todavía es pronto para saber.
   *[other] De las otras { $count } todavía es pronto para saber.
}
# Example: count = 2
child-you-answer-rest-early = { $count ->
    [one] De la otra todavía es pronto para saber.
   *[other] De las otras { $count } todavía es pronto para saber.
}
# Example: goal = Dividir fracciones
child-answer-next = Lo que sigue es “{ $goal }”.
# Example: goal = Dividir fracciones
child-you-answer-next = Lo que sigue es “{ $goal }”.
# Example: goal = Dividir fracciones
child-answer-next-on = Conviene seguir con “{ $goal }”.
# Example: goal = Dividir fracciones
child-you-answer-next-on = Sigue con “{ $goal }”.
child-answer-next-same = Conviene seguir con esa meta.
child-you-answer-next-same = Sigue con esa meta.
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
child-own-reflection = Al mirar atrás
child-you-own-goal = Tu meta
child-you-own-reflection = Al mirar atrás

# Las metas.
# Example: name = Maya
child-goals = Lo que aprende { $name }
child-you-goals = Lo que aprendes
child-goals-none = Aún no hay metas. Las verá aquí cuando haya trabajos.
child-goals-none-year = Ninguna meta tiene trabajos de los últimos doce meses.
# Example: count = 4
child-work = { $count ->
    [0] Por qué este nivel
    [one] 1 trabajo
   *[other] { $count } trabajos
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
child-source-judged = { $author } lo dijo el { $day }. La palabra de la maestra o el maestro va primero.
# Example: author = Lucia Ortiz, day = 2026-11-03, worked = getting_there
child-source-judged-differs = { $author } lo dijo el { $day }. Los trabajos por sí solos dicen { $worked ->
    [has_shown] “Ya lo demostró”
    [getting_there] “Va por buen camino”
    [just_starting] “Apenas empieza”
   *[not_enough] “Aún no hay suficiente trabajo”
}.
# Example: name = Maya
child-pace-ahead = Va adelante. Esto le llevó menos trabajo que sus otras metas.
child-you-pace-ahead = Vas adelante. Esto te llevó menos trabajo que tus otras metas.
# Example: name = Maya
child-pace-on = Va a su ritmo, como en sus otras metas.
child-you-pace-on = Vas a tu ritmo, como en tus otras metas.
# Example: name = Maya
child-pace-more = Le lleva más tiempo que sus otras metas. Está bien.
child-you-pace-more = Te lleva más tiempo que tus otras metas. Está bien.
# Example: name = Maya
child-pace-took = Le llevó más tiempo que sus otras metas. Ya lo demostró.
child-you-pace-took = Te llevó más tiempo que tus otras metas. Ya lo demostraste.
# Example: level = getting_there
child-lately-well = { $level ->
    [getting_there] Lo más nuevo salió bien. Con más trabajos así puede subir de nivel.
   *[just_starting] Lo más nuevo salió bien. Lo de antes todavía cuenta.
}
# Example: level = getting_there
child-lately-hard = { $level ->
    [has_shown] En lo más nuevo falta practicar. El nivel sigue hasta que haya más trabajos.
   *[getting_there] En lo más nuevo falta practicar. El nivel todavía puede cambiar.
}
child-earlier = Metas de antes
# Example: day = 2025-11-03
child-earlier-newest = último trabajo: { $day }

child-went-has-shown = Salió bien
child-went-getting-there = Una parte salió bien
child-went-just-starting = Falta practicar más
child-kind-classwork = Trabajo en clase
child-kind-homework = Tarea
child-kind-quiz = Prueba corta
child-kind-test = Examen
child-kind-exam = Examen
child-kind-project = Proyecto
child-kind-observation = Lo que se vio en clase
child-kind-discussion = Charla en clase
child-kind-conversation = Charla sobre el trabajo
child-kind-reflection = Al mirar atrás
child-kind-goal = Una meta propia
child-kind-presentation = Presentación en clase
child-kind-assignment = Tarea de clase
child-kind-portfolio = Carpeta de trabajos
child-kind-performance = Demostración en vivo
child-kind-writing = Escritura
child-kind-reading = Lectura
child-kind-lab = Trabajo práctico
child-kind-exit-ticket = Repaso corto
# Example: kind = Cartel
child-kind-other = { $kind }

# Lo que cambió.
# Example: day = 2026-11-03
child-changes-visit = Lo nuevo desde su última visita, el { $day }
# Example: day = 2026-11-03
child-you-changes-visit = Lo nuevo desde tu última visita, el { $day }
# Example: day = 2026-10-01
child-changes-before = Lo nuevo en las cuatro semanas antes del { $day }
child-changes-first = Lo nuevo en las últimas cuatro semanas
child-you-changes-first = Lo nuevo en las últimas cuatro semanas
child-changes-nothing-visit = Nada nuevo desde ese día.
child-you-changes-nothing-visit = Nada nuevo desde ese día.
child-changes-nothing-first = No hay trabajos nuevos en las últimas cuatro semanas.
child-you-changes-nothing-first = No hay trabajos nuevos en las últimas cuatro semanas.
child-changes-nothing-before = No hubo trabajos nuevos en esas semanas.
# Example: name = Maya, goal = Sumar fracciones, level = has_shown
child-change-up = { $level ->
    [has_shown] { $name } ya demostró lo que sabe en “{ $goal }”.
   *[getting_there] { $name } ya va por buen camino en “{ $goal }”.
}
# Example: goal = Sumar fracciones, level = has_shown
child-you-change-up = { $level ->
    [has_shown] Ya demostraste lo que sabes en “{ $goal }”.
   *[getting_there] Ya vas por buen camino en “{ $goal }”.
}
# Example: goal = Sumar fracciones, level = getting_there
child-change-named = { $level ->
    [getting_there] Ya hay trabajos para saber: “{ $goal }” va por buen camino.
   *[just_starting] Ya hay trabajos para saber: “{ $goal }” apenas empieza.
}
# Example: goal = Sumar fracciones
child-change-named-hard = “{ $goal }” ya tiene un primer nivel: “Va por buen camino”. Falta practicar, así que puede cambiar.
# Example: goal = Sumar fracciones, level = getting_there
child-change-back = Hay que repasar “{ $goal }”. { $level ->
    [getting_there] Ahora está en “Va por buen camino”.
    [just_starting] Ahora está en “Apenas empieza”.
   *[not_enough] Aún no hay trabajos para decir más.
}
# Example: goal = Sumar fracciones, level = getting_there
child-you-change-back = Hay que repasar “{ $goal }”. { $level ->
    [getting_there] Ahora está en “Vas por buen camino”.
    [just_starting] Ahora está en “Apenas empiezas”.
   *[not_enough] Aún no hay trabajos para decir más.
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
child-teacher-words = Lo que escribieron sus maestras y maestros
child-words-as-written = Así lo escribieron, palabra por palabra.
# Example: count = 5
child-more-words = { $count ->
    [one] 1 más
   *[other] { $count } más
}
# Example: language = en
child-written-in = { $language ->
    [es] escrito en español
   *[en] escrito en inglés
}

# Lo que sigue.
child-next = Lo que sigue
# Example: goal = Dividir fracciones
child-next-says = Sigue: “{ $goal }”
# Example: goal = Dividir fracciones
child-next-on = A seguir con “{ $goal }”
child-next-label = Sigue
child-next-on-label = A seguir con
# Example: name = Maya, goal = Sumar fracciones
child-next-why-after = Viene después de “{ $goal }”. Eso { $name } ya lo demostró.
# Example: goal = Sumar fracciones
child-you-next-why-after = Viene después de “{ $goal }”. Eso ya lo demostraste.
# Example: name = Maya
child-next-why-working = { $name } trabaja en eso ahora.
child-you-next-why-working = Trabajas en eso ahora.
# Example: name = Maya
child-next-none-left = { $name } ya demostró lo que sabe en todas estas metas. Pregunte en la escuela qué sigue.
child-you-next-none-left = Ya demostraste lo que sabes en todas estas metas. Pregunta en clase qué sigue.
child-next-none-yet = Cuando haya trabajos, aquí leerá lo que sigue.
child-you-next-none-yet = Cuando haya trabajos, aquí leerás lo que sigue.
child-at-home = Hoy en casa, diez minutos
child-you-at-home = Pruébalo en casa
child-no-home-idea = Aún no hay una idea para hacer en casa. Pida una en la escuela.
child-ahead = Otras metas que siguen

# El camino.
child-way = El camino hasta hoy
# Example: name = Maya, before = 1, after = 4, day = 2025-12-31
child-way-grew = { $after ->
    [one] { $name } ya demostró lo que sabe en 1 meta.
   *[other] { $name } ya demostró lo que sabe en { $after } metas.
} { $before ->
    [0] El { $day } aún no había ninguna.
    [one] El { $day } era 1.
   *[other] El { $day } eran { $before }.
}
# Example: before = 1, after = 4, day = 2025-12-31
child-you-way-grew = { $after ->
    [one] Ya demostraste lo que sabes en 1 meta.
   *[other] Ya demostraste lo que sabes en { $after } metas.
} { $before ->
    [0] El { $day } aún no había ninguna.
    [one] El { $day } era 1.
   *[other] El { $day } eran { $before }.
}
# Example: name = Maya, count = 4, day = 2025-12-31
child-way-same = { $count ->
    [one] { $name } ya demostró lo que sabe en 1 meta, igual que el { $day }.
   *[other] { $name } ya demostró lo que sabe en { $count } metas, igual que el { $day }.
}
# Example: count = 4, day = 2025-12-31
child-you-way-same = { $count ->
    [one] Ya demostraste lo que sabes en 1 meta, igual que el { $day }.
   *[other] Ya demostraste lo que sabes en { $count } metas, igual que el { $day }.
}
# Example: name = Maya, before = 4, after = 3, day = 2025-12-31
child-way-fewer = { $after ->
    [0] { $name } no tiene ahora metas ya demostradas.
    [one] { $name } tiene ahora 1 meta ya demostrada.
   *[other] { $name } tiene ahora { $after } metas ya demostradas.
} { $before ->
    [one] El { $day } era 1, así que hay que repasar.
   *[other] El { $day } eran { $before }, así que hay que repasar.
}
# Example: before = 4, after = 3, day = 2025-12-31
child-you-way-fewer = { $after ->
    [0] No tienes ahora metas ya demostradas.
    [one] Tienes ahora 1 meta ya demostrada.
   *[other] Tienes ahora { $after } metas ya demostradas.
} { $before ->
    [one] El { $day } era 1, así que hay que repasar.
   *[other] El { $day } eran { $before }, así que hay que repasar.
}
# Example: name = Maya, count = 3
child-way-getting = { $count ->
    [0] { $name } ya empezó. Aún no hay metas demostradas.
    [one] { $name } va por buen camino en 1 meta.
   *[other] { $name } va por buen camino en { $count } metas.
}
# Example: count = 3
child-you-way-getting = { $count ->
    [0] Ya empezaste. Aún no hay metas demostradas.
    [one] Vas por buen camino en 1 meta.
   *[other] Vas por buen camino en { $count } metas.
}
child-way-table = Lo mismo en una tabla
child-way-month = Mes
child-way-goals = Metas
child-way-alt = Cada barra es un mes. La parte llena, abajo, son las metas ya demostradas.

# Cómo lo sabemos.
child-how = Cómo lo sabemos
# Example: day = 2025-11-20
child-note-window = Aquí están las metas con trabajos desde el { $day }.
child-note-enough = Damos un nivel solo con 3 trabajos o más, o si lo dice la maestra o el maestro.
child-note-newer = El trabajo nuevo cuenta más que el viejo.
# Example: day = 2026-11-20
child-note-newest = El trabajo más nuevo es del { $day }.
# Example: day = 2026-11-20
child-note-as-of = Esta página es del { $day }.
# Example: day = 2026-10-01
child-note-past = Usted está viendo cómo iba el { $day }. Lo que se hizo después no cuenta aquí.
# Example: day = 2026-10-01
child-you-note-past = Estás viendo cómo ibas el { $day }. Lo que se hizo después no cuenta aquí.
child-note-past-window = La lista no tiene las metas sin trabajos en el año antes de ese día. Están en “Metas de antes”.
# Example: day = 2026-10-01
child-note-known = Aquí solo cuenta lo que la escuela sabía el { $day }.
# Example: schools = Pier Street School
child-school = Escuela: { $schools }
# Example: teachers = Lucia Ortiz
child-teachers = Maestras y maestros: { $teachers }
