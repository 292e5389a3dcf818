# Le nom d’une étape, pour « Annuler : déplacer une note ». Un verbe, un nom et combien.

undo-label = Annuler : { $step }
redo-label = Rétablir : { $step }
# Dit à voix haute, après coup.
undone = Annulé : { $step }
redone = Rétabli : { $step }
nothing-to-undo = Rien à annuler
nothing-to-redo = Rien à rétablir
undo-skipped =
    { $count ->
        [one] Une valeur avait changé depuis : elle est restée comme elle est.
       *[other] { $count } valeurs avaient changé depuis : elles sont restées comme elles sont.
    }
undo-stayed = Cette étape reste faite : des personnes ont voté depuis, ou ce qu’elle avait changé l’a encore été.

verb-edit = modifier { $what }
verb-create = ajouter { $what }
verb-move = déplacer { $what }
verb-remove = supprimer { $what }
verb-gather = regrouper { $what }
verb-scatter = sortir du regroupement { $what }
verb-recolour = changer la couleur { $of }
verb-star = mettre en avant { $what }
verb-unstar = ne plus mettre en avant { $what }
verb-show = afficher { $what }
verb-hide = masquer { $what }
verb-merge = fusionner { $what }
verb-separate = séparer { $what }
verb-rename = renommer { $what }
verb-copy = copier { $what }
verb-import = importer { $what }
verb-advance = changer l’état { $of }
verb-fold = replier { $what }
verb-unfold = déplier { $what }
verb-label = changer des étiquettes { $of }

noun-lab = le laboratoire
noun-project =
    { $count ->
        [one] un projet
       *[other] { $count } projets
    }
noun-workshop =
    { $count ->
        [one] un atelier
       *[other] { $count } ateliers
    }
noun-group =
    { $count ->
        [one] un groupe
       *[other] { $count } groupes
    }
noun-participant =
    { $count ->
        [one] un participant
       *[other] { $count } participants
    }
noun-activity =
    { $count ->
        [one] une activité
       *[other] { $count } activités
    }
noun-block =
    { $count ->
        [one] un bloc du conducteur
       *[other] { $count } blocs du conducteur
    }
noun-run-event =
    { $count ->
        [one] un moment de la conduite
       *[other] { $count } moments de la conduite
    }
noun-moment =
    { $count ->
        [one] un moment
       *[other] { $count } moments
    }
noun-poll =
    { $count ->
        [one] un sondage
       *[other] { $count } sondages
    }
noun-board =
    { $count ->
        [one] un tableau
       *[other] { $count } tableaux
    }
noun-zone =
    { $count ->
        [one] une zone
       *[other] { $count } zones
    }
noun-cluster =
    { $count ->
        [one] un regroupement
       *[other] { $count } regroupements
    }
noun-note =
    { $count ->
        [one] une note
       *[other] { $count } notes
    }
noun-ballot =
    { $count ->
        [one] un scrutin
       *[other] { $count } scrutins
    }
noun-ballot-option =
    { $count ->
        [one] une proposition du scrutin
       *[other] { $count } propositions du scrutin
    }
noun-vote =
    { $count ->
        [one] un vote
       *[other] { $count } votes
    }
noun-matrix =
    { $count ->
        [one] une matrice
       *[other] { $count } matrices
    }
noun-matrix-item =
    { $count ->
        [one] un élément de la matrice
       *[other] { $count } éléments de la matrice
    }
noun-persona =
    { $count ->
        [one] un persona
       *[other] { $count } personas
    }
noun-empathy-map =
    { $count ->
        [one] une carte d’empathie
       *[other] { $count } cartes d’empathie
    }
noun-journey =
    { $count ->
        [one] un parcours
       *[other] { $count } parcours
    }
noun-phase =
    { $count ->
        [one] une phase
       *[other] { $count } phases
    }
noun-step =
    { $count ->
        [one] une étape
       *[other] { $count } étapes
    }
noun-lane =
    { $count ->
        [one] une ligne du parcours
       *[other] { $count } lignes du parcours
    }
noun-cell =
    { $count ->
        [one] une case du parcours
       *[other] { $count } cases du parcours
    }
noun-emotion =
    { $count ->
        [one] une émotion
       *[other] { $count } émotions
    }
noun-stakeholder-map =
    { $count ->
        [one] une cartographie des acteurs
       *[other] { $count } cartographies des acteurs
    }
noun-stakeholder =
    { $count ->
        [one] un acteur
       *[other] { $count } acteurs
    }
noun-relation =
    { $count ->
        [one] une relation
       *[other] { $count } relations
    }
noun-how-might-we =
    { $count ->
        [one] une question « Comment pourrions-nous »
       *[other] { $count } questions « Comment pourrions-nous »
    }
noun-test-grid =
    { $count ->
        [one] une grille de test
       *[other] { $count } grilles de test
    }
noun-idea-card =
    { $count ->
        [one] une fiche idée
       *[other] { $count } fiches idées
    }
noun-decision =
    { $count ->
        [one] une décision
       *[other] { $count } décisions
    }
noun-action =
    { $count ->
        [one] une action
       *[other] { $count } actions
    }
noun-evaluation =
    { $count ->
        [one] l’évaluation
       *[other] { $count } évaluations
    }
noun-link =
    { $count ->
        [one] un lien
       *[other] { $count } liens
    }

# Après « de » : « changer la couleur d’une note ».
noun-of-lab = du laboratoire
noun-of-project =
    { $count ->
        [one] d’un projet
       *[other] de { $count } projets
    }
noun-of-workshop =
    { $count ->
        [one] d’un atelier
       *[other] de { $count } ateliers
    }
noun-of-group =
    { $count ->
        [one] d’un groupe
       *[other] de { $count } groupes
    }
noun-of-participant =
    { $count ->
        [one] d’un participant
       *[other] de { $count } participants
    }
noun-of-activity =
    { $count ->
        [one] d’une activité
       *[other] de { $count } activités
    }
noun-of-block =
    { $count ->
        [one] d’un bloc du conducteur
       *[other] de { $count } blocs du conducteur
    }
noun-of-run-event =
    { $count ->
        [one] d’un moment de la conduite
       *[other] de { $count } moments de la conduite
    }
noun-of-moment =
    { $count ->
        [one] d’un moment
       *[other] de { $count } moments
    }
noun-of-poll =
    { $count ->
        [one] d’un sondage
       *[other] de { $count } sondages
    }
noun-of-board =
    { $count ->
        [one] d’un tableau
       *[other] de { $count } tableaux
    }
noun-of-zone =
    { $count ->
        [one] d’une zone
       *[other] de { $count } zones
    }
noun-of-cluster =
    { $count ->
        [one] d’un regroupement
       *[other] de { $count } regroupements
    }
noun-of-note =
    { $count ->
        [one] d’une note
       *[other] de { $count } notes
    }
noun-of-ballot =
    { $count ->
        [one] d’un scrutin
       *[other] de { $count } scrutins
    }
noun-of-ballot-option =
    { $count ->
        [one] d’une proposition du scrutin
       *[other] de { $count } propositions du scrutin
    }
noun-of-vote =
    { $count ->
        [one] d’un vote
       *[other] de { $count } votes
    }
noun-of-matrix =
    { $count ->
        [one] d’une matrice
       *[other] de { $count } matrices
    }
noun-of-matrix-item =
    { $count ->
        [one] d’un élément de la matrice
       *[other] de { $count } éléments de la matrice
    }
noun-of-persona =
    { $count ->
        [one] d’un persona
       *[other] de { $count } personas
    }
noun-of-empathy-map =
    { $count ->
        [one] d’une carte d’empathie
       *[other] de { $count } cartes d’empathie
    }
noun-of-journey =
    { $count ->
        [one] d’un parcours
       *[other] de { $count } parcours
    }
noun-of-phase =
    { $count ->
        [one] d’une phase
       *[other] de { $count } phases
    }
noun-of-step =
    { $count ->
        [one] d’une étape
       *[other] de { $count } étapes
    }
noun-of-lane =
    { $count ->
        [one] d’une ligne du parcours
       *[other] de { $count } lignes du parcours
    }
noun-of-cell =
    { $count ->
        [one] d’une case du parcours
       *[other] de { $count } cases du parcours
    }
noun-of-emotion =
    { $count ->
        [one] d’une émotion
       *[other] de { $count } émotions
    }
noun-of-stakeholder-map =
    { $count ->
        [one] d’une cartographie des acteurs
       *[other] de { $count } cartographies des acteurs
    }
noun-of-stakeholder =
    { $count ->
        [one] d’un acteur
       *[other] de { $count } acteurs
    }
noun-of-relation =
    { $count ->
        [one] d’une relation
       *[other] de { $count } relations
    }
noun-of-how-might-we =
    { $count ->
        [one] d’une question « Comment pourrions-nous »
       *[other] de { $count } questions « Comment pourrions-nous »
    }
noun-of-test-grid =
    { $count ->
        [one] d’une grille de test
       *[other] de { $count } grilles de test
    }
noun-of-idea-card =
    { $count ->
        [one] d’une fiche idée
       *[other] de { $count } fiches idées
    }
noun-of-decision =
    { $count ->
        [one] d’une décision
       *[other] de { $count } décisions
    }
noun-of-action =
    { $count ->
        [one] d’une action
       *[other] de { $count } actions
    }
noun-of-evaluation =
    { $count ->
        [one] de l’évaluation
       *[other] de { $count } évaluations
    }
noun-of-link =
    { $count ->
        [one] d’un lien
       *[other] de { $count } liens
    }
