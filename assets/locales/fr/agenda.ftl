# Le conducteur : la réglette, le tableau, le détail d’un bloc.

agenda-title = Conducteur
agenda-view = Vue
agenda-view-ruler = Réglette
agenda-view-table = Tableau
agenda-add = Bloc
agenda-new-block = Nouveau bloc
agenda-copy-title = { $title } (copie)

agenda-count = { $count ->
    [one] { $count } bloc
   *[other] { $count } blocs
}
agenda-from-to = de { $start } à { $end }
agenda-fits = Tient dans l’horaire
agenda-fits-left = Tient dans l’horaire, il reste { $minutes }
agenda-over = { $minutes } de trop
agenda-no-end = Sans heure de fin
agenda-no-start = Sans heure de début

agenda-blocks = Blocs du conducteur
agenda-row = { $title }, { $kind }, { $minutes }
agenda-row-hours = de { $start } à { $end }
agenda-parallel-short = en parallèle
agenda-slack-short = { $minutes } de battement
agenda-overlap-short = chevauche de { $minutes }

agenda-empty-title = Aucun bloc pour l’instant
agenda-empty-text = Le conducteur dit qui fait quoi, et quand. Ajoutez un premier bloc, par exemple l’accueil : les heures se calculent seules.
agenda-empty-action = Ajouter un bloc

agenda-panel = Détail du bloc
agenda-panel-workshop = Horaire de l’atelier
agenda-panel-none = Choisissez un bloc pour voir son détail.
agenda-planned-start = Début prévu
agenda-planned-end = Fin prévue
agenda-time-hint = Par exemple 9:00.
agenda-shares = Où va le temps

agenda-block-title = Titre du bloc
agenda-duration = Durée
agenda-start = Début
agenda-start-hint-calculated = { $time }, calculé
agenda-start-hint-none = Calculé dès que l’atelier a une heure de début.
agenda-start-slack = Fixe. Le bloc d’avant finit à { $time } : { $minutes } de battement.
agenda-start-overlap = Fixe. Le bloc d’avant finit à { $time } : il déborde de { $minutes }.
agenda-start-exact = Fixe, juste à la fin du bloc d’avant.
agenda-start-fixed-alone = Fixe.
agenda-start-free = Revenir au calcul
agenda-kind = Nature
agenda-mode = Qui travaille avec qui
agenda-parallel = En parallèle du bloc d’avant
agenda-intention = Intention
agenda-instruction = Consigne aux participants
agenda-instruction-also = Ajouter une autre langue, des mots simples
agenda-instruction-english = Consigne en anglais
agenda-instruction-french = Consigne en français
agenda-instruction-plain = Consigne en mots simples
agenda-instruction-plain-hint = Des phrases courtes, un mot courant plutôt qu’un sigle.
agenda-private-notes = Notes privées
agenda-private-hint = Pour l’animation seulement : sur papier dans sa seule fiche.
agenda-method = D’après la méthode « { $name } »
agenda-activity = Activité ouverte
agenda-activity-none = Aucune
agenda-activity-open = Ouvrir « { $title } »
agenda-material = Matériel
agenda-responsible = Responsable
agenda-responsible-hint = Un rôle, par exemple « binôme d’animation ».
agenda-actual = Durée réelle
agenda-actual-hint-late = { $minutes } de plus que prévu
agenda-actual-hint-early = { $minutes } de moins que prévu
agenda-actual-hint-exact = Comme prévu
agenda-actual-hint-none = Vide tant que le bloc n’a pas eu lieu.

agenda-menu = Gestes sur le bloc
agenda-insert-before = Insérer un bloc avant
agenda-insert-after = Insérer un bloc après
agenda-duplicate = Dupliquer
agenda-move-up = Monter
agenda-move-down = Descendre
agenda-remove = Supprimer
agenda-removed = Bloc « { $title } » supprimé.

agenda-column-start = Début
agenda-column-end = Fin
agenda-column-title = Titre
agenda-column-kind = Nature
agenda-column-duration = Durée
agenda-column-mode = Mode
agenda-column-activity = Activité
agenda-column-responsible = Responsable
agenda-column-actual = Réel
agenda-total = Total

agenda-keys-move = déplace le bloc
agenda-keys-duration = change sa durée de 5 min
agenda-keys-insert = en ajoute un
agenda-keys-edit = ouvre la case
agenda-keys-follow = Les heures suivent.
agenda-keys-where = Dans la liste

agenda-error-time = Écrivez une heure, par exemple 9:30.
agenda-error-title = Un bloc a besoin d’un titre.
agenda-menu-of = Gestes sur « { $title } »
agenda-happened = Commencé à { $start }, terminé à { $end }.
agenda-happened-start = Commencé à { $start }.

# Les jours d’un atelier qui en tient plusieurs.
agenda-day = Jour { $day }
agenda-day-date = Jour { $day }, { $date }
agenda-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
agenda-day-hours = { $hours }, { $minutes }
agenda-row-day = jour { $day }
agenda-column-day = Jour
agenda-day-total = Total du jour { $day }
agenda-day-begins = Commence un nouveau jour
agenda-day-begin = Commencer un nouveau jour ici
agenda-day-join = Ne plus commencer de jour ici
agenda-day-start = Début du jour { $day }
agenda-day-hint = Ce bloc commence le { $title }.
agenda-day-again = Fixe, à l’heure où le jour d’avant a commencé : ce bloc commence le { $title }.
agenda-day-ask = Si c’est le lendemain, ce bloc commence un nouveau jour.
agenda-planned-end-last = Fin prévue du dernier jour
agenda-hours-of-days = Horaire de chaque jour
agenda-end-night = Le lendemain.
agenda-calendar = Sortir pour un agenda (.ics)…

# Des groupes qui travaillent chacun de son côté.
agenda-group = Pour qui
agenda-everybody = Tout le monde
agenda-column-group = Pour qui
agenda-track-of = pour { $name }
agenda-hours-short = { $start }–{ $end }
agenda-wait-short = puis { $minutes } d’attente
agenda-awaited-short = attendu { $minutes } plus tôt
agenda-wait = Ce groupe finit là, et attend { $minutes } la suite commune.
agenda-awaited = La suite commune commence { $minutes } avant que ce groupe ait fini.
agenda-wait-none = La suite commune commence juste après.
agenda-said-track = « { $title } » : { $name }
agenda-apart = Un bloc par groupe
agenda-divided = « { $title } » : un bloc pour chacun des { $count } groupes, côte à côte.
agenda-columns = Colonnes
agenda-columns-label = Colonnes du tableau
agenda-paper = Sortir sur papier

# « Et si » : essayer d’autres heures avant de les garder.
whatif-open = Et si…
whatif-title = Et si…
whatif-shift = Décaler la suite
whatif-shrink = Resserrer pour finir à l’heure
whatif-after = Tout ce qui suit
whatif-from = À partir de
whatif-whole-day = Toute la journée
whatif-way = Dans quel sens
whatif-later = Plus tard
whatif-earlier = Plus tôt
whatif-by = De combien
whatif-until = Finir à
whatif-least = Jamais moins de
whatif-keep-breaks = Garder les pauses et les repas
whatif-preview = Les heures avant et après
whatif-now = Maintenant
whatif-then = Alors
whatif-keep = Garder ces heures
whatif-found = { $count ->
    [one] { $count } bloc change, jusqu’à { $end }.
   *[other] { $count } blocs changent, jusqu’à { $end }.
}
whatif-floor = Impossible : même au plus court, il reste { $minutes } de trop.
whatif-shift-nothing = Rien ne suit ce bloc ce jour-là.
whatif-shift-hours = Impossible sans heure de début.
whatif-shift-day = Impossible : ces heures sortiraient de la journée, ou n’existent qu’une fois sur l’horloge.
whatif-shrink-nothing = La journée finit déjà à temps.
whatif-shrink-hours = Impossible sans heure de début.
whatif-shrink-day = Impossible : ces heures sortiraient de la journée.

# À quoi va le temps.
agenda-category-frame = Accueil et clôture
agenda-category-input = Apports et restitutions
agenda-category-open = Divergence
agenda-category-make = Activités et production
agenda-category-close = Convergence et choix
agenda-category-rest = Pauses et repas
agenda-category-review = Évaluation
agenda-category-other = Autre
agenda-percent = { $value } %

# Le conducteur d’un autre atelier.
agenda-copy-open = Reprendre le conducteur d’un autre atelier…
agenda-copy-from = Reprendre le conducteur d’un autre atelier
agenda-copy-text = Ses blocs s’ajoutent à la suite des vôtres, sans ses activités ni ce qui s’y est passé. Les groupes de même nom sont les vôtres ; ceux qui manquent sont créés.
agenda-copy-none = Il n’y a pas d’autre atelier dans la bibliothèque.
agenda-copy-which = Atelier
agenda-copy-of = { $title } ({ $project })
agenda-copy-go = Reprendre
agenda-copied = Conducteur de « { $title } » repris.
