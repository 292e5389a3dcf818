# L’application : la barre, le rail, les gestes de partout. Rien du métier ici.

app-name = Établi

# Gestes communs
cancel = Annuler
close = Fermer
undo = Annuler
redo = Rétablir
open = Ouvrir
add = Ajouter
remove = Supprimer
rename = Renommer
more = Autres commandes
retry = Réessayer
grid-paste-left = { $count ->
    [one] Une valeur collée n’a pas trouvé de cellule.
   *[other] { $count } valeurs collées n’ont pas trouvé de cellule.
}
grid-paste-heading = La première ligne ({ $names }) est prise pour des titres.
grid-paste-emptied = { $count ->
    [one] Une cellule collée était vide : ce qu’elle recouvrait est effacé.
   *[other] { $count } cellules collées étaient vides : ce qu’elles recouvraient est effacé.
}
grid-paste-kept = { $count ->
    [one] Une cellule collée était vide : le nombre en place reste.
   *[other] { $count } cellules collées étaient vides : les nombres en place restent.
}
grid-paste-nothing = Rien n’a été collé.
grid-paste-refused = Ligne { $line }, « { $text } » : { $reason }
grid-paste-refused-empty = Ligne { $line }, cellule vide : { $reason }
grid-paste-refused-more = { $count ->
    [one] Une autre valeur ne va pas.
   *[other] { $count } autres valeurs ne vont pas.
}
grid-yes = oui
grid-no = non
grid-paste-check = Écrivez « oui » ou « non ».
grid-paste-choice = Ce n’est pas un choix de la colonne « { $column } ».
grid-cell-read = Cette cellule ne se modifie pas ici.
grid-cell-choice = Cette cellule a toujours une valeur : Entrée ouvre la liste.
row-menus = Gestes
row-menu = Gestes sur « { $name } »
row-up = Monter
row-down = Descendre
messages = Messages
messages-others = { $count ->
    [one] Un autre message
   *[other] { $count } autres messages
}
edit-hint = { $label } : Entrée ou F2 pour modifier

# Champs
field-count = { $count } sur { $limit }
field-too-long =
    { $over ->
        [one] Un caractère de trop.
       *[other] { $over } caractères de trop.
    }
field-whole-number = Écrivez un nombre entier, par exemple { $example }.
field-number = Écrivez un nombre, par exemple { $example }.
field-between = Écrivez un nombre de { $min } à { $max }.
field-number-either = « { $text } » peut se lire { $one } ou { $other }. Écrivez celui des deux qui est voulu.
date-example = 12/03/2026
date-error = Écrivez une date, par exemple 12/03/2026, 12 mars, demain ou dans 2 semaines.
date-missing = Le { $date } { $month } { $year } n’existe pas : { $month } { $year } a { $days } jours.
date-either = « { $text } » peut se lire { $one } ou { $other }. Écrivez la date.
duration-error = Écrivez une durée, par exemple 15, 1 h 30 ou 1,5 h.
duration-either = « { $text } » peut se lire { $hours } ou { $text } minute. Écrivez l’unité : { $text } h, ou des minutes entières.
duration-most = « { $text } » est trop long : une durée a { $most } au plus.
list-add = Ajouter une ligne
list-line = { $label }, ligne { $position }
list-keys = Entrée ajoute une ligne, Retour arrière enlève une ligne vide, Alt et flèches déplacent.
list-line-too-long = Ligne { $line } : { $why }
list-too-many = { $over ->
    [one] Une ligne de trop : { $most } au plus.
   *[other] { $over } lignes de trop : { $most } au plus.
}
list-moved = Ligne { $position } sur { $count }
moved-to = { $name }, en position { $position } sur { $count }.

# Moments et tailles
moment-today = aujourd’hui, { $time }
moment-yesterday = hier, { $time }
moment-day = { $day }, { $time }
size-kb = { $value } ko
size-mb = { $value } Mo
size-gb = { $value } Go

# Barre du haut
bar-region = Barre du haut
path = Chemin
go-home = Accueil d’Établi
saved-at = Enregistré à { $time }
saved-all = Tout est enregistré
saving = Enregistrement…
library-ready = Bibliothèque vide, prête
not-saved-disk-full = Pas enregistré : le disque est plein.
not-saved-disk-refuses = Pas enregistré : le disque refuse l’écriture.
not-saved-what = Que faire ?
not-saved-texts = { $count ->
    [one] Un texte n’est pas enregistré
   *[other] { $count } textes ne sont pas enregistrés
}
not-saved-see = Voir
unsaved-title = { $count ->
    [0] Tout est enregistré
    [one] Un texte n’est pas enregistré
   *[other] { $count } textes ne sont pas enregistrés
}
unsaved-text = Ces textes sont gardés tels quels jusqu’à ce qu’ils soient raccourcis ou corrigés là où ils ont été tapés. Fermer Établi les perd.
unsaved-go = Y aller
unsaved-copy = Copier
unsaved-copied = Copié
unsaved-drop = Abandonner ce texte
unsaved-stay = Rester
unsaved-leave = Fermer et perdre ces textes

# Rail
rail-region = Parties
rail-expand = Élargir le rail
rail-home = Accueil
rail-projects = Projets
rail-workshops = Ateliers
rail-library = Bibliothèque
rail-gallery = Galerie
rail-methods = Méthodes
rail-lab = Laboratoire
rail-settings = Réglages
rail-help = Aide et raccourcis
rail-group-activities = Activités
rail-group-artefacts = Artefacts
rail-group-results = Suites
part-overview = Vue d’ensemble
part-agenda = Conducteur
part-run = Conduite
part-participants = Participants
part-board = Tableaux
part-votes = Votes et matrices
part-personas = Personas
part-empathy-maps = Empathie
part-empathy-map = Carte d’empathie
part-journeys = Parcours
part-stakeholders = Acteurs
part-stakeholder-map = Cartographie des acteurs
part-how-might-we = Comment pourrions-nous
part-test-grids = Grilles de test
part-test-grid = Grille de test
part-idea-cards = Fiches idées
part-decisions = Décisions, actions
part-evaluation = Évaluation
part-synthesis = Synthèse
part-ballot = Scrutin
part-matrix = Matrice
part-poll = Sondage
part-persona = Persona
part-journey = Parcours
sheet-region = Feuille

# Ce qui manque
gone-title = Cette page n’existe plus
gone-text = L’élément a été supprimé, ou l’adresse est incomplète. « Annuler » le fait revenir si vous venez de le supprimer.
gone-action = Revenir à l’accueil
loading = Lecture de la bibliothèque…

# Aide
help-title = Aide et raccourcis
help-search = Chercher dans l’aide
help-pages = Pages de l’aide
help-keys = Raccourcis
help-key-does =  : { $what }
help-keys-text = Les touches de partout, et celles de tous les tableaux et listes. Chaque page dit en plus celles de son écran.
help-none = Aucune page ne contient ces mots.
help-found = { $count ->
    [0] Aucune page ne contient ces mots.
    [one] { $count } page trouvée.
   *[other] { $count } pages trouvées.
}
help-walk = Flèches : ligne après ligne
help-said-up = flèche haut
help-said-down = flèche bas
help-said-left = flèche gauche
help-said-right = flèche droite
help-said-plus = plus
help-said-minus = moins
help-everywhere = Partout
help-board = Dans un tableau
help-lists = Dans les listes, le conducteur, les parcours
help-components = Voir tous les composants
help-single-off = Les raccourcis d’une seule lettre sont désactivés dans les réglages.
help-undo = Annuler le dernier geste
help-redo = Rétablir
help-regions = Aller à la région suivante
help-close = Fermer, puis désélectionner
help-edit = Modifier le texte
help-back = Page précédente
help-this = Cette aide
help-select = Sélectionner
help-hand = Déplacer la vue
help-note = Nouvelle note
help-gather = Regrouper la sélection
help-zone = Nouvelle zone
help-link = Relier
help-paper = Saisir des notes papier
help-move-to = Déplacer vers…
help-star = Mettre en avant
help-remove = Supprimer
help-inside = Se déplacer dans la liste ou le tableau
help-move-item = Déplacer l’élément
help-new-line = Ajouter une ligne
help-empty-cell = Vider une cellule
help-choose-row = Choisir la ligne, que Suppr supprime
help-key-alt-arrows = Alt + flèches
help-key-arrows = flèches
help-key-delete = Suppr
key-delete = Suppr
key-row-delete = Maj Espace, Suppr
help-key-enter = Entrée
help-key-escape = Échap
help-key-ctrl = Ctrl
help-key-shift = Maj
help-key-space = Espace

# Composants
components-title = Composants

# Touches, pour les pieds d’écran
key-enter = Entrée
key-insert = Inser
key-space = Espace
key-control = Ctrl

# La page des composants
components-buttons = Boutons
components-open = Ouvrir à la salle
components-duplicate = Dupliquer
components-reason = Il manque une question à cette activité.
components-choice = Choix exclusif
components-states = États
components-refused = Refusé
components-fields = Champs
components-hint = Visible dans la synthèse.
components-minutes = Durée
components-how = Comment ça marche
components-anonymous = Notes anonymes
components-review = Relire avant d’afficher
components-list = Objectifs
components-menu = Menu
components-colour = Couleur
components-say = Dire
components-removed = Note supprimée.
components-ask = Demander
components-elsewhere = Le fichier est ouvert ailleurs
components-notes = Notes : une couleur, un motif, un nom
components-table = Lignes de tableau
components-wrong = quinze
components-empty = Vide
components-empty-title = Aucune note pour l’instant
components-empty-text = Appuyez sur N pour écrire la première.
components-rulers = Attente et réglettes
components-scale = Échelle de 1 à 5
components-colours = Couleurs d’interface
components-ask-title = Fermer le vote ?
components-ask-text = 19 personnes sur 24 ont voté. Vous pourrez le rouvrir.
components-ask-confirm = Fermer le vote
components-ask-cancel = Attendre encore
token-bench = établi
token-sheet = feuille
token-sheet-sunk = creux
token-canvas = tableau
token-line-strong = contour
token-ink = encre
token-ink-2 = encre 2
token-accent = vert d’étau
token-warn-bar = retard
token-danger = danger
not-saved-place = Pas enregistré : la bibliothèque a perdu sa place.

full-enter = Plein écran
full-leave = Quitter le plein écran
full-on = Plein écran, Échap pour en sortir
full-off = Plein écran quitté
