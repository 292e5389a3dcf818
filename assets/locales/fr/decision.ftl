# Décisions et actions.

decision-title = Décisions et actions
decision-decisions = Décisions
decision-actions = Actions
decision-new = Nouvelle décision
decision-action-new = Nouvelle action
decision-add = Écrire une décision, puis Entrée
decision-action-add = Écrire une action, puis Entrée
decision-count = { $count ->
    [0] Aucune décision
    [one] { $count } décision
   *[other] { $count } décisions
}
decision-action-count = { $count ->
    [0] Aucune action
    [one] { $count } action
   *[other] { $count } actions
}
decision-action-count-done = { $count ->
    [one] { $count } faite
   *[other] { $count } faites
}
decision-action-count-late = { $count } en retard
decision-empty-title = Rien de décidé pour l’instant
decision-empty-text = Écrivez ce qui est retenu, ce qui ne l’est pas, et pourquoi : la synthèse l’imprime avec sa raison.
decision-action-empty-title = Aucune action pour l’instant
decision-action-empty-text = Une action dit ce qui est fait, par quel rôle, avant quand.

decision-column-text = Ce qui est décidé
decision-column-status = Suite
decision-column-reason = Pourquoi
decision-column-method = Méthode
decision-column-from = À partir du
decision-column-review = À revoir le
decision-column-title = Action
decision-column-owner = Rôle porteur
decision-column-due = Échéance
decision-column-state = État
decision-column-source = Vient de
decision-source-none = Rien
decision-source-note = Note : { $text }
decision-open-note = Ouvrir la note « { $text } »
decision-unlink-note = Délier la note « { $text } »
decision-source-idea = Fiche : { $title }
decision-source-decision = Décision : { $title }
decision-owner-hint = Le porteur est un rôle, jamais le nom d’une personne.
decision-late = { $day }, en retard
decision-review-due = { $day }, à revoir
decision-no-reason = À écrire

decision-make-action = Créer une action
decision-removed = Décision supprimée.
decision-action-removed = Action supprimée.
decision-error-text = Écrivez ce qui est décidé.
decision-error-title = Écrivez ce qui est à faire.

decision-keys-where = Dans les tableaux
decision-keys-edit = ouvre la case
decision-keys-line = va à la ligne
decision-keys-move = déplace la ligne
decision-keys-remove = vide la cellule
decision-key-shift-enter = Maj Entrée
