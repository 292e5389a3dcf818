# Les parcours : le tableau, ses menus, son pied.
journeys-title = Parcours
journeys-here = Parcours de l’atelier
journeys-elsewhere = Ailleurs dans le projet
journeys-empty-title = Aucun parcours pour l’instant
journeys-empty-text = Un parcours raconte ce que vit une personne, étape par étape. Commencez par trois étapes, vous en ajouterez.
journey-new = Nouveau parcours
journey-new-title = Parcours sans titre
journey-new-phase = Nouvelle phase
journey-new-step = Nouvelle étape
journey-new-step-rank = Étape { $rank }
journey-none-title = Ce parcours n’existe plus
journey-none-text = Il a été supprimé. Annulez la suppression, ou revenez à la liste.
journey-back-to-list = Voir les parcours
journey-empty-title = Ce parcours n’a pas d’étape visible
journey-empty-text = Ajoutez une étape, ou montrez-en une dans le menu Lignes.
journey-no-persona = Aucun persona
journey-mode = Existant ou cible

# La barre.
journey-add-step = Ajouter une étape
journey-count-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
journey-count-lanes = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
journey-count-truths = { $count ->
    [one] { $count } moment de vérité
   *[other] { $count } moments de vérité
}
journey-count-hidden = { $count ->
    [one] { $count } masquée
   *[other] { $count } masquées
}
journey-rests-on = { $level } : { $interviews ->
    [one] { $interviews } entretien
   *[other] { $interviews } entretiens
}, { $observations ->
    [one] { $observations } observation
   *[other] { $observations } observations
}
journey-lanes = Lignes
journey-lane-add-end = Ajouter une ligne
journey-show-step = Montrer l’étape « { $title } »
journey-zoom = Taille de la carte
journey-zoom-is = Taille { $zoom }
journey-zoom-in = Agrandir la carte
journey-zoom-out = Réduire la carte
journey-zoom-fit = Toutes les étapes
journey-zoom-least = La carte est déjà la plus petite
journey-zoom-most = La carte est déjà la plus grande
journey-more = Autres actions sur le parcours
journey-settings = Titre, périmètre, personas
journey-make-target = Créer le parcours cible
journey-make-target-text = Le parcours cible répond à celui-ci : il en reprend les phases, les étapes et les lignes, et chaque étape garde d’où elle vient.
journey-make-target-content = Reprendre aussi le contenu des cellules et les émotions
journey-make-target-do = Créer la cible
journey-target-of = { $title } (cible)
journey-not-now = Pas maintenant
journey-remove = Supprimer le parcours
journey-remove-question = Supprimer « { $title } » ?
journey-remove-text = Ses étapes, ses lignes et ses cellules partent avec lui. Vous pourrez annuler.
journey-removed = Parcours « { $title } » supprimé.

# Titre, périmètre, personas.
journey-title = Titre
journey-scope = Périmètre
journey-scope-hint = D’où part le parcours et où il s’arrête.
journey-personas = Personas
journey-personas-hint = De un à { $most } personas : chacun a sa courbe.
journey-personas-none = Aucun persona dans ce projet : créez-en un d’abord.
journey-answers = Répond au parcours existant
journey-answers-none = Aucun
journey-answers-alike = { $count ->
    [one] 1 étape de même titre a été rapprochée.
   *[other] { $count } étapes de même titre ont été rapprochées.
}
journey-done = Terminer

# Le tableau.
journey-phases = Phases
journey-steps = Étapes
journey-no-phase = Sans phase
journey-phase-title = Nom de la phase
journey-step-title = Titre de l’étape
journey-lane-title = Titre de la ligne
journey-duration = Durée
journey-duration-example = 1 h 20
journey-waiting = Attente
journey-waiting-example = 19 jours
journey-moment-of-truth = Moment de vérité
journey-nobody = Sans persona
journey-emotion-range = de −2 à +2
journey-emotion-value = { $where } : valeur
journey-emotion-word = { $where } : mot
journey-emotion-word-hint = un mot
journey-quoted = « { $text } »
journey-cell-name = { $lane }, { $step }
journey-channel-none = Aucun canal
journey-line-too-long = Une ligne dépasse { $limit } signes : raccourcissez-la.
journey-count = { $count } sur { $limit }
journey-evidence-1 = partiellement étayé
journey-evidence-2 = étayé
journey-breaks = point de rupture
journey-step-menu = Actions sur l’étape « { $title } »
journey-lane-menu = Actions sur la ligne « { $title } »
journey-menu = Actions

# Les menus.
journey-rename = Renommer
journey-phase-make = Nommer une phase ici
journey-phase-longer = Prendre l’étape suivante
journey-phase-shorter = Laisser la dernière étape
journey-phase-split = Couper en deux phases
journey-phase-left = Déplacer à gauche
journey-phase-right = Déplacer à droite
journey-phase-remove = Retirer la phase, garder ses étapes
journey-phase-removed = Phase retirée, ses étapes restent.
journey-phase-from-here = Commencer une phase ici
journey-step-edit = Modifier l’étape
journey-step-before = Insérer une étape avant
journey-step-after = Insérer une étape après
journey-step-copy = Dupliquer l’étape
journey-step-left = Déplacer à gauche
journey-step-right = Déplacer à droite
journey-step-hide = Masquer l’étape
journey-step-hidden = Étape « { $title } » masquée.
journey-step-remove = Supprimer l’étape
journey-step-removed = Étape « { $title } » supprimée.
journey-step-removed-with-phase = Étape « { $title } » supprimée, et la phase « { $phase } » qui n’avait qu’elle.
journey-step-now-under = Étape « { $title } », sous la phase « { $phase } ».
journey-step-from = Vient de l’étape…
journey-step-from-none = Aucune : étape nouvelle
journey-step-menu-short = Étape
journey-lane-add = Ajouter une ligne dessous
journey-lane-copy = Dupliquer la ligne
journey-lane-up = Monter
journey-lane-down = Descendre
journey-lane-hide = Masquer la ligne
journey-lane-hidden = Ligne « { $title } » masquée.
journey-lane-remove = Supprimer la ligne
journey-lane-removed = Ligne « { $title } » supprimée.
journey-cell-edit = Modifier
journey-cell-details = Détails de la cellule
journey-cell-empty = Cette cellule est vide.
journey-cell-clear = Vider la cellule
journey-cell-wider = Étendre sur l’étape suivante
journey-cell-narrower = Réduire d’une étape
journey-evidence-choice-0 = Ne repose sur rien de noté
journey-evidence-choice-1 = Partiellement étayé
journey-evidence-choice-2 = Étayé
journey-feel-plus-2 = +2, très bien vécu
journey-feel-plus-1 = +1, plutôt bien vécu
journey-feel-plus-0 = 0, neutre
journey-feel-minus-1 = −1, plutôt mal vécu
journey-feel-minus-2 = −2, très mal vécu

# Les lignes d’une cellule.
journey-item = Ligne { $rank }
journey-item-add = Ajouter une ligne
journey-item-new = Nouvelle ligne
journey-item-text = Texte
journey-item-channel = Canal
journey-item-from-note = Vient de la note
journey-no-note = Aucune note
journey-open-note = Ouvrir la note « { $text } »
journey-from-notes = { $count ->
    [one] Vient d’une note
   *[other] Vient de { $count } notes
}
journey-item-actor = Acteur
journey-item-delay = Délai
journey-item-tool = Outil
journey-item-rule = Règle
journey-item-breaking-point = Point de rupture

# Le pied : touches et ce qu’elles font.
journey-key-enter = Entrée
journey-key-escape = Échap
journey-key-delete = Suppr
journey-key-space = Espace
journey-key-insert = Inser
journey-key-tab = Tab
journey-key-shift = Maj
journey-key-details = Alt Entrée
journey-foot-place = { $lane }, étape { $step }
journey-foot-new-line = nouvelle ligne
journey-foot-commit = valider
journey-foot-abandon = abandonner
journey-foot-value = changer la valeur
journey-foot-word = écrire le mot
journey-foot-edit = modifier
journey-foot-rename = renommer
journey-foot-menu = menu
journey-foot-details = détails
journey-foot-clear = vider
journey-foot-clip = copier
journey-foot-select = sélectionner
journey-foot-unselect = désélectionner
journey-foot-selected = { $rows } × { $columns } cellules
journey-foot-insert = insérer après
journey-foot-copy = dupliquer
journey-foot-remove = supprimer
journey-foot-next-cell = cellule suivante
journey-foot-move-step = déplacer l’étape
journey-foot-move-phase = déplacer la phase
journey-foot-move-lane = déplacer la ligne

# Coller une table plus grande que ce qui reste du parcours.
journey-paste-left = { $count ->
    [one] Une valeur n’a pas trouvé de cellule : ajoutez une étape ou une ligne, puis collez à nouveau.
   *[other] { $count } valeurs n’ont pas trouvé de cellule : ajoutez des étapes ou des lignes, puis collez à nouveau.
}
journey-paste-emotion = Une émotion va de −2 à +2, suivie d’un mot si vous voulez.
journey-paste-head = Les titres se collent un par un. Collez un tableau dans les cellules des lignes.
journey-step-required = Une étape garde un titre. Ctrl et Espace choisissent l’étape entière ; Suppr la supprime alors.
journey-phase-required = Une phase garde un titre. Ctrl et Espace choisissent la phase entière ; Suppr la supprime alors.

# L’existant et la cible côte à côte.
compare-beside = Côte à côte
compare-title = Existant et cible côte à côte
compare-change = Ce qui change
compare-only = Seulement ce qui change
compare-lane = Ligne : { $lane }
compare-none-before = pas d’étape dans l’existant
compare-none-after = plus d’étape dans la cible
compare-nothing = Rien ne change.
compare-of = Étape « { $title } »
compare-sign-same = Inchangée
compare-sign-changed = Modifiée
compare-sign-new = Nouvelle
compare-sign-gone = Supprimée
compare-sign-moved = Déplacée
compare-sign-count = { $sign }, { $count }
compare-from-to = de la place { $from } à la place { $to }
compare-order = l’ordre change autour d’elle
compare-detail = { $name } : { $text }
compare-columns = sur { $count } étapes
compare-duration-less = { $by } de moins
compare-duration-more = { $by } de plus
compare-waiting-less = attente : { $by } de moins
compare-waiting-more = attente : { $by } de plus
compare-facet-title = titre
compare-facet-duration = durée
compare-facet-waiting = attente
compare-facet-moment-of-truth = moment de vérité
compare-facet-emotion = émotion
compare-pains-less = { $count ->
    [one] { $count } irritant de moins
   *[other] { $count } irritants de moins
}
compare-pains-more = { $count ->
    [one] { $count } irritant de plus
   *[other] { $count } irritants de plus
}
compare-sums = En chiffres
compare-signs = Signes
compare-difference = Écart
compare-sum-steps = Étapes
compare-sum-minutes = Temps passé
compare-sum-waiting = Attente
compare-sum-pains = Irritants
compare-sum-below = Étapes sous zéro
compare-keys-where = Dans la comparaison
compare-keys-rows = d’une étape à l’autre
compare-keys-next = différence suivante
compare-keys-open = ouvre l’étape
