# La recherche : une boîte pour tout ce que contient la bibliothèque, les écrans et les commandes.

search-title = Rechercher
search-label = Rechercher dans tout Établi
search-hint = Tous les mots, sous toutes leurs formes. « … » cherche la suite exacte, OU laisse le choix, le dernier mot peut n’être que commencé.
search-narrow = Restreindre la recherche
search-kinds = Nature
search-group-notes = Notes
search-group-boards = Tableaux, regroupements
search-group-personas = Personas
search-group-journeys = Parcours
search-group-stakeholders = Cartographies
search-group-ideas = Fiches idées, questions
search-group-decisions = Décisions, actions
search-group-votes = Votes, évaluations
search-group-lessons = Enseignements
search-group-methods = Méthodes du laboratoire
search-group-workshops = Projets, ateliers
search-project = Projet
search-all-projects = Tous les projets
search-from = Depuis le
search-to = Jusqu’au
search-tag = Étiquette
search-clear = Ne plus restreindre
search-results = Résultats
search-commands = Écrans et commandes
search-library = Dans la bibliothèque
search-screen = Écran
search-command = Commande
search-method = Méthode
search-hidden = masquée
search-none = Rien ne répond à ces mots. Essayez-en moins, ou le début d’un seul.
search-none-narrowed = Rien ne répond à ces mots dans ce qui est choisi à gauche.
search-with = Le résultat marqué
search-open = Ouvrir
search-reuse-of = { $kind } : { $title }
search-reuse-none = Ce résultat ne se reprend pas ailleurs.
search-indexing = La bibliothèque est en cours d’indexation : { $share } %. Les résultats se complètent d’eux-mêmes, on peut travailler pendant ce temps.
search-indexing-so-far = Index : { $share } %
search-more = Les { $count } résultats les plus proches sont montrés ; un mot de plus restreint la recherche.
search-count =
    { $count ->
        [0] Aucun résultat
        [one] Un résultat
       *[other] { $count } résultats
    }
search-count-more =
    { $count ->
        [one] Un résultat, et d’autres
       *[other] { $count } résultats, et d’autres
    }

search-kind-lab = Laboratoire
search-kind-project = Projet
search-kind-workshop = Atelier
search-kind-group = Groupe
search-kind-activity = Activité
search-kind-block = Séquence
search-kind-moment = Moment
search-kind-poll = Sondage
search-kind-board = Tableau
search-kind-zone = Zone
search-kind-cluster = Regroupement
search-kind-note = Note
search-kind-ballot = Scrutin
search-kind-ballot-option = Proposition
search-kind-matrix = Matrice
search-kind-matrix-item = Élément de matrice
search-kind-persona = Persona
search-kind-empathy-map = Carte d’empathie
search-kind-test-grid = Grille de test
search-kind-journey = Parcours
search-kind-phase = Phase
search-kind-step = Étape
search-kind-lane = Ligne
search-kind-cell = Cellule
search-kind-emotion = Émotion
search-kind-stakeholder-map = Cartographie
search-kind-stakeholder = Acteur
search-kind-relation = Relation
search-kind-how-might-we = Question
search-kind-idea-card = Fiche idée
search-kind-decision = Décision
search-kind-action = Action
search-kind-evaluation = Évaluation
search-kind-link = Lien
search-kind-lesson = Enseignement
search-kind-method = Méthode
