# Encuentros, para quienes los guían: crear uno, cambiarlo, abrirlo, cerrarlo.

gather-title = Encuentros
gather-lead = Aquí la gente se reúne en torno a una pregunta. Cree un encuentro, ábralo y vea cómo va.
gather-none = Todavía no hay ningún encuentro. Haga el primero en pocos minutos.
gather-new = Crear un encuentro
gather-back-to = Volver al encuentro
gather-back = Todos los encuentros
gather-no = No, volver
gather-missing = No hay un encuentro en esta dirección. Estos son todos.

## states

# Example: state = open
gather-state = { $state ->
    [draft] Borrador
    [open] Abierto
    [paused] En pausa
    [closed] Cerrado
   *[published] Publicado
}
# Example: state = open
gather-state-means = { $state ->
    [draft] Solo lo ven quienes guían los encuentros. Cambie lo que quiera y luego ábralo.
    [open] La gente ya puede participar.
    [paused] Se puede leer. Nadie puede agregar nada hasta que usted lo abra de nuevo.
    [closed] Ya nadie puede agregar nada. Vea lo que se dijo y luego publíquelo.
   *[published] Todos pueden leer lo que se dijo. Ya no cambia.
}
# Example: day = 2026-12-01
gather-not-begun = Empieza el { $day }. Hasta entonces se puede leer, pero no participar.
# Example: day = 2026-12-01
gather-over = Su último día fue el { $day }. La gente podrá participar otra vez si usted pone un día más tarde.
# Example: day = 2026-12-01
gather-line-since = desde el { $day }
# Example: day = 2026-12-01
gather-line-ends = último día: { $day }
# Example: code = BCD FGH
gather-line-code = código { $code }

## making one

gather-choose = ¿Cuál le sirve más?
gather-choose-lead = Toque uno. Cada uno trae palabras, pasos y primeras ideas en dos idiomas. Usted puede cambiarlo todo.
# Example: count = 4
gather-use-steps = { $count ->
    [one] 1 paso
   *[other] { $count } pasos
}
gather-make-title = Ya casi está
gather-make-lead = Revise la pregunta y las fechas. Lo demás está listo y se puede cambiar después.
gather-make = Crearlo
gather-made = Ya está hecho. Solo lo ven quienes guían los encuentros, hasta que usted lo abra.

## what people do in a step

# Example: kind = ideas
gather-kind = { $kind ->
    [ideas] Dar ideas
    [votes] De acuerdo o en desacuerdo
    [pairs] Cuál de las dos
    [budget] Repartir dinero
    [draft] Leer un borrador y decir qué cambiar
   *[questions] Preguntas abiertas
}

## words and dates

gather-words = Palabras y fechas
# Example: language = en
gather-name = Nombre { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-question = Pregunta { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-invited = A quién se invita, { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-consent = Lo que la gente lee antes de decir que sí, { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-result = Qué se hará con esto, { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-decides = Quién decide, { $language ->
    [en] en inglés
   *[es] en español
}
gather-languages = Idiomas
# Example: which = both
gather-languages-word = { $which ->
    [en] Inglés
    [es] Español
   *[both] Inglés y español
}
gather-begins = Primer día
gather-ends = Último día
gather-result-by = El día en que la gente sabrá qué se hizo
gather-moderation = ¿Cuándo se ve una idea nueva?
# Example: which = before
gather-moderation-word = { $which ->
    [before] Después de que alguien la lea
   *[after] Al momento, y la leemos después
}
gather-save = Guardar
gather-saved = Guardado.

## steps

gather-steps = Pasos
gather-steps-lead = La gente va del primer paso al último.
# Example: number = 2, kind = votes
gather-step = Paso { $number }: { $kind ->
    [ideas] dar ideas
    [votes] de acuerdo o en desacuerdo
    [pairs] cuál de las dos
    [budget] repartir dinero
    [draft] leer un borrador
   *[questions] preguntas abiertas
}
# Example: language = en
gather-step-title = Título { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-step-lead = Una línea debajo, { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-step-start = Primeras ideas { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-step-questions = Preguntas { $language ->
    [en] en inglés
   *[es] en español
}
# Example: language = en
gather-step-parts = Partes del borrador { $language ->
    [en] en inglés
   *[es] en español
}
gather-step-gaps = Deje una línea en blanco entre una y otra.
gather-step-pot = Cuánto dinero hay
gather-step-unit = Su signo, como $
gather-step-how = ¿Cómo elige la gente?
# Example: which = thumbs
gather-step-how-word = { $which ->
    [thumbs] Sí a lo que alcance a pagar el dinero
   *[points] Con puntos
}
gather-step-points = Puntos para cada persona
gather-step-up = Subir
gather-step-down = Bajar
gather-step-remove = Quitar este paso
gather-step-remove-ask = ¿Quiere quitar este paso, con todas sus palabras?
gather-step-remove-yes = Sí, quitarlo
gather-step-add = Agregar un paso
gather-step-add-which = ¿Qué hará la gente en él?
gather-step-added = El paso está al final.
gather-steps-fixed = La gente ya participa, así que los pasos no se mueven. Puede agregar uno y cambiar palabras.

## projects

gather-projects = Proyectos
# Example: name = Una sala tranquila, cost = 7000, unit = $
gather-project = { $name }: { $unit }{ NUMBER($cost) }
gather-project-add = Agregar un proyecto
# Example: language = en
gather-project-name = Nombre del proyecto { $language ->
    [en] en inglés
   *[es] en español
}
gather-project-cost = Cuánto cuesta
# Example: name = Una sala tranquila
gather-project-drop = Quitar de la lista: { $name }
gather-project-dropped = Ya no está en la lista.
gather-project-added = Ya está en la lista.

## opening and closing

gather-join = Cómo entra la gente
# Example: address = school.org/join
gather-join-address = Entre en { $address } y escriba este código:
gather-see = Verlo como lo ve la gente
gather-open = Abrirlo
gather-open-again = Abrirlo de nuevo
gather-pause = Ponerlo en pausa
gather-close = Cerrarlo
gather-close-ask = ¿Quiere cerrarlo? Después nadie podrá agregar ni cambiar nada.
gather-close-yes = Sí, cerrarlo
gather-publish = Publicar lo que se dijo
gather-publish-ask = ¿Quiere publicarlo? Después queda así para siempre.
gather-publish-yes = Sí, publicarlo
gather-left = Antes de abrirlo
gather-now = Lo que puede hacer ahora
gather-beside = Vea más de cerca
# Example: state = open
gather-done = { $state ->
    [open] Está abierto. La gente puede participar.
    [paused] Está en pausa.
    [closed] Está cerrado.
   *[published] Está publicado. Todos pueden leerlo.
}
gather-fill-in = Ponga sus propias palabras donde vea [ ] en la pregunta o en un paso.
gather-fill-in-these = Estos son los lugares:
gather-nothing-to-vote-on = Hay un paso para votar, pero nada que votar. Agregue primeras ideas o un paso para dar ideas.
gather-no-parts = A un paso le faltan sus partes. Agregue al menos una pregunta o una parte del borrador.
gather-no-projects = Un paso reparte dinero, pero no tiene proyectos. Agregue al menos uno.

## what is not right

gather-words-missing = El nombre y la pregunta deben estar en cada idioma.
gather-words-long = Hay palabras de más. Por favor, escriba algo más corto.
gather-dates-turned = El último día va antes que el primero. Por favor, cambie uno de los dos.
gather-no-pot = Diga cuánto dinero hay, en números enteros y más de cero.
gather-steps-count = Un encuentro tiene de 1 a 12 pasos.
gather-parts-differ = No hay tantas en un idioma como en el otro. Escriba cada una en los dos.

## the log

gather-log = Lo que se cambió
# Example: time = 18:30, day = 2026-11-22, what = open, who = Pat Lee
gather-log-line = { $day }, { $time }: { $what ->
    [draft] se creó
    [open] se abrió
    [paused] se puso en pausa
    [closed] se cerró
    [published] se publicó
   *[plan] cambiaron palabras, fechas o pasos
}. Lo hizo { $who }.
gather-log-nobody = la línea de comandos
