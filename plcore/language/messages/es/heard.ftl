# Lo que dijo la gente: lo que se encontró en un encuentro, para todos.

heard-imported-step = De acuerdo, en desacuerdo o paso
heard-title = Lo que dijo la gente
heard-lead = Aquí está lo que dijo la gente, en qué coincide y en qué no.
heard-none = Todavía no hay nada que leer. Cuando termine un encuentro, aquí verá lo que dijo la gente.
heard-back = Todos los encuentros
heard-unknown = No conocemos ningún encuentro con este código. Aquí están los que puede leer.
heard-not-yet = Las respuestas todavía no se muestran.
heard-not-yet-open = Todavía puede decir lo que piensa.
heard-join = Participar
heard-only-you = Por ahora solo su equipo ve esta página. Los demás la ven cuando usted la muestre o se publique.
heard-question = La pregunta

## Quiénes, y la respuesta

# Example: people = 52
heard-people = { $people ->
    [0] Nadie ha dicho nada aún.
    [one] Ha participado una persona.
   *[other] Participaron { $people } personas.
}
# Example: count = 12
heard-paper = { $count ->
    [one] Una de ellas contestó en papel.
   *[other] { $count } de ellas contestaron en papel.
}
# Example: ideas = 40, answers = 900
heard-gave = { $ideas ->
    [0] Entre todas dieron { $answers } respuestas.
    [one] Entre todas dieron { $answers } respuestas a una idea.
   *[other] Entre todas dieron { $answers } respuestas a { $ideas } ideas.
}
# Example: day = 2026-11-22
heard-final = Estos son los números del { $day }. Ya no cambian.
# Example: day = 2026-11-22
heard-so-far = Así está el { $day }. Todavía puede cambiar.
# Example: day = 2026-11-22
heard-in-steps = Así está el { $day }. Mientras se vota, esto avanza en pasos de cinco personas o más. Así nadie puede leer aquí lo que usted respondió. Las últimas respuestas tal vez no están todavía.
heard-waits = Pocas personas han respondido. Esperamos a algunas más. Así nadie puede leer aquí lo que dijo una sola persona.
heard-read-below = Nadie ha votado ideas todavía. Lea abajo lo que la gente eligió y escribió.
heard-nothing-yet = Nadie ha respondido todavía. Aún no hay nada que contar.
# Example: count = 4
heard-answer-groups = { $count ->
    [0] Todavía no hay nada en que coincida la mayoría de cada grupo.
    [one] Hay una cosa en que coincide la mayoría de cada grupo.
   *[other] Hay { $count } cosas en que coincide la mayoría de cada grupo.
}
# Example: count = 4
heard-answer-all = { $count ->
    [0] Todavía no hay nada en que coincida la mayoría.
    [one] Hay una cosa en que coincide la mayoría.
   *[other] Hay { $count } cosas en que coincide la mayoría.
}
# Example: count = 10
heard-many-groups = Hay { $count } cosas o más en que coincide la mayoría de cada grupo.
# Example: count = 10
heard-many-all = Hay { $count } cosas o más en que coincide la mayoría.
# Example: k = 2
heard-groups-clear = Por lo que respondió, la gente forma { $k } grupos. Quienes están en un mismo grupo ven muchas cosas de la misma manera.
heard-groups-none = No hay grupos claros. La gente piensa distinto, pero no en bandos.
# Example: counted = 4
heard-groups-few = { $counted ->
    [0] Nadie ha dicho todavía lo suficiente para buscar grupos.
    [one] Solo una persona ha dicho lo suficiente. Es muy poco para buscar grupos.
   *[other] Solo { $counted } personas han dicho lo suficiente. Son muy pocas para buscar grupos.
}

## En qué se coincide

heard-shared = En qué coincide la gente
heard-shared-none = Todavía no hay nada en que coincida la mayoría.
# Example: people = 41, seen = 52
heard-agree-groups = { $people } de { $seen } personas están de acuerdo, y en cada grupo la mayoría:
# Example: people = 41, seen = 52
heard-agree-all = { $people } de { $seen } personas están de acuerdo:
# Example: people = 41, seen = 52
heard-disagree-groups = { $people } de { $seen } personas no están de acuerdo, y en cada grupo la mayoría tampoco:
# Example: people = 41, seen = 52
heard-disagree-all = { $people } de { $seen } personas no están de acuerdo:
heard-seen-note = No todos vieron todas las ideas. El segundo número dice cuántos respondieron a esa idea.
# Example: number = 12
heard-idea = Idea { $number }
# Example: count = 6
heard-more-shared = { $count ->
    [one] Una cosa más en que coincide la gente
   *[other] { $count } cosas más en que coincide la gente
}
# Example: count = 6
heard-more-differ = { $count ->
    [one] Una idea más en que se diferencian
   *[other] { $count } ideas más en que se diferencian
}

## Qué piensa cada grupo y en qué se separan

heard-differ = En qué se diferencian los grupos
heard-differ-lead = Aquí los grupos están muy lejos uno de otro. Las demás personas de un grupo dicen que no, o pasan.
heard-differ-none = Ninguna idea separa con claridad a los grupos.
# Example: letter = A, people = 24, seen = 28
heard-group-agrees = { $people ->
    [one] Grupo { $letter }: 1 de { $seen } está de acuerdo.
   *[other] Grupo { $letter }: { $people } de { $seen } están de acuerdo.
}
heard-held = Lo que distingue a cada grupo
# Example: letter = A, people = 24
heard-group = Grupo { $letter }: { $people } personas
# Example: people = 24, seen = 28
heard-held-agree = { $people } de { $seen } están de acuerdo:
# Example: people = 24, seen = 28
heard-held-disagree = { $people } de { $seen } no están de acuerdo:
heard-held-nothing = Este grupo no tiene nada que lo distinga con seguridad.
heard-split = En qué se divide la gente
# Example: agrees = 24, disagrees = 23
heard-split-line = { $agrees } están de acuerdo y { $disagrees } no:
heard-all = Cada idea con sus respuestas
# Example: count = 19
heard-all-read = { $count ->
    [one] Lea la única idea
   *[other] Lea las { $count } ideas
}
# Example: agrees = 24, disagrees = 5, passes = 3
heard-all-line = { $agrees } de acuerdo, { $disagrees } en desacuerdo, { $passes } pasan:
# Example: fewest = 7
heard-all-few = Respondieron menos de { $fewest } personas, así que no contamos:
heard-brought = Esta conversación fue en otro lugar, y sus respuestas se trajeron aquí.
heard-unsure = Lo que aún no sabemos
# Example: count = 12, fewest = 7
heard-unsure-line = { $count ->
    [0] Cada idea tiene respuestas suficientes para decir algo de ella.
    [one] Una idea tiene menos de { $fewest } respuestas. Son muy pocas para saber qué piensa la gente.
   *[other] { $count } ideas tienen menos de { $fewest } respuestas. Son muy pocas para saber qué piensa la gente.
}
heard-unsure-list = Lea las ideas que necesitan más respuestas

## El mapa

heard-map = La gente en un mapa
# Example: k = 2
heard-map-groups = Cada marca es una persona. Quienes responden parecido están cerca, y se ven los { $k } grupos.
heard-map-none = Cada marca es una persona. Quienes responden parecido están cerca, y no hay grupos claros.
heard-map-how = Arriba, abajo, izquierda y derecha no significan nada. Solo importa qué marcas están cerca.
heard-map-few = No hay mapa, pues muy pocas personas han respondido lo suficiente.
# Example: letter = A
heard-map-one = Una persona del grupo { $letter }
heard-map-apart = Una persona sin grupo
heard-map-you = Usted
heard-map-you-here = El anillo muestra dónde está usted. Solo usted lo ve.
heard-map-table = Lo mismo en una tabla
heard-map-group = Grupo
heard-map-people = Personas
heard-map-no-group = Sin grupo

## Qué tan seguro es, y qué sigue

heard-sure = ¿Qué tanto se puede confiar en esto?
# Example: people = 52
heard-sure-people = { $people ->
    [one] Esto lo dijo una persona. Otras pueden verlo de otra manera.
   *[other] Esto lo dijeron { $people } personas. Otras pueden verlo de otra manera.
}
# Example: counted = 48
heard-sure-groups = { $counted } personas respondieron lo suficiente para ponerlas en un grupo. ¿Salieron los grupos por pura casualidad? Lo probamos: tapamos algunas respuestas y tratamos de adivinarlas. Adivinamos mejor cuando sabíamos el grupo de la persona. Así que los grupos no son casualidad.
heard-sure-voices = No pedimos nombres. Así que una persona pudo participar dos veces sin que lo sepamos.
heard-sure-none = Buscamos grupos y los probamos. Deben ayudar a adivinar respuestas tapadas. Deben volver a salir con la mitad de la gente y no ser muy pequeños. Ninguno cumplió todo eso; por eso no mostramos grupos.
# Example: count = 3
heard-flagged = { $count ->
    [one] Una voz parece rara: muy rápida o copiada. Aun así cuenta.
   *[other] { $count } voces parecen raras: muy rápidas o copiadas. Aun así cuentan.
}
# Example: k = 2
heard-flagged-groups = { $k ->
    [1] Sin ellas no habría grupos claros.
   *[other] Sin ellas habría { $k } grupos.
}
# Example: count = 1
heard-flagged-changes = { $count ->
    [0] Sin ellas, la gente coincide en lo mismo.
    [one] Sin ellas cambia una de las cosas en que coincide la gente.
   *[other] Sin ellas cambian { $count } de las cosas en que coincide la gente.
}
heard-invited = Quién podía participar
heard-room = Quién participó, en números
heard-next = Qué sigue
heard-became = Qué resultó, y qué sigue
heard-became-why = Lea por qué, y qué dijo la gente antes
heard-became-paper = “Lo que usted dijo y lo que se hizo” cuenta por qué, y todo lo que se decidió.
# Example: answer = yes, what = Dos clases lo prueban en primavera.
heard-decision = { $answer ->
    [yes] { ledger-answer-yes }
    [part] { ledger-answer-part }
    [later] { ledger-answer-later }
   *[no] { ledger-answer-no }
}: { $what }
# Example: what = Dos clases lo prueban en primavera.
heard-then = Sigue: { $what }
# Example: what = Nueve de diez niños ya van a pie.
heard-came = Lo que resultó: { $what }
# Example: day = 2026-12-04
heard-next-day = A más tardar el { $day } le contamos más.
# Example: day = 2026-12-04
heard-next-late = La respuesta debía llegar el { $day }. Aún no hay nada escrito.
heard-next-told = Ya hay decisiones. Lea cuáles son y por qué.
heard-next-nothing = El equipo todavía no ha dicho qué sigue.
heard-planned = Lo que se había planeado
heard-decides = Quién decide
heard-take = Para guardar o imprimir
heard-pdf = Una página para imprimir (PDF)
heard-pdf-whole = Todo para imprimir (PDF)
heard-data = Los datos abiertos (ZIP)
heard-data-note = Los datos no tienen nombres. Donde una idea tiene menos de 5 respuestas, el archivo no dice cuántas personas están de acuerdo. Cada fila del archivo tiene las respuestas de una persona. Quien ya sabe algunas respuestas de alguien podría hallar la fila de esa persona y leer las demás.
heard-file = lo-que-dijo-la-gente
heard-file-whole = completo

## The wall of a meeting

wall-title = En la pared
wall-square = Un cuadro para leer con el teléfono. Abre la página para participar.
wall-how = Apunte la cámara al cuadro, o abra esta página y escriba el código:
wall-show = Mostrar lo que dijo la gente
wall-hide = Ocultar lo que dijo la gente
wall-shown-note = Ahora todos lo pueden leer, aquí y en su teléfono.
wall-hidden-note = Nadie más ve todavía lo que dijo la gente. Cuando usted lo muestre, todos lo podrán leer.
wall-choose = Elija lo que debe ver la sala.
wall-none = Todavía no hay ningún encuentro abierto.
wall-open = Ya puede participar.
wall-closed = Ahora no se puede responder.
# Example: count = 12
wall-people = { $count ->
    [one] persona hasta ahora
   *[other] personas hasta ahora
}
# Example: count = 12
wall-ideas = { $count ->
    [one] idea
   *[other] ideas
}
# Example: count = 12
wall-answers = { $count ->
    [one] respuesta
   *[other] respuestas
}
