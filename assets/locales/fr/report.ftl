# Le rapport d’activité à l’écran.

rail-report = Rapport d’activité
report-export = Exporter le rapport
report-counting = Les chiffres arrivent.
report-writing = Le rapport s’écrit.
report-stop = Arrêter
report-stopped = Arrêté : aucun fichier n’a été écrit.
report-written = { $pages ->
        [0] Rapport écrit : { $name }
        [one] Rapport écrit : { $name } (une page)
       *[other] Rapport écrit : { $name } ({ $pages } pages)
    }
report-options = Ce qui sort
report-format = Format
report-format-pdf = PDF
report-format-docx = Word
report-format-odt = ODT
report-format-html = HTML
report-format-md = Texte
report-format-xlsx = XLSX
report-format-csv = CSV
report-format-json = JSON
report-format-pdf-says = Un document balisé, prêt à imprimer ou à envoyer.
report-format-docx-says = Le document, à reprendre dans Word.
report-format-odt-says = Le document, à reprendre dans LibreOffice.
report-format-html-says = Le document en une page, pour un navigateur.
report-format-md-says = Le document en texte simple, avec ses tableaux.
report-format-xlsx-says = Un classeur : une ligne par atelier et par projet, puis chaque tableau.
report-format-csv-says = Les mêmes lignes et tableaux, un fichier chacun.
report-format-json-says = Les chiffres, pour un autre programme.
report-in = Dans le rapport
report-section-in-brief = Chiffres de la période
report-section-workshops = Ateliers
report-section-people = Participations
report-section-outcomes = Ce qui en sort
report-section-rating = Satisfaction
report-section-projects = Projets
report-section-axes = Par axe et engagement
report-section-departments = Départements
report-section-methods = Méthodes utilisées
report-section-lessons = Enseignements
report-section-lists = Listes des projets et ateliers
report-know = À savoir
report-know-not-begun = { $count ->
        [one] { $count } atelier daté de la période est encore en préparation : il n’est pas compté.
       *[other] { $count } ateliers datés de la période sont encore en préparation : ils ne sont pas comptés.
    }
report-know-fictional = { $count ->
        [one] { $count } projet de démonstration est compté.
       *[other] { $count } projets de démonstration sont comptés.
    }
report-know-elsewhere = { $count ->
        [one] { $count } projet venu d’un autre laboratoire est compté.
       *[other] { $count } projets venus d’autres laboratoires sont comptés.
    }
report-know-elsewhere-out = { $count ->
        [one] { $count } projet venu d’un autre laboratoire n’est pas compté.
       *[other] { $count } projets venus d’autres laboratoires ne sont pas comptés.
    }
report-know-untimed = { $count ->
        [one] { $count } atelier n’a pas de durée réelle.
       *[other] { $count } ateliers n’ont pas de durée réelle.
    }
report-know-unrated = { $count ->
        [one] { $count } atelier n’a pas d’évaluation
       *[other] { $count } ateliers n’ont pas d’évaluation
    }
report-know-no-axis = { $count ->
        [one] { $count } projet n’a pas d’axe
       *[other] { $count } projets n’ont pas d’axe
    }
report-know-small = Aucune catégorie de moins de cinq personnes n’est montrée seule, ni ne peut être retrouvée en comparant deux rapports.
report-rows = Les lignes en tableur
report-period = Période
report-span-quarter = Trimestre
report-span-year = Année
report-span-other = Autre période
report-before-year = Année précédente
report-after-year = Année suivante
report-before-quarter = Trimestre précédent
report-after-quarter = Trimestre suivant
report-year = Année { $year }
report-quarter = { $number ->
        [1] 1er trimestre { $year }
       *[other] { $number }e trimestre { $year }
    }
report-days = Du { $from } au { $to }
report-from = Du
report-to = Au
report-stretch = { $first } à { $last }
report-shown = Affichage
report-charts = Graphiques et nombres
report-tables = Tableaux seuls
report-said = { $period } : { $count ->
        [one] { $count } atelier
       *[other] { $count } ateliers
    }
report-empty = Rien dans cette période
report-empty-text = Aucun projet n’y est en cours et aucun atelier ne s’y est tenu. Choisissez d’autres jours.
report-empty-not-begun = { $count ->
        [one] { $count } atelier y est daté, mais n’a pas commencé. Un atelier compte dès qu’il commence.
       *[other] { $count } ateliers y sont datés, mais n’ont pas commencé. Un atelier compte dès qu’il commence.
    }
report-hours = { $hours } h
report-none = –
report-total = Ensemble
report-figure-workshops = { $count ->
        [one] atelier
       *[other] ateliers
    }, { $before } sur la durée précédente
report-figure-led = animées, { $planned } prévues
report-figure-planned = prévues, sans durée réelle
report-figure-presences = { $count ->
        [one] participation
       *[other] participations
    }, { $workshops ->
        [0] aucun atelier compté
        [one] dans { $workshops } atelier
       *[other] dans { $workshops } ateliers
    }
report-figure-projects = { $count ->
        [one] projet
       *[other] projets
    }, { $done ->
        [0] aucun terminé
        [one] { $done } terminé
       *[other] { $done } terminés
    }
report-figure-roti = { $count ->
        [0] ROTI, aucune réponse
        [one] ROTI, { $count } réponse
       *[other] ROTI, { $count } réponses
    }
report-by-month = Ateliers par période
report-in-all = { $count } en tout
report-when = Période
report-workshops = Ateliers
report-workshop = Atelier
report-workshop-kinds = Ateliers par nature
report-workshop-list = { $count ->
        [one] L’atelier de la période
       *[other] Les { $count } ateliers de la période
    }
report-date = Date
report-kind = Nature
report-people = Participations par catégorie
report-category = Catégorie
report-no-category = Sans catégorie
report-presences = Présences
report-undetailed = { $count ->
        [one] Non détaillé ({ $count } atelier)
       *[other] Non détaillé ({ $count } ateliers)
    }
report-folded = Ce que le document d’un atelier réunit, ou ne répartit pas, ne se détaille pas ici non plus.
report-people-none = Répartition par catégorie non détaillée.
report-rating = Satisfaction (ROTI)
report-rated = { $evaluated ->
        [one] { $evaluated } atelier sur { $count }
       *[other] { $evaluated } ateliers sur { $count }
    }
report-trend = Satisfaction par période
report-rated-kinds = Satisfaction par nature d’atelier
report-answers = Réponses
report-mean = Moyenne sur 5
report-mean-of = { $mean } ({ $count })
report-outcomes = Ce qui en sort
report-what = Ce qui est compté
report-count = Nombre
report-notes = Notes visibles
report-ideas = Idées retenues
report-decisions = Décisions adoptées
report-actions = Actions décidées
report-actions-done = Actions faites
report-projects = Projets
report-kinds = Projets par nature
report-phases = Projets par phase
report-statuses = Projets par avancement
report-axes = Projets par axe
report-axis = Axe
report-no-axis = Sans axe
report-policies = Projets par politique prioritaire
report-policy = Politique prioritaire
report-no-policy = Sans politique prioritaire
report-commitments = Projets par engagement Services Publics +
report-commitment = Engagement
report-no-commitment = Sans engagement
report-departments = Projets par département
report-department = Département
report-no-department = Sans département
report-methods = Méthodes utilisées
report-method = Méthode
report-lessons = Enseignements

report-section-questions = Questions du laboratoire
report-section-indicators = Indicateurs avant et après
report-evaluations = Comparer les questions et les natures d’atelier
report-answers-count = { $count ->
    [0] aucune réponse
    [one] une réponse
   *[other] { $count } réponses
}
report-projects-all = Tous les projets
report-projects-some = { $count ->
    [one] Un projet sur { $all }
   *[other] { $count } projets sur { $all }
}
report-projects-brief = { $count ->
    [one] Un projet
   *[other] { $count } projets
}
report-projects-clear = Tous
report-projects-find = Chercher un projet
