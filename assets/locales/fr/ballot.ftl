# Votes, matrices et sondages : la liste.
votes-title = Votes et matrices
votes-back = Voir les votes
votes-empty-title = Rien à trancher pour l’instant
votes-empty-text = Faites voter sur des notes, placez des idées dans une matrice, ou posez une question.
votes-ballots = Votes
votes-matrices = Matrices
votes-polls = Sondages
votes-poll = Sondage
votes-new-ballot = Nouveau vote
votes-new-matrix = Nouvelle matrice
votes-new-poll = Nouveau sondage
votes-new-poll-question = Quelle est votre météo du jour ?
votes-no-ballot = Aucun vote.
votes-no-matrix = Aucune matrice.
votes-no-poll = Aucun sondage.
votes-ballot-says = { $state }, { $options ->
    [one] { $options } option
   *[other] { $options } options
}
votes-matrix-says = { $items ->
    [one] { $items } idée
   *[other] { $items } idées
}, { $placed ->
    [one] { $placed } placée
   *[other] { $placed } placées
}
votes-poll-says = { $answers ->
    [one] { $answers } réponse
   *[other] { $answers } réponses
}, { $words ->
    [one] { $words } mot
   *[other] { $words } mots
}

# Un vote.
ballot-new-title = Vote gommettes
ballot-new-question = Quelle idée garder en premier ?
ballot-none-title = Ce vote n’existe plus
ballot-none-text = Il a été supprimé. Annulez la suppression, ou revenez à la liste.
ballot-question = Question du vote
ballot-title = Titre
ballot-open = Ouvrir le vote
ballot-open-reason = Ajoutez au moins deux options.
ballot-close = Fermer le vote
ballot-close-question = Fermer le vote ?
ballot-close-wait = Attendre encore
ballot-close-text = { $voters ->
    [0] Personne n’a
    [one] { $voters } personne a
   *[other] { $voters } personnes ont
} voté. Vous pourrez rouvrir le vote.
ballot-close-text-of = { $voters ->
    [0] Personne n’a
    [one] { $voters } personne sur { $eligible } a
   *[other] { $voters } personnes sur { $eligible } ont
} voté. Vous pourrez rouvrir le vote.
ballot-reopen = Rouvrir
ballot-to-draft = Revenir au brouillon
ballot-opened-at = Ouvert à { $time }
ballot-closed-at = Fermé à { $time }
ballot-more = Autres actions sur le vote
ballot-remove = Supprimer le vote
ballot-remove-question = Supprimer ce vote ?
ballot-remove-text = Ses options et ses résultats partent avec lui. Vous pourrez annuler.
ballot-removed = Vote supprimé : { $question }
ballot-rule-dots = { $dots ->
    [one] Une gommette
   *[other] { $dots } gommettes
} par personne.
ballot-rule-dots-cap = { $dots ->
    [one] Une gommette
   *[other] { $dots } gommettes
} par personne, { $most } au plus sur la même idée.
ballot-rule-method = { $method }.
ballot-rule-hidden = Résultats cachés jusqu’à la fermeture.
ballot-rule-seen = Résultats visibles pendant le vote.

# Les options.
ballot-empty-title = Aucune option pour l’instant
ballot-empty-text = Choisissez des notes ou des regroupements, ou écrivez une option ci-dessous.
ballot-add = Ajouter une option
ballot-add-placeholder = Nouvelle option
ballot-add-sources = Depuis les notes et regroupements
ballot-order = Ordre
ballot-rank = Rang
ballot-tied = ex æquo
ballot-option = Idée
ballot-share = Part
ballot-count = Nombre
ballot-actions = Actions
ballot-retained = Retenue
ballot-retain = Retenir « { $label } »
ballot-by-hand = dont { $count } papier
ballot-option-remove = Retirer « { $label } »
ballot-option-removed = « { $label } » retirée du vote.
ballot-unit-dots = Gommettes
ballot-unit-yes-no = Oui
ballot-unit-rating = Points
ballot-unit-hundred-points = Points
ballot-unit-majority-judgment = Points
ballot-unit-ranking = Points
ballot-unit-consent = Accords

# À côté.
ballot-panel = Participation et secret du vote
ballot-participation = Participation
ballot-voters = { $voters ->
    [one] votant
   *[other] votants
}
ballot-voters-of = { $voters ->
    [one] votant
   *[other] votants
} sur { $eligible } présents, soit { $share }
ballot-eligible-unknown = Dites dans les réglages combien peuvent voter : la part sera calculée.
ballot-cast-dots = Gommettes posées
ballot-cast-yes-no = Oui exprimés
ballot-cast-rating = Points donnés
ballot-cast-hundred-points = Points donnés
ballot-cast-majority-judgment = Points donnés
ballot-cast-ranking = Points donnés
ballot-cast-consent = Accords donnés
ballot-cast-of = sur { $available }, { $unused ->
    [0] toutes utilisées
    [one] une non utilisée
   *[other] { $unused } non utilisées
}
ballot-secret = Vote secret
ballot-secret-says = { $voters ->
    [0] Établi ne gardera pas
    [one] Établi sait que { $voters } personne a voté. Il ne garde pas
   *[other] Établi sait que { $voters } personnes ont voté. Il ne garde pas
} qui a choisi quoi : personne ne peut le retrouver, vous non plus.
ballot-named = Vote nominatif
ballot-named-says = Les choix peuvent être liés aux personnes. Dites-le avant d’ouvrir le vote.
ballot-hidden = Résultats cachés
ballot-hidden-says = Ils apparaîtront à la fermeture, à la salle comme à vous.
ballot-hand = Gommettes sur papier
ballot-hand-none = Des personnes n’ont pas de téléphone ? Ajoutez ici ce que vous comptez à la main.
ballot-hand-says = { $count ->
    [one] { $count } personne a voté sur papier ou à main levée.
   *[other] { $count } personnes ont voté sur papier ou à main levée.
}
ballot-hand-enter = Saisir un comptage
ballot-hand-text = Ce que vous tapez remplace le comptage précédent. Les votes des téléphones ne changent pas.
ballot-hand-people = Personnes comptées à la main
ballot-hand-dots = À la main
ballot-hand-numbers = Écrivez des nombres entiers, par exemple 3.
ballot-hand-nobody = Dites combien de personnes ont voté à la main.
ballot-hand-over-budget = { $given } au total, mais ces personnes n’en avaient que { $allowed }.
ballot-hand-over-cap = { $given } pour « { $label } », mais ces personnes ne pouvaient en poser que { $allowed }.
ballot-hand-save = Enregistrer le comptage
ballot-hand-leave = Abandonner
ballot-tie = Égalité au rang { $rank }
ballot-tie-says = { $count } idées ont { $dots ->
    [one] une voix
   *[other] { $dots } voix
}. Elles partagent le rang { $rank }, la suivante est au rang { $next }.

# Réglages.
ballot-settings = Réglages du vote
ballot-method = Façon de choisir
ballot-budget = Gommettes par personne
ballot-cap = Au plus par idée
ballot-no-limit = Vide : sans limite
ballot-eligible = Personnes qui peuvent voter
ballot-eligible-hint = Vide si vous ne le savez pas.
ballot-secret-hint = Établi ne garde aucun lien entre une personne et son choix.
ballot-secret-fixed = Annoncé à l’ouverture : ne change plus.
ballot-hide-results = Cacher les résultats jusqu’à la fermeture
ballot-done = Terminer
ballot-to-matrix = Placer dans la matrice
ballot-to-matrix-reason = Cochez d’abord les idées retenues.

# Choisir des notes.
ballot-pick-search = Chercher dans les notes
ballot-pick-notes = Notes de « { $board } »
ballot-pick-clusters = Regroupements de « { $board } »
ballot-pick-cards = Fiches idées
ballot-pick-there = déjà là
ballot-pick-starred = mise en avant
ballot-pick-nothing = Aucune note dans cet atelier.
ballot-pick-not-found = Rien ne contient ces mots.
ballot-pick-none = Cochez au moins une ligne.
ballot-pick-take = { $count ->
    [0] Ajouter
    [one] Ajouter { $count } ligne
   *[other] Ajouter { $count } lignes
}
ballot-pick-leave = Abandonner
