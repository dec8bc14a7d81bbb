### Lo que está mal en una carpeta exportada de Polis, y qué hacer.

# Example: file = votes.csv, line = 12
polis-line = { $file }, línea { $line }

polis-no-folder = Esta carpeta no existe.
polis-mend-folder = Revise el nombre y pruebe otra vez.
polis-no-export = En esta carpeta no se puede leer ningún archivo de Polis.
polis-mend-export = Elija la carpeta donde están comments.csv y votes.csv.
polis-no-file = Falta este archivo.
polis-mend-file = Vuelva a exportarlo, o siga sin él.
polis-no-closed = Este archivo no se puede abrir.
polis-mend-closed = Revise que usted lo pueda leer y pruebe otra vez.
polis-no-empty = Este archivo está vacío.
polis-mend-empty = Vuelva a exportarlo, o siga sin él.
# Example: most = 200
polis-no-large = Este archivo pasa de { $most } MB.
# Example: most = 200
polis-mend-large = Redúzcalo a menos de { $most } MB y pruebe otra vez.
polis-no-text = Este archivo no es de texto.
polis-mend-text = Guárdelo como CSV y pruebe otra vez.
polis-no-column = Falta esta columna, así que el archivo no se leyó.
polis-mend-column = Vuelva a exportar el archivo con todas sus columnas.
polis-no-columns = A esta línea le faltan o le sobran celdas.
polis-mend-columns = Corrija esta línea. Las demás sí cuentan.
polis-no-quote = En esta línea se abren unas comillas y no se cierran.
polis-mend-quote = Corrija esta línea. Las demás sí cuentan.
polis-no-long = Esta línea es muy larga y no se puede leer.
polis-mend-long = Acórtela. Las demás sí cuentan.
polis-no-id = Aquí falta el número.
polis-mend-id = Escríbalo. Las demás líneas sí cuentan.
polis-no-twice = Esta frase ya estaba en la lista. Cuenta la primera.
polis-mend-twice = Quite una de las dos.
polis-no-twice-person = Esta persona ya estaba en la lista. Cuenta la primera línea.
polis-mend-twice-person = Quite una de las dos líneas.
polis-no-sign = Aquí hay letras que no se pueden leer.
polis-mend-sign = Guarde el archivo como UTF-8 y pruebe otra vez.
polis-no-moderated = Aquí debe ir 1, 0 o -1. Por ahora cuenta como 0: nadie la ha revisado.
polis-mend-moderated = Ponga 1 para mostrar la frase, o -1 para ocultarla.
polis-no-vote = Esto no es un voto. Un voto es 1, 0 o -1.
polis-mend-vote = Corrija este voto. Los demás sí cuentan.
polis-no-moment = No se puede leer la hora de este voto.
polis-mend-moment = Corrija la hora. Los demás votos sí cuentan.
# Example: count = 4
polis-no-statement = { $count ->
    [one] Un voto no cuenta, porque su frase no está en comments.csv.
   *[other] Hay { $count } votos que no cuentan, porque su frase no está en comments.csv.
}
# Example: count = 4
polis-mend-statement = { $count ->
    [one] Ponga ahí la frase para que cuente este voto.
   *[other] Ponga ahí la frase para que cuenten estos { $count } votos.
}
polis-no-turned = En este archivo, -1 quiere decir de acuerdo. Lo dicen los otros archivos, y así se leyó.
polis-mend-turned = Usted no tiene que hacer nada.
polis-no-published = Este encuentro ya se publicó y queda como está.
polis-mend-published = Tráigalo con otro nombre con “--source” para tenerlo de nuevo.
