# Les cartographies des acteurs : cercles, influence et intérêt, tableau, relations.

stakeholder-circle-1 = Au cœur
stakeholder-circle-2 = Impliqués
stakeholder-circle-3 = Concernés de plus loin
relation-with-cooperates = coopération avec { $other }
relation-to-steers = pilotage, vers { $other }
relation-from-steers = pilotage, depuis { $other }
relation-to-informs = information, vers { $other }
relation-from-informs = information, depuis { $other }
relation-to-funds = financement, vers { $other }
relation-from-funds = financement, depuis { $other }
relation-with-tension = tension avec { $other }
relation-with-other = relation avec { $other }
relation-strength-1 = légère
relation-strength-2 = moyenne
relation-strength-3 = forte
relation-label = « { $label } »
relation-legend = Relation
relation-legend-strength = Plus épais : plus fort
relation-title = Relier « { $name } »
relation-other = À qui
relation-kind = Nature de la relation
relation-strength = Force
relation-word = En un mot
relation-from = De
relation-to = À
relation-make = Relier
relation-change = Modifier
relation-add = Relier à…
relation-menu = Gestes sur la relation : { $relation }
relation-removed = Relation supprimée.
relation-error-same = Choisissez deux acteurs différents.
relation-all = toutes
relation-shown = Relations : { $kind }
relation-count = { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}
relation-count-tension = { $count ->
    [one] dont { $count } tension
   *[other] dont { $count } tensions
}

stakeholders-title = Cartographies des acteurs
stakeholders-new = Nouvelle cartographie
stakeholders-new-title = Qui compte dans cette démarche
stakeholders-empty-title = Aucune cartographie pour l’instant
stakeholders-empty-text = Nommez ceux qui comptent, placez-les du cœur vers le bord, dites leur poids et ce qui se passe entre eux.
stakeholder-map-title = Titre de la cartographie
stakeholder-map-remove = Supprimer la cartographie
stakeholder-map-removed = Cartographie « { $title } » supprimée.
stakeholder-rename = Renommer la cartographie
stakeholder-name-circles = Nommer les cercles
stakeholder-circle-label = Cercle { $rank }
stakeholder-not-placed = À placer
stakeholder-view = Vue
stakeholder-view-circles = Cercles
stakeholder-view-influence = Influence × intérêt
stakeholder-view-table = Tableau
stakeholder-circles = Acteurs dans les cercles, du cœur vers le bord
stakeholder-tray = À placer : { $count }
stakeholder-crowded = Plus de 25 acteurs : seules les relations de l’acteur choisi sont dessinées.
stakeholder-panel = Acteur
stakeholder-actors = Acteurs
stakeholder-relations = Relations
stakeholder-add-one = Ajouter un acteur
stakeholder-add = Écrire le nom d’un acteur, puis Entrée
stakeholder-new = Nouvel acteur
stakeholder-name = Nom
stakeholder-kind = Nature
stakeholder-circle = Cercle
stakeholder-to-circle = Changer de cercle
stakeholder-influence = Influence
stakeholder-influence-0 = aucune
stakeholder-influence-1 = faible
stakeholder-influence-2 = forte
stakeholder-influence-3 = décisive
stakeholder-interest = Intérêt
stakeholder-interest-0 = aucun
stakeholder-interest-1 = faible
stakeholder-interest-2 = fort
stakeholder-interest-3 = très fort
stakeholder-influence-axis = Influence
stakeholder-axes = Vers le haut : l’influence sur la décision. Vers la droite : l’intérêt pour la démarche.
stakeholder-quadrant-convince = À convaincre
stakeholder-quadrant-involve = À associer de près
stakeholder-quadrant-follow = À suivre
stakeholder-quadrant-inform = À informer, à écouter
stakeholder-unsaid = non dit
stakeholder-degree = { $degree } sur 3, { $word }
stakeholder-others = + { $count } autres
stakeholder-fewer = Moins
stakeholder-without = Sans valeur : { $count }
stakeholder-where-values = influence { $influence }, intérêt { $interest }
stakeholder-where-nowhere = sans valeur
stakeholder-plate = { $name }, { $kind }, { $where }
stakeholder-count = { $count ->
    [0] Aucun acteur
    [one] { $count } acteur
   *[other] { $count } acteurs
}
stakeholder-count-loose = { $count } à placer
stakeholder-menu = Gestes sur « { $name } »
stakeholder-removed = « { $name } » supprimé, avec ses relations.
stakeholder-error-name = Écrivez le nom de l’acteur.
stakeholder-empty-title = Personne sur cette carte
stakeholder-empty-text = Ajoutez les acteurs un à un ; « Tableau » en colle une liste entière.
stakeholder-said-place = { $name } : { $circle }
stakeholder-said-angle = { $name }, { $angle } degrés
stakeholder-said-influence = { $name }, influence { $degree } sur 3, { $word }
stakeholder-said-interest = { $name }, intérêt { $degree } sur 3, { $word }
stakeholder-said-values = { $name }, influence { $influence }, intérêt { $interest }
stakeholder-keys-where = Sur la carte
stakeholder-keys-circle = vers le bord ou le cœur
stakeholder-keys-turn = tourne
stakeholder-keys-influence = change l’influence
stakeholder-keys-interest = change l’intérêt
stakeholder-keys-change = change de cercle
stakeholder-keys-relate = relie
