# Commencer un artefact : vide, d’un modèle, ou comme un autre de la bibliothèque.
start-title = Commencer par :
start-take = Comme un autre…
start-empty-persona = Une fiche vide
start-empty-empathy-map = Quatre zones
start-empty-journey = Un parcours vide
start-empty-stakeholder-map = Une cartographie vide
start-empty-test-grid = Une grille vide
start-model-persona = Le modèle « À écouter »
start-model-empathy-map = Sept zones
start-model-journey = Le modèle « Une démarche »
start-model-stakeholder-map = Le modèle « Un service public »
start-model-test-grid = Le modèle « Premier test »
copy-of = Copie de « { $title } », projet « { $project } »
take-title = Reprendre
take-text-persona = La fiche est copiée ici et se souvient de son origine. L’original ne change pas.
take-text-empathy-map = Les zones, la situation et le persona sont copiés. Les notes restent où elles sont.
take-text-journey = Les étapes, les lignes, les cellules, les flèches et les personas sont copiés. Les liens vers les notes d’un autre projet restent là-bas.
take-text-stakeholder-map = Les acteurs et leurs relations sont copiés ici. L’original ne change pas.
take-text-test-grid = Le prototype et les hypothèses sont copiés. Les testeurs et les observations restent où ils sont.
take-find = Chercher
take-reading = Lecture de la bibliothèque…
take-none = Il n’y en a encore aucun dans la bibliothèque.
take-none-such = Aucun ne répond.
take-count = { $count ->
    [one] { $count } dans la bibliothèque
   *[other] { $count } dans la bibliothèque
}
take-parts-persona = { $count }
take-parts-empathy-map = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
take-parts-journey = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
take-parts-stakeholder-map = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
take-parts-test-grid = { $count ->
    [one] { $count } hypothèse
   *[other] { $count } hypothèses
}
take-do = Copier ici
