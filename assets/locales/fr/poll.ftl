# Le sondage.

poll-title = Sondage
poll-choose = Sondages de l’atelier
poll-new = Nouveau sondage
poll-empty-title = Aucun sondage pour l’instant
poll-empty-text = Un sondage demande une chose à toute la salle : une météo, un oui ou un non, un mot.
poll-question = Question
poll-choices = Choix
poll-choices-empty = Aucun choix. Écrivez le premier, puis Entrée.
poll-choice-add = Ajouter un choix
poll-column-choice = Choix
poll-column-count = Réponses
poll-answers = { $count ->
    [0] Aucune réponse
    [one] { $count } réponse
   *[other] { $count } réponses
}
poll-total = Total
poll-words = Mots donnés
poll-words-count = { $count ->
    [0] aucun mot
    [one] { $count } mot
   *[other] { $count } mots
}
poll-words-add = Ajouter un mot
poll-choice-removed = Choix « { $label } » supprimé.
poll-error-choice = Un choix a besoin de mots.
poll-menu = Gestes sur le sondage
poll-remove = Supprimer le sondage
poll-removed = Sondage supprimé.
poll-untitled = Sondage sans question
poll-most = Le plus choisi : { $label }, { $share }.
poll-most-tied = À égalité : { $labels }, { $share } chacun.

poll-words-ranked = Mots par rang
poll-words-rank = Rang
poll-words-word = Mot
poll-words-people = Fois
poll-words-one = Mots, séparés par une virgule
poll-word-too-long = « { $word } » : { $why }
