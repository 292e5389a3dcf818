# Conduire un atelier, et l’écran de la salle.

run-title = Conduite
run-start = Conduire l’atelier
run-leave = Quitter la conduite
run-sees = La salle voit : { $what }
run-empty = Il n’y a rien à conduire : le conducteur n’a pas encore de bloc.

run-ready = Tout est prêt
run-ready-text = Le temps du premier bloc part quand vous le commencez.
run-begin = Commencer
run-lost = Le bloc en cours a été supprimé
run-lost-text = Choisissez dans la liste le bloc qui continue.
run-ended = Atelier terminé
run-ended-text = Les durées réelles sont dans le conducteur, où elles se corrigent.

run-place = { $mode }, bloc { $step } sur { $steps }
run-beside = En même temps, { $title } :
run-left = restantes sur { $total }
run-over = dépassé, pour { $total }
run-from-to = { $from } à { $to }
run-paused = En pause
run-urgency-soon = Bientôt la fin
run-urgency-last = Presque fini
run-urgency-over = Temps écoulé

run-hand = Le temps du bloc
run-pause = Pause
run-resume = Reprendre
run-give = Donner { $minutes } de plus
run-take = Retirer { $minutes }
run-sound = Gong

run-next = Ensuite
run-first = Pour commencer
run-last-block = C’est le dernier bloc.
run-go-next = Passer à « { $title } »
run-turn = Page suivante
run-key-next = Pg suiv
run-back = Revenir à « { $title } »
run-insert = Insérer un bloc maintenant…
run-insert-title = Insérer un bloc maintenant
run-insert-text = Il commence tout de suite ; les blocs suivants attendent.
run-insert-go = Commencer ce bloc
run-finish = Terminer l’atelier
run-finish-title = Terminer l’atelier ?
run-finish-text = Le dernier bloc se termine maintenant. Les durées réelles sont gardées et restent à corriger.

run-go = Passer à ce bloc maintenant
run-correct = Corriger la durée réelle…
run-correct-title = Durée réelle de « { $title } »
run-correct-text = Prévu : { $planned }. Vide : ce qui a été noté.
run-in-agenda = Ouvrir le conducteur

run-late = { $minutes } de retard
run-early = { $minutes } d’avance
run-on-time = À l’heure
run-end = À ce rythme, fin à { $end }.
run-end-instead = À ce rythme, fin à { $end } au lieu de { $planned }.
run-end-as-planned = À ce rythme, fin à { $end }, comme prévu.

run-side = Notes et écran de la salle
run-never-shown = jamais projetées
run-room = Écran de la salle
run-room-closed = Une seconde fenêtre montre à la salle la consigne, le temps, les tableaux et les résultats : jamais vos notes, ni ce qui attend ou est masqué.
run-room-open = Ouvrir l’écran de la salle
run-room-shows = Montrer
run-room-follow = Le bloc en cours
run-room-welcome = La page d’accueil
run-room-pause = La page de pause
run-room-groups = Les tables et leurs membres
run-room-board = Tableau : { $title }
run-room-surface = Vue du tableau : { $title }
run-room-results = Résultat : { $title }
run-room-page = { $page } sur { $pages }
run-room-back = Précédente
run-room-on = Suivante
run-room-blank = Écran vide
run-room-freeze = Figer
run-room-full = Plein écran
run-room-small = Quitter le plein écran
run-room-close = Fermer
run-room-second = Un second écran est là : la fenêtre l’occupe seule.
run-room-only = Un seul écran est branché : la fenêtre se déplace à la main.
run-room-join = Adresse pour rejoindre
run-room-join-hint = Montrée à la salle à côté de la consigne. Un lien qui commence par http:// ou https:// devient aussi un code QR. Vide : rien.
run-room-look = Ouvrir ce tableau pour guider le regard

run-said-begun = { $title } commence, { $minutes }.
run-said-paused = Le temps est en pause.
run-said-resumed = Le temps repart.
run-said-held = { $name } : le temps est en pause.
run-said-released = { $name } : le temps repart.
run-said-given = { $minutes } de plus.
run-said-taken = { $minutes } de moins.
run-said-corrected = Durée réelle de « { $title } » corrigée.
run-said-urgency = { $what } : { $title }.

# Ce que la salle voit, en un mot.
room-shows-blank = rien
room-shows-welcome = la page d’accueil
room-shows-pause = la page de pause
room-shows-block = la consigne
room-shows-board = un tableau
room-shows-surface = le tableau en place
room-shows-results = un résultat
room-shows-tally = des réponses
room-shows-words = des mots
room-shows-voting = un vote en cours
room-shows-groups = les tables
room-shows-end = la page de fin

# L’écran de la salle.
room-window-title = Établi : écran de la salle
room-next = Ensuite : { $title }
room-notes = { $count ->
    [one] note déposée
   *[other] notes déposées
}
room-notes-of = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
room-cluster = Regroupement { $at } sur { $of }
room-surface = Tableau « { $title } », { $count ->
    [one] une note
   *[other] { $count } notes
}
room-part = { $at } sur { $of }
room-round = Tour { $at } sur { $of }
room-in-fr = Français
room-in-en = English
room-plain = En mots simples
room-answers = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
room-mean = moyenne { $mean } sur 5
room-words = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
room-times = × { $count }
room-paused = en pause
room-over = dépassé
room-soon = bientôt la fin
room-last = presque fini
room-pause = Pause
room-end = Merci !
room-voting = Le vote est en cours. Le résultat viendra à la fin.
room-voters-unknown = Nombre de votants inconnu
room-voters = { $count ->
    [one] { $count } personne a voté
   *[other] { $count } personnes ont voté
}
room-lines = lignes { $first } à { $last } sur { $count }
room-tied = ex æquo
room-dots = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
room-yes = { $share } de oui
room-adopted = adopté
room-not-adopted = pas adopté
room-no-groups = Pas encore de tables.
run-apart = Chaque groupe de son côté
run-tracks = Où en est chaque groupe
run-track-left = restent
run-track-over = passées, le groupe attend la suite
run-track-next = Passer à « { $title } »
run-track-next-of = { $name } : passer à « { $title } »
run-track-held = en pause
run-track-hold = Pause : { $name }
run-track-release = Reprendre : { $name }
run-track-give = { $name } : donner { $minutes } de plus
run-track-take = { $name } : retirer { $minutes }
run-track-short = Il reste moins que cela.
run-said-track-given = { $name } : { $minutes } de plus.
run-said-track-taken = { $name } : { $minutes } de moins.
room-join = Pour rejoindre
room-join-code = Code QR de l’adresse
room-group-block = { $group } : { $title }
