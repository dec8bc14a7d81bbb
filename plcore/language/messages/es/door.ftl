# La puerta: la bienvenida, entrar y salir, los aparatos, y lo que se dice cuando una página no se abre.

door-name = Porchlight
door-skip = Ir a la parte principal
door-pages = Páginas
door-language-en = English
door-language-es = Español
door-sign-in = Entrar
door-sign-out = Salir
# Example: name = Ana
door-signed-in-as = Entró como { $name }
door-made-up = Esto es un ejemplo. El pueblo de Harbor Bend y su gente son inventados.
door-made-up-leave = Dejar de mirar

## los nombres de las páginas

door-title-welcome = Le damos la bienvenida
door-title-learn = Qué se aprende
door-title-my-child = Mi hijo o hija
door-title-my-learning = Lo que aprendo
door-title-my-students = Mis estudiantes
door-title-bring = Traer archivos
door-title-families = Familias
door-title-letters = Cartas
door-title-words = Lo que no quedó claro
door-title-looks = Quién miró
door-title-devices = Mis aparatos

## la bienvenida

door-welcome = Hay una luz para usted
door-welcome-lead = Vea qué aprende su hijo o hija, qué ha mostrado ya y cómo le puede ayudar. En palabras claras y en su idioma.
# Example: name = Ana
door-welcome-back = Qué gusto verle, { $name }
door-welcome-back-lead = Su página ya está lista.
door-way-letter = ¿Tiene una carta de la escuela?
door-way-letter-more = La carta trae un código. Con él puede abrir su página.
door-way-letter-go = Entrar con mi carta
door-way-learn = ¿Qué se aprende en la escuela?
door-way-learn-more = Busque cada meta en palabras claras. No hace falta entrar.
door-way-learn-go = Ver qué se aprende
door-way-around = Primero, eche un vistazo
door-way-around-more = Estas escuelas y su gente son inventadas. Elija a alguien y vea lo que ve esa persona.
door-no-letter = ¿Aún no tiene una carta? Pídala en la oficina de la escuela.
door-promise = Lo que prometemos
door-promise-plain = Usted lee palabras claras, nunca un número solo.
door-promise-honest = Le decimos cuánto trabajo vimos y qué tan seguros estamos.
door-promise-closed = Solo usted y su escuela abren la página de su hijo o hija. Cada vista queda anotada.
door-promise-kind = Nadie compara a un niño con otro.

## echar un vistazo

# Example: name = Ana Rivera
door-around-parent-one = { $name }: tiene un hijo o una hija
# Example: name = Ana Rivera
door-around-parent-three = { $name }: tiene tres hijos
# Example: name = Ana Rivera
door-around-parent-spanish = { $name }: lee en español
# Example: name = Ana Rivera
door-around-student = { $name }: va a la escuela
# Example: name = Ana Rivera
door-around-educator = { $name }: da clases
# Example: name = Ana Rivera
door-around-facilitator = { $name }: guía encuentros
# Example: name = Ana Rivera
door-around-office = { $name }: trabaja en la oficina

## entrar

door-code-lead = Su carta trae un código. Escríbalo aquí.
door-code-label = El código de su carta
door-code-hint = Tiene 12 letras y números. Se ve así: 8K2M-0QRS-T4VX. También puede usar letras chicas.
door-code-go = Seguir
door-code-shape = A este código le falta algo. Debe tener 12 letras y números. Mire su carta otra vez.
door-fact = Una pregunta más
door-fact-lead = Así sabemos que es usted.
door-fact-child = ¿Cuándo nació su hijo o hija?
door-fact-child-hint = ¿Tiene más de un hijo aquí? Elija a cualquiera.
door-fact-own = ¿Cuándo nació usted?
door-fact-own-hint = Use la fecha que tiene la escuela.
door-fact-number = ¿Qué número tiene el alumno en la escuela?
door-fact-number-hint = Está en los papeles de la escuela.
door-fact-email = ¿Qué correo suyo tiene la escuela?
door-fact-email-hint = Use el correo que la escuela tiene anotado.
door-month = Mes
door-day = Día
door-year = Año
door-month-choose = Elija
door-your-code = Su código
door-other-code = Usar otro código
door-stays = Este teléfono o esta computadora le recuerda hasta que usted salga.
door-date-missing = Escriba el día, el mes y el año.
# Example: day = 31, month = febrero, year = 2016
door-date-none = El { $day } de { $month } de { $year } no existe. Mire el día otra vez.
door-date-year = Escriba el año completo, como 2016.
door-fact-missing = Escriba su respuesta.
door-problem = Mire esto, por favor
door-wrong = No se pudo entrar. El código y su respuesta no van juntos. Mire los dos y pruebe otra vez. Si sigue igual, pida otra carta en la oficina de la escuela.
door-used = Esta carta ya se usó, y por eso no abre aquí. Pida otra en la oficina de la escuela.
door-expired = Esta carta ya es muy vieja. Pida otra en la oficina de la escuela.
door-revoked = Esta carta ya no sirve. La escuela la anuló o le mandó otra. Use la nueva, o pregunte en la oficina.
# Example: count = 12
door-wait-seconds = { $count ->
    [one] Aquí hubo muchos intentos sin éxito. Espere 1 segundo y pruebe otra vez.
   *[other] Aquí hubo muchos intentos sin éxito. Espere { $count } segundos y pruebe otra vez.
}
# Example: count = 12
door-wait-minutes = { $count ->
    [one] Aquí hubo muchos intentos sin éxito. Espere 1 minuto y pruebe otra vez.
   *[other] Aquí hubo muchos intentos sin éxito. Espere { $count } minutos y pruebe otra vez.
}

## salir, y por qué se salió

door-out-lead = ¿Quiere salir en este teléfono o computadora?
door-out-here = Salir aquí
door-out-everywhere = Salir en todas partes
door-out-everywhere-more = Así sale en todos sus teléfonos y computadoras.
door-out-stay = Seguir aquí
# Example: kind = phone, day = 2026-12-21
door-out-returns = Si sale, su carta abre otra vez su página en { $kind ->
    [phone] este teléfono
    [tablet] esta tableta
   *[computer] esta computadora
} hasta el { $day }. En otro lugar, hace falta otra carta de la escuela.
door-out-device = Salir en este aparato
door-out-lost = ¿Perdió un teléfono?
door-out-everywhere-again = Después, hace falta otra carta de la escuela para volver.
door-out-stop = Dejar de mirar
door-out-looking = Usted mira como lo haría una persona inventada.
door-out-look-on = Seguir mirando
door-out-again = Para volver más tarde, pida otra carta en la oficina de la escuela.
door-out-again-office = Para volver, use otra vez su código en esta computadora.
door-ended-signed-out = Ya salió.
door-ended-here = Ya salió. Su carta abre otra vez su página en este aparato.
door-ended-elsewhere = Este aparato se cerró desde otro.
door-ended-everywhere = Ya salió en todas partes.
door-ended-office = La oficina de la escuela cerró su entrada. Pregunte allí si tiene dudas.
door-ended-unused = Pasó mucho tiempo sin entrar, y por eso cerramos su entrada. Para volver, pida otra carta en la oficina. ¿Trabaja en la oficina? Entonces su código sirve otra vez en esta computadora.
door-ended-copied = Cerramos su entrada para cuidarle. Tal vez alguien la copió. Pida otra carta en la oficina de la escuela.
door-ended-replaced = Alguien entró de nuevo en este aparato. Abra la página otra vez.

## los aparatos

door-devices-go = Ver mis teléfonos y computadoras
door-devices-lead = Usted entró en estos teléfonos y computadoras. Si no conoce alguno, ciérrelo.
door-device-phone = Teléfono
door-device-tablet = Tableta
door-device-computer = Computadora
# Example: device = Teléfono, browser = Chrome
door-device-name = { $device }, { $browser }
# Example: day = 2026-11-22
door-device-last = Se usó por última vez el { $day }
door-device-here = Es el que usa ahora.
# Example: device = Teléfono
door-device-end = Cerrar: { $device }
door-device-ended = Listo. Ese aparato ya está cerrado.
# Example: count = 180
door-devices-unused = Un aparato que nadie usa por { $count } días se cierra solo.
# Example: count = 12
door-devices-unused-hours = Un aparato que nadie usa por { $count } horas se cierra solo.

## lo que no se abre

door-not-open = Esta página no se abre para usted
door-not-open-public = Entre con el código de su carta. O pida ayuda en la oficina de la escuela.
door-not-open-signed-in = Es para otra persona. Sus páginas están arriba.
door-lost = No encontramos esta página
door-lost-more = Tal vez hay un error en la dirección, o la página ya no está aquí.
door-to-start = Ir a la primera página
door-broken = Algo nos salió mal
door-broken-more = Lo que guardó está seguro. Abra la página otra vez. Si vuelve a pasar, avise en la oficina.
door-stray = Pruebe otra vez, por favor
door-stray-more = No supimos de dónde vino su toque. Abra la página de nuevo y pruebe otra vez.
door-reconnecting = Un momento. Buscamos el camino de vuelta a Porchlight.
door-no-script = Su navegador tiene que usar JavaScript. Actívelo y abra la página otra vez.

## se prepara

door-waiting = Porchlight se prepara
door-waiting-more = Pasa solo la primera vez. Toma menos de un minuto. La página se abre sola.
# Example: percent = 40
door-waiting-bar = Van { $percent } de 100 partes
door-waiting-failed = Porchlight no se pudo preparar
door-waiting-failed-more = La ventana donde se puso en marcha dice por qué. Arregle eso y empiece otra vez.
