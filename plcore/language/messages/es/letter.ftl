# Todo lo que se imprime: la carta con el código, el informe en papel y un objetivo en una página.
# $role es family, student, educator, facilitator u office. $children es un nombre, o varios en una lista.

## La carta para entrar

letter-title-many = Cartas para entrar

# Example: role = family, count = 1, children = Maya
letter-title = { $role ->
    [student] Mira cómo vas
    [educator] Su entrada a Porchlight
    [facilitator] Su entrada para guiar encuentros
    [office] Su entrada a Porchlight
   *[family] { $count ->
        [one] Vea cómo va { $children }
       *[other] Vea cómo van { $children }
    }
}
letter-title-long-names = Vea cómo van sus hijas e hijos

# Example: name = Ana Rivera
letter-dear = Hola, { $name }:

# Example: role = family, count = 1, children = Maya
letter-what = { $role ->
    [student] Porchlight te cuenta, con palabras claras, qué estás aprendiendo. Ves lo que ya has demostrado y lo que sigue. Lo puedes leer en español o en inglés, en cualquier teléfono.
    [educator] Porchlight les cuenta a las familias, con palabras claras, qué aprende cada quien. Usted ve las mismas páginas de sus grupos. Las puede leer en español o en inglés, en cualquier teléfono.
    [facilitator] Porchlight ayuda a que la gente diga lo que piensa y se ponga de acuerdo. Usted crea encuentros, lee lo que la gente escribe y cuenta qué salió. No ve la página de ningún niño. Todo se lee en español o en inglés, en cualquier teléfono.
    [office] Porchlight les cuenta a las familias, con palabras claras, qué aprende cada quien. Usted trae los archivos, imprime las cartas y ayuda a entrar. Todo se lee en español o en inglés, en cualquier teléfono.
   *[family] { $count ->
        [one] Porchlight le cuenta, con palabras claras, qué está aprendiendo { $children }. Usted ve lo que ya ha demostrado, lo que sigue y una manera de ayudar en casa. Lo puede leer en español o en inglés, en cualquier teléfono.
       *[other] Porchlight le cuenta, con palabras claras, qué aprenden sus hijas e hijos. Usted ve lo que cada quien ya ha demostrado, lo que sigue y una manera de ayudar en casa. Lo puede leer en español o en inglés, en cualquier teléfono.
    }
}

# Example: role = family
letter-code = { $role ->
    [student] Tu código
   *[family] Su código
}
letter-address = La dirección para escribir
# Example: day = 2026-12-22
letter-until = El código sirve hasta el { $day }.
letter-square = Un cuadro que la cámara de un teléfono puede leer. Abre la página de entrada con el código.

letter-steps = Cómo entrar
# Example: role = family
letter-step-open = { $role ->
    [student] Apunta la cámara de un teléfono al cuadro y toca el enlace. O escribe la dirección de al lado.
   *[family] Apunte la cámara de su teléfono al cuadro y toque el enlace. O escriba la dirección de al lado.
}
# Example: role = family
letter-step-code = { $role ->
    [student] Si la página pide el código, escríbelo. Da igual si usas mayúsculas o minúsculas.
   *[family] Si la página pide el código, escríbalo. Da igual si usa mayúsculas o minúsculas.
}
# Example: role = family, fact = birth_date, count = 1, children = Maya
letter-step-fact = { $fact ->
    [email] { $role ->
        [facilitator] Escriba el correo que le dio a la escuela. Lo pedimos solo para entrar.
       *[other] Escriba su correo de la escuela. Lo pedimos solo para entrar.
    }
    [school_number] { $role ->
        [family] { $count ->
            [one] Escriba el número de { $children } en la escuela. Lo pedimos solo para entrar.
           *[other] Escriba el número en la escuela de una de sus hijas o hijos. Lo pedimos solo para entrar.
        }
       *[student] Escribe tu número de la escuela. Lo pedimos solo para entrar.
    }
   *[birth_date] { $role ->
        [family] { $count ->
            [one] Escriba la fecha de nacimiento de { $children }. La pedimos solo para entrar.
           *[other] Escriba la fecha de nacimiento de una de sus hijas o hijos. La pedimos solo para entrar.
        }
       *[student] Escribe tu fecha de nacimiento. La pedimos solo para entrar.
    }
}

letter-trouble = Si no funciona
# Example: role = family
letter-trouble-what = { $role ->
    [student] Pregunta en la oficina de la escuela. Ahí te imprimen otra carta al momento.
   *[family] Pregunte en la oficina de la escuela. Ahí le imprimen otra carta al momento.
}
letter-who = Quién puede usarlo
# Example: name = Ana Rivera, role = family
letter-who-what = { $role ->
    [student] Este código es solo para { $name }. Por favor, no lo compartas ni publiques una foto de esta carta.
   *[family] Este código es solo para { $name }. Por favor, no lo comparta ni publique una foto de esta carta.
}
letter-paper = ¿Sin teléfono? En papel
# Example: role = family
letter-paper-what = { $role ->
    [student] Puedes tener la misma página en papel. Pídela en la oficina de la escuela.
    [family] Puede tener la misma página en papel. Pídala en la oficina de la escuela.
    [facilitator] Puede imprimir todo para una tarde: el cartel, las hojas y una guía.
   *[other] Puede tener las mismas páginas en papel. Pídalas en la oficina de la escuela.
}
letter-other-side = En español, al otro lado

## El informe en papel; sus demás palabras son las de la pantalla (child.ftl)

# Example: day = 2026-11-20
letter-as-of = Al { $day }
# Example: count = 4
letter-more-on-page = { $count ->
    [one] Hay 1 más en el teléfono y en la hoja larga de la oficina.
   *[other] Hay { $count } más en el teléfono y en la hoja larga de la oficina.
}
# Example: count = 4
letter-work-more = { $count ->
    [one] Hay 1 trabajo de antes en el teléfono y en la hoja larga de la oficina.
   *[other] Hay { $count } trabajos de antes en el teléfono y en la hoja larga de la oficina.
}
letter-work-goal = Meta
letter-work-date = Fecha
letter-work-kind = Qué fue
letter-work-went = Cómo salió
letter-work-note = Lo que se escribió
