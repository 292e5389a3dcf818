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
votes-word-cloud = Nuage de mots
votes-new-word-cloud-question = En un mot, qu’attendez-vous de cette journée ?
votes-weather = Météo
votes-new-weather-question = Quelle est votre météo du jour ?
votes-weather-sun = Soleil
votes-weather-bright = Éclaircies
votes-weather-cloudy = Nuageux
votes-weather-storm = Orage
votes-no-ballot = Aucun vote.
votes-no-matrix = Aucune matrice.
votes-no-poll = Aucun sondage.
votes-ballot-voters = { $count ->
    [0] , personne n’a voté
    [one] , { $count } votant
   *[other] , { $count } votants
}
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
ballot-givers = { $count ->
    [one] de { $count } personne
   *[other] de { $count } personnes
}
ballot-option-remove = Retirer « { $label } »
ballot-option-removed = « { $label } » retirée du vote.
ballot-unit-dots = Gommettes
ballot-unit-yes-no = Oui et non
ballot-unit-rating = Notes de 1 à 5
ballot-unit-hundred-points = Points
ballot-unit-majority-judgment = De la meilleure mention à la pire
ballot-unit-ranking = Points
ballot-unit-consent = Consentements, réserves, objections
ballot-unit-matrix = Impact et effort moyens

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
} sur { $eligible } { $eligible ->
    [one] qui peut voter
   *[other] qui peuvent voter
}, soit { $share }
ballot-voters-unknown = Nombre de votants inconnu
ballot-eligible-unknown = Dites dans les réglages combien peuvent voter : la part sera calculée.
ballot-cast-dots = Gommettes posées
ballot-cast-hundred-points = Points donnés
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
ballot-tells-choices = Moins de trois bulletins : le résultat dira ce que ces personnes ont choisi.
ballot-hidden = Résultats cachés
ballot-hidden-says = Ils apparaîtront à la fermeture, à la salle comme à vous.
ballot-hand = À main levée ou sur papier
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
ballot-hand-words-reservation = Réserves à main levée, une par ligne
ballot-hand-words-objection = Objections à main levée, une par ligne
ballot-hand-words-take = Retirer
ballot-hand-words-take-of = Retirer « { $words } »
ballot-hand-words-keep = Garder
ballot-hand-words-keep-of = Garder « { $words } »
ballot-hand-words-long = « { $label } » : la ligne { $line } a { $over } caractères de trop.
ballot-hand-over-budget = { $given } au total, mais ces personnes n’en avaient que { $allowed }.
ballot-hand-over-cap = { $given } pour « { $label } », mais ces personnes ne pouvaient en poser que { $allowed }.
ballot-hand-save = Enregistrer le comptage
ballot-hand-leave = Abandonner
ballot-tie = Égalité au rang { $rank }
ballot-tie-says = { $count } idées partagent le rang { $rank }, la suivante est au rang { $next }.

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
ballot-hide-secret = Un vote secret ne se compte qu’à la fermeture : il n’y a rien à montrer avant.
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

# Faire voter : l’isoloir, un bulletin après l’autre.
ballot-let-vote = Faire voter ici
ballot-booth = Bureau de vote
ballot-booth-secret = Vote secret : Établi compte les bulletins ensemble et ne garde pas qui a choisi quoi. Un bulletin déposé ne se reprend pas.
ballot-booth-named = Vote nominatif : votre choix est gardé avec votre nom.
ballot-booth-leave = Rendre l’appareil
ballot-who = Qui vote ?
ballot-who-else = Une personne hors liste
ballot-name = Votre nom
ballot-name-hint = Vide : le choix est gardé sans nom.
ballot-who-chose = Qui a choisi quoi
ballot-who-person = Personne
ballot-who-choices = Choix
ballot-who-nameless = Sans nom
ballot-who-paper = bulletin papier
ballot-who-blank = Bulletin blanc
ballot-who-said = { $label } : { $said }
ballot-vote-remove = Retirer le vote de { $who }
ballot-vote-removed = Vote retiré : { $who }
ballot-on-paper = Bulletin papier que je recopie
ballot-on-paper-hint = Compté à part, avec les mains levées ; avec les autres quand il y en a moins de trois.
ballot-begin = Prendre un bulletin
ballot-paper-leave = Jeter ce bulletin
ballot-drop = Déposer le bulletin
ballot-dropped = Bulletin déposé.
ballot-pass-on = Passez l’appareil : rien de ce bulletin ne reste à l’écran.
ballot-next = Au suivant
ballot-blank = Bulletin blanc pour l’instant.
ballot-papers = { $count ->
    [0] Aucun bulletin dans l’urne.
    [one] { $count } bulletin dans l’urne.
   *[other] { $count } bulletins dans l’urne.
}
ballot-left = { $count ->
    [0] Tout est réparti.
    [one] Il vous en reste { $count }.
   *[other] Il vous en reste { $count }.
}
ballot-paper-over = { $count ->
    [one] Il y en a { $count } de trop : retirez-la.
   *[other] Il y en a { $count } de trop : retirez-en.
}
ballot-paper-cap = « { $label } » : { $most } au plus.
ballot-paper-place = « { $label } » : une place de 1 à { $most }.
ballot-paper-words = « { $label } » : dites en quelques mots pourquoi.
ballot-paper-half-impact = « { $label } » : donnez aussi son impact.
ballot-paper-half-effort = « { $label } » : donnez aussi son effort.
ballot-paper-long =
    { $over ->
        [one] « { $label } » : un caractère de trop.
       *[other] « { $label } » : { $over } caractères de trop.
    }
ballot-words-reservation = Votre réserve, en quelques mots
ballot-words-objection = Votre objection, en quelques mots
ballot-place = { $place ->
    [1] 1er
   *[other] { $place }e
}
# Une place dans la matrice, ou une place moyenne.
ballot-place-on-both = impact { $impact }, effort { $effort }
ballot-nothing-dots = Aucune
ballot-nothing-hundred-points = Aucun
ballot-nothing-yes-no = Ni l’un ni l’autre
ballot-nothing-rating = Sans note
ballot-nothing-majority-judgment = Sans mention
ballot-nothing-ranking = Non classée
ballot-nothing-consent = Sans avis
ballot-nothing-matrix = Non placée

# Ce qui est dans l’urne et n’est pas compté.
ballot-urn = Dans l’urne
ballot-urn-left = { $count ->
    [one] { $count } bulletin reste dans l’urne, non compté : seul depuis le dernier dépouillement, il dirait le choix d’une personne. Il sera compté dès qu’il y en aura trois.
   *[other] { $count } bulletins restent dans l’urne, non comptés : si peu depuis le dernier dépouillement, ils diraient le choix des personnes. Ils seront comptés dès qu’il y en aura trois.
}

# Second tour.
ballot-second-round = Second tour entre elles
ballot-second-round-of = Second tour entre elles, ex æquo au rang { $rank }
ballot-round = Second tour
ballot-round-of = Départage « { $question } »
ballot-round-title = { $title }, second tour

# À quoi sert chaque méthode.
ballot-method-fixed = Annoncée à l’ouverture : ne change plus.
ballot-for-dots = Faire ressortir quelques idées parmi beaucoup, vite et debout.
ballot-for-yes-no = Trancher proposition par proposition.
ballot-for-rating = Savoir combien chaque idée plaît, et si les avis s’accordent.
ballot-for-hundred-points = Dire l’importance relative : chacun répartit cent points.
ballot-for-majority-judgment = Choisir l’idée la mieux jugée par la majorité, sans vote utile.
ballot-for-ranking = Ordonner peu d’idées et voir qui l’emporte en duel.
ballot-for-consent = Adopter une proposition quand personne n’y objecte.
ballot-for-matrix = Placer chaque idée par son impact et son effort, et voir où les avis s’écartent.
ballot-rule-yes-no = Oui, non, ou ni l’un ni l’autre pour chaque idée.
ballot-rule-rating = Une note de 1 à 5 par idée, 5 la meilleure.
ballot-rule-hundred-points = Cent points à répartir, pas forcément tous.
ballot-rule-majority-judgment = Une mention par idée. Sans mention, l’idée compte comme « À rejeter ».
ballot-rule-ranking = Une place par idée, les ex æquo sont permis. Non classée, l’idée est dernière.
ballot-rule-consent = Consentement, réserve ou objection. Adoptée si personne n’objecte.
ballot-rule-matrix = Un impact et un effort par idée, de 1 (faible) à 5 (fort).

# Ce qui ordonne les idées, par méthode.
ballot-main-dots = Nombre
ballot-main-yes-no = Oui
ballot-main-rating = Moyenne
ballot-main-hundred-points = Nombre
ballot-main-majority-judgment = Mention majoritaire
ballot-main-ranking = Points
ballot-main-consent = Décision
ballot-main-matrix = Quadrant
ballot-beside-dots = Part
ballot-beside-hundred-points = Part
ballot-beside-yes-no = Part des oui et non
ballot-beside-rating = Médiane
ballot-answered = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
ballot-neither = { $count ->
    [one] { $count } ni oui ni non
   *[other] { $count } ni oui ni non
}
ballot-lacking = { $count ->
    [one] dont { $count } sans mention
   *[other] dont { $count } sans mention
}
ballot-adopted = Adoptée
ballot-not-adopted = Non adoptée
ballot-grades = Le détail des réponses
ballot-per-cent = { $count } %
ballot-said-reservation = Réserve : « { $words } »
ballot-said-objection = Objection : « { $words } »

# Les duels d’un classement.
ballot-duels = Les duels
ballot-duel-above = Classée au-dessus de…
ballot-duel-won = gagne
ballot-duel-lost = perd
ballot-duel-even = égalité
ballot-duel-self = elle-même
ballot-condorcet = « { $label } » bat chacune des autres en duel.
ballot-no-condorcet = Aucune idée ne bat toutes les autres en duel.
ballot-quoted = « { $label } »
ballot-smith = Les { $count } idées { $labels } battent toutes les autres : le choix est entre elles.
ballot-borda-loses = « { $label } » est première aux points, mais perd son duel contre « { $other } ».
ballot-borda-differs = Aux points, la première est { $labels }.

# Où une idée est arrivée.
ballot-standing = { $tied ->
    [yes] Rang { $rank } sur { $count } ex æquo, { $score } (« { $question } »)
   *[no] Rang { $rank } sur { $count }, { $score } (« { $question } »)
}
ballot-standing-consent = { $score } (« { $question } »)
ballot-score-dots = { $value ->
    [one] { $value } gommette
   *[other] { $value } gommettes
}
ballot-score-yes-no = { $value } oui
ballot-score-rating = moyenne { $value }
ballot-score-hundred-points = { $count ->
    [one] { $value } point
   *[other] { $value } points
}
ballot-score-majority-judgment = mention « { $value } »
ballot-score-ranking = { $count ->
    [one] { $value } point
   *[other] { $value } points
}
ballot-score-consent = { $value }
ballot-score-matrix = { $value }

ballot-hand-cell = { $grade } pour « { $label } »
ballot-hand-over-people = « { $label } » : { $given } réponses, mais { $voters } personnes.
ballot-hand-ranking = Recopiez chaque bulletin papier avec « Faire voter ici », case « Bulletin papier » : un classement ne se compte pas à mains levées.
ballot-hand-matrix = Recopiez chaque bulletin papier avec « Faire voter ici », case « Bulletin papier » : deux axes ne se comptent pas à mains levées.
