# Traer archivos. bring-no-REGLA dice qué pasa con una fila o un archivo, bring-mend-REGLA qué hacer; los dos pueden
# usar $column (el nombre de la columna en el archivo) y $detail.

## Pasos del trabajo

bring-stage-find = Buscamos los archivos
bring-stage-read = Leemos los archivos
bring-stage-check = Revisamos cada fila
bring-stage-compare = Vemos qué hay de nuevo
bring-stage-apply = Guardamos
bring-stage-done = Listo

## Qué resultó

# Example: count = 12, gone = 3
bring-applied = { $count ->
    [one] 1 fila es nueva o cambió.
   *[other] { $count } filas son nuevas o cambiaron.
} { $gone ->
    [0] No se quitó nada.
    [one] Se quitó 1 dato viejo.
   *[other] Se quitaron { $gone } datos viejos.
}
bring-same = Ya teníamos todo esto. Nada cambió.
bring-forced = Usted decidió traerlo de todos modos.
# Example: count = 12, gone = 3
bring-dry-run = Esto fue una prueba y no se guardó nada. { $count ->
    [0] Ninguna fila cambiaría.
    [one] 1 fila cambiaría.
   *[other] { $count } filas cambiarían.
} { $gone ->
    [0] No se quitaría nada.
    [one] Se quitaría 1 dato viejo.
   *[other] Se quitarían { $gone } datos viejos.
}
bring-held = No se guardó nada. Lo detuvimos por si acaso.
bring-held-remedy = Mire primero los archivos. Si están bien, tráigalos otra vez con “--force”.
# Example: count = 4
bring-rejected = { $count ->
    [one] 1 fila quedó aparte. Vea abajo qué hacer con ella.
   *[other] { $count } filas quedaron aparte. Vea abajo qué hacer con ellas.
}
# Example: count = 40, rows = 300, most = 5
bring-held-rejected = { $count ->
    [one] 1 de { $rows } filas no sirve.
   *[other] { $count } de { $rows } filas no sirven.
} Paramos cuando son más de { $most } de cada 100.
# Example: count = 40, before = 300, most = 10, source = sis
bring-held-students = { $count ->
    [one] Ya no estaría 1 de { $before } alumnos de “{ $source }”.
   *[other] Ya no estarían { $count } de { $before } alumnos de “{ $source }”.
} Paramos cuando son más de { $most } de cada 100.
# Example: count = 40, before = 300, most = 10, source = sis
bring-held-guardians = { $count ->
    [one] Ya no estaría 1 de { $before } lazos de familia de “{ $source }”.
   *[other] Ya no estarían { $count } de { $before } lazos de familia de “{ $source }”.
} Paramos cuando son más de { $most } de cada 100.
# Example: count = 40, before = 300, most = 10, source = sis
bring-held-enrollments = { $count ->
    [one] Ya no estaría 1 de { $before } lugares en clases de “{ $source }”.
   *[other] Ya no estarían { $count } de { $before } lugares en clases de “{ $source }”.
} Paramos cuando son más de { $most } de cada 100.
# Example: file = users.csv
bring-held-file = “{ $file }” no sirve. Pueden faltar personas o clases.
# Example: file = users.csv, count = 40, rows = 300, most = 5
bring-held-rows = { $count ->
    [one] En “{ $file }”, 1 de { $rows } filas no sirve.
   *[other] En “{ $file }”, { $count } de { $rows } filas no sirven.
} Paramos cuando son más de { $most } de cada 100.
# Example: file = evidence.csv, source = lms, day = 2026-11-20, count = 290, rows = 300
bring-held-known = “{ $file }” se parece al archivo que “{ $source }” trajo el { $day }. { $count } de { $rows } filas son iguales. Si lo trae otra vez, el trabajo cuenta dos veces. ¿Es el mismo archivo? Entonces use el nombre “{ $source }”.
# Example: source = lms
bring-held-known-remedy = Use “--source { $source }” para traerlo como el mismo. O use “--force” para contar los dos.
bring-would-hold = Lo detendríamos por si acaso.
# Example: count = 12
bring-corrected = { $count ->
    [one] Cambió 1 trabajo.
   *[other] Cambiaron { $count } trabajos.
}
# Example: count = 12
bring-would-correct = { $count ->
    [one] Cambiaría 1 trabajo.
   *[other] Cambiarían { $count } trabajos.
}
# Example: source = lms, count = 12, rows = 300
bring-note-known = { $count } de { $rows } filas son iguales a las de un archivo de “{ $source }”. ¿Es el mismo trabajo? Entonces use ese nombre.
# Example: count = 12
bring-note-new-scores = { $count ->
    [one] En 1 fila solo la nota es nueva, y toma el lugar de la anterior. ¿Es otro trabajo de ese día? Entonces ponga los dos en un solo archivo.
   *[other] En { $count } filas solo la nota es nueva, y toma el lugar de la anterior. ¿Es otro trabajo de ese día? Entonces ponga los dos en un solo archivo.
}
# Example: source = martes, other = sis, count = 290, people = 300
bring-note-same = { $count } de { $people } personas de “{ $source }” ya están con el nombre “{ $other }”. ¿Es el mismo sistema? Entonces use ese nombre.
bring-error-busy = Ahora mismo se están trayendo archivos. Espere a que termine. Luego pruebe otra vez.
bring-error-memory = No alcanzó la memoria y no se guardó nada. Traiga menos archivos a la vez.
bring-error-disk = El disco está lleno y no se guardó nada. Haga lugar en el disco. Luego pruebe otra vez.

## Tipos de filas

bring-kind-org = Escuelas y oficinas
bring-kind-term = Años y periodos escolares
bring-kind-course = Cursos
bring-kind-class = Clases
bring-kind-person = Personas
bring-kind-person_detail = Idiomas, fechas de nacimiento y contactos
bring-kind-person_role = Qué hace cada persona en la escuela
bring-kind-enrollment = Quién está en cada clase
bring-kind-guardian = Lazos de familia
bring-kind-work_category = Tipos de trabajo
bring-kind-work_item = Trabajos por entregar
bring-kind-work_item_objective = Metas de un trabajo
bring-kind-framework = Listas de metas
bring-kind-objective = Metas
bring-kind-objective_link = Enlaces entre metas
bring-kind-scale_level = Niveles
bring-kind-explanation = Metas en palabras simples
bring-kind-evidence = Trabajos
bring-kind-judgment = Lo que dicen los maestros
bring-kind-gathering = Encuentros

## Notas sobre un archivo

# Example: count = 2, columns = sex, birthCity
bring-note-columns = { $count ->
    [one] No usamos esta columna: { $columns }.
   *[other] No usamos estas columnas: { $columns }.
}
bring-note-not-used = No usamos este archivo.
bring-note-absent = El manifiesto dice que este archivo no cuenta. No lo tocamos.
bring-note-manifest = Este archivo es la lista de los otros.
# Example: count = 2, files = users.csv, orgs.csv
bring-note-missing = { $count ->
    [one] La lista nombra un archivo que no está: { $files }.
   *[other] La lista nombra archivos que no están: { $files }.
}
# Example: count = 3, column = parentSourcedId
bring-note-no-such = { $count ->
    [one] En 1 fila, “{ $column }” nombra algo que no conocemos. Dejamos el resto de la fila.
   *[other] En { $count } filas, “{ $column }” nombra algo que no conocemos. Dejamos el resto de las filas.
}
# Example: count = 3, column = agentSourcedIds
bring-note-left-out = { $count ->
    [one] No usamos 1 enlace, pues no sabemos de quién es (“{ $column }”). Dejamos la fila.
   *[other] No usamos { $count } enlaces, pues no sabemos de quién son (“{ $column }”). Dejamos las filas.
}
# Example: count = 3
bring-note-agents = { $count ->
    [one] En “agentSourcedIds”, 1 clave no une a un menor con quien lo cuida. No la usamos.
   *[other] En “agentSourcedIds”, { $count } claves no unen a un menor con quien lo cuida. No las usamos.
}
# Example: count = 3
bring-note-no-family = { $count ->
    [one] 1 fila no es de la familia y no abre ninguna página. No la usamos.
   *[other] { $count } filas no son de la familia y no abren ninguna página. No las usamos.
}
# Example: count = 3
bring-note-no-goal = { $count ->
    [one] 1 nota no nombra ninguna meta y aún no dice nada. No la usamos.
   *[other] { $count } notas no nombran ninguna meta y aún no dicen nada. No las usamos.
}

## Un archivo entero

bring-no-no-file = No hay ningún archivo con ese nombre.
bring-mend-no-file = Revise cómo está escrito el nombre.
bring-no-unreadable = No tenemos permiso para abrir este archivo.
bring-mend-unreadable = Pida permiso a quien lo hizo.
bring-no-empty-folder = Aquí no hay ningún archivo.
bring-mend-empty-folder = Revise si es la carpeta correcta.
bring-no-empty-file = El archivo está vacío.
bring-mend-empty-file = Haga el archivo otra vez y traiga el nuevo.
bring-no-too-large = El archivo es muy grande. Podemos leer hasta 2 GB.
bring-mend-too-large = Pártalo en archivos más chicos.
bring-no-too-large-together = Todos los archivos juntos son muy grandes. Podemos leer hasta 2 GB a la vez. Traiga menos a la vez.
bring-mend-too-large-together = Traiga menos a la vez.
bring-no-broken-archive = El archivo zip está dañado o no está completo.
bring-mend-broken-archive = Hágalo otra vez, sin clave, y traiga el nuevo.
bring-no-bomb = Este archivo crece demasiado cuando se abre. No lo usamos.
bring-mend-bomb = Vea quién lo mandó. Pida los archivos sueltos.
bring-no-too-many-files = Aquí hay demasiados archivos. Lo más son 5,000.
bring-mend-too-many-files = Traiga menos a la vez.
bring-no-zip-in-zip = Este es un zip dentro de otro zip.
bring-mend-zip-in-zip = Ábralo primero. Luego traiga lo que hay dentro.
bring-no-link = Esto es solo un enlace a otro archivo.
bring-mend-link = Ponga en el zip el archivo mismo.
bring-no-spreadsheet = Este es un archivo de Excel. No lo podemos leer.
bring-mend-spreadsheet = Ábralo en Excel. Guárdelo como “CSV UTF-8” y traiga ese archivo.
bring-no-not-text = Este archivo no es de texto.
bring-mend-not-text = Guárdelo como CSV o JSON, y traiga ese archivo.
bring-no-unknown-format = No sabemos qué es este archivo.
bring-mend-unknown-format = Vea su nombre y su primera línea. Si no hace falta, déjelo fuera.
bring-no-file-twice = Hay dos archivos de este tipo en la misma carpeta.
bring-mend-file-twice = Deje el bueno y quite el otro.
bring-no-no-heading = La primera línea no da el nombre de las columnas.
bring-mend-no-heading = Ponga en la primera línea el nombre de cada columna.
# Example: detail = 1000
bring-no-too-many-columns = Hay demasiadas columnas. Lo más son { $detail }.
bring-mend-too-many-columns = Vea si es el archivo correcto.
# Example: detail = sourcedId
bring-no-heading-twice = Dos columnas se llaman “{ $detail }”. No sabemos cuál cuenta.
bring-mend-heading-twice = Dé otro nombre a una de ellas, o quítela.
# Example: detail = sourcedId, name
bring-no-headings-missing = Al archivo le falta esta columna: { $detail }.
bring-mend-headings-missing = Ponga lo que falta en la primera línea y en cada fila.

## Una fila

bring-no-quote = En esta línea se abre una comilla y no se cierra bien.
bring-mend-quote = Cierre la comilla. Si va dentro de un texto, escríbala dos veces.
# Example: detail = 7
bring-no-columns = A esta línea le faltan o le sobran partes. La primera línea nombra { $detail } columnas.
bring-mend-columns = Cuente las comas. Ponga entre comillas un texto que lleve coma.
bring-no-characters = Aquí hay signos que no son texto.
bring-mend-characters = Escriba el texto otra vez, o guarde otra vez el archivo como UTF-8.
# Example: detail = 200
bring-no-long = Esto es muy largo. Lo más son { $detail } letras.
bring-mend-long = Hágalo más corto.
# Example: column = name
bring-no-empty = “{ $column }” está vacío aquí y nos hace falta.
# Example: column = name
bring-mend-empty = Llene “{ $column }”.
bring-no-number = Esto no es un número.
bring-mend-number = Escríbalo así: 0.75, con punto.
bring-no-date = No podemos leer esta fecha.
bring-mend-date = Escríbala así: 2026-11-22.
bring-no-date-order = No sabemos cuál es el mes y cuál es el día.
bring-mend-date-order = Escríbala así: 2026-11-22, con año, mes y día.
bring-no-future = Este día aún no llega.
bring-mend-future = Revise el año. Ponga el día en que se hizo el trabajo.
bring-no-twice = Esta clave ya se usó antes. Dejamos la primera fila.
bring-mend-twice = Dé a esta fila su propia clave, o quítela.
bring-no-circle = Estas filas dan vueltas: cada una es parte de la otra.
bring-mend-circle = Quite uno de los enlaces.
# Example: column = userSourcedId
bring-no-unknown-person = No sabemos quién es la persona de “{ $column }”.
bring-mend-unknown-person = Ponga a la persona en la lista, o arregle la clave.
# Example: column = userSourcedId
bring-no-ambiguous-person = “{ $column }” puede ser más de una persona.
bring-mend-ambiguous-person = Use la clave que la lista tiene para esta persona. O diga de quién es el archivo con “--source”.
# Example: column = student
bring-no-unknown-student = No sabemos quién es el alumno de “{ $column }”.
bring-mend-unknown-student = Traiga primero la lista de alumnos, o arregle la clave.
# Example: column = student
bring-no-ambiguous-student = “{ $column }” puede ser más de un alumno.
bring-mend-ambiguous-student = Use la clave que la lista tiene para el alumno. O diga de quién es el archivo con “--source”.
# Example: column = schoolSourcedId
bring-no-unknown-org = No conocemos la escuela de “{ $column }”.
bring-mend-unknown-org = Ponga la escuela en la lista de escuelas, o arregle la clave.
# Example: column = classSourcedId
bring-no-unknown-class = No conocemos la clase de “{ $column }”.
bring-mend-unknown-class = Ponga la clase en la lista de clases, o arregle la clave.
# Example: column = CFDocumentURI
bring-no-unknown-framework = “{ $column }” nombra una lista de metas que no está aquí.
bring-mend-unknown-framework = Traiga la lista entera en un solo archivo.
# Example: column = objective
bring-no-unknown-objective = No conocemos la meta de “{ $column }”.
bring-mend-unknown-objective = Traiga primero la lista de metas, o arregle la clave.
# Example: column = objective
bring-no-ambiguous-objective = La clave de “{ $column }” puede ser más de una meta.
bring-mend-ambiguous-objective = Use la clave larga de la meta. O diga de quién es el archivo con “--source”.
bring-no-unknown-item = No sabemos de qué trabajo es esta nota.
bring-mend-unknown-item = Ponga el trabajo en “lineItems.csv”, o arregle la clave.
bring-no-no-range = No sabemos cuántos puntos vale este trabajo.
bring-mend-no-range = En “lineItems.csv”, ponga en “resultValueMax” lo más que se puede sacar.
bring-no-off-range = Esta nota es más alta o más baja de lo que se puede sacar.
bring-mend-off-range = Revise la nota. Si está bien, revise “resultValueMax” en “lineItems.csv”.
bring-no-score-range = La nota debe ir de 0 a 1.
bring-mend-score-range = Escriba 0.8 para 8 de 10.
# Example: detail = Beginning, Secure
bring-no-unknown-level = No conocemos este nivel. Conocemos: { $detail }.
bring-mend-unknown-level = Use una de esas palabras, o ponga el nivel en su archivo de escalas.
bring-no-no-scale = No sabemos cuánto vale este nivel. Nadie ha traído niveles para esta meta.
bring-mend-no-scale = Traiga primero un archivo de escalas, o ponga una nota de 0 a 1.
# Example: detail = just_starting, has_shown
bring-no-judgment-level = Un maestro solo puede usar uno de estos niveles: { $detail }.
# Example: detail = just_starting, has_shown
bring-mend-judgment-level = Escriba una de estas palabras: { $detail }.
bring-no-nothing = Esta fila no tiene nota, ni nivel, ni palabras.
bring-mend-nothing = Ponga al menos uno de los tres.
