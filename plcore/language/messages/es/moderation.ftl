# Leer las ideas: la fila de quienes guían un encuentro, y el registro que cualquiera puede leer.

## la fila

moderating-title = Leer las ideas
# Example: name = Un buen día de escuela
moderating-of = Encuentro: { $name }
moderating-choose = ¿Qué encuentro?
moderating-none-yet = Todavía no hay un encuentro con ideas.
moderating-lead = Muestre una idea u ocúltela y diga por qué. Todos lo leen en el registro, y quien la escribió también.
moderating-view = Qué quiere ver
# Example: view = waiting
moderating-view-word = { $view ->
    [waiting] En espera
    [shown] A la vista
    [hidden] Ocultas o unidas
    [answers] Con palabras propias
    [alike] Quizás dicen lo mismo
   *[odd] Voces raras
}
# Example: count = 3
moderating-view-many = { $count ->
    [0] Ninguna idea
    [one] 1 idea
   *[other] { $count } ideas
}
# Example: count = 3
moderating-view-wait = { $count ->
    [0] Ninguna espera
    [one] 1 espera
   *[other] { $count } esperan
}
# Example: view = waiting
moderating-empty = { $view ->
    [waiting] Ninguna idea espera. Ya se leyeron todas.
    [shown] Todavía no hay ideas a la vista.
    [hidden] No hay ideas ocultas ni unidas.
   *[alike] No hay ideas que se parezcan.
}
# Example: number = 12
moderating-idea = Idea { $number }
# Example: origin = phone
moderating-origin = { $origin ->
    [start] una de las primeras ideas
    [phone] por teléfono
    [paper] en papel
    [circle] de un círculo de palabra
   *[import] vino de otro lado
}
# Example: words = Jennifer
moderating-found-name = Quizás nombra a una persona: «{ $words }»
# Example: words = sh1t
moderating-found-hurting = Quizás hiere: «{ $words }»
# Example: words = 860-555-0142
moderating-found-contact = Quizás dice cómo hallar a una persona: «{ $words }»
# Example: words = Hablaba de la campana.
moderating-reply = Quien la escribió responde: «{ $words }»
# Example: number = 4
moderating-joined-into = Unida a la idea { $number }.
moderating-other-wording = En el otro idioma:
moderating-all = Elegir todas en esta página
moderating-reason = ¿Por qué ocultarlas?
moderating-pick = Elija una razón
moderating-show = Mostrar
moderating-hide = Ocultar
moderating-back = Deshacer el último paso
moderating-choose-some = Primero elija una idea o más.
moderating-no-reason = Primero elija una razón, por favor.
# Example: what = shown, count = 3
moderating-done = { $what ->
    [shown] { $count ->
        [one] Una idea está ahora a la vista.
       *[other] { $count } ideas están ahora a la vista.
    }
    [hidden] { $count ->
        [one] Una idea está ahora oculta. Sus votos se guardan.
       *[other] { $count } ideas están ahora ocultas. Sus votos se guardan.
    }
   *[undone] { $count ->
        [0] No había nada que deshacer.
        [one] Se deshizo un paso.
       *[other] Se deshicieron { $count } pasos.
    }
}
moderating-undo = Deshacer

## respuestas con palabras propias

moderating-answers-lead = Otros las leen en “Lo que dijo la gente” cuando usted las muestra. Aquí nada dice quién escribió qué.
moderating-answers-view = Qué respuestas
# Example: view = waiting, count = 3
moderating-answers-word = { $view ->
    [waiting] En espera: { $count }
    [shown] A la vista: { $count }
   *[hidden] Ocultas: { $count }
}
# Example: view = waiting
moderating-answers-empty = { $view ->
    [waiting] Ninguna respuesta espera. Ya se leyeron todas.
    [shown] Todavía no hay respuestas a la vista.
   *[hidden] No hay respuestas ocultas.
}
# Example: step = 4, part = 2
moderating-answer-to = Paso { $step }, parte { $part }
moderating-answers-choose = Primero elija una respuesta o más.
# Example: what = shown, count = 3
moderating-answers-done = { $what ->
    [shown] { $count ->
        [one] Una respuesta está ahora a la vista.
       *[other] { $count } respuestas están ahora a la vista.
    }
    [hidden] { $count ->
        [one] Una respuesta está ahora oculta.
       *[other] { $count } respuestas están ahora ocultas.
    }
   *[undone] { $count ->
        [0] No había nada que deshacer.
        [one] Se deshizo un paso.
       *[other] Se deshicieron { $count } pasos.
    }
}

## ideas que quizás dicen lo mismo

moderating-alike-lead = Lea las dos. Únalas solo si dicen lo mismo. Los votos se quedan donde están.
# Example: number = 12, into = 4
moderating-join = Unir la { $number } a la { $into }
moderating-apart = Dejar las dos
moderating-by-person = Una persona del equipo cree que dicen lo mismo.
# Example: number = 12, into = 4
moderating-joined = La idea { $number } ya está unida a la idea { $into }. Puede deshacerlo.
moderating-kept = Las dos se quedan. No le vamos a preguntar más por ellas.
moderating-propose = ¿Hay otras dos que dicen lo mismo?
moderating-propose-lead = Escriba los números. Así todo el equipo puede leer las dos aquí.
moderating-this = Número de la idea
moderating-that = Número de la que lo dice mejor
moderating-propose-go = Agregar las dos
moderating-proposed = Ya están agregadas.
moderating-into-shown = Una idea solo se puede unir a otra que esté a la vista.

## voces raras

moderating-odd-lead = Una voz puede verse rara. Va tan rápido que no pudo leer. O dice justo lo mismo que otras.
moderating-odd-stays = Se lo decimos y no quitamos nada. Cada voto sigue contando.
# Example: count = 3, all = 52
moderating-odd-count = { $count ->
    [0] De { $all } voces, ninguna se ve rara.
    [one] De { $all } voces, una se ve rara.
   *[other] De { $all } voces, { $count } se ven raras.
}
# Example: count = 2
moderating-odd-burst = { $count ->
    [one] Una fue muy rápida, o llegó justo tras otras del mismo lugar.
   *[other] { $count } fueron muy rápidas, o llegaron una tras otra del mismo lugar.
}
# Example: count = 2
moderating-odd-copy = { $count ->
    [one] Una dice lo mismo que otras una y otra vez.
   *[other] { $count } dicen lo mismo una y otra vez.
}
# Example: count = 2
moderating-odd-change = { $count ->
    [0] Sin ellas, ninguna idea cambia de lado.
    [one] Sin ellas, una idea cambia de lado.
   *[other] Sin ellas, { $count } ideas cambian de lado.
}
# Example: count = 31
moderating-odd-place = { $count } teléfonos llegaron por una misma red. Puede ser una escuela o una casa. También puede ser una sola persona.
moderating-odd-unseen = No podemos verlo todo. Una persona con muchos teléfonos de verdad se ve igual que muchas personas.
moderating-odd-few = Son menos de cinco. Por eso no damos los números sin ellas.
moderating-odd-table = Con todas las voces, y sin las raras
moderating-odd-idea = Idea
moderating-odd-all = Todas
moderating-odd-without = Sin ellas
# Example: agree = 41, disagree = 7
moderating-odd-cell = { $agree } de acuerdo, { $disagree } en contra

## el registro que cualquiera puede leer

modlog-title = Qué decidimos sobre las ideas
modlog-lead = Cada vez que una idea se muestra, se oculta o se une, aquí se lee con su razón.
modlog-choose = Elija un encuentro.
modlog-none-yet = Todavía no hay un encuentro del que contar.
modlog-missing = No hay un encuentro en esta dirección.
modlog-rules = Las reglas aquí
# Example: rule = before
modlog-rule = { $rule ->
    [before] Una persona del equipo lee cada idea antes de que otros la vean.
   *[after] Las ideas nuevas se ven enseguida. Una persona del equipo las lee poco después.
}
modlog-rule-names = Hablamos de ideas, no de personas. Una idea con un nombre espera hasta que una persona la lea.
modlog-rule-undo = Nada se tira. Cada paso se puede deshacer, y los votos se quedan donde están.
# Example: count = 58
modlog-count = { $count ->
    [0] Todavía no hay ideas.
    [one] Hasta ahora hay una idea.
   *[other] Hasta ahora hay { $count } ideas.
}
# Example: decision = hidden, count = 2
modlog-stands = { $decision ->
    [shown] A la vista
    [waiting] En espera
    [hidden] Ocultas: { $count }
   *[merged] Unidas a otra: { $count }
}
# Example: count = 2
modlog-odd = { $count ->
    [one] Una voz se ve rara. Sus votos siguen contando.
   *[other] { $count } voces se ven raras. Sus votos siguen contando.
}
modlog-odd-how = Una voz se ve rara cuando va tan rápido que no pudo leer, o dice justo lo mismo que otras. También cuando muchas llegan una tras otra del mismo lugar.
modlog-steps = Paso a paso
# Example: number = 12, decision = hidden, into = 4
modlog-line = { $decision ->
    [shown] La idea { $number } está a la vista.
    [waiting] La idea { $number } espera.
    [hidden] La idea { $number } está oculta.
   *[merged] La idea { $number } está unida a la idea { $into }.
}
# Example: numbers = 1, decision = hidden, into = 4
modlog-lines = { $decision ->
    [shown] Cada una de las ideas { $numbers } está a la vista.
    [waiting] Cada una de las ideas { $numbers } espera.
    [hidden] Cada una de las ideas { $numbers } está oculta.
   *[merged] Cada una de las ideas { $numbers } está unida a la idea { $into }.
}
modlog-answers = Respuestas con palabras propias
# Example: decision = hidden, count = 3, step = 4, part = 2
modlog-answer-line = { $decision ->
    [shown] { $count ->
        [one] Paso { $step }, parte { $part }: una respuesta está a la vista.
       *[other] Paso { $step }, parte { $part }: { $count } respuestas están a la vista.
    }
    [waiting] { $count ->
        [one] Paso { $step }, parte { $part }: una respuesta espera.
       *[other] Paso { $step }, parte { $part }: { $count } respuestas esperan.
    }
   *[hidden] { $count ->
        [one] Paso { $step }, parte { $part }: una respuesta está oculta.
       *[other] Paso { $step }, parte { $part }: { $count } respuestas están ocultas.
    }
}
