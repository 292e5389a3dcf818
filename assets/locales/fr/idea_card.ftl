# Les fiches idées : colonnes par état, tableau, détail.

idea-card-title = Fiches idées
idea-card-new = Nouvelle fiche
idea-card-view = Vue
idea-card-view-states = États
idea-card-view-table = Tableau
idea-card-count = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
idea-card-count-retained = { $count ->
    [one] { $count } retenue
   *[other] { $count } retenues
}
idea-card-count-dropped = { $count ->
    [one] { $count } écartée
   *[other] { $count } écartées
}
idea-card-order = Ordre : { $order }
idea-card-order-given = donné
idea-card-order-dots = gommettes
idea-card-order-effort = effort
idea-card-order-maturity = maturité
idea-card-state-proposed = Proposées
idea-card-state-to-deepen = À approfondir
idea-card-state-retained = Retenues
idea-card-state-dropped = Écartées
idea-card-column-empty = Aucune fiche
idea-card-add-here = Fiche
idea-card-effort-short = Effort
idea-card-effort-none = Effort à estimer
idea-card-effort-said = Effort : { $effort }
idea-card-notes = { $count ->
    [one] vient de { $count } note
   *[other] vient de { $count } notes
}
idea-card-dots = { $count ->
    [one] { $count } gommette
   *[other] { $count } gommettes
}
idea-card-because-retained = Parce que
idea-card-because-dropped = Parce que
idea-card-because-to-deepen = Il manque
idea-card-because-proposed = Remarque
idea-card-no-reason = Raison à écrire

idea-card-empty-title = Aucune fiche idée pour l’instant
idea-card-empty-text = Une fiche dit ce que l’idée change, pour qui, et par quoi commencer. Écrivez-en une, ou partez d’une note du tableau.
idea-card-panel = Détail de la fiche
idea-card-panel-none = Choisissez une fiche pour la lire et l’écrire.
idea-card-menu = Gestes sur la fiche
idea-card-duplicate = Dupliquer
idea-card-copy-title = { $title } (copie)
idea-card-remove = Supprimer
idea-card-removed = Fiche « { $title } » supprimée.
idea-card-moved = Fiche « { $title } » : { $state }.

idea-card-field-title = Titre
idea-card-field-pitch = En une phrase
idea-card-field-pitch-empty = L’idée en une phrase.
idea-card-field-state = État
idea-card-field-reason = Raison
idea-card-field-reason-hint = S’imprime avec les décisions.
idea-card-field-first-step = Première étape
idea-card-field-success = Réussite si
idea-card-field-problem = Problème
idea-card-field-audience = Pour qui
idea-card-field-description = Comment ça marche
idea-card-field-user-benefits = Ce que les usagers y gagnent
idea-card-field-staff-benefits = Ce que les agents y gagnent
idea-card-field-actors = Qui doit agir
idea-card-field-obstacles = Obstacles
idea-card-field-levers = Leviers
idea-card-field-effort = Effort
idea-card-field-effort-none = ?
idea-card-field-maturity = Maturité
idea-card-field-group = Table
idea-card-no-group = Aucune
idea-card-maturity-0 = une idée
idea-card-maturity-1 = décrite
idea-card-maturity-2 = prototypée
idea-card-maturity-3 = essayée
idea-card-maturity-4 = en service
idea-card-maturity-said = { $level } sur 4, { $word }

idea-card-sources = Les notes d’où elle vient
idea-card-sources-none = Aucune note. Reliez celles d’où l’idée vient : la synthèse y renverra.
idea-card-sources-add = Relier des notes
idea-card-sources-remove = Délier la note « { $text } »
idea-card-sources-open = Ouvrir la note « { $text } »
idea-card-sources-pick = Notes d’où vient « { $title } »
idea-card-sources-search = Chercher dans les notes
idea-card-sources-unclustered = Sans regroupement
idea-card-sources-nothing = Aucune note ne contient ces mots.
idea-card-sources-done = Relier { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
idea-card-actions = Actions
idea-card-action-new = Créer une action
idea-card-action-title = Première étape : { $title }
idea-card-action-shortened = Le titre de l’action est raccourci ; la fiche garde tout.

idea-card-ask-retained = Pourquoi la retenir ?
idea-card-ask-dropped = Pourquoi l’écarter ?
idea-card-ask-to-deepen = Que manque-t-il pour décider ?
idea-card-ask-proposed = Pourquoi la proposer de nouveau ?
idea-card-ask-text = « { $title } » passe de { $from } à { $to }. La raison s’imprime avec les décisions ; elle peut attendre.
idea-card-ask-do = Changer l’état
idea-card-ask-before = Raison de l’état « { $state } » :
idea-card-ask-keep = Garder cette raison
idea-card-states-changed = { $count ->
    [one] 1 fiche a changé d’état.
   *[other] { $count } fiches ont changé d’état.
}
idea-card-states-unsaid = { $count ->
    [one] Une raison reste à dire.
   *[other] { $count } raisons restent à dire.
}
idea-card-cancel = Annuler

idea-card-keys-state = change d’état, la raison est demandée
idea-card-keys-order = change l’ordre
idea-card-keys-open = écrire dans la fiche
idea-card-keys-new = nouvelle fiche
idea-card-keys-where = Dans les colonnes
idea-card-error-title = Une fiche a besoin d’un titre.

idea-card-state-short = Approfondir
idea-card-column-dots = Gommettes
