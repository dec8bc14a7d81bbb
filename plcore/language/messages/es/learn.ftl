# Lo que aprenden los estudiantes.
learn-title = Lo que se aprende en la escuela
learn-lead = Busque lo que se aprende en la escuela, en palabras sencillas.
learn-search-label = ¿Qué quiere buscar?
learn-search-hint = Por ejemplo, fracciones
learn-grade-label = Grado
learn-any-grade = Todos
learn-subject-label = Materia
learn-any-subject = Todas
# Example: count = 12
learn-found = { $count ->
    [0] No hay nada con esas palabras. Pruebe con otras, o con menos.
    [one] Hay 1 meta
   *[other] Hay { $count } metas
}
# Example: count = 50
learn-found-more = Estas son las primeras { $count } metas. Agregue una palabra o elija un grado.
learn-nothing-yet = La escuela aún no ha puesto aquí sus metas. Cuando lo haga, usted las podrá buscar.
learn-unknown = No conocemos esta meta. Búsquela con una palabra.
learn-back = Buscar otra cosa
learn-means = Qué quiere decir
learn-looks-like = Cómo se ve
learn-levels = Los niveles en palabras
learn-way = Todo el camino
learn-way-here = Usted está aquí
learn-before = Viene antes
learn-after = Viene después
learn-nothing-before = Nada viene antes. Es un buen lugar para empezar.
learn-nothing-after = Aún no hay nada que siga.
learn-at-home = Una idea para hacer en casa
learn-official = El texto oficial
learn-about-words = Sobre estas palabras
# Example: code = HB.MA.3
learn-code = Código: { $code }
# Example: title = Harbor Bend
learn-from = De: { $title }

learn-note-official-only = Esta meta aún no está en palabras sencillas. Abajo está el texto tal como se publicó.
learn-note-in-english = Estas palabras están en inglés. Nadie las ha puesto aún en español.
# Example: name = Ana Ruiz, day = 2026-03-04
learn-note-checked = { $name } leyó estas palabras el { $day } y dijo que están bien.
# Example: name = Ana Ruiz
learn-note-checked-by = { $name } leyó estas palabras y dijo que están bien.
learn-note-unchecked = En la escuela nadie ha revisado todavía estas palabras.
# Example: measure = 4
learn-note-reading-grade = Se leen con la misma facilidad que un libro de grado { $measure }.
# Example: measure = 82
learn-note-reading-index = Son fáciles de leer: { $measure } de 100 puntos.
# Example: version = 2
learn-note-version = Es la versión { $version } del texto.

learn-unclear-open = Esto no me queda claro
learn-unclear-label = ¿Qué no queda claro?
learn-unclear-help = Puede escribir hasta 500 letras. Por favor, no ponga nombres.
learn-unclear-send = Enviar
learn-unclear-thanks = Gracias. La oficina de la escuela va a leer sus palabras. No sabe quién las escribió.
learn-unclear-nothing = Primero escriba unas palabras, por favor.
learn-unclear-too-long = Es muy largo. Use 500 letras o menos, por favor.
learn-unclear-enough = Gracias, ya nos mandó varias notas hoy. Si necesita más ayuda, pregunte en la oficina de la escuela.

learn-grade-baby = Antes del preescolar
learn-grade-preschool = Preescolar
learn-grade-transition = El año antes de kínder
learn-grade-k = Kínder
# Example: grade = 3
learn-grade-number = Grado { $grade }
# Example: first = 3, last = 5
learn-grades = Grados { $first } a { $last }
# Example: last = 2
learn-grades-from-k = De kínder a grado { $last }

learn-subject-reading = Lectura
learn-subject-writing = Escritura
learn-subject-mathematics = Matemáticas
learn-subject-science = Ciencias
learn-subject-graduate-skills = Habilidades para la vida
# Example: subject = Música
learn-subject-other = { $subject }
