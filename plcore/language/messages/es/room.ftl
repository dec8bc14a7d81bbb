# Quién estuvo presente: las personas junto a todos los estudiantes, y a quién nadie ha escuchado todavía.

room-title = Quién está presente
room-lead = Aquí ve a quién ya escuchó y a quién puede preguntar todavía. No nombra a nadie.
room-none = Este encuentro no pregunta nada sobre las personas. Por eso no sabemos quién está.
room-no-gathering = Todavía no hay encuentros. Primero haga uno.
room-which = Encuentro
# Example: count = 52
room-people = { $count ->
    [0] Nadie ha entrado todavía.
    [one] Ha entrado 1 persona.
   *[other] Han entrado { $count } personas.
}
room-live = Contamos de cinco en cinco personas, para que no se note a nadie.

## a quién falta escuchar

room-missing-title = ¿A quién nos falta escuchar?
# Example: groups = Escuela Gull Point; Escuela Eastside
room-missing-school = Hay muy poca gente de estas escuelas: { $groups }.
# Example: groups = Grados K-2; Grados 9-12
room-missing-grade_band = Hay muy poca gente de estos grados: { $groups }.
# Example: groups = Español; Otro idioma
room-missing-language = Hay muy poca gente que habla esto en casa: { $groups }.
# Example: groups = North End; Harbor Road
room-missing-neighborhood = Hay muy poca gente de estos lugares: { $groups }.
room-ask = Vaya y pregúnteles: por teléfono, en papel o en su puerta.
# Example: live = yes, kinds = escuela, grado
room-nobody-missing = Al comparar con nuestras escuelas por { $kinds }, { $live ->
    [yes] hasta ahora no se ve que falte alguna parte.
   *[no] no se ve que faltara alguna parte.
} De los demás no sabemos.
room-kind-school = escuela
room-kind-grade_band = grado
room-kind-language = idioma en casa
room-kind-neighborhood = lugar donde viven
# Example: live = yes
room-cannot-tell = { $live ->
    [yes] Es muy pronto para saberlo.
   *[no] No lo sabemos.
} Muy pocas personas nos dijeron algo de sí mismas.
# Example: groups = Escuela Gull Point; Escuela Eastside
room-before = Pregunte pronto en los grupos más grandes: { $groups }.

## la tabla

room-group = Grupo
room-here = Personas aquí
room-share = De cada 100 aquí
room-students = De cada 100 estudiantes
# Example: low = 24, high = 50
room-range = { $low } a { $high }
room-few = menos de 5
room-hidden = no se muestra
room-no-number = –
room-less = menos de lo que se espera
room-more = más de lo que se espera
# Example: count = 7
room-untold = { $count ->
    [0] Todos respondieron a esto.
    [one] 1 persona no lo dijo.
   *[other] { $count } personas no lo dijeron.
}
room-untold-hidden = No decimos cuántas personas no respondieron. Eso podría delatar a unas pocas.
room-veiled = No mostramos estos números. Podrían delatar a unas pocas personas.
room-how = El rango dice dónde puede estar la parte real, si la gente llega por azar.
room-how-students = La última columna cuenta a todos los estudiantes de estos grupos.
