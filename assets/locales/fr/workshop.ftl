# L’atelier : la vue d’ensemble, ses détails, ce qu’on y ajoute.

workshop-title-label = Titre de l’atelier
workshop-question-label = Question centrale
workshop-question-empty = Écrivez la question à laquelle l’atelier répond.
workshop-when-empty = Sans date
workshop-place-empty = Sans lieu
workshop-when = { $day }, { $start } à { $end }
workshop-when-start = { $day }, { $start }
workshop-people-empty = Sans participants
workshop-people-present = { $present ->
    [one] { $present } présent
   *[other] { $present } présents
}
workshop-people-registered = { $registered ->
    [one] { $registered } inscrit
   *[other] { $registered } inscrits
}
workshop-people-invited = { $invited ->
    [one] { $invited } invité
   *[other] { $invited } invités
}

workshop-state = État de l’atelier
workshop-state-back = Revenir à « { $state } »
workshop-do-start = Commencer l’atelier
workshop-do-finish = Terminer l’atelier
workshop-do-review = Relire la synthèse
workshop-do-agenda = Ouvrir le conducteur
workshop-state-moved = Atelier : { $state }.

workshop-agenda = Conducteur
workshop-agenda-sum = { $count ->
    [one] { $count } bloc
   *[other] { $count } blocs
}, { $planned } prévues
workshop-agenda-sum-actual = , { $actual } réelles
workshop-agenda-sum-end = , fin à { $time }
workshop-agenda-empty = Aucun bloc pour l’instant. Le conducteur dit qui fait quoi, et quand.
workshop-agenda-add = Préparer le conducteur
workshop-agenda-planned = prévu
workshop-agenda-actual-work = réel, activités
workshop-agenda-actual-common = réel, temps communs
workshop-agenda-label = Conducteur, prévu et réel
workshop-agenda-label-day = Conducteur, prévu et réel, { $day }
workshop-agenda-block = { $title }, prévu de { $start } à { $end }
workshop-agenda-block-length = { $title }, { $minutes } prévues
workshop-agenda-block-actual = , réel de { $start } à { $end }
workshop-open = Ouvrir
workshop-open-part = Ouvrir : { $part }
workshop-add = Ajouter
workshop-add-to = Ajouter : { $part }

workshop-activities = Activités
workshop-activities-empty = Aucune activité. Ajoutez un tableau, un vote ou un sondage : les téléphones de la salle n’en verront que ce que vous ouvrez.
workshop-artefacts = Artefacts
workshop-artefacts-empty = Ni persona ni parcours. Ajoutez-en un pour raconter ce que vivent les usagers.
workshop-follow-up = Décisions et actions
workshop-follow-up-empty = Rien de décidé pour l’instant. Notez une décision et sa raison, ou une action et son échéance.
workshop-evaluation = Évaluation
workshop-evaluation-empty = Pas encore de réponses.
workshop-evaluation-count = { $respondents ->
    [one] { $respondents } réponse
   *[other] { $respondents } réponses
} sur { $present ->
    [one] { $present } présent
   *[other] { $present } présents
}
workshop-evaluation-alone = { $respondents ->
    [one] { $respondents } réponse
   *[other] { $respondents } réponses
}
workshop-evaluation-of-five = { $mean } sur 5
workshop-synthesis = Synthèse
workshop-synthesis-review = { $count ->
    [0] tout est relu
    [one] { $count } section à relire
   *[other] { $count } sections à relire
}
workshop-brief = En bref
workshop-brief-hint = Trois phrases au plus. Elles ouvrent la synthèse.
workshop-brief-sentence = Phrase { $number }
workshop-brief-placeholder = Ce qu’il faut retenir.
workshop-brief-add = Ajouter une phrase
workshop-brief-remove = Retirer la phrase { $number }
workshop-brief-removed = Phrase retirée.

workshop-figure-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
workshop-figure-clusters = { $count ->
    [one] { $count } regroupement
   *[other] { $count } regroupements
}
workshop-figure-voters = { $count ->
    [one] { $count } votant
   *[other] { $count } votants
}
workshop-figure-voters-of = { $count ->
    [one] { $count } votant
   *[other] { $count } votants
} sur { $eligible }
workshop-figure-placed = { $count ->
    [one] { $count } idée placée
   *[other] { $count } idées placées
}
workshop-figure-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
workshop-figure-cards = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
workshop-figure-retained = { $count ->
    [one] { $count } retenue
   *[other] { $count } retenues
}
workshop-figure-actions = { $count ->
    [one] { $count } action
   *[other] { $count } actions
}
workshop-figure-persona = Persona, { $count ->
    [0] hypothèse
    [one] { $count } entretien
   *[other] { $count } entretiens
}
workshop-figure-journey = Parcours, { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
workshop-persona-age = { $name }, { $age } ans
workshop-persona-bracket = { $name }, { $age }
workshop-action = Action, { $status }
workshop-action-no-due = sans échéance
workshop-action-late = { $day }, en retard

workshop-add-board = Tableau
workshop-add-ballot = Vote
workshop-add-matrix = Matrice
workshop-add-poll = Sondage
workshop-add-word-cloud = Nuage de mots
workshop-add-weather = Météo
workshop-add-idea-card = Fiche idée
workshop-add-evaluation = Évaluation
workshop-add-persona = Persona
workshop-add-journey = Parcours
workshop-add-stakeholder-map = Cartographie des acteurs
workshop-add-how-might-we = Question « Comment pourrions-nous »
workshop-add-test-grid = Grille de test
workshop-figure-test-grid = { $count ->
    [one] { $count } observation
   *[other] { $count } observations
}
workshop-add-decision = Décision
workshop-add-action = Action
workshop-new-board = Nouveau tableau
workshop-new-evaluation = Évaluation à chaud
workshop-new-idea-card = Nouvelle fiche idée
workshop-new-idea-cards = Fiches idées
workshop-new-decision = Nouvelle décision
workshop-new-action = Nouvelle action

workshop-activity-menu = Gestes sur « { $title } »
workshop-activity-up = Monter
workshop-activity-down = Descendre
workshop-activity-remove = Supprimer l’activité
workshop-activity-removed = Activité « { $title } » supprimée. Ce qu’elle contenait reste.
workshop-activity-title = Titre de l’activité

workshop-details = Détails
workshop-details-close = Fermer les détails
workshop-details-when = Quand et où
workshop-details-date = Date
workshop-details-start = Début
workshop-details-end = Fin
workshop-details-place = Lieu
workshop-details-frame = Cadre
workshop-details-kind = Nature
workshop-details-level = Niveau de participation
workshop-details-language = Langue des documents
workshop-details-objectives = Objectifs
workshop-details-objective = Objectif { $number }
workshop-details-result = Résultat
workshop-details-objective-add = Ajouter un objectif
workshop-details-objective-new = Nouvel objectif
workshop-details-objective-remove = Retirer l’objectif { $number }
workshop-details-objective-removed = Objectif retiré.
workshop-details-result-empty = Écrit après l’atelier.
workshop-details-outputs = Productions attendues
workshop-details-people = Personnes
workshop-details-invited = Invitées
workshop-details-registered = Inscrites
workshop-details-present = Présentes
workshop-details-facilitators = Animation
workshop-details-note-takers = Prise de notes
workshop-details-people-open = Participants, groupes et catégories

workshop-time-error = Écrivez une heure, par exemple 9:00.

workshop-key-enter = Entrée
workshop-key-insert = Inser
workshop-key-delete = Suppr
workshop-key-space = Espace
workshop-key-control = Ctrl

workshop-state-forward = Passer à « { $state } »
workshop-activity-change = Modifier
workshop-activity-details = Détails de l’activité
workshop-activity-question = Consigne
workshop-activity-state = État
workshop-activity-results = Les réponses, à l’écran de la salle, sont
workshop-activity-others = Les notes des autres sont
workshop-activity-characters = Signes par note
workshop-activity-characters-hint = De 1 à 500. Vide : 500.
workshop-activity-anonymous = Anonyme
workshop-activity-anonymous-hint = Aucun auteur n’est gardé.
workshop-activity-moderation = Relire avant d’afficher
workshop-activity-moderation-hint = Les notes attendent votre accord.
workshop-activity-close = Fermer
