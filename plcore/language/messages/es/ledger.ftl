# El libro de respuestas: qué dijo la gente, qué se decidió, quién, cuándo, por qué y qué sigue.

ledger-title = Lo que usted dijo y lo que se hizo
ledger-lead = Aquí puede leer qué pasó con lo que ustedes dijeron. Cada respuesta dice quién decidió, cuándo y por qué.
ledger-none = Todavía no hay respuestas. Cuando termine un encuentro, aquí podrá leer qué pasó.
ledger-one-only = Esta es una sola respuesta. Las otras están en la página completa.
ledger-see-all = Ver todas las respuestas
ledger-gone = No hay ninguna respuesta en esta dirección. Aquí están todas las que tenemos.

## las cuatro respuestas

ledger-answer-yes = Sí
ledger-answer-part = En parte
ledger-answer-later = Más tarde
ledger-answer-no = No
ledger-answer-taken-back = Ya no vale

## una decisión

# Example: who = La junta escolar, day = 2026-12-04
ledger-decided = Quién decidió: { $who }. Cuándo: { $day }.
ledger-you-said = Ustedes dijeron
ledger-why = Por qué
ledger-why-taken-back = Por qué ya no vale
ledger-serves = La meta que ayuda a lograr
ledger-next = Qué sigue
ledger-came = Qué resultó
# Example: day = 2027-03-01
ledger-again = Lo vamos a revisar el { $day }.
# Example: day = 2027-03-01
ledger-again-due = Dijimos que lo íbamos a revisar el { $day }. Todavía no les contamos qué vimos.
# Example: day = 2026-12-10, parts = el motivo; qué sigue
ledger-changed = Cambió el { $day }: { $parts }.
ledger-part-answer = la respuesta
ledger-part-what = qué se decidió
ledger-part-by = quién decidió
ledger-part-on = el día
ledger-part-why = el motivo
ledger-part-serves = la meta
ledger-part-next = qué sigue
ledger-part-again_on = cuándo se revisa
ledger-part-came_of_it = qué resultó
ledger-part-statements = las ideas de las que parte
ledger-part-themes = los temas de los que parte
ledger-part-steps = los pasos de los que parte
ledger-part-taken_back = si todavía vale

## lo que hay detrás

# Example: number = 12
ledger-number = Idea { $number }
# Example: agrees = 41, seen = 52
ledger-agree = { $agrees } de { $seen } personas están de acuerdo.
# Example: disagrees = 6
ledger-disagree = { $disagrees ->
    [0] Nadie está en contra.
    [one] Una está en contra.
   *[other] { $disagrees } están en contra.
}
ledger-few = Menos de 5 personas respondieron a esta idea.
ledger-not-counted = Los números se verán aquí cuando cierre el encuentro.
ledger-hidden = Esta idea está oculta. El registro público dice por qué.
# Example: number = 7
ledger-merged = Se unió con la idea { $number }.
# Example: name = inglés
ledger-written-in = Escrita en { $name }.
ledger-language-en = inglés
ledger-language-es = español
# Example: count = 48
ledger-theme-people = { $count } personas respondieron al menos a una de estas ideas.
# Example: count = 4
ledger-theme-ideas = { $count ->
    [one] Ver la idea que hay detrás
   *[other] Ver las { $count } ideas que hay detrás
}
# Example: count = 64
ledger-step-people = { $count } personas tomaron parte en este paso.
ledger-step-few = Menos de 5 personas tomaron parte en este paso.

## lo que espera

ledger-waiting = Espera respuesta
ledger-waiting-more = Ustedes también dijeron esto. Nadie ha respondido todavía.
# Example: day = 2026-12-15
ledger-waiting-by = La respuesta llega a más tardar el { $day }.
# Example: day = 2026-12-15
ledger-waiting-late = La respuesta debía llegar el { $day }. Está atrasada.
# Example: who = La junta escolar
ledger-waiting-who = Quién decide: { $who }.

## seguir e imprimir

ledger-follow = Seguir las noticias
ledger-follow-more = Un lector de noticias puede traer cada respuesta nueva con este enlace. No pedimos su nombre.
ledger-print = Imprimir esta página
ledger-edit-link = Escribir o cambiar respuestas
ledger-feed-title = Lo que usted dijo y lo que se hizo · Porchlight

## escribirlo

ledger-edit-title = Escribir lo que hicimos
ledger-edit-lead = Primero junte en temas lo que dijo la gente. Luego escriba qué se decidió.
ledger-edit-none = Todavía no hay un encuentro abierto o cerrado. Primero haga uno.
ledger-edit-which = Encuentro
ledger-edit-themes = Temas
ledger-edit-themes-lead = Usted elige qué va junto. Cada idea guarda su número y sus propios votos.
ledger-edit-theme-which = Tema que quiere cambiar
ledger-edit-theme-new = Un tema nuevo
# Example: language = inglés
ledger-edit-theme-name = Nombre en { $language }
ledger-edit-theme-ideas = Ideas de este tema
ledger-edit-theme-save = Guardar el tema
ledger-edit-theme-drop = Quitar este tema
ledger-edit-theme-sure = ¿Quitar este tema? Las respuestas que lo nombran guardan sus palabras.
ledger-edit-theme-yes = Sí, quitarlo
ledger-edit-no = No
ledger-edit-saved = Guardado. Ya está en la página pública.
ledger-edit-theme-saved = El tema está guardado.
ledger-edit-theme-dropped = El tema ya no está.
ledger-edit-decisions = Respuestas
ledger-edit-decision-which = Respuesta que quiere cambiar
ledger-edit-decision-new = Una respuesta nueva
ledger-edit-answer = La respuesta
# Example: language = inglés
ledger-edit-what = Qué se decidió, en { $language }
# Example: language = inglés
ledger-edit-by = Quién decidió, en { $language }
ledger-edit-on = Día de la decisión
# Example: language = inglés
ledger-edit-why = Por qué sí o por qué no, en { $language }
# Example: language = inglés
ledger-edit-serves = Qué meta ayuda a lograr, en { $language }
# Example: language = inglés
ledger-edit-next = Qué sigue, en { $language }
ledger-edit-again = Cuándo se revisa
# Example: language = inglés
ledger-edit-came = Qué resultó, en { $language }
ledger-edit-from = Lo que dijo la gente
ledger-edit-from-themes = Temas de los que parte
ledger-edit-from-ideas = Ideas de las que parte
ledger-edit-from-steps = Pasos de los que parte
ledger-edit-taken-back = Esta respuesta ya no vale
ledger-edit-save = Guardar la respuesta
ledger-edit-may = Puede quedar vacío
ledger-edit-hard = Algunas palabras son difíciles de leer. ¿Puede decirlo con palabras más cortas?
ledger-edit-to-page = Leer la página pública

## por qué no se puede guardar

ledger-words-missing = Por favor, escriba esto en cada idioma del encuentro. Algo está vacío todavía.
ledger-words-long = Es muy largo. Por favor, dígalo con menos palabras.
ledger-pick-some = Por favor, elija al menos una idea y no más de 60.
ledger-not-shown = Una de estas está oculta o es de otro encuentro. Por favor, elija otra vez.
ledger-nothing-behind = Por favor, elija lo que dijo la gente. Cada respuesta parte de una idea, un tema o un paso.
ledger-again-early = El día para revisar debe llegar después de la decisión.
ledger-still-draft = Este encuentro es un borrador todavía. Primero ábralo.
ledger-changed-meanwhile = Otra persona cambió esto mientras usted escribía. Cargue la página otra vez y agregue sus palabras.
