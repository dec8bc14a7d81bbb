# Lo que puede estar mal en los archivos CASE, de Canvas, de familias, de explicaciones y de escalas: bring-no-REGLA
# dice qué pasa, bring-mend-REGLA dice qué hacer. Cada uno puede usar $column y $detail.

## CASE

# Example: detail = 12
bring-no-case-not-json = El archivo está dañado. Se corta cerca de la línea { $detail }.
bring-mend-case-not-json = Vuelva a exportar el archivo y traiga el nuevo.
bring-no-case-not-case = Este archivo no es una lista de metas. No tiene la parte “CFDocument”.
bring-mend-case-not-case = Elija el archivo CASE. Su nombre suele llevar “CFPackage”.
# Example: detail = CFItems
bring-no-case-no-list = La parte “{ $detail }” debe ser una lista.
bring-mend-case-no-list = Pida el archivo CASE completo a quien lo hizo.
# Example: detail = title
bring-no-case-document = A la lista de metas le falta su “{ $detail }”.
# Example: detail = title
bring-mend-case-document = Llene “{ $detail }” en “CFDocument”. Luego traiga el archivo otra vez.
# Example: detail = 100
bring-no-case-too-large = El archivo es muy grande. Podemos leer hasta { $detail } MB.
bring-mend-case-too-large = Exporte una materia o un grado a la vez.
bring-no-case-no-object = Aquí hay una palabra o un número solo. Una meta o un enlace necesita más.
bring-mend-case-no-object = Pida a quien hizo el archivo que arregle esta parte.
bring-no-case-no-identifier = A esta parte le falta “identifier”. Sin eso no la podemos reconocer.
bring-mend-case-no-identifier = Dé a cada meta y a cada enlace su propio “identifier”.
bring-no-case-twice = Dos partes tienen el mismo “identifier”. Dejamos la primera.
bring-mend-case-twice = Dé a cada meta y a cada enlace su propio “identifier”.
bring-no-case-no-statement = Esta meta no tiene palabras. Su “fullStatement” está vacío.
bring-mend-case-no-statement = Escriba en “fullStatement” lo que aprende cada estudiante.
bring-no-case-no-type = Este enlace no dice de qué tipo es.
bring-mend-case-no-type = Llene “associationType”, por ejemplo con “isChildOf”.
bring-no-case-no-end = Este enlace no dice qué une.
bring-mend-case-no-end = Ponga un “identifier” en cada lado del enlace.
bring-no-case-circle = Estas metas dan vueltas: cada una es parte de la otra. Dejamos las metas y quitamos este enlace.
bring-mend-case-circle = Decida cuál meta es la más grande. Quite el enlace que dice lo contrario.
bring-no-case-wrong-kind = Aquí va un texto simple. El archivo tiene otra cosa.
bring-mend-case-wrong-kind = Ponga aquí un texto entre comillas.
bring-no-case-half-character = Un signo de este texto está roto. No podemos guardar medio signo.
bring-mend-case-half-character = Escriba el texto otra vez, o exporte otra vez el archivo.

## Archivos TOML del distrito

# Example: detail = 12
bring-no-toml-broken = No se puede leer el archivo. Se corta cerca de la línea { $detail }.
bring-mend-toml-broken = Mire esa línea y la de arriba. Puede faltar una comilla u otro signo.
# Example: detail = 4
bring-no-toml-too-large = El archivo es muy grande. De este tipo podemos leer hasta { $detail } MB.
bring-mend-toml-too-large = Pártalo en archivos más chicos.
bring-no-toml-too-deep = Este archivo tiene demasiadas partes, unas dentro de otras.
bring-mend-toml-too-deep = Revise si es el archivo correcto. Escríbalo como los que vienen con Porchlight.
bring-no-toml-missing = Aquí falta algo, o está vacío.
bring-mend-toml-missing = Llene esta parte. Luego traiga el archivo otra vez.
bring-no-toml-unknown-part = No conocemos esta parte del archivo.
bring-mend-toml-unknown-part = Revise cómo está escrito el nombre, o quite esta parte.
bring-no-toml-wrong-kind = Lo que está aquí no sirve.
bring-mend-toml-wrong-kind = Escriba el texto entre comillas, la fecha como 2026-11-22 y la nota de 0 a 1.
bring-no-explanation-no-language = Esta meta no tiene texto en ningún idioma.
bring-mend-explanation-no-language = Agregue abajo una parte “objective.en” o “objective.es”.
bring-no-explanation-language = No conocemos este idioma.
bring-mend-explanation-language = Use las letras del idioma, como “en” o “es”.
bring-no-explanation-twice = Esta meta tiene dos textos en el mismo idioma. Dejamos el primero.
bring-mend-explanation-twice = Quite uno de los dos textos.
bring-no-scale-twice = Estos niveles están dos veces. Dejamos la primera lista.
bring-mend-scale-twice = Ponga todos los niveles en una sola lista.

# Example: count = 3, code = HB.RD.1
bring-note-explanations-hard = { $count ->
    [one] Hay un texto difícil de leer. Es de { $code }. De todos modos lo trajimos.
   *[other] Hay { $count } textos difíciles de leer. El primero es de { $code }. De todos modos los trajimos.
}
# Example: language = fr
bring-note-explanations-unmeasured = No podemos medir qué tan fáciles son los textos en “{ $language }”.

## Canvas

bring-no-canvas-no-student = Esta fila no dice de qué estudiante se trata.
bring-mend-canvas-no-student = Llene “student sis id” y traiga otra vez el archivo.
bring-no-canvas-no-score = Esta fila no tiene nota ni nivel.
bring-mend-canvas-no-score = Quizás Canvas oculta los puntos de esta meta. Muéstrelos allí y exporte otra vez.
bring-no-canvas-no-points = Hay una nota, pero no dice cuántos puntos había en total.
bring-mend-canvas-no-points = Llene “learning outcome points possible” con un número mayor que 0.
bring-no-canvas-score = La nota es menor que 0 o mayor que los puntos que había.
bring-mend-canvas-score = Revise la nota y los puntos en Canvas. Luego exporte otra vez.

## Familias

bring-no-families-nobody = Esta fila no nombra a nadie.
bring-mend-families-nobody = Llene “student”, “adult” o los dos.
bring-no-families-name = Aún no conocemos a esta persona, y la fila no da su nombre completo.
bring-mend-families-name = Ponga el nombre en “given_name” y el apellido en “family_name”.
bring-no-families-language = No conocemos este idioma.
bring-mend-families-language = Escriba su nombre en español o en inglés, o letras como “es”. Si nadie lo sabe, deje la casilla vacía.
bring-no-families-differs = Una fila de arriba dice otra cosa de esta persona. Dejamos la de arriba.
bring-mend-families-differs = Haga que todas las filas de esta persona digan lo mismo.
bring-no-families-days = El último día es anterior al primero.
bring-mend-families-days = Revise “starts” y “ends”.
bring-no-families-self = Esta fila dice que alguien se cuida a sí mismo.
bring-mend-families-self = Ponga al menor en “student” y a la persona adulta en “adult”.
bring-no-families-student = No conocemos a este estudiante.
bring-mend-families-student = Revise el número, o traiga primero la lista de estudiantes.
# Example: count = 4
bring-note-families-linked = { $count ->
    [one] Una fila une a dos personas que otra lista ya une. Esa lista es la que cuenta.
   *[other] { $count } filas unen a personas que otra lista ya une. Esa lista es la que cuenta.
}
bring-no-families-ended = Otra lista todavía une a estas personas, así que esta fila no lo puede terminar.
bring-mend-families-ended = Termínelo en esa lista. Si hay una orden de un juez, anótela en la oficina.
