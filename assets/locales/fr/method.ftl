# La bibliothèque de méthodes : familles, liste, une méthode, où elle va.

methods-search = Chercher une méthode
methods-search-hint = Un nom, un but, une étape
methods-time = Durée
methods-time-any = Durée : toutes
methods-time-most = { $minutes } au plus
methods-people = Personnes
methods-people-any = Personnes : toutes
methods-people-some = { $people } personnes
methods-count = { $shown ->
    [one] { $shown } méthode
   *[other] { $shown } méthodes
}
methods-count-of = { $shown ->
    [one] { $shown } méthode sur { $all }
   *[other] { $shown } méthodes sur { $all }
}
methods-families = Familles
methods-family-all = Toutes
method-family-inclusion = Inclusion
method-family-exploration = Exploration
method-family-definition = Définition
method-family-ideation = Idéation
method-family-prioritisation = Priorisation
method-family-decision = Décision
method-family-prototyping = Prototypage
method-family-test = Test
method-family-participation = Participation
method-family-closing = Clôture
method-family-evaluation = Évaluation
methods-family-count = { $count ->
    [0] , aucune méthode
    [one] , { $count } méthode
   *[other] , { $count } méthodes
}
methods-head-name = Méthode, à quoi elle sert
methods-head-minutes = Minutes
methods-head-people = Personnes
methods-minutes = { $from } à { $to } min
methods-people-range = { $from } à { $to }
methods-none = Aucune méthode ne convient
methods-none-text = Essayez un autre mot, ou plus de temps et d’autres effectifs.
methods-none-action = Tout montrer
methods-hidden = { $count ->
    [one] { $count } méthode est cachée par les filtres : { $names }.
   *[other] { $count } méthodes sont cachées par les filtres : { $names }.
}
methods-hidden-show = { $count ->
    [one] La montrer
   *[other] Les montrer
}
methods-panel = La méthode choisie
methods-family-english = { $family }. En anglais : { $name }
methods-family-french = { $family }. En français : { $name }
methods-when = Quand
methods-material = Matériel
methods-phones = Téléphones
methods-access = Accessibilité
methods-opens = Ouvre
methods-opens-board = un tableau ({ $template })
methods-opens-ballot = un vote ({ $method })
methods-variants = Variantes
methods-source = D’après
methods-steps = Étapes
methods-steps-length = { $minutes } en tout
methods-step = { $title }, { $minutes }
methods-place-title = Placer dans le conducteur
methods-place-workshop = Atelier
methods-place-no-workshop = Choisir un atelier
methods-place-before = Où
methods-place-end = À la fin
methods-place-first = Au début
methods-place-after = Après { $title }
methods-place = Placer dans le conducteur
methods-place-reason = Choisissez d’abord un atelier.
methods-place-blocks = { $count ->
    [one] { $count } bloc, { $minutes }
   *[other] { $count } blocs, { $minutes }
}
methods-place-ends = { $blocks } : l’atelier finirait à { $end }.
methods-place-late = { $blocks } : l’atelier finirait à { $end }, { $late } trop tard.
methods-placed = { $name } : { $count ->
    [one] { $count } bloc placé
   *[other] { $count } blocs placés
} dans le conducteur
methods-placed-open = Voir le conducteur
methods-placed-in = Placée dans
methods-placed-in-more = { $count ->
    [one] et un atelier plus ancien
   *[other] et { $count } ateliers plus anciens
}
methods-from-agenda = Méthode

methods-own = Nos méthodes
methods-own-mark = à nous
methods-own-menu = Gestes sur « { $name } »
methods-keep = Garder des blocs comme méthode
methods-keep-text = Une suite de blocs d’un conducteur devient une méthode du laboratoire, avec le tableau et le vote qu’elle ouvre.
methods-keep-no-workshop = Choisissez d’abord un atelier : ouvrez les méthodes depuis son conducteur, ou choisissez-le sous une méthode.
methods-keep-no-block = Le conducteur de cet atelier est vide.
methods-keep-no-name = Donnez un nom à la méthode.
methods-keep-full = Le laboratoire garde déjà 200 méthodes : retirez-en une d’abord.
methods-keep-of = { $workshop }
methods-keep-from = Du bloc
methods-keep-to = Au bloc
methods-keep-name = Nom de la méthode
methods-keep-goal = À quoi elle sert
methods-keep-family = Famille
methods-keep-least = Personnes, de
methods-keep-most = à
methods-keep-do = Garder
methods-keep-cancel = Annuler
methods-kept = Méthode « { $name } » gardée.
methods-give = Donner à des collègues
methods-give-all = { $count ->
    [one] Donner notre méthode à des collègues
   *[other] Donner nos { $count } méthodes à des collègues
}
methods-given = { $count ->
    [one] Une méthode écrite dans { $file }
   *[other] { $count } méthodes écrites dans { $file }
}
methods-given-show = Montrer
methods-take = Prendre les méthodes d’un fichier
methods-taken = { $fresh ->
    [0] Aucune méthode nouvelle
    [one] { $fresh } méthode nouvelle
   *[other] { $fresh } méthodes nouvelles
}, { $changed ->
    [0] aucune mise à jour
    [one] { $changed } mise à jour
   *[other] { $changed } mises à jour
}.
methods-taken-none = Ces méthodes sont déjà toutes là.
methods-drop = Retirer de nos méthodes
methods-dropped = Méthode « { $name } » retirée.
