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
ballot-disagree = En contra
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
script-votes-say = Ahora lean lo que otros escribieron. Digan si están de acuerdo, en contra o si pasan. No hay respuesta correcta.
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
