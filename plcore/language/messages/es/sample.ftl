# Mientras se escribe el distrito inventado.
sample-writing = Se inventa la gente de Harbor Bend y lo que hace.
sample-gatherings = Se hacen los encuentros de Harbor Bend.

# El aviso dice de quién son los datos, como lo pide su licencia: CC BY 4.0.
sample-real-name = La tierra en las islas San Juan
sample-real-question = ¿Cómo se debe usar y cuidar la tierra en las islas?
sample-real = Esta charla es real. Se hizo en las islas con Polis. Los datos son de The Computational Democracy Project, CC BY 4.0.
