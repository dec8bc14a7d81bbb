# Mientras se escribe el distrito inventado.
sample-writing = Se inventa la gente de Harbor Bend y lo que hace.
