# Participar en un encuentro, desde el teléfono.

part-title = Participar
part-join = Entrar en un encuentro
part-gathering = Un encuentro
part-code = Código del cartel
part-code-lead = Su escuela quiere saber qué piensa usted. Escriba el código para entrar.
part-code-hint = Seis letras y números, como BK7 Q2M.
part-no-account = No hace falta cuenta, y usted no da su nombre.
part-go-on = Seguir
part-no-such = No conocemos ese código
part-language = Elija su idioma
part-language-go = Seguir en español
part-before = Antes de empezar
part-yes-name = Usted no da su nombre, y a nadie se le dice quién dijo qué.
part-yes-shown = Otras personas leen lo que escribe, y todo lo que se responde se cuenta junto.
part-yes-stop = Puede cambiar sus respuestas mientras esté abierto, y parar cuando quiera.
part-yes-data = Cuando salga el resultado, cualquiera podrá ver todos los votos y lo elegido en un archivo sin nombres. Quien ya conozca algo de lo suyo podría hallar lo demás.
part-take-part = Sí, quiero participar
part-rules = Las reglas de aquí
part-rules-here = Leer otra vez las reglas
part-rules-before = Una persona del equipo lee cada idea antes de que otros la vean.
part-rules-after = Su idea se ve poco después de enviarla. Una persona del equipo también la lee.
part-rule-people = Aquí se habla de ideas. No nombre a nadie ni diga cómo llegar a alguien.
part-rule-kind = Nada de palabras que hieren, por favor.
part-rule-one = Una idea por vez, y sobre la pregunta.
part-rule-told = Si su idea no se muestra, le decimos por qué, y usted puede responder.
part-rule-log = Todos pueden leer la lista de lo que no se mostró y por qué.
part-rule-network = Para que nadie vote mil veces, guardamos una marca de su red. De ella no se saca la red, y la borramos más o menos una semana después del final.
part-about-it = Más sobre este encuentro
part-invited = A quién se le pregunta
part-decides = Quién decide
part-result = Qué se hace con el resultado
# Example: day = 2026-12-04
part-open-until = Está abierto hasta el { $day }.
# Example: day = 2026-12-01
part-begins = Este encuentro empieza el { $day }. Vuelva ese día, por favor.
part-paused = Este encuentro hace una pausa corta. Vuelva pronto, por favor.
part-closed = Este encuentro ya cerró. Gracias a todos los que vinieron.
part-published = Este encuentro terminó y el resultado ya salió. Gracias a todos los que vinieron.
part-no-cookie = Su teléfono no guardó su lugar
part-no-cookie-more = Guardamos su lugar en un archivo chico que se llama cookie. Deje que esta página use cookies y entre otra vez.
part-to-join = Volver a la entrada
part-full = Hay mucha gente que entra ahora
# Example: count = 15
part-full-more = { $count ->
    [one] Entró tanta gente desde su red que le pedimos esperar un minuto.
   *[other] Entró tanta gente desde su red que le pedimos esperar { $count } minutos.
}
part-not-now = Eso no se pudo hacer
part-not-taken = Sus palabras no se enviaron. Aquí siguen, para que las pueda copiar.
part-here = Este encuentro
part-all-steps = Todos los pasos
part-receipt = Lo que dije
# Example: step = 2, steps = 4
part-step = Paso { $step } de { $steps }
part-steps = Los pasos
part-all-done = Ya hizo todos los pasos. ¡Gracias! Todavía puede cambiar lo que dijo.
# Example: many = 2, of = 1
part-far-ideas = { $many ->
    [0] Todavía no envió una idea.
    [one] Envió una idea.
   *[other] Envió { $many } ideas.
}
# Example: many = 5, of = 12
part-far-votes = Respondió { $many } de { $of }.
# Example: many = 3, of = 10
part-far-pairs = { $many ->
    [0] Todavía no ha elegido.
    [one] Eligió una vez.
   *[other] Eligió { $many } veces.
}
# Example: many = 1, of = 1
part-far-budget = { $many ->
    [0] Todavía no repartió el dinero.
   *[other] Ya repartió el dinero.
}
# Example: many = 1, of = 4
part-far-draft = Dijo algo de { $many } de { $of } partes.
# Example: many = 1, of = 3
part-far-questions = Respondió { $many } de { $of } preguntas.

## de acuerdo, en desacuerdo, paso

part-votes = ¿Qué piensa usted?
part-others = la escribió otra persona
part-mine = la escribió usted
# Example: number = 12
part-number = N.º { $number }
part-in-en = escrita en inglés
part-in-es = escrita en español
part-answer-agree = De acuerdo
part-answer-disagree = En desacuerdo
part-answer-pass = Paso
part-answer-unclear = No sé bien qué quiere decir
# Example: answer = agree
part-now = { $answer ->
    [agree] Ahora está de acuerdo.
    [disagree] Ahora no está de acuerdo.
    [pass] Aquí usted pasó.
    [unclear] No sabe bien qué quiere decir.
   *[other] Ahora no tiene respuesta aquí.
}
# Example: number = 12, answer = agree
part-said = { $answer ->
    [agree] Guardado: está de acuerdo con la n.º { $number }.
    [disagree] Guardado: no está de acuerdo con la n.º { $number }.
    [pass] Guardado: pasa en la n.º { $number }.
    [unclear] Guardado: no sabe bien qué dice la n.º { $number }.
   *[other] Guardado: ya no tiene respuesta a la n.º { $number }.
}
part-undo = Deshacer
part-take-back = Quitar mi respuesta
part-votes-none = Todavía no hay ideas para leer.
# Example: many = 12
part-votes-all = { $many ->
    [one] Respondió la única idea que hay por ahora. ¡Gracias!
   *[other] Respondió las { $many } ideas que hay por ahora. ¡Gracias!
}
part-votes-come-back = Pueden llegar más ideas. Vuelva a mirar más tarde.

## sobre mí

part-about = Unas preguntas sobre usted
part-about-why = Solo sirven para ver quién falta en la sala. Puede saltarlas.
# Example: told = 1, asked = 3
part-about-go = { $told ->
    [0] Responder una o dos preguntas
   *[other] Ver o cambiar lo que dijo ({ $told } de { $asked })
}

## una idea

part-idea = Su idea
# Example: most = 180
part-idea-hint = Una idea, en { $most } letras o menos. No nombre a nadie, por favor.
# Example: count = 195, over = 15
part-idea-over = Su idea tiene { $count } letras. Quite { $over }, por favor.
# Example: count = 42, most = 180
part-letters = { $count } de { $most } letras
# Example: left = 20
part-letters-left = Todavía caben { $left } más.
# Example: over = 15
part-letters-over = Es muy largo. Quite { $over }, por favor.
part-idea-send = Enviar mi idea
part-skip = Seguir sin una idea
part-another = ¿Tiene otra idea?
# Example: number = 12
part-sent = ¡Gracias! Su idea es la n.º { $number }.
part-sent-shown = Los demás ya pueden leerla.
part-sent-waiting = Los demás todavía no la ven.
part-sent-hidden = Los demás no la ven ahora.
part-sent-merged = Se unió con otra idea.
part-alike = Esto se parece a otra idea
part-alike-lead = Tal vez alguien ya lo dijo. Eche un vistazo.
part-alike-yours = Usted escribió:
# Example: count = 2
part-alike-others = { $count ->
    [one] Esta ya está aquí
   *[other] Estas { $count } ya están aquí
}
part-alike-same = Esta dice lo que pienso. De acuerdo.
part-alike-send = La mía es otra. Enviarla.
part-alike-back = Para cambiar sus palabras, vuelva una página atrás.

## sobre mí, una pregunta por vez

# Example: turn = 1, asked = 3
part-about-turn = Pregunta { $turn } de { $asked }.
part-about-none = Prefiero no decirlo
part-about-now = Usted dijo:
part-about-done = Gracias. Esas eran todas las preguntas sobre usted.
part-about-nothing = Aquí no hay preguntas sobre usted.
part-about-kept = Lo que dijo sobre usted solo se cuenta. Nunca se muestra de un grupo chico.
part-change = Cambiar

## palabras sobre un borrador, o a una pregunta

part-write = En sus palabras
part-written = Lo que usted escribió
part-saved = Guardado. ¡Gracias!
# Example: part = 1, parts = 4
part-of-parts = Parte { $part } de { $parts }
part-words-draft = ¿Qué piensa de esta parte?
part-words-question = Su respuesta
# Example: most = 600
part-words-hint = Hasta { $most } letras. No nombre a nadie, por favor.
# Example: count = 640, over = 40
part-words-over = Escribió { $count } letras. Quite { $over }, por favor.
part-words-send = Guardar
part-words-skip = Seguir sin esto
part-words-why = En sus palabras: ¿qué está bien y qué cambiaría?
part-words-read-before = Primero lo lee una persona del equipo. Luego otros lo pueden leer, sin nombre.
part-words-read-after = Otros lo pueden leer, sin nombre. También lo lee una persona del equipo.
part-opinion-agree = Está bien así
part-opinion-change = Está bien con cambios
part-opinion-against = Así no
part-opinion-none = Sin opinión
# Example: opinion = agree
part-opinion-now = { $opinion ->
    [agree] Usted dijo: está bien así.
    [change] Usted dijo: está bien con cambios.
    [against] Usted dijo: así no.
   *[none] Usted dijo: sin opinión.
}
part-opinion-go = Diga qué piensa de esto
part-opinion-then = Después puede escribir sobre esta parte.
part-words-write = Escribir sobre esto
part-you-wrote = Usted escribió:

## cuál de las dos

part-pairs = ¿Cuál importa más?
part-pairs-which = De estas dos, ¿cuál le importa más a usted?
part-pairs-neither = No puedo elegir
part-pairs-stop = Puede parar cuando quiera.
part-pairs-enough = Ya basta, seguir
part-pairs-all = Ya vio todos los pares que hay. ¡Gracias!
part-pairs-few = Todavía no hay bastantes ideas para elegir.

## repartir el dinero

part-budget = Reparta el dinero
part-budget-none = Todavía no hay nada en la lista. Vuelva a mirar más tarde, por favor.
# Example: pot = $10,000
part-budget-pot = Hay { $pot } para gastar.
part-budget-thumbs = Marque lo que usted pagaría.
# Example: points = 10
part-budget-points = Usted tiene { $points } puntos. Dé más puntos a lo que más le importa.
# Example: spent = $9,000, pot = $10,000
part-budget-spent = Guardado hasta ahora: { $spent } de { $pot }.
# Example: points = 4, of = 10
part-budget-gave = Guardado hasta ahora: { $points } de { $of } puntos.
part-budget-list = Lo que se podría pagar
part-budget-send = Guardar lo que elegí
# Example: spent = $14,000, pot = $10,000, over = $4,000
part-over-pot = Lo que eligió cuesta { $spent }, y hay { $pot }. Quite { $over } o más, por favor.
# Example: gave = 12, most = 10, over = 2
part-over-points = Dio { $gave } puntos, y tiene { $most }. Quite { $over }, por favor.
part-points-whole = Dé puntos enteros, como 1, 2 o 3.
# Example: points = 4
part-points = { $points ->
    [one] un punto
   *[other] { $points } puntos
}

## lo que dije y adónde fue

part-receipt-lead = Esto es lo que usted dijo, y adónde fue. Solo este teléfono puede abrir esta página, y también la puede leer quien lo tenga en la mano.
part-receipt-keep = Vuelva a esta página para ver qué hay de nuevo.
part-my-ideas = Mis ideas
part-my-answers = Mis respuestas
part-my-words = Lo que escribí
part-my-choices = Lo que elegí
part-no-answers = Todavía no dijo qué piensa de una idea.
part-wrote-shown = Otros lo pueden leer en “Lo que dijo la gente”.
part-wrote-waiting = Otros todavía no lo pueden leer.
part-wrote-hidden = Otros no lo pueden leer.
part-counted = Eso se cuenta en “Lo que dijo la gente”.
part-counted-all = Todo esto se cuenta en “Lo que dijo la gente”, junto con lo que otros eligen.
part-into = Aquí puede leer la otra:
# Example: count = 12
part-idea-seen = { $count ->
    [0] Nadie le ha respondido todavía.
    [one] Una persona le ha respondido.
   *[other] { $count } personas le han respondido.
}
part-reply-open = Responder a esto
part-reply = ¿Qué le quiere decir al equipo?
part-reply-send = Enviar mi respuesta
part-reply-many = Ya respondió cinco veces. El equipo va a leer todo.
part-replied = El equipo va a leer su respuesta.
part-you-replied = Usted respondió:
part-spent-none = No pagaría ninguna de estas cosas.
part-news = Qué pasó después
part-news-mine = Usted tuvo parte en esto.
# Example: day = 2026-12-10
part-news-day = Se decidió el { $day }
part-log = Leer la lista
part-heard = Leer lo que se dijo
part-ledger = Leer todo lo que pasó después
part-pairs-others = Las escribieron otras personas.

## en la página de inicio

part-way = ¿Tiene un código de un cartel?
part-way-more = Su escuela quiere saber qué piensa la gente. No hace falta carta ni nombre.
part-way-go = Entrar en un encuentro
