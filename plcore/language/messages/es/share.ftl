# Repartir un presupuesto: por qué se paga o no cada proyecto, y qué está mal en un archivo de Pabulib.

## Por qué

# Example: votes = 376, most = 31.9
share-why-paid = { $votes ->
    [one] Una persona lo eligió y pagó el costo.
   *[other] Lo eligieron { $votes } personas. Bastó con { $most } o menos de la parte de cada una.
}
# Example: votes = 376, most = 31.9
share-why-paid-tie = { $votes ->
    [one] Una persona lo eligió y pagó el costo.
   *[other] Lo eligieron { $votes } personas. Bastó con { $most } o menos de la parte de cada una.
} Quedó igual que otro, y decidió la regla de empate.
# Example: votes = 376, most = 0.6
share-why-paid-point = { $votes ->
    [one] Una persona le dio puntos y pagó el costo.
   *[other] Le dieron puntos { $votes } personas. Cada punto costó { $most } o menos, y eso alcanzó.
}
# Example: votes = 376, most = 0.6
share-why-paid-point-tie = { $votes ->
    [one] Una persona le dio puntos y pagó el costo.
   *[other] Le dieron puntos { $votes } personas. Cada punto costó { $most } o menos, y eso alcanzó.
} Quedó igual que otro, y decidió la regla de empate.
share-why-nobody = Nadie lo eligió.
# Example: cost = 120000, budget = 100000
share-why-too-dear = Cuesta { $cost }. Eso es más que todo el fondo de { $budget }.
# Example: votes = 228, left = 40312, cost = 92840
share-why-short = { $votes ->
    [one] Lo eligió una persona. Le quedaban { $left } de su parte.
   *[other] Lo eligieron { $votes } personas. Entre todas les quedaban { $left } de sus partes.
} Cuesta { $cost }.

## En total

# Example: funded = 21, projects = 64
share-funded = { $funded ->
    [0] No se paga ningún proyecto.
    [one] Se paga 1 de { $projects } proyectos.
   *[other] Se pagan { $funded } de { $projects } proyectos.
}
# Example: cost = 450548, budget = 1000000
share-spent = Cuestan { $cost } de los { $budget } del fondo.
# Example: voters = 6586, share = 151.84
share-how = { $voters ->
    [0] Todavía no ha votado nadie.
    [one] Votó una persona, y tiene todo el fondo.
   *[other] Votaron { $voters } personas. Cada una tenía la misma parte del fondo: { $share }.
} Quienes eligieron lo mismo lo pagaron juntos.
# Example: share = 302
share-raised = Sobraba dinero en el fondo. Por eso subimos la parte de cada uno, paso a paso, hasta { $share }.
share-ties = Si dos quedan igual, va primero el que tiene más votos. Luego el que cuesta menos, y luego el que está antes en la lista.
share-ties-points = Si dos quedan igual, va primero el que tiene más puntos. Luego el que cuesta menos, y luego el que está antes en la lista.
# Example: funded = 9, cost = 985000
share-plain = { $funded ->
    [0] Con la suma simple, primero los más votados, no se pagaría ninguno.
    [one] Con la suma simple, primero los más votados, se pagaría 1 proyecto.
   *[other] Con la suma simple, primero los más votados, se pagarían { $funded } proyectos.
} Eso costaría { $cost }.
share-head-paid = Se pagan
share-head-not = No se pagan
# Example: votes = 376, cost = 30000
share-facts = { $votes ->
    [one] 1 voto, cuesta { $cost }
   *[other] { $votes } votos, cuesta { $cost }
}
share-also-plain = Con la suma simple también se pagaría.
share-only-plain = Con la suma simple sí se pagaría.
share-not-plain = Con la suma simple no se pagaría.
share-stage-share = Repartiendo el fondo
# Example: count = 4
share-set-aside = { $count ->
    [one] Hay 1 cosa en el archivo que no cuadra. La dejamos fuera y usamos lo demás.
   *[other] Hay { $count } cosas en el archivo que no cuadran. Las dejamos fuera y usamos lo demás.
}
# Example: count = 12
share-more = { $count ->
    [one] Y 1 más.
   *[other] Y { $count } más.
}

## Qué está mal en un archivo

# Example: file = budget.pb
share-place = { $file }
# Example: file = budget.pb, line = 12
share-place-line = { $file }, línea { NUMBER($line, useGrouping: 0) }
# Example: file = budget.pb, line = 12, column = cost
share-place-column = { $file }, línea { NUMBER($line, useGrouping: 0) }, columna “{ $column }”
# Example: detail = 100
share-no-too-large = El archivo es muy grande. Lo más que podemos leer es { $detail } MB.
share-mend-too-large = Vea si es el archivo que quería.
share-no-no-text = Este archivo no es de texto.
share-mend-no-text = Elija el archivo que termina en “.pb”.
# Example: detail = VOTES
share-no-section = Falta la parte “{ $detail }”.
share-mend-section = El archivo debe tener las partes META, PROJECTS y VOTES. Guárdelo otra vez con las tres.
# Example: detail = VOTES
share-no-column = A la parte “{ $detail }” le falta esta columna.
share-mend-column = Ponga la columna en la primera línea de esa parte y llénela.
share-no-meta = La primera parte del archivo no dice esto.
share-mend-meta = Ponga una línea para esto en la parte META, con su valor.
share-no-kind = Con votos de esta clase no se puede repartir un fondo.
share-mend-kind = Use “approval”, “choose-1”, “cumulative” o “scoring”.
share-no-budget = El fondo debe ser un número simple.
share-mend-budget = Escriba el número así: 50000 o 50000.50, sin otros signos.
share-no-cost = El costo debe ser un número simple, mayor que 0. Dejamos fuera este proyecto.
share-mend-cost = Escriba el número así: 5000 o 5000.50, sin otros signos.
# Example: detail = 64
share-no-count = El archivo tiene { NUMBER($detail, useGrouping: 0) } filas de esta clase, y dice otro número.
share-mend-count = Vea si el archivo está completo. Luego corrija el número.
share-no-outside = Esta línea está antes de la primera parte del archivo. La dejamos fuera.
share-mend-outside = Empiece el archivo con una línea que diga META.
# Example: detail = 5
share-no-cells = Esta fila tiene más de sus { $detail } celdas. La dejamos fuera.
share-mend-cells = Ponga entre comillas el texto que lleva “;”.
share-no-sign = Un signo de esta línea no se puede leer. Usamos la línea así.
share-mend-sign = Guarde el archivo otra vez como UTF-8.
share-no-long = Esta línea es muy larga para leerla. La dejamos fuera.
share-mend-long = Vea si falta cerrar unas comillas.
share-no-twice-meta = El archivo dice esto dos veces. Usamos la primera.
share-mend-twice-meta = Quite la línea que está mal.
share-no-project-id = Cada proyecto debe tener una clave, y sin comas. Dejamos fuera este.
share-mend-project-id = Dele al proyecto una clave corta que sea solo suya.
share-no-twice-project = Dos proyectos tienen la misma clave. Usamos el primero.
share-mend-twice-project = Dele a cada proyecto su propia clave.
share-no-no-voter = A este voto le falta la clave de la persona. Lo dejamos fuera.
share-mend-no-voter = Dele a cada persona su propia clave.
share-no-twice-voter = Esta persona ya votó antes en el archivo. Usamos el primer voto.
share-mend-twice-voter = Vea cuál es el bueno y quite el otro.
share-no-unknown-project = No hay un proyecto así. Dejamos fuera este voto y usamos los demás.
share-mend-unknown-project = Revise la clave, o ponga el proyecto en la lista.
share-no-twice-choice = El mismo proyecto está dos veces en un voto. Lo contamos una vez.
share-mend-twice-choice = Quite el que sobra.
# Example: detail = 1000000
share-no-points = Los puntos deben ser números enteros de 0 a { $detail }. Dejamos fuera este voto.
share-mend-points = Escriba números enteros, con comas entre ellos.
share-no-points-count = Aquí no hay tantos puntos como proyectos. Dejamos fuera este voto.
share-mend-points-count = Ponga un número por cada proyecto, con comas entre ellos.
