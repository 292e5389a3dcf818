# La galerie : ce qui se reprend, dans toute la bibliothèque.
gallery-find = Chercher dans la galerie
gallery-kinds = Nature
gallery-kind-all = Tout ({ $count })
gallery-kind-persona = Personas ({ $count })
gallery-kind-journey = Parcours ({ $count })
gallery-kind-board = Tableaux ({ $count })
gallery-kind-method = Méthodes ({ $count })
gallery-all-tags = Toutes les étiquettes
gallery-list = Personas, parcours, tableaux et méthodes
gallery-keys = Les flèches vont de carte en carte, Entrée ouvre, R réutilise.
gallery-reading = Lecture de la bibliothèque…
gallery-count = { $count ->
    [0] Aucune carte
    [one] Une carte
   *[other] { $count } cartes
}
gallery-parts-journey = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
gallery-parts-board = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
gallery-parts-method = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
gallery-none = Rien ne répond
gallery-none-narrowed = Aucun persona, parcours, tableau ni méthode ne tient dans ce qui est choisi en haut.
gallery-none-text = Les personas, parcours et tableaux des ateliers paraissent ici.
gallery-show-all = Tout montrer
