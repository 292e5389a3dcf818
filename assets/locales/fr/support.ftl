# Ce dont un atelier a besoin sur papier. Lu par les documents, la fenêtre et la ligne de commande.

supports = Supports papier
support-file-title = { $kind } : { $title }
support-page = page { $number } sur { $count }
support-sheets = { $count ->
    [one] { $count } feuille
   *[other] { $count } feuilles
}
support-wall-agenda = Déroulé mural
support-sign-in = Feuille d’émargement
support-table-signs = Chevalets de table
support-badges = Badges à remplir
support-badges-named = Badges avec les pseudonymes
support-material = Liste du matériel
support-ballot-dots = Bulletin : gommettes
support-ballot-yes-no = Bulletin : oui ou non
support-ballot-rating = Bulletin : note de 1 à 5
support-ballot-hundred-points = Bulletin : cent points
support-ballot-majority-judgment = Bulletin : jugement majoritaire
support-ballot-ranking = Bulletin : classement
support-ballot-consent = Bulletin : consentement
support-tally-dots = Dépouillement : gommettes
support-tally-yes-no = Dépouillement : oui ou non
support-tally-rating = Dépouillement : note de 1 à 5
support-tally-hundred-points = Dépouillement : cent points
support-tally-majority-judgment = Dépouillement : jugement majoritaire
support-tally-ranking = Dépouillement : classement
support-tally-consent = Dépouillement : consentement
support-evaluation = Formulaire d’évaluation
support-persona = Trame de persona
support-journey = Trame de parcours
support-matrix = Trame de matrice
support-board = Trame de tableau
support-idea-card = Fiche idée
support-action-plan = Plan d’action
support-canvas = Trame : { $name }
support-cards = Notes en cartes à découper
support-instructions = Consignes pour les tables
support-agenda = Déroulé
support-when = Heure
support-what = Ce que nous faisons
support-pseudonym = Pseudonyme
support-category = Vous êtes
support-group = Table
support-notice = Aucun nom légal n’est demandé. Cette feuille est gardée par { $lab } le temps du projet, pour compter les personnes présentes, puis détruite. Vous pouvez demander à la voir, à la corriger ou à en être retiré.
support-notice-until = Aucun nom légal n’est demandé. Cette feuille est gardée par { $lab } jusqu’au { $date }, pour compter les personnes présentes, puis détruite. Vous pouvez demander à la voir, à la corriger ou à en être retiré.
support-thing = À apporter
support-thing-count = { $name } × { $count }
support-there = Là
support-option = Proposition
support-dots = Gommettes
support-points = Points
support-rank = Rang
support-total = Total
support-note-1 = 1
support-note-2 = 2
support-note-3 = 3
support-note-4 = 4
support-note-5 = 5
support-hundred = La somme fait cent points au plus.
support-how-dots = { $budget ->
        [one] Vous avez une gommette : noircissez un cercle.
       *[other] Vous avez { $budget } gommettes, { $most } au plus par proposition : noircissez autant de cercles.
    }
support-how-yes-no = Une croix par ligne : oui ou non. Une ligne vide ne compte pas.
support-how-rating = Une croix par ligne, de 1 (pas du tout) à 5 (tout à fait).
support-how-hundred-points = Répartissez cent points au plus entre les propositions, en chiffres.
support-how-majority-judgment = Une croix par ligne : dites ce que vaut chaque proposition. Une ligne vide compte « À rejeter ».
support-how-ranking = Écrivez 1 pour la meilleure, puis 2, 3… Deux propositions peuvent avoir le même rang ; celles sans rang sont dernières ensemble.
support-how-consent = Une croix par ligne. Une réserve ou une objection s’explique en quelques mots.
support-secret = Ce vote est secret : n’écrivez ni nom ni signe, pliez le bulletin avant de le remettre.
support-reserve-words = Mes réserves ou objections, en quelques mots
support-tally = Un trait par bulletin, quatre puis un barré ; le total à droite. L’ordre est celui de la saisie à l’écran.
support-question = Question
support-roti = Le temps passé ici m’a été utile
support-free-words = Ce que je garde, ce que je changerais
support-persona-who = Prénom, âge, portrait
support-persona-quote = Une phrase qui le dit
support-how-persona = Une personne inventée, tirée de ce que vous avez entendu : chaque trait vient d’une note ou d’un entretien.
support-how-journey = Une étape par colonne. Écrivez ce qui se passe vraiment, puis ce que la personne ressent.
support-how-matrix = Placez le numéro de chaque proposition là où la table le décide ensemble.
support-idea-title = Titre de l’idée
support-idea-problem = Le problème
support-idea-for = Pour qui
support-idea-how = Comment ça marche
support-idea-obstacles = Ce qui peut bloquer
support-idea-levers = Sur quoi s’appuyer
support-idea-first = Premier pas
support-idea-success = On saura que ça marche quand…
support-action = Action
support-owner = Qui
support-due = Pour quand
paper = Sur papier
paper-says = Des affiches à accrocher, et ce qu’il faut sur les tables : bulletins, trames, chevalets, émargement.
paper-posters = Affiches…
paper-supports = Supports papier…
poster-title = Enregistrer une affiche
poster-what = Un persona, une carte d’empathie, un parcours, un blueprint ou une cartographie des acteurs, au format PDF, lu par les lecteurs d’écran.
poster-of = Ce que montre l’affiche
poster-none = Cet atelier n’a ni persona, ni carte d’empathie, ni parcours, ni cartographie des acteurs.
poster-turn = Sens
poster-turn-auto = Au mieux
poster-turn-portrait = En hauteur
poster-turn-landscape = En largeur
poster-running = L’affiche est composée…
poster-stopped = Arrêté : aucun fichier n’a été écrit.
poster-small = Le plus petit texte fait { $size } points : pour le lire, prenez un papier plus grand ou plus de feuilles.
poster-pages = Enregistré : { $file }, { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
supports-what = Tirés de l’atelier : son déroulé, ses groupes, ses votes, ses tableaux. Chaque feuille porte le nom de l’atelier, son numéro et un code ; les badges nommés ne sont pas cochés d’avance.
supports-list = Supports à imprimer
supports-running = Les supports sont composés…
supports-some = { $count ->
        [0] Aucune feuille : cochez au moins un support.
        [one] { $count } feuille
       *[other] { $count } feuilles
    }
supports-all = Tout cocher
supports-nothing = Tout décocher
part-supports = Supports
supports-files = { $count ->
    [one] { $count } fichier enregistré
   *[other] { $count } fichiers enregistrés
}
supports-family-room = La salle et les personnes
supports-family-votes = Votes et évaluation
supports-family-canvases = Trames à remplir
supports-family-cards = Cartes et consignes
supports-family-methods = Trames des méthodes
supports-paper = { $paper }{ $turn ->
    [lying] {" "}en largeur
   *[other] {" "}en hauteur
}, { $count ->
    [one] { $count } feuille
   *[other] { $count } feuilles
}
supports-picture = Première feuille : { $title }
supports-how = Comment les sortir
supports-large = Gros caractères
supports-large-hint = Rien au-dessous de 18 points, noir sur blanc.
supports-each = Un fichier chacun
supports-each-hint = À l’enregistrement, dans le dossier que vous choisissez.
supports-other = Un autre papier pour les trames
supports-other-hint = Bulletins, cartes et fiches gardent le leur.
supports-no-canvas = Aucune trame n’est cochée : rien ne change de papier.
supports-needed = Ce qu’il faut
supports-needed-already = C’est déjà ce dont l’atelier a besoin.
dialog-supports-folder = Choisir où enregistrer les supports papier
