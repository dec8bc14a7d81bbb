# Los encuentros: por qué algo no se pudo hacer, y qué se decidió sobre una idea.

codesign-no-such = No hay un encuentro con ese código. Mire otra vez el cartel.
codesign-not-open = Este encuentro no recibe respuestas en este momento.
codesign-published-stays = El resultado ya salió, así que nada puede cambiar.
codesign-data-later = Los datos abiertos se dan cuando sale el resultado. Antes, dos copias podrían mostrar cómo votó una persona.
codesign-not-from-here = Ese no es el paso que sigue. Vea cómo está el encuentro y pruebe otra vez.
codesign-steps-stay = Ya hay gente aquí, así que estos pasos se quedan como están. Puede sumar más al final.
codesign-idea-empty = Primero escriba unas palabras, por favor.
codesign-idea-long = Es muy largo. Una idea tiene como mucho 180 letras.
codesign-ideas-many = Ya envió 20 ideas aquí. Son todas las que caben por persona.
codesign-not-shown = Esta idea ya no recibe respuestas.
codesign-no-seat = Usted aún no entró en este encuentro. Primero entre, por favor.
codesign-too-fast = Eso fue muy rápido. Espere un minuto y siga.
codesign-merge-into = Elija otra idea para unirla con ella.
codesign-not-yours = Aquí solo responde la persona que escribió la idea.
codesign-answer-long = Es muy largo. Dígalo en 600 letras o menos, por favor.
codesign-no-choice = Elija una de las respuestas, por favor.
codesign-no-project = Esto ya no está en la lista. Mire la lista otra vez.
codesign-over-pot = Eso es más dinero del que hay.
codesign-over-points = Son más puntos de los que usted tiene.

## por qué una idea se ve, espera, no se ve, o se une con otra

moderation-start = Estaba desde el inicio.
moderation-rule = Entró sin esperar, como se planeó aquí.
moderation-looked-at = La leyó una persona del equipo.
moderation-not-yet = Primero la va a leer una persona del equipo.
moderation-names-somebody = Tal vez nombra a alguien. Aquí se habla de ideas y no de personas.
moderation-contact = Tal vez dice cómo llegar a alguien. Eso no se pone en la pantalla.
moderation-rude = Tiene palabras que hieren.
moderation-off-topic = Habla de otra cosa y no de la pregunta.
moderation-unclear = Otras personas no entendieron qué quiere decir.
moderation-two-ideas = Trae dos ideas en una. Mande cada una por su lado, por favor.
moderation-same-as = Dice lo mismo que otra idea.
moderation-undone = Se quitó lo que se había decidido antes.
moderation-may-hurt = Puede tener palabras que hieren. Alguien del equipo la leerá primero.
