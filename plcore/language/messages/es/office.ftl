# La oficina: estudiantes y familias, cartas, órdenes de la corte, traer archivos, lo que no quedó claro, quién miró.

office-yes = Sí
office-no = No, volver
office-search = Buscar
office-undo = Deshacer
office-nobody-named = la oficina

## una línea por carta, en la línea de comandos

# Example: name = Ana Rivera, children = Maya, count = 1, code = 8K2M-0QRS-T4VX, fact = birth_date, day = 20 de enero
office-invited-line = { $count ->
    [0] { $name }: { $code }, sirve hasta el { $day }. { $fact ->
            [birth_date] Pide una fecha de nacimiento.
            [school_number] Pide un número de la escuela.
           *[email] Pide un correo.
        }
   *[other] { $name } ({ $children }): { $code }, sirve hasta el { $day }. { $fact ->
            [birth_date] Pide una fecha de nacimiento.
            [school_number] Pide un número de la escuela.
           *[email] Pide un correo.
        }
}

## estudiantes y familias

office-families-title = Estudiantes y familias
office-families-lead = Busque por nombre o por número. También sirve el nombre de la madre o del padre.
office-families-words = Nombre o número
office-families-find = Buscar
office-families-looking = Un momento. Estamos buscando.
# Example: count = 12
office-families-found = { $count ->
    [0] No hay nadie así. Mire bien el nombre, o pruebe con el número.
    [one] Hay 1 estudiante.
   *[other] Hay { $count } estudiantes.
}
# Example: number = 1001
office-families-number = Número { $number }
# Example: day = 2016-03-01
office-families-born = nació el { $day }
office-families-left = ya no está en la escuela
office-families-no-adults = No hay ningún adulto anotado.
office-families-back = Volver a la búsqueda
# Example: name = Maya
office-families-who = Quién puede ver cómo va { $name }
office-families-nobody = Nadie en casa puede ver esta página.
office-families-others = También la ven sus maestros y la oficina.
# Example: count = 2
office-families-former = { $count ->
    [one] 1 adulto que ya no cuenta
   *[other] { $count } adultos que ya no cuentan
}
# Example: name = Rosa Rivera, kind = mother
office-families-adult = { $name }, { $kind ->
    [mother] madre
    [father] padre
    [parent] madre o padre
    [guardian] a su cargo
    [grandparent] abuela o abuelo
    [grandmother] abuela
    [grandfather] abuelo
    [aunt] tía
    [uncle] tío
    [relative] familiar
    [sibling] hermana o hermano
    [stepparent] madrastra o padrastro
    [stepmother] madrastra
    [stepfather] padrastro
    [fosterparent] familia de acogida
    [caseworker] trabajo social
   *[other] { $kind }
}
# Example: standing = sees
office-families-standing = { $standing ->
    [sees] Ve esta página.
    [restricted] No ve esta página, por una orden.
    [not-yet] Aún no ve esta página.
    [ended] Ya no ve esta página, porque se acabó el plazo.
    [no-longer-sent] Ya no ve esta página. La escuela ya no anota a este adulto.
    [of-age] No ve esta página. Su hijo o hija ya tiene 18 años.
    [left] No ve esta página. Uno de los dos ya no está.
   *[closed] No ve esta página.
}
# Example: day = 2026-08-01
office-families-from = Desde el { $day }.
# Example: day = 2027-06-30
office-families-to = Hasta el { $day }.
office-families-no-letter = Aún no tiene carta.
# Example: made = 2 de noviembre de 2026, state = open, day = 1 de enero de 2027
office-families-letter-line = { $state ->
    [used] Carta del { $made }. Se usó el { $day }.
    [expired] Carta del { $made }. No se usó, y ya se acabó el plazo.
    [revoked] Carta del { $made }. Ya no sirve: se anuló.
    [locked] Carta del { $made }. Se cerró por tantas respuestas malas. Haga otra.
   *[open] Carta del { $made }. Aún no se usa. Sirve hasta el { $day }.
}
# Example: name = Rosa Rivera
office-families-letter = Otra carta para { $name }
# Example: count = 2
office-families-devices = { $count ->
    [one] 1 aparato
   *[other] { $count } aparatos
}
# Example: device = phone, browser = Chrome, day = 2 de noviembre de 2026
office-families-device = { $device ->
    [phone] Teléfono
    [tablet] Tableta
   *[computer] Computadora
} { $browser }, se usó el { $day }
office-families-out = Cerrar en todas partes
# Example: name = Rosa Rivera
office-families-out-ask = ¿Cerrar la entrada de { $name } en todos sus aparatos? Para volver, le hará falta otra carta.
office-families-out-yes = Sí, cerrar en todas partes
# Example: name = Rosa Rivera
office-families-out-done = Listo. { $name } ya no está dentro en ninguna parte.
# Example: name = Maya
office-families-own = Una entrada para { $name }
office-families-own-more = Cada estudiante puede leer su propia página. También le hace falta una carta.
# Example: name = Maya
office-families-looks = Quién miró la página de { $name }
office-families-looks-open = Ver quién miró

## la página de avances, para leer y para imprimir

# Example: name = Maya
office-paper-title = Cómo va { $name }
office-paper-lead = Abra la página que ve la familia, o imprímala. Queda anotado que usted la miró.
office-paper-open = Abrir la página de avances
# Example: name = Maya Rivera
office-paper-back = Volver a la hoja de { $name }
office-paper-print = Imprimir la página de avances
office-paper-language = Idioma
# Example: language = es
office-paper-language-word = { $language ->
    [own] El de cada familia
    [es] Español
   *[en] Inglés
}
office-paper-class = Imprimir para toda una clase
# Example: done = 12, all = 24
office-paper-class-making = Ya están { $done } de { $all } páginas.
# Example: count = 24
office-paper-class-ready = { $count ->
    [one] La página de 1 estudiante está lista.
   *[other] Las páginas de { $count } estudiantes están listas. Cada una empieza en una hoja nueva.
}
# Example: count = 24
office-paper-class-download = { $count ->
    [one] Bajar la página de 1 estudiante (PDF)
   *[other] Bajar las páginas de { $count } estudiantes (PDF)
}
office-paper-form = ¿Qué tan larga?
# Example: form = usual
office-paper-form-word = { $form ->
    [short] Corta, en una sola página
    [whole] Larga, con todo el trabajo
    [large] Con letra grande
   *[usual] Como la recibe la familia
}
office-paper-make = Hacer el archivo
office-paper-making = Hacemos el archivo. Un momento, por favor.
# Example: name = Maya, language = Español, form = Corta, en una sola página
office-paper-ready = La página de { $name } está lista. { $language }. { $form }.
office-paper-download = Bajar la página (PDF)
office-paper-file = avances.pdf
office-paper-not-printed = No se pudo hacer la página. Pruebe otra vez. Si sigue igual, avise a quien cuida Porchlight.

## después de poner una copia

office-restored-title = Estos datos vienen de una copia
# Example: day = 22 de noviembre de 2026
office-restored-day = El { $day } se puso una copia de antes.
# Example: day = 20 de noviembre de 2026
office-restored-newest = No tiene nada después del { $day }. Lo que llegó luego se debe traer otra vez.
office-restored-empty = Aún no tenía nada.
office-restored-out = Para cuidar a todos, cerramos todas las sesiones. Cada persona necesita una carta nueva para volver.
office-restored-unread = No pudimos leer los datos de antes. Mire los papeles del juzgado. Si uno es de después de la copia, anótelo otra vez.
office-restored-none = No se perdió ninguna orden.
# Example: count = 2
office-restored-orders = { $count ->
    [one] La copia no tenía 1 nota sobre una orden:
   *[other] La copia no tenía { $count } notas sobre órdenes:
}
# Example: student = Maya Rivera, number = 1001, adult = Tom Vega, why = Papel 12-345, state = kept
office-restored-order = { $student } ({ $number }): { $state ->
    [kept] cerrada para { $adult }. Pusimos esta orden otra vez, y vale.
    [closed] cerrada para { $adult }. Ahora no vale. Si debe valer, anótela otra vez.
   *[lifted] abierta otra vez para { $adult }. Si ahora está cerrada, la puede abrir.
} El motivo: { $why }
office-restored-nobody = alguien que no está en la copia
# Example: devices = 12, letters = 3
office-restored-counts = Sesiones cerradas: { $devices }. Cartas sin usar que ya no sirven: { $letters }.
# Example: file = before.duckdb
office-restored-kept = Lo que estaba antes se guardó como { $file }.
office-restored-read = Ya lo leí

## órdenes que cierran una página

office-orders-open = Una orden de la corte le cierra esta página
office-orders-lift-open = La orden ya se acabó
# Example: name = Tom Vega
office-orders-more = Desde el primer día, { $name } ya no ve esta página. Ningún archivo lo cambia.
# Example: name = Tom Vega
office-orders-lift-more = { $name } verá otra vez esta página, si la escuela le tiene anotado.
office-orders-reason = ¿Por qué? Puede ser el número del papel de la corte
office-orders-starts = Primer día (sin fecha: hoy)
office-orders-ends = Último día (sin fecha: sin fin)
# Example: name = Tom Vega
office-orders-close = Cerrar la página a { $name }
# Example: name = Tom Vega
office-orders-lift = Abrir otra vez la página a { $name }
# Example: name = Tom Vega
office-orders-closed = Listo. La página se cierra a { $name } desde el primer día.
# Example: name = Tom Vega
office-orders-lifted = Listo. La orden para { $name } ya no vale.
# Example: name = Tom Vega
office-orders-undone = Deshecho. Para { $name }, todo queda como antes.
office-orders-slip = Se deshizo un error
# Example: rule = no-why
office-orders-problem = { $rule ->
    [no-why] Escriba por qué. Basta el número del papel de la corte.
    [long-why] Es muy largo. Use 500 letras o menos.
    [dates] El último día está antes del primero. Cambie uno de los dos.
   *[unknown] Ya no hallamos a este adulto o a este niño. Busque otra vez.
}
# Example: why = Papel 12-345
office-orders-why = El motivo: { $why }
# Example: count = 2
office-orders-history = { $count ->
    [one] 1 nota sobre órdenes
   *[other] { $count } notas sobre órdenes
}
# Example: day = 2 de noviembre de 2026, state = closed, name = Tom Vega, by = Ida Cole, why = Papel 12-345
office-orders-line = { $state ->
    [closed] { $day }: se cerró a { $name }, por { $by }. El motivo: { $why }
   *[lifted] { $day }: se abrió otra vez a { $name }, por { $by }. El motivo: { $why }
}
office-orders-unlinked = un adulto que no está anotado

## cartas

office-letters-title = Cartas
office-letters-new = Hacer cartas
office-letters-for = ¿Para quién son las cartas?
# Example: role = family
office-letters-role = { $role ->
    [family] Familias
    [student] Estudiantes
    [educator] Maestros
    [office] Oficina
    [board] Consejo
   *[facilitator] Guías de encuentros
}
office-letters-scope = ¿Para cuántos?
office-letters-class = Una clase
office-letters-school = Una escuela
office-letters-everyone = Todos los que aún no pueden entrar
office-letters-school-which = ¿Qué escuela?
office-letters-class-which = ¿Qué clase?
office-letters-choose = Elija
# Example: name = Sala 4, code = 3-A, count = 24
office-letters-group = { $code ->
    [none] { $name }: { $count ->
            [one] 1 estudiante
           *[other] { $count } estudiantes
        }
   *[other] { $name } ({ $code }): { $count ->
            [one] 1 estudiante
           *[other] { $count } estudiantes
        }
}
office-letters-again = También a quien ya puede entrar
office-letters-choose-first = Primero elija una escuela o una clase.
office-letters-make = Hacer las cartas
# Example: count = 200
office-letters-most = Hacemos hasta { $count } cartas cada vez, clase por clase. Para más cartas, pulse otra vez el botón.
# Example: count = 412
office-letters-waiting = { $count ->
    [0] Todos pueden entrar ya.
    [one] 1 persona aún no puede entrar.
   *[other] { $count } personas aún no pueden entrar.
}
# Example: count = 3
office-letters-piles = Están por clase, en { $count } grupos
# Example: place = Pier Street School · Room 4, count = 12
office-letters-pile = { $place ->
    [none] Sin clase
   *[other] { $place }
}: { $count ->
    [one] 1 carta
   *[other] { $count } cartas
}
# Example: count = 24
office-letters-printing = { $count ->
    [one] Hacemos 1 carta. Un momento, por favor.
   *[other] Hacemos { $count } cartas. Un momento, por favor.
}
# Example: name = Rosa Rivera
office-letters-ready-one = La carta para { $name } está lista. Sus cartas de antes ya no sirven.
# Example: count = 24
office-letters-ready = { $count ->
    [one] 1 carta está lista.
   *[other] { $count } cartas están listas. Cada una tiene dos páginas: una en inglés y una en español.
}
# Example: count = 2
office-letters-left-out = { $count ->
    [one] 1 persona no tiene carta. La escuela no tiene su fecha, su número o su correo para estar segura.
   *[other] { $count } personas no tienen carta. La escuela no tiene su fecha, su número o su correo para estar segura.
}
# Example: count = 24
office-letters-download = { $count ->
    [one] Bajar la carta (PDF)
   *[other] Bajar { $count } cartas (PDF)
}
office-letters-keep = Baje el archivo ahora. Los códigos no se guardan, así que la misma carta no sale dos veces.
# Example: count = 24
office-letters-undo = { $count ->
    [one] Anular esta carta
   *[other] Anular estas cartas
}
# Example: count = 24
office-letters-undo-ask = { $count ->
    [one] El código de esta carta ya no servirá. ¿Lo anula?
   *[other] Los códigos de las { $count } cartas ya no servirán. ¿Los anula?
}
office-letters-undo-yes = Sí, anular
# Example: role = family
office-letters-nobody = { $role ->
    [family] No se hizo ninguna carta. O todos pueden entrar ya, o hoy ningún adulto puede ver la página.
    [student] No se hizo ninguna carta. O todos pueden entrar ya, o no hay con qué probar quién es.
    [facilitator] No se hizo ninguna carta. No hay un correo para probar quién es.
   *[educator] No se hizo ninguna carta. O todos pueden entrar ya, o la escuela no tiene su correo.
}
office-letters-not-printed = No se pudo hacer el archivo, y no hay códigos nuevos. Pruebe otra vez. Si sigue igual, avise a quien cuida Porchlight.
office-letters-bad-address = Esta dirección no sirve en una carta. Debe tener https:// y un nombre.
office-letters-address-open = La dirección en el papel
office-letters-address = Esta dirección la escribe la familia en su teléfono
office-letters-address-here = Esta dirección solo sirve en esta computadora. Ponga la que usan las familias.
office-letters-sent = Cartas hechas
office-letters-name = Nombre en la carta
office-letters-state = Qué pasó con ella
# Example: state = all
office-letters-state-word = { $state ->
    [all] Todas
    [open] Sin usar
    [used] Ya se usó
    [expired] Se acabó el plazo
    [revoked] Se anuló
   *[locked] Se cerró
}
# Example: count = 12
office-letters-count = { $count ->
    [0] No hay cartas así.
    [one] 1 carta
   *[other] { $count } cartas
}
office-letters-reprint = Hacer otra
office-letters-revoke = Anular
# Example: name = Rosa Rivera
office-letters-revoke-ask = El código que tiene { $name } ya no servirá. ¿Lo anula?
# Example: name = Rosa Rivera
office-letters-revoked = Listo. La carta de { $name } ya no sirve.

## quién guía encuentros

office-leading-lead = También una mamá o quien cuida la biblioteca puede guiar encuentros. No tiene que estar en los archivos. No ve la página de ningún niño.
office-leading-name = Su nombre
office-leading-email = Su correo (lo pedimos para entrar)
office-leading-make = Hacer la carta
office-leading-need = Escriba un nombre y un correo.
office-leading-who = Quién guía encuentros
office-leading-none = Por ahora solo la oficina guía encuentros.
# Example: since = 2 de noviembre de 2026, came = no
office-leading-line = { $since ->
    [none] { $came ->
            [yes] Ya entró.
           *[no] Aún no entra.
        }
   *[other] Desde el { $since }. { $came ->
            [yes] Ya entró.
           *[no] Aún no entra.
        }
}
office-leading-end = Quitar el permiso
# Example: name = Rosa Rivera
office-leading-end-ask = { $name } ya no podrá guiar encuentros y su sesión se cierra. ¿Quita el permiso?
# Example: name = Rosa Rivera
office-leading-ended = Listo. { $name } ya no guía encuentros.

## quién miró

office-looks-title = Quién miró
office-looks-lead = Cada vez que se abre la página de alguien, queda anotado. Aquí lo puede leer.
office-looks-student = Nombre o número de quien estudia (vacío: todos)
office-looks-which = ¿Quién es?
office-looks-first = Primer día
office-looks-last = Último día
office-looks-show = Ver
# Example: name = Maya Rivera
office-looks-of = Aquí está quién miró la página de { $name }.
office-looks-everyone = Ver todos
# Example: count = 12
office-looks-count = { $count ->
    [0] En estos días no miró nadie.
    [one] Se miró 1 vez
   *[other] Se miró { $count } veces
}
# Example: time = 15:42, who = Rosa Rivera, why = guardian, what = progress, student = Maya Rivera
office-looks-line = { $time }: { $who } ({ $why ->
    [guardian] familia
    [self] su propia página
    [educator] da clases
    [sample] solo vino a ver
   *[office] oficina
}) { $what ->
    [progress] leyó cómo va { $student }
    [links] abrió la hoja de la oficina de { $student }
   *[other] abrió la página de { $student }
}
# Example: count = 3, time = 16:10
office-looks-times = ({ $count } veces, hasta las { $time })
# Example: time = 15:42, who = Ida Cole, count = 1200
office-looks-list = { $time }: { $who } hizo una lista de { $count ->
    [one] 1 estudiante
   *[other] { $count } estudiantes
}
office-looks-by = Nombre de quien miró (vacío: todos)
office-looks-kind = ¿Qué tipo de mirada?
# Example: kind = all
office-looks-kind-word = { $kind ->
    [all] Todas
    [family] Familias
    [student] Los propios estudiantes
    [educator] Maestros
    [office] Oficina
    [command] La computadora de la oficina
    [sample] Solo vino a ver
   *[list] Listas de muchos estudiantes
}
office-looks-command = La computadora de la oficina

## lo que no quedó claro

office-words-title = Lo que no quedó claro
office-words-lead = La gente nos dijo que estas palabras cuestan. No sabemos quién escribió las notas.
office-words-none = Aquí no hay nada por ahora. Cuando alguien escriba “esto no me queda claro”, lo verá aquí.
# Example: count = 3
office-words-count = { $count ->
    [one] 1 nota le espera.
   *[other] { $count } notas le esperan.
}
office-words-show-done = Ver también las notas ya listas
# Example: count = 3
office-words-count-done = { $count ->
    [0] Aún no hay notas listas.
    [one] 1 nota está lista.
   *[other] { $count } notas están listas.
}
# Example: day = 2 de noviembre de 2026, language = en
office-words-line = { $day }, { $language ->
    [es] en español
   *[en] en inglés
}
office-words-handle = Ya está lista
office-words-again = Aún no está lista
office-words-handled = Listo. La nota ya no está en su lista.
office-words-back = La nota está otra vez en su lista.
# Example: day = 2 de noviembre de 2026
office-words-handled-on = Lista desde el { $day }.

## traer archivos

office-bring-title = Traer archivos
office-bring-lead = Elija los archivos que le dio su sistema. Primero solo miramos. Nada cambia hasta que usted lo diga.
office-bring-files = Archivos, o archivos zip
office-bring-choose = Elegir archivos
office-bring-largest = Hasta 1 GB cada uno
# Example: count = 30
office-bring-kept = Sus archivos se borran aquí cuando ya los leímos. La lista de filas que no usamos se guarda { $count } días.
office-bring-source = ¿De qué sistema vienen?
office-bring-source-own = Lo dicen los archivos
office-bring-source-other = Otro nombre
office-bring-source-name = El nombre del sistema
office-bring-source-more = Use siempre el mismo nombre. Así lo nuevo queda en lugar de lo viejo.
office-bring-no-files = Primero elija uno o más archivos.
office-bring-look = Mirar primero
office-bring-look-again = Usted cambió algo arriba. Mire otra vez antes de traer los archivos.
office-bring-go = Traer los archivos
office-bring-more = Traer más archivos
office-bring-preview = Lo que cambiaría
# Example: source = SIS
office-bring-whose = Estos archivos vienen de { $source }.
# Example: source = SIS
office-bring-whose-new = Estos archivos vienen de { $source }. Es la primera vez que vemos ese nombre. ¿Usó otro la última vez? Entonces elija ese arriba.
office-bring-whose-none = Los archivos no dicen de qué sistema vienen. Elija o escriba un nombre arriba, y mire otra vez.
office-bring-nothing = En estos archivos no hay nada que nos sirva.
office-bring-held-title = Esto se ve mal, y por eso paramos
office-bring-force = Ya lo miré. Traer los archivos de todos modos.
# Example: name = users.csv
office-bring-same-name = Dos archivos se llaman { $name }. Ponga cada grupo de archivos en su propio zip.
office-bring-failed = Algo nos salió mal. Nada cambió. Pruebe otra vez, o avise a quien cuida Porchlight.
office-bring-kinds = Lo que cambia, por clase
office-bring-kind = Qué
office-bring-new = Nuevo
office-bring-changed = Cambia
office-bring-gone = Se va
# Example: kind = person
office-bring-kind-word = { $kind ->
    [org] Escuelas
    [term] Períodos del año
    [course] Cursos
    [class] Clases
    [person] Personas
    [person_detail] Datos de personas
    [person_role] Papel de cada persona
    [enrollment] Lugares en las clases
    [guardian] Lazos de adulto a niño
    [work_category] Tipos de trabajo
    [work_item] Pruebas y tareas
    [work_item_objective] Metas de pruebas y tareas
    [framework] Listas de metas
    [objective] Metas
    [objective_link] Lazos de meta a meta
    [explanation] Metas en palabras claras
    [scale_level] Niveles de una escala
    [evidence] Trabajos
    [judgment] Niveles que puso un maestro
   *[other] { $kind }
}
office-bring-examples = Ver algunos por nombre
# Example: what = new, name = Maya Rivera
office-bring-example = { $what ->
    [new] Nuevo: { $name }
    [gone] Se va: { $name }
   *[changed] Cambia: { $name }
}
office-bring-files-read = Los archivos
office-bring-file = Archivo
# Example: file = users.csv, format = OneRoster 1.2 CSV
office-bring-named = { $file } ({ $format })
# Example: count = 60, all = 400
office-bring-files-first = Aquí están los primeros { $count } de { $all } archivos. Van primero los que tienen algún problema.
office-bring-good = Filas buenas
office-bring-set-aside = Aparte
office-bring-unknown = no se sabe
# Example: count = 2
office-bring-notes = { $count ->
    [one] 1 cosa que conviene saber
   *[other] { $count } cosas que conviene saber
}
# Example: file = users.csv, note = No usamos la columna “fax”.
office-bring-note = { $file }: { $note }
# Example: file = users.csv, count = 3
office-bring-rejected = { $count ->
    [one] 1 fila de { $file } quedó aparte
   *[other] { $count } filas de { $file } quedaron aparte
}
# Example: line = 4, column = birthDate, has = column
office-bring-place = { $has ->
    [column] { $line ->
            [0] { $column }:
           *[other] Línea { $line }, { $column }:
        }
   *[none] { $line ->
            [0] Todo el archivo:
           *[other] Línea { $line }:
        }
}
# Example: count = 20
office-bring-first = Aquí están las primeras { $count }. El archivo para bajar las trae todas.
office-bring-download = Bajar todas en un archivo CSV
office-bring-former = Lo que se trajo antes
office-bring-former-none = Nada por ahora. Cuando traiga archivos, aquí verá cuándo y qué.
# Example: day = 2 de noviembre de 2026, time = 15:42, format = OneRoster 1.2 CSV, source = SIS, by = Ida Cole
office-bring-former-line = { $day }, { $time }: { $format } de { $source }, por { $by }
# Example: count = 12, forced = no
office-bring-former-rows = { $count ->
    [0] Ninguna fila cambió nada.
    [one] 1 fila cambió algo.
   *[other] { $count } filas cambiaron algo.
} { $forced ->
    [yes] Se trajo de todos modos, después de un aviso.
   *[no] {""}
}
# Example: count = 3
office-bring-former-aside = { $count ->
    [one] 1 fila quedó aparte
   *[other] { $count } filas quedaron aparte
}

## las palabras de la escuela

glossary-title = Palabras de la escuela, dichas con claridad
glossary-lead = La escuela usa palabras muy suyas. Aquí le decimos qué son.
glossary-say = Nosotros decimos:
