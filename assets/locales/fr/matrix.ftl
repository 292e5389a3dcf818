# Les matrices : le dessin, le tableau, ce qui reste à discuter.
matrix-new-title = Matrice impact / effort
matrix-new-question = Quelles idées d’abord ?
matrix-new-x = Effort, de faible à fort
matrix-new-y = Impact pour l’usager, de faible à fort
matrix-none-title = Cette matrice n’existe plus
matrix-none-text = Elle a été supprimée. Annulez la suppression, ou revenez à la liste.
matrix-question = Question de la matrice
matrix-mean-of = { $count ->
    [one] Placée par une table.
   *[other] Moyenne de { $count } évaluations.
}
matrix-mean-unknown = Placez chaque idée entre 1 et 5 sur les deux axes.
matrix-spread-says = Les traits montrent l’écart : plus ils sont longs, plus il reste à discuter.
matrix-view = Vue
matrix-view-picture = Matrice
matrix-view-table = Tableau seul
matrix-more = Autres actions sur la matrice
matrix-settings = Axes et évaluations
matrix-x-axis = Axe vers la droite
matrix-y-axis = Axe vers le haut
matrix-evaluations = Évaluations
matrix-evaluations-hint = Combien de tables ou de personnes ont placé les idées.
matrix-remove = Supprimer la matrice
matrix-remove-question = Supprimer cette matrice ?
matrix-remove-text = Les places des idées partent avec elle ; les notes et les votes restent. Vous pourrez annuler.
matrix-removed = Matrice supprimée.
matrix-make-cards = Créer les fiches idées
matrix-make-cards-reason = Placez des idées à fort impact ; celles qui ont déjà une fiche ne comptent pas.

matrix-empty-title = Aucune idée à placer
matrix-empty-text = Choisissez des notes, des regroupements ou des fiches idées, placez les idées retenues d’un vote, ou écrivez-en une.
matrix-add = Ajouter une idée
matrix-add-placeholder = Nouvelle idée
matrix-add-sources = Ajouter des notes, des regroupements ou des fiches idées
matrix-add-sources-short = Depuis l’atelier
matrix-item = Idée
matrix-impact = Impact
matrix-effort = Effort
matrix-impact-small = impact
matrix-effort-small = effort
matrix-put = Placer
matrix-unplaced = à placer
matrix-cell = { $what } de { $letter }
matrix-cell-spread = { $what } de { $letter } : écart
matrix-number-wrong = Écrivez un nombre de 1 à 5, par exemple 3,5 (écart : 0 à 4).
matrix-item-remove = Retirer « { $label } »
matrix-item-removed = « { $label } » retirée de la matrice.
matrix-point = { $letter }, { $label } : impact { $impact }, effort { $effort }, { $quadrant }
matrix-keys = Flèches : déplacer d’un dixième ; avec Maj : d’un demi-point.
matrix-discuss = À discuter : { $label } ({ $letter })
matrix-discuss-says = Les avis vont de { $low } à { $high } environ en { $axis }. C’est le plus grand écart : laissez une minute à ceux qui ont noté haut, puis à ceux qui ont noté bas.

# Chaque table place les idées, l’une après l’autre.
matrix-rate = Noter table par table
matrix-rate-text = De 1 (faible) à 5 (fort). Moyennes et écarts se calculent tout seuls.
matrix-rate-who = Table ou personne
matrix-rater = Table { $number }
matrix-rated = Notes de « { $name } » enregistrées.
matrix-rated-fixed = Les places notées table par table sont des moyennes : pour en changer une, notez de nouveau.
matrix-rated-again = « { $name } » a déjà noté : ces notes remplaceront les siennes.
matrix-raters = { $count ->
    [one] Déjà notée par : { $names }.
   *[other] Déjà notées par { $count } : { $names }.
}
matrix-rate-none = Placez au moins une idée.
matrix-rate-leave = Abandonner
matrix-rate-done = Terminer
matrix-rate-next = Au suivant
