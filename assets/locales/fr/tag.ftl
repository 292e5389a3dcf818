# Les étiquettes du laboratoire.
tag-labels = Étiquettes
tag-labels-of = Étiquettes de « { $of } »
tag-add = Ajouter une étiquette
tag-add-of = Ajouter une étiquette à « { $of } »
tag-remove = Retirer l’étiquette « { $label } »
tag-added = Étiquette « { $label } » ajoutée
tag-removed = Étiquette « { $label } » retirée
tag-there = L’étiquette « { $label } » y est déjà.
tag-list = Étiquettes du laboratoire
tag-proposed = { $count ->
    [0] Nouvelle étiquette
    [one] Une étiquette proposée, flèche vers le bas
   *[other] { $count } étiquettes proposées, flèche vers le bas
}
tag-panel = Étiquettes du laboratoire
tag-panel-hint = Celles que portent projets, ateliers, enseignements, tableaux, personas, parcours, fiches idées et méthodes. Renommer, fusionner ou supprimer vaut partout, en une seule étape que l’on peut annuler.
tag-find = Chercher une étiquette
tag-count = { $count ->
    [0] Aucune étiquette. On en donne sur la fiche d’un persona, d’un projet, d’un atelier…
    [one] Une étiquette
   *[other] { $count } étiquettes
}
tag-menu = Gestes sur l’étiquette « { $label } »
tag-rename = Renommer partout…
tag-remove-everywhere = Supprimer partout
tag-merge = Fusionner…
tag-merge-why = Cochez-en au moins deux.
tag-remove-chosen = Supprimer…
tag-choose-why = Cochez d’abord des étiquettes.
tag-rename-title = Renommer « { $label } »
tag-merge-title = Fusionner { $count } étiquettes
tag-rename-text = { $count ->
    [one] Là où elle est portée, une fois. Un nom qui existe déjà les réunit.
   *[other] Partout où elles sont portées, { $count } fois. Un nom qui existe déjà les réunit.
}
tag-merge-do = Fusionner
tag-rename-do = Renommer
tag-name = Nom
tag-name-missing = Écrivez un nom.
tag-renamed = « { $label } » devient « { $to } ».
tag-remove-question = { $count ->
    [one] Supprimer l’étiquette « { $label } » ?
   *[other] Supprimer { $count } étiquettes ?
}
tag-remove-text = { $count ->
    [one] Une chose la porte : elle reste, sans l’étiquette.
   *[other] { $count } choses les portent : elles restent, sans l’étiquette.
}
tag-removed-everywhere = { $count ->
    [one] « { $label } » est retirée d’une chose.
   *[other] « { $label } » est retirée de { $count } choses.
}
tag-kind-project = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
tag-kind-workshop = { $count ->
    [one] { $count } atelier
   *[other] { $count } ateliers
}
tag-kind-lesson = { $count ->
    [one] { $count } enseignement
   *[other] { $count } enseignements
}
tag-kind-method = { $count ->
    [one] { $count } méthode
   *[other] { $count } méthodes
}
tag-kind-board = { $count ->
    [one] { $count } tableau
   *[other] { $count } tableaux
}
tag-kind-persona = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
tag-kind-journey = { $count ->
    [one] { $count } parcours
   *[other] { $count } parcours
}
tag-kind-idea-card = { $count ->
    [one] { $count } fiche idée
   *[other] { $count } fiches idées
}
