# Le blueprint : les mêmes étapes, vues de la salle aux coulisses ; et ce qu’on filtre.
journey-view = Parcours ou blueprint
journey-view-journey = Parcours
journey-view-blueprint = Blueprint
journey-filter = Filtrer
journey-filter-all = Tout montrer
journey-filter-personas-hint = Sa courbe, ses émotions, et les lignes dont l’acteur porte son nom.
journey-filter-said = { $lanes ->
    [0] { $personas ->
        [0] Rien n’est caché
        [one] { $personas } persona caché
       *[other] { $personas } personas cachés
    }
    [one] { $personas ->
        [0] { $lanes } ligne cachée
       *[other] { $lanes } ligne, { $personas } personas cachés
    }
   *[other] { $personas ->
        [0] { $lanes } lignes cachées
       *[other] { $lanes } lignes, { $personas } personas cachés
    }
}
journey-lines-of-others = { $count ->
    [one] { $count } ligne d’un autre persona
   *[other] { $count } lignes d’autres personas
}
journey-foot-relate = relier à…
journey-foot-break = point de rupture
journey-foot-next-break = rupture suivante
blueprint-line-interaction = Ligne d’interaction
blueprint-line-visibility = Ligne de visibilité
blueprint-line-internal = Ligne d’interaction interne
blueprint-told-evidence = ce qu’on voit et touche
blueprint-told-action = ce que fait l’usager
blueprint-told-frontstage = ce qu’on fait devant lui
blueprint-told-backstage = ce qu’il ne voit pas
blueprint-told-support = outils, autres services
blueprint-missing = Il manque au blueprint :
blueprint-order = L’ordre des lignes d’un blueprint est celui de la scène. Celles d’une même sorte se déplacent entre elles.
blueprint-counts = { $lanes ->
    [one] { $lanes } ligne
   *[other] { $lanes } lignes
}, { $breaks ->
    [one] { $breaks } point de rupture
   *[other] { $breaks } points de rupture
}, { $arrows ->
    [one] { $arrows } flèche
   *[other] { $arrows } flèches
}
blueprint-break = Rupture : { $text }
blueprint-no-break = Aucun point de rupture.
blueprint-panel = La cellule choisie
blueprint-panel-hint = Choisissez une cellule : ici s’écrivent qui agit, le délai, l’outil, la règle et le point de rupture.
blueprint-where = { $lane }, étape { $rank }
blueprint-place = { $lane } { $rank }, « { $text } »
blueprint-arrows = Flèches
blueprint-arrows-list = Flèches en liste
blueprint-arrows-none = Aucune flèche. Placez-vous sur une cellule et pressez Alt L.
blueprint-arrow = { $from } { $kind } { $to }
blueprint-arrow-out = { $kind } { $place }
blueprint-arrow-in = Vient de { $place } ({ $kind })
blueprint-arrow-menu = Actions sur la flèche « { $arrow } »
blueprint-arrow-change = Modifier la flèche
blueprint-arrow-to = Vers
blueprint-arrow-label = Mot sur la flèche
blueprint-arrow-make = Tracer la flèche
blueprint-arrow-keep = Garder
blueprint-arrow-removed = Flèche supprimée.
blueprint-relate = Relier à…
blueprint-relate-none = Une flèche va d’une cellule écrite à une autre : écrivez d’abord dans celle-ci.
blueprint-notes = Les notes derrière
