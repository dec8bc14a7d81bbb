# Un encuentro en papel: hojas para marcar, tarjetas de ideas, el cartel, el guion, el círculo y cómo se pasa todo.

## La hoja con las frases

# Example: name = Un buen día de escuela
ballot-document = Hojas para marcar: { $name }
ballot-how = Marque una sola casilla en cada fila. Puede dejar filas vacías.
ballot-others = Esto lo escribió otra persona. No hay respuesta correcta.
ballot-once = Use esta hoja o un teléfono, no los dos.
ballot-no-name = Por favor, no escriba su nombre.
# Example: sheet = 12-KF
ballot-sheet = Hoja { $sheet }
# Example: page = 1, pages = 2
ballot-page = Página { $page } de { $pages }
ballot-number = N.º
ballot-statement = Frase
ballot-agree = De acuerdo
ballot-disagree = En desacuerdo
ballot-pass = Paso
ballot-own = ¿Falta algo? Escriba aquí una idea.
ballot-return = Ponga esta hoja en la caja o désela a quien guía la mesa.
# Example: day = 2026-12-06
ballot-return-by = Entréguela a más tardar el { $day }.
# Example: sheet = 12-KF
ballot-square = Un cuadro para la cámara del teléfono. Lleva el código y el número de esta hoja, { $sheet }.

## Las tarjetas de ideas

# Example: name = Un buen día de escuela
card-document = Tarjetas de ideas: { $name }
card-heading = Una idea
# Example: number = 3
card-number = Tarjeta { $number }
card-lead = Una idea en cada tarjeta, en una o dos líneas.
card-others = Otros la van a leer. No escriba nombres, por favor.
card-table = Mesa
card-square = Un cuadro para la cámara del teléfono. Abre este encuentro.

## El cartel

# Example: name = Un buen día de escuela
poster-document = Cartel: { $name }
poster-scan = Apunte la cámara de su teléfono al cuadro.
# Example: address = porchlight.example.org/join
poster-type = O vaya a { $address } y escriba este código:
poster-no-name = Sin cuenta. Sin nombre. Toma pocos minutos.
poster-paper = ¿No tiene teléfono? Pida una hoja de papel. Vale lo mismo.
# Example: day = 2026-12-06
poster-until = Abierto hasta el { $day }.
# Example: first = 2026-11-22, last = 2026-12-06
poster-between = Abierto del { $first } al { $last }.
poster-invited = A quién invitamos
poster-result = Qué pasa después
# Example: day = 2026-12-20
poster-result-by = Podrá leer el resultado a más tardar el { $day }.
poster-decides = Quién decide
poster-square = Un cuadro para la cámara del teléfono. Abre este encuentro.

## El guion para quien guía la reunión

# Example: name = Un buen día de escuela
script-document = Guion y programa: { $name }
script-heading = Guion y programa
script-lead = Lo que está en un recuadro es para decirlo en voz alta. Dígalo a su manera.
# Example: minutes = 90
script-length = Dura unos { $minutes } minutos.
script-code = Código
script-before = Antes de que llegue la gente
script-before-poster = Ponga el cartel a la entrada. Pruebe el cuadro con su propio teléfono.
script-before-paper = Tenga listas las hojas, las tarjetas, los lápices y una caja con ranura.
script-before-large = Ponga algunas hojas de letra grande en la misma mesa.
script-before-helpers = Busque a alguien que ayude en cada idioma y a alguien para el papel.
script-before-type = Pida a dos personas que luego pasen las hojas.
script-before-room = Haga lugar para sillas de ruedas, niños pequeños y comida.
script-agenda = Programa
script-minute = Minuto
script-part = Parte
script-how-long = Cuánto dura
# Example: minutes = 10
script-minutes = { $minutes } min
script-welcome = Bienvenida
script-welcome-say = Bienvenidos y gracias por su tiempo. Hoy vamos a pensar juntos. A nadie se le va a pedir que hable delante de todos.
script-question-say = Esta es nuestra pregunta:
script-consent-say = Antes de empezar, es bueno que sepan esto:
script-consent = Sus respuestas ayudan a decidir en nuestras escuelas. No pedimos su nombre y contamos todas las respuestas juntas. Puede saltarse un paso, cambiar una respuesta o dejarlo cuando quiera.
script-join = Entrar
script-join-say = Apunten la cámara del teléfono al cuadro del cartel. ¿No tienen teléfono? Tomen una hoja. El papel vale lo mismo. Usen uno de los dos, no ambos.
script-join-do = Espere hasta que nadie busque ayuda. Lea el código dos veces en voz alta.
script-ideas-say = Escriban una idea a la vez, en una o dos líneas. Otros la van a leer: no escriban nombres, por favor.
script-ideas-do = Primero dé un rato de silencio. Luego junte las tarjetas y haga que las pasen en seguida.
script-votes-say = Ahora lean lo que otros escribieron. Digan si están de acuerdo, en desacuerdo o si pasan. No hay respuesta correcta.
script-votes-do = Nadie debe mirar el teléfono o la hoja de al lado. Todavía no muestre resultados.
script-pairs-say = Verán dos ideas. Elijan la que más les importa. También pueden decir que no pueden elegir.
script-pairs-do = Esto es para teléfonos. Preste el suyo a quien tiene una hoja, uno por uno.
script-budget-say = Este es el dinero que hay. Digan qué se debe pagar con él.
script-budget-do = Muestre la lista. Lea en voz alta cada cosa y lo que cuesta.
script-draft-say = Lean una parte a la vez. Digan qué está bien y qué debe cambiar.
script-draft-do = Dé copias en papel a quien las quiera. Anote lo que se dice en las mesas.
script-questions-say = Ahora cuenten más, con sus propias palabras. Basta con una línea o dos.
script-questions-do = Dé un rato de silencio. Quien quiera se lo dice a alguien que lo anota tal cual.
script-close = Gracias
script-close-say = Gracias. Nos han ayudado. Esto es lo que pasa después:
# Example: day = 2026-12-20
script-close-by = Podrán leer el resultado a más tardar el { $day }.
script-close-do = Junte todas las hojas. Pregunte quién no vino hoy y cómo llegar a esas personas.
script-after = Cuando la gente se ha ido
script-after-type = Pase cada hoja dos veces. Deben hacerlo dos personas, una después de la otra.
script-after-settle = Donde no digan lo mismo, mire la hoja y elija.
script-after-count = Luego cuente el montón. Puede contarlo otra vez. Ninguna hoja cuenta dos veces.
script-after-keep = Guarde las hojas hasta que salga el resultado. Luego tritúrelas.
script-say = Diga
script-do = Haga

## El círculo para conversar

# Example: name = Un buen día de escuela
circle-document = Círculo para conversar: { $name }
circle-heading = Círculo para conversar
circle-lead = Para una mesa, sin teléfonos. De seis a diez personas, y una que toma notas.
circle-table = Mesa
circle-people = Cuántas personas
circle-how = Cómo se hace
circle-how-one = Pasen un objeto de mano en mano. Solo habla quien lo tiene.
circle-how-listen = Los demás escuchan. Nadie contesta.
circle-how-pass = Cualquiera puede pasar. Al final se le pregunta otra vez.
circle-how-note = Anote lo que se dice, con las palabras de quien habla. No escriba nombres.
circle-rounds = Tres vueltas
circle-round-first = La pregunta, una vuelta entera.
circle-round-second = ¿Qué oyó que no esperaba?
circle-round-third = ¿Qué deben oír todos los demás de esta mesa?
circle-notes = Notas: una idea en cada línea
circle-after = Entregue esta hoja. Cada línea será una idea, con el número de su mesa. Así todos pueden decir si están de acuerdo.
circle-square = Un cuadro para la cámara del teléfono. Abre este encuentro.

## La pantalla para el papel

paper-title = Papel
paper-lead = Imprima lo que necesita quien no tiene teléfono. Luego pase lo que marcaron. El papel vale lo mismo.
paper-choose = ¿Qué encuentro?
paper-none = Todavía no hay ningún encuentro.
paper-missing = No hay ningún encuentro en esta dirección. Elija uno aquí.
paper-over = El resultado ya salió. Ya no se puede contar más papel.
paper-draft = Puede imprimir antes de abrirlo. El código no cambia. Si cambia el plan, imprima otra vez.
paper-draft-first = Primero termine el plan. Luego puede imprimir antes de abrirlo.
paper-draft-sheets = Las hojas para responder salen cuando ya está abierto, porque ahí las ideas reciben su número. Puede abrirlo antes: nadie responde hasta el primer día del plan.
paper-part = ¿Qué quiere hacer?
# Example: part = print
paper-part-word = { $part ->
    [print] Imprimir
    [type] Pasar hojas
   *[ideas] Pasar ideas
}

## imprimir

paper-what = Qué imprimir
# Example: kind = ballot
paper-kind = { $kind ->
    [ballot] Hojas para decir si están de acuerdo
    [cards] Tarjetas de ideas
    [poster] Cartel con el código
    [script] Guion y programa para quien guía
   *[circle] Círculo para una mesa sin teléfonos
}
paper-language = Idioma
# Example: language = both
paper-language-word = { $language ->
    [en] Inglés
    [es] Español
   *[both] Los dos
}
paper-large = Letra grande
paper-how-many = Cuántas
paper-per-sheet = Frases en cada hoja
# Example: count = 34
paper-per-sheet-help = Hay { $count } frases. Si en una hoja caben menos, se turnan.
paper-make = Preparar la impresión
paper-making = Se está preparando. Un momento, por favor.
paper-ready = Ya está listo para imprimir.
# Example: first = 1-KF, last = 40-BM
paper-ready-sheets = Las hojas { $first } a { $last } están listas. Cada una cuenta una sola vez.
paper-download = Descargar
paper-not-printed = No se pudo preparar. No se perdió nada. Avise a quien cuida Porchlight, por favor.
paper-bad-address = La dirección debe empezar con https:// o http:// y un nombre.
paper-again = Imprimir otra vez las mismas hojas
paper-again-which = Cuáles hojas
# Example: first = 1, last = 40, day = 2026-11-22, language = both
paper-again-line = { $language ->
    [en] { $first } a { $last }, { $day }, en inglés
    [es] { $first } a { $last }, { $day }, en español
   *[both] { $first } a { $last }, { $day }, en los dos idiomas
}
paper-again-lead = Sirve si la impresora se traba. Las hojas guardan su número, así ninguna cuenta dos veces.

## pasar hojas

paper-pile = Montón
# Example: name = Biblioteca, day = 2026-11-22
paper-pile-line = { $name }, del { $day }
paper-pile-new = Empezar otro montón
paper-pile-name-label = Nombre del montón, por ejemplo el lugar
paper-pile-start = Empezar
paper-round = ¿Qué vez pasa estas hojas?
# Example: time = 1
paper-round-word = { $time ->
    [1] La primera vez
   *[2] La segunda vez
}
paper-round-lead = Otra persona pasa cada hoja una segunda vez. Donde no digan lo mismo, usted lo ve en seguida. Aquí usted ve cada hoja por separado. No lo cuente a nadie, ni anote quién tenía cuál.
paper-line = Hoja y marcas
paper-line-help = Escriba el nombre de la hoja, un espacio y un signo por fila. Use 1 (de acuerdo), 2 (en desacuerdo), 3 (paso) y 0 (fila vacía). También puede leer el cuadro con un lector.
paper-save = Guardar la hoja
# Example: sheet = 12-KF, count = 10
paper-sheet-open = Esta es la hoja { $sheet }. Tiene { $count } filas. Ahora escriba las marcas.
# Example: sheet = 12-KF
paper-saved = La hoja { $sheet } está guardada.
# Example: sheet = 12-KF
paper-saved-agrees = La hoja { $sheet } está guardada. Las dos veces dicen lo mismo.
# Example: sheet = 12-KF, count = 2
paper-saved-differs = { $count ->
    [one] La hoja { $sheet } está guardada. En 1 fila las dos veces no dicen lo mismo. Mire la hoja, por favor.
   *[other] La hoja { $sheet } está guardada. En { $count } filas las dos veces no dicen lo mismo. Mire la hoja, por favor.
}
# Example: sheet = 12-KF
paper-saved-again = La hoja { $sheet } ya estaba pasada. Ahora vale lo que usted acaba de escribir.
# Example: sheet = 12-KF, name = Gimnasio
paper-saved-moved = La hoja { $sheet } estaba en el montón «{ $name }». Ahora está en este. Cuenta una sola vez.
# Example: sheet = 12-KF
paper-typed = Lo que escribió de la hoja { $sheet }
paper-row = Fila
paper-number = N.º
paper-statement = Frase
paper-mark = Marca
# Example: mark = agree
paper-mark-word = { $mark ->
    [agree] De acuerdo
    [disagree] En desacuerdo
    [pass] Paso
   *[empty] Vacía
}
paper-differences = Donde las dos veces no dicen lo mismo
paper-differences-lead = Mire la hoja de papel. Luego elija lo que dice.
# Example: sheet = 12-KF
paper-difference-sheet = Hoja { $sheet }
# Example: number = 7, first = De acuerdo, second = Paso
paper-difference = N.º { $number }: primero { $first }, luego { $second }
paper-settle = Guardar lo que dice la hoja
# Example: sheet = 12-KF
paper-settled = La hoja { $sheet } ya está clara.

## contar

paper-sheets = Hojas de este montón
paper-sheets-none = Todavía no hay hojas en este montón.
paper-column-sheet = Hoja
paper-column-state = Cómo está
paper-column-first = Primera vez
paper-column-second = Segunda vez
# Example: state = ready
paper-state = { $state ->
    [ready] Lista para contar
    [once] Pasada una vez
    [differs] Las dos veces no dicen lo mismo
   *[moved] Ahora en otro montón
}
# Example: name = Pat Lee, time = 18:20
paper-by = { $name }, { $time }
paper-count-title = Contar este montón
# Example: ready = 12, once = 3, differs = 1
paper-count-lead = Listas: { $ready }. Pasadas una vez: { $once }. Con diferencias: { $differs }.
paper-count-once = Contar también las hojas pasadas una sola vez
paper-count = Contar este montón
# Example: sheets = 12
paper-counted = { $sheets ->
    [0] Ninguna hoja estaba lista para contar.
    [one] Ahora cuenta 1 hoja. Puede contar el montón otra vez. Nada cuenta dos veces.
   *[other] Ahora cuentan { $sheets } hojas. Puede contar el montón otra vez. Nada cuenta dos veces.
}
# Example: new = 80, changed = 2, gone = 1
paper-counted-answers = Respuestas nuevas: { $new }. Cambiadas: { $changed }. Quitadas: { $gone }.
# Example: count = 3
paper-counted-wait = { $count ->
    [one] 1 hoja todavía espera.
   *[other] { $count } hojas todavía esperan.
}
# Example: day = 2026-11-22, time = 18:20
paper-last-counted = Se contó por última vez el { $day } a las { $time }.
paper-never-counted = Todavía no se ha contado.

## pasar ideas

paper-ideas-lead = Escriba cada idea tal como está. No ponga nombres.
paper-from = Dónde se escribió
# Example: from = card
paper-from-word = { $from ->
    [card] En una tarjeta
    [sheet] Al final de una hoja
   *[circle] En un círculo para conversar
}
# Example: from = card
paper-from-number = { $from ->
    [card] Número de la tarjeta
    [sheet] Nombre de la hoja
   *[circle] Número de la mesa
}
paper-idea = Idea
paper-idea-language = Idioma en que se escribió
paper-idea-save = Guardar la idea
# Example: number = 31, decision = waiting
paper-idea-saved = { $decision ->
    [shown] La idea { $number } está guardada y ya se ve.
   *[waiting] La idea { $number } está guardada. Antes la lee una persona del equipo.
}

## lo que no se puede hacer

paper-count-bounds = Elija de 1 a 500 hojas, con 1 a 60 frases en cada una.
paper-nothing-shown = Todavía no se muestra ninguna frase y no hay nada que marcar. Muestre algunas primero.
paper-not-yet = Este encuentro es un borrador. Ábralo primero.
paper-no-sheet-name = Ese no es el nombre de una hoja. Es un número y dos letras, como 12-KF.
# Example: sheet = 12-KF
paper-no-such-sheet = No imprimimos una hoja { $sheet }. Mire otra vez las dos letras.
# Example: sheet = 12-KF, code = BCDFGH
paper-sheet-elsewhere = La hoja { $sheet } es de otro encuentro, con el código { $code }. Póngala aparte.
# Example: mark = z
paper-no-such-mark = El signo «{ $mark }» no dice nada aquí. Use 1, 2, 3 o 0.
# Example: typed = 9, count = 10
paper-marks-many = Escribió { $typed } marcas, pero la hoja tiene { $count } filas. No se guardó nada.
paper-pile-name = Dele un nombre al montón, por favor.
paper-no-such-pile = Este montón ya no está.
paper-settle-all = Elija qué dice la hoja en cada fila que no coincide.
paper-typed-meanwhile = Alguien acaba de pasar esta hoja otra vez. Mírela de nuevo.
