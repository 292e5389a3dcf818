# Les moments d’un atelier : en nommer un, voir ce qui s’est fait depuis, y regarder, le restaurer.

part-moments = Moments
moments-name = Nommer ce moment
moments-name-text = L’atelier pourra être regardé tel qu’il est maintenant, et restauré en copie. Rien n’est copié pour cela.
moments-name-do = Nommer
moments-title-label = Nom du moment
moments-default = À { $time }
moments-missing = Donnez un nom.
moments-named = Moment nommé : { $title }
moments-see = Voir les moments
moments-empty = Aucun moment
moments-empty-text = Nommez le moment présent avec F9, où que vous soyez dans l’atelier. Un moment se fait aussi de lui-même avant qu’une activité s’ouvre.
moments-automatic = avant une ouverture
moments-look = Regarder
moments-look-of = Regarder « { $title } »
moments-look-title = L’atelier à « { $title } »
moments-back = Retour aux moments
moments-menu = Autres commandes de « { $title } »
moments-restore = Restaurer en copie…
moments-restore-short = Restaurer en copie
moments-restore-text = Une copie de l’atelier tel qu’il était est mise à côté, en une étape. L’atelier présent reste comme il est. Les scrutins qui n’étaient pas fermés, ou dont les résultats sont de nouveau cachés, y sont des brouillons, sans vote.
moments-restore-do = Restaurer
moments-copy-label = Titre de la copie
moments-copy-title = { $title } ({ $day }, { $time })
moments-restored = Copie faite : { $title }
moments-open-copy = Ouvrir la copie
moments-remove = Oublier ce moment
moments-removed = Moment oublié : { $title }
moments-elsewhere = Ce moment vient d’une autre bibliothèque : ce qui s’y est fait n’est pas ici.
moments-nothing-since = Rien ne s’est fait depuis.
moments-since = { $count ->
    [0] Aucun geste depuis
    [one] Un geste depuis
   *[other] { $count } gestes depuis
}
moments-undone = { $count ->
    [one] une étape annulée
   *[other] { $count } étapes annulées
}
moments-who = Qui
moments-what = Quoi
moments-how-often = Gestes
moments-who-desk = Animation
moments-who-room = Salle
moments-who-library = Établi
moments-as-it-was = L’atelier tel qu’il était { $when }. Rien ne peut y être changé.
moments-counts = Ce qu’il y avait
moments-present = { $count ->
    [one] { $count } personne présente
   *[other] { $count } personnes présentes
}
moments-hour = Heure
moments-block = Bloc
moments-kind = Type
moments-duration = Durée
moments-untitled = Sans titre
moments-loose = Hors regroupement
moments-voters = { $count ->
    [one] { $count } votant
   *[other] { $count } votants
}
moments-voters-unknown = nombre de votants inconnu
moments-rank = Rang
moments-option = Choix
moments-covered = Résultats non montrés : le scrutin n’était pas fermé, ou ses résultats sont de nouveau cachés.
moments-place = impact { $impact }, effort { $effort }
moments-link = { $from }, { $kind } : { $to }
moments-links = Liens
moments-questions = Questionnaire
moments-mean = moyenne { $mean }
moments-roti = ROTI { $mean } ({ $count })
moments-no-answer = Aucune réponse.
