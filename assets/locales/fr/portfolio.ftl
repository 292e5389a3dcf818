# Le portefeuille : tableau, phases, frise, départements, et ce qui demande attention.

portfolio-week = Cette semaine
portfolio-points = { $count ->
        [0] Rien ne demande attention.
        [one] { $count } point
       *[other] { $count } points
    }
portfolio-days = { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
portfolio-more = { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
portfolio-unprepared = { $count ->
        [one] Atelier proche sans conducteur
       *[other] { $count } ateliers proches sans conducteur
    }
portfolio-in-days = { $count ->
        [0] { $day }, aujourd’hui
        [one] { $day }, demain
       *[other] { $day }, dans { $count } jours
    }
portfolio-silent = Sans nouvelles depuis 60 jours
portfolio-since = depuis le { $day }
portfolio-storm = Orage
portfolio-said = « { $sentence } »
portfolio-view = Vue
portfolio-view-table = Tableau
portfolio-view-phases = Phases
portfolio-view-timeline = Frise
portfolio-view-departments = Départements
portfolio-view-rows = Ateliers
portfolio-table = Tableau des projets
portfolio-count = { $shown ->
        [one] { $shown } projet sur { $all }
       *[other] { $shown } projets sur { $all }
    }
portfolio-all = Tous
portfolio-clear = Effacer les filtres
portfolio-none = Aucun projet ne convient
portfolio-none-text = Les filtres cachent tous les projets.
portfolio-group = Grouper
portfolio-group-none = Sans groupe
portfolio-group-phase = Par phase
portfolio-group-kind = Par type d’appui
portfolio-group-status = Par avancement
portfolio-group-axis = Par axe
portfolio-group-department = Par département
portfolio-columns = Colonnes
portfolio-column-title = Projet
portfolio-column-code = Numéro
portfolio-column-owner = Porteur
portfolio-column-kind = Type d’appui
portfolio-column-phase = Phase
portfolio-column-status = Avancement
portfolio-column-weather = Météo
portfolio-column-next = Prochain rendez-vous
portfolio-column-axis = Axe
portfolio-column-departments = Départements
portfolio-column-workshops = Ateliers
portfolio-column-actions = Actions ouvertes
portfolio-late = { $count } en retard
portfolio-nothing = rien de daté
portfolio-no-axis = Sans axe
portfolio-no-department = Sans département
portfolio-department = Département
portfolio-departments = Projets par département
portfolio-titles = Titres
portfolio-several = Un projet de plusieurs départements compte dans chacun.
portfolio-move = Changer la phase : { $title }
portfolio-moved = { $title } : { $phase }
portfolio-from-to = du { $from } au { $to }
portfolio-from = depuis le { $from }
portfolio-to = jusqu’au { $to }
portfolio-mark = { $title }, le { $day }
portfolio-mark-done = { $title }, atteint, le { $day }
portfolio-timeline-legend = Un losange est un jalon, plein s’il est atteint ; une barre sans bord droit continue ; le trait vertical est aujourd’hui.
project-actions-count = { $open ->
        [one] { $open } ouverte
       *[other] { $open } ouvertes
    }, { $late ->
        [0] aucune en retard
       *[other] { $late } en retard
    }, { $done ->
        [one] { $done } faite
       *[other] { $done } faites
    }
project-actions-workshop = Ouvrir dans « { $title } »
project-actions-late = { $count ->
        [one] { $count } jour de retard
       *[other] { $count } jours de retard
    }

views-view = Vue : { $name }
views-none = sans nom
views-changed = { $name } (modifiée)
views-recalled = Vue « { $name } ».
views-keep = Enregistrer la vue…
views-keep-title = Enregistrer la vue
views-keep-text = Les filtres, le tri, les groupes et les colonnes sont gardés dans la bibliothèque, sous ce nom.
views-keep-do = Enregistrer
views-name = Nom de la vue
views-error-name = Donnez un nom, par exemple « Revue du lundi ».
views-kept = Vue « { $name } » enregistrée.
views-renew = Mettre à jour « { $name } »
views-renewed = Vue « { $name } » mise à jour.
views-rename = Renommer « { $name } »…
views-rename-title = Renommer la vue
views-rename-do = Renommer
views-remove = Supprimer « { $name } »
views-removed = Vue « { $name } » supprimée.
