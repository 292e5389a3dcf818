# Participants, groupes, catégories.

participant-title = Participants
participant-notice = Un prénom d’emprunt suffit : aucun nom légal n’est demandé.
participant-notice-more = Les documents n’impriment les pseudonymes que si vous le demandez, et une catégorie de moins de 5 personnes n’y est jamais montrée seule.
participant-add = Ajouter une personne
participant-add-hint = Pseudonyme, puis Entrée
participant-paste = Coller une liste
participant-draw = Tirer les groupes au sort
participant-draw-none = Ajoutez d’abord des personnes à la liste.

participant-people = Personnes
participant-count = { $count ->
    [0] Personne dans la liste
    [one] { $count } personne
   *[other] { $count } personnes
}
participant-count-present = { $count ->
    [one] { $count } présente
   *[other] { $count } présentes
}
participant-count-groups = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
}
participant-empty-title = Personne dans la liste
participant-empty-text = Écrivez un pseudonyme et Entrée, ou collez une liste. Sans liste, les effectifs par catégorie suffisent.

participant-column-pseudonym = Pseudonyme
participant-column-category = Catégorie
participant-column-group = Groupe
participant-column-device = Participe avec
participant-column-present = Présent
participant-present = présent
participant-absent = absent
participant-no-group = Aucun
participant-no-category = Aucune
participant-removed = { $name } n’est plus dans la liste.
participant-error-pseudonym = Écrivez un pseudonyme, par exemple un prénom.
participant-error-size = Écrivez un nombre de personnes, par exemple 5.
participant-error-name = Un groupe a besoin d’un nom.
participant-error-label = Une catégorie a besoin d’un nom.
participant-error-known = Cette catégorie existe déjà.

participant-all-present = Cocher tout le monde présent

participant-groups = Groupes
participant-groups-empty = Pas encore de groupe. Écrivez un nom, ou tirez les groupes au sort.
participant-group-add = Ajouter un groupe
participant-group-name = Nom
participant-group-theme = Thème
participant-group-size = Places
participant-group-people = Personnes
participant-group-colour = Couleur
participant-group-new = Table { $number }
participant-group-removed = Groupe « { $name } » supprimé.
participant-group-over = { $name } : { $people } personnes pour { $size } places
participant-group-none = { $count ->
    [one] { $count } personne sans groupe
   *[other] { $count } personnes sans groupe
}

participant-categories = Catégories
participant-categories-hint = Les effectifs se saisissent même sans liste.
participant-category-add = Ajouter une catégorie
participant-category-label = Catégorie
participant-category-count = Effectif
participant-category-listed = Dans la liste
participant-category-removed = Catégorie « { $label } » supprimée.
participant-category-from-list = Compter d’après la liste
participant-category-total = Total
participant-category-counted = Effectifs comptés d’après la liste.
participant-small = { $count ->
    [one] Une catégorie a moins de 5 personnes : les documents la réuniront à d’autres, ou ne détailleront rien.
   *[other] { $count } catégories ont moins de 5 personnes : les documents les réuniront à d’autres, ou ne détailleront rien.
}
participant-together = { $count ->
    [one] Un document déjà exporté ne détaillait pas « { $names } » : les suivants ne le feront pas non plus.
   *[other] Un document déjà exporté ne détaillait pas ces catégories : { $names }. Les suivants ne le feront pas non plus.
}

participant-figures = Effectifs
participant-device-phone = Téléphone
participant-device-shared = Appareil partagé
participant-device-paper = Papier

participant-hint-list = { $present } présents saisis, { $listed } cochés dans la liste.
participant-hint-categories = Les catégories comptent { $counted } personnes, { $present } sont présentes.
participant-hint-devices = Les moyens de participer comptent { $counted } personnes, { $present } sont présentes.
participant-hint-fits = Les effectifs concordent.
participant-hint-take = Prendre { $count }

participant-draw-title = Tirer les groupes au sort
participant-draw-text = Chaque catégorie est répartie aussi également que possible. Le même numéro redonne le même tirage.
participant-draw-seed = Numéro du tirage
participant-draw-again = Autre tirage
participant-draw-absent = Tirer aussi les absents
participant-draw-how-many = Nombre de groupes
participant-draw-apply = Répartir { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
participant-draw-preview = Aperçu du tirage
participant-draw-total = Total
participant-draw-done = Groupes tirés au sort, tirage n° { $seed }.

participant-draw-refused = Un souhait ne peut pas être tenu.
participant-draw-contradiction = Ces personnes devraient être séparées et rester ensemble à la fois : retirez l’un des souhaits marqués.
participant-draw-too-large = Trop de personnes doivent rester ensemble : aucune table n’a plus de { $most ->
    [one] { $most } place
   *[other] { $most } places
}. Retirez l’un des souhaits marqués, ou ajoutez des places.
participant-draw-too-few = Trop de personnes doivent être toutes séparées pour { $most ->
    [one] { $most } table
   *[other] { $most } tables
} : retirez l’un des souhaits marqués, ou ajoutez une table.
participant-draw-unheld = Les souhaits marqués ne peuvent pas tenir tous à la fois : retirez-en un, ou ajoutez des places ou une table.
participant-draw-unfound = Aucune répartition qui tienne les souhaits marqués n’a été trouvée. Essayez un autre tirage, ou retirez l’un d’eux.

participant-wishes = Ensemble, ou séparés
participant-wish-one = Personne
participant-wish-kind = Souhait
participant-wish-kind-apart = pas avec
participant-wish-kind-together = avec
participant-wish-other = Autre personne
participant-wish-add = Ajouter
participant-wish-two = Il faut deux personnes dans la liste.
participant-wish-together = { $one } avec { $other }
participant-wish-apart = { $one } pas avec { $other }
participant-wish-in-the-way = ne peut pas être tenu
participant-wish-drop = Retirer « { $wish } »
participant-wish-known = Ce souhait est déjà noté.
participant-wish-added = Souhait noté : { $wish }.
participant-wish-dropped = Souhait retiré : { $wish }.

participant-rotate = Prévoir une rotation
participant-rotate-title = Prévoir une rotation
participant-rotate-text = Chacun change de table à chaque tour (world café, forum) et retrouve le moins possible les mêmes personnes. Le premier tour est la place actuelle.
participant-rotate-none = Il faut deux groupes, et des personnes présentes dans ces groupes.
participant-rotate-rounds = Nombre de tours
participant-rotate-other = Autre plan
participant-rotate-hosts = Un hôte reste à chaque table
participant-rotate-host = hôte
participant-rotate-preview = Aperçu du plan
participant-rotate-never = Personne ne se retrouve deux fois à la même table : { $pairs ->
    [one] { $pairs } rencontre
   *[other] { $pairs } rencontres
}.
participant-rotate-again = { $again ->
    [one] { $again } paire
   *[other] { $again } paires
} sur { $pairs } se retrouvent plus d’une fois, { $most } fois au plus.
participant-rotate-back = { $count ->
    [one] { $count } personne revient à une table où elle a déjà été.
   *[other] { $count } personnes reviennent à une table où elles ont déjà été.
}
participant-rotate-out = { $count ->
    [one] { $count } personne présente n’a pas de groupe : elle n’est pas dans le plan.
   *[other] { $count } personnes présentes n’ont pas de groupe : elles ne sont pas dans le plan.
}
participant-rotate-keep = Garder ce plan
participant-rotate-done = Rotation gardée : { $rounds } tours, plan n° { $seed }.
participant-round = Tour { $round }
participant-rounds = Rotation en { $rounds } tours
participant-rounds-text = L’écran de la salle montre les tables tour par tour. Une case se change comme les autres.
participant-rounds-drop = Retirer le plan
participant-rounds-dropped = Plan de rotation retiré.
participant-cancel = Annuler

participant-paste-title = Coller une liste
participant-paste-text = Une personne par ligne : le pseudonyme, puis si vous voulez la catégorie, le groupe et l’appareil, séparés par une tabulation, un point-virgule ou une virgule.
participant-paste-label = Liste
participant-paste-example = Marie ; Usagers ; Table 1
participant-paste-read = { $count ->
    [0] Personne pour l’instant
    [one] { $count } personne lue
   *[other] { $count } personnes lues
}
participant-paste-new = nouvelles catégories : { $list }
participant-paste-seated = { $count ->
    [one] { $count } dans un groupe
   *[other] { $count } dans un groupe
}
participant-paste-heading = « { $line } » est lue comme une ligne de titres.
participant-paste-left = Pas repris : { $list }.
participant-paste-left-line = « { $text } » (ligne { $line })
participant-paste-some = { $list } et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
participant-paste-alike = { $count ->
    [one] Une personne ressemble à quelqu’un qui est déjà là : { $list }.
   *[other] { $count } personnes ressemblent à des personnes déjà là : { $list }.
}
participant-paste-all = Toutes ({ $count })
participant-paste-fresh = { $count ->
    [0] Aucune nouvelle personne
    [one] Seulement la nouvelle personne
   *[other] Seulement les { $count } nouvelles
}
participant-paste-over = Ligne { $line } : { $over ->
    [one] un caractère de trop
   *[other] { $over } caractères de trop
}{ $others ->
    [0] .
    [one] {""}, et une autre ligne trop longue.
   *[other] {""}, et { $others } autres lignes trop longues.
}
participant-paste-apply = { $count ->
    [one] Ajouter { $count } personne
   *[other] Ajouter { $count } personnes
}
participant-paste-done = { $count ->
    [one] { $count } personne ajoutée.
   *[other] { $count } personnes ajoutées.
}

participant-keys-where = Dans les tableaux
participant-keys-move = changent de case
participant-keys-edit = ouvre la case
participant-keys-check = coche
participant-keys-remove = vide la cellule

participant-order = Ordre : { $order }
participant-order-entered = saisie
participant-order-pseudonym = pseudonyme
participant-order-category = catégorie
participant-order-group = groupe
