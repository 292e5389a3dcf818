# Les tableaux : surface, liste, regroupements, zones, liens, saisie du papier.

board-none-title = Tableaux
board-none = Aucun tableau pour l’instant
board-none-text = Un tableau reçoit les notes de la salle ; on les y regroupe et on les nomme.
board-create = Nouveau tableau
board-empty = Aucune note pour l’instant
board-empty-text = Appuyez sur N pour écrire la première, sur P pour saisir des notes de papier, ou ouvrez le tableau aux téléphones.
board-new-note = Nouvelle note
board-view = Vue
board-view-board = Tableau
board-view-list = Liste
board-surface = Notes du tableau « { $title } »
board-list = Liste des notes de « { $title } »
board-keys = Flèches : aller de note en note. Entrée : modifier. Espace : choisir. Alt et flèches : déplacer la note ou la zone prise, Ctrl et flèches : étirer la zone. M : déplacer vers un regroupement. R : replier ou déplier un regroupement. C : aller à un regroupement. Ctrl F : chercher. N : nouvelle note. La vue Liste donne toutes les commandes.
board-state-draft = Pas encore ouvert aux téléphones
board-state-open = Ouvert à la salle
board-state-open-since = Ouvert à la salle depuis { $time }
board-state-closed = Fermé aux téléphones
board-state-closed-since = Fermé aux téléphones depuis { $time }
board-when = le { $day } à { $time }
board-open = Ouvrir
board-close = Fermer
board-reopen = Rouvrir
board-colour-by-value = Couleur : { $value }
board-colour-value-group = table
board-colour-value-kind = nature
board-colour-value-source = saisie
board-colour-value-note = libre
board-colour-by-group = La table d’où vient la note
board-colour-by-kind = La nature de la note
board-colour-by-source = La façon dont elle est venue
board-colour-by-note = Une couleur choisie note par note
board-legend = Légende
board-legend-group = Couleur et motif : la table d’où vient la note
board-legend-kind = Couleur et motif : la nature de la note
board-legend-source = Couleur et motif : la façon dont la note est venue
board-legend-note = Couleur et motif : choisis note par note
board-no-group = Sans table
board-order-value = Ordre : { $value }
board-order-clusters = regroupements
board-order-time = heure
board-order-group = table
board-order-kind = nature
board-filter = Filtrer
board-filter-text = Texte de la note
board-filter-state = État
board-filter-starred = Mises en avant
board-filter-loose = Hors regroupement
board-filter-pending = À relire
board-filter-hidden = Montrer aussi les masquées
board-filter-clear = Tout montrer
board-filter-none = Aucune note ne répond au filtre.
board-filtered-cluster = Le filtre cache les notes de « { $title } ».
board-tools = Outils du tableau
board-tool-select = Sélectionner
board-tool-hand = Déplacer la vue
board-tool-note = Nouvelle note
board-tool-gather = Regrouper
board-tool-zone = Tracer une zone
board-tool-link = Relier deux notes
board-tool-paper = Saisir des notes de papier
board-tool-tidy = Ranger le tableau
board-tool-inbox = Ne montrer que les notes à relire
board-tidy = Ranger le tableau
board-zoom = Zoom
board-zoom-in = Agrandir
board-zoom-out = Réduire
board-fit = Zoom { $zoom }. Tout voir
board-fit-tip = Tout voir
board-gather = Regrouper
board-move = Déplacer vers…
board-move-search = Chercher un regroupement
board-move-none = Aucun regroupement de ce nom.
board-become = Devient…
board-become-title = { $count ->
    [one] Cette note devient…
   *[other] Ces { $count } notes deviennent…
}
board-become-search = Chercher une étape
board-become-none = Rien de ce nom.
board-become-idea-card = Une fiche idée
board-become-how-might-we = Une question « Comment pourrions-nous »
board-become-action = Une action
board-become-pain-point = Irritant, étape « { $step } » ({ $journey })
board-become-opportunity = Opportunité, étape « { $step } » ({ $journey })
board-become-open = Ouvrir
board-become-already = Déjà fait : { $what }
board-became = { $count ->
    [one] La note est devenue : { $what }
   *[other] { $count } notes sont devenues : { $what }
}
board-became-shortened = { $became }. Le titre est raccourci ; la note garde tout.
board-traces = Ce qu’elle est devenue
board-trace = { $kind } : { $text }
board-trace-idea-card = Fiche idée
board-trace-how-might-we = Question
board-trace-action = Action
board-trace-step = { $step } ({ $journey })
board-colour = Couleur
board-colour-name = { $colour }, { $pattern }
board-merge = Fusionner
board-star = Mettre en avant
board-unstar = Ne plus mettre en avant
board-hide = Masquer
board-show = Montrer
board-more = Autres commandes
board-edit = Modifier le texte
board-kind = Nature
board-table = Table
board-source = Saisie
board-cluster = Regroupement
board-link-two = Relier ces deux notes
board-separate = Séparer les notes fusionnées
board-accept = Accepter
board-remove = Supprimer
board-rename = Renommer
board-loose = Hors regroupement
board-untitled = Sans titre
note-away = Note masquée
board-hidden-notes = Notes masquées
board-all-notes = Toutes les notes
board-clusters = Regroupements
board-new-cluster = Nouveau regroupement
board-cluster-title = Titre du regroupement
board-cluster-remove = Supprimer le regroupement, garder ses notes
board-cluster-removed = Regroupement supprimé, ses notes sont gardées.
board-summary = Ce que disent ces notes ensemble
board-summary-hint = Une phrase ou deux, reprises dans la synthèse
board-summary-write = Écrire un résumé
board-select-all = Choisir toutes ses notes
board-up = Monter
board-down = Descendre
board-fold = Replier « { $title } »
board-unfold = Déplier « { $title } »
board-section-more = Commandes de « { $title } »
board-zone-title = Titre de la zone
board-zone-named = Zone : { $title }
board-new-zone = Nouvelle zone
board-zone-bar = Zone « { $title } »
board-zone-remove = Supprimer la zone
board-zone-removed = Zone supprimée, ses notes sont gardées.
board-title-hint = Donner un titre
board-zones = Zones du tableau
board-zones-item = Zones…
board-zones-none = Pas encore de zone.
board-zone-added = Zone ajoutée. Écrivez son titre.
board-zone-colour = Couleur de « { $title } »
board-zone-up = Monter « { $title } »
board-zone-down = Descendre « { $title } »
board-zone-remove-named = Supprimer la zone « { $title } »
board-zone-shape = Place et taille de « { $title } »
board-zone-shape-hint = En points du tableau : une note en fait { $width } de large. ↑ et ↓ changent de 16.
board-zone-x = Gauche
board-zone-y = Haut
board-zone-width = Largeur
board-zone-height = Hauteur
board-zone-shaped = « { $title } » : gauche { $x }, haut { $y }, largeur { $width }, hauteur { $height } ; { $count ->
    [0] aucune note
    [one] une note
   *[other] { $count } notes
}.
board-zone-take = Prendre « { $title } » sur le tableau
board-zone-chosen = Zone « { $title } » prise. Alt et flèches : la déplacer. Ctrl et flèches : l’étirer. F2 : la renommer. Suppr : la supprimer.
board-links = Liens de la note…
board-links-title = Liens de la note
board-links-none = Pas de lien ici. Pour en faire un, choisissez deux notes.
board-link-named = « { $from } » vers « { $to } »
board-link-said = { " " }« { $label } »
board-link-line = { $kind }{ $said } :{ " " }
board-link-bar = Lien choisi
board-link-kind = Ce que dit le lien
board-link-label = Un mot sur le lien
board-link-removed = Lien supprimé.
board-link-to = Lien commencé. Allez sur l’autre note, puis Entrée.
board-linked = Notes reliées.
board-linked-already = Ces notes sont déjà reliées.
board-link-out = { $kind } « { $text } »
board-link-in = « { $text } » { $kind } cette note
board-link-back = { " " }{ $kind } cette note{ $said }
board-link-turn = Inverser le sens du lien : { $link }
board-link-remove = Supprimer le lien : { $link }
board-note-empty = Une note ne reste pas vide : « { $text } » est revenu. Suppr enlève la note.
board-note-text = Texte de la note
board-note-keys = Échap : terminer. Ctrl et Entrée : note suivante.
board-new-note-keys = Entrée : note suivante. Maj et Entrée : à la ligne. Échap : terminer.
board-note-count = { $count } sur { $limit }
board-note-over = { $over ->
    [one] Un caractère de trop
   *[other] { $over } caractères de trop
}, { $count } notes en sortant
board-note-divided = Texte trop long pour une note, réparti en { $count } notes.
board-paper-divide = Répartir en { $count } notes
board-note-more = Autres commandes de la note : { $text }
board-mark-pending = à relire
board-mark-hidden = Masquée
board-mark-unsaved = pas enregistrée
board-is-starred = mise en avant
board-is-selected = choisie
board-is-not-selected = n’est plus choisie
board-merged-count = { $count } notes fusionnées
board-row-place = ligne { $place } sur { $among }
board-choose = Choisir : { $text }
board-column-choice = Choix
board-column-note = Note
board-column-from = D’où elle vient
board-column-hour = Heure
board-paper = Notes de papier
board-paper-text = Texte de la note
board-paper-keys = Entrée : ajouter et continuer
board-vote = Préparer un vote
board-vote-empty = Le tableau n’a pas encore de note à soumettre au vote.
board-vote-away = Aucune note visible dans la sélection : une note masquée ou en attente ne se met pas au vote.
board-vote-question = Que retenons-nous de « { $title } » ?
board-details = Titre et question du tableau
board-title = Titre du tableau
board-question = Question posée aux participants
board-question-hint = Elle est lue sur les téléphones et dans la salle.
board-remove-board = Supprimer le tableau
board-board-removed = Tableau supprimé.

board-count-visible = { $count ->
    [one] { $count } note visible
   *[other] { $count } notes visibles
}
board-count-pending = { $count } à relire
board-count-hidden = { $count ->
    [one] { $count } masquée
   *[other] { $count } masquées
}
board-count-loose = { $count } hors regroupement
board-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
board-selection = { $count ->
    [one] { $count } note choisie
   *[other] { $count } notes choisies
}
board-selected = { $count ->
    [one] { $count } note choisie.
   *[other] { $count } notes choisies.
}
board-reopened = Rouvert { $count } fois
board-filter-set = { $shown ->
    [one] Filtre : { $shown } note
   *[other] Filtre : { $shown } notes
}
board-move-title = { $count ->
    [one] Déplacer { $count } note vers…
   *[other] Déplacer { $count } notes vers…
}
board-gathered = { $count ->
    [one] { $count } note regroupée. Donnez un titre.
   *[other] { $count } notes regroupées. Donnez un titre.
}
board-sorted = { $count ->
    [one] { $count } note déplacée vers « { $title } ».
   *[other] { $count } notes déplacées vers « { $title } ».
}
board-sorted-zone = { $count ->
    [one] { $count } note déplacée dans la zone « { $title } ».
   *[other] { $count } notes déplacées dans la zone « { $title } ».
}
board-zone-grown = La zone a été agrandie pour les tenir.
board-separated = { $count ->
    [one] { $count } note séparée.
   *[other] { $count } notes séparées.
}
board-patched = { $count ->
    [one] Note : { $value }.
   *[other] { $count } notes : { $value }.
}
board-accepted = acceptée
board-tidied = Tableau rangé, un regroupement à côté de l’autre.
board-gathered-gone = { $count ->
    [one] Le regroupement { $titles } n’a plus de note et s’en va.
   *[other] Les regroupements { $titles } n’ont plus de note et s’en vont.
}
board-scattered = { $count ->
    [one] { $count } note sortie de son regroupement.
   *[other] { $count } notes sorties de leur regroupement.
}
board-merged = { $count ->
    [one] { $count } note fusionnée, chaque texte est gardé.
   *[other] { $count } notes fusionnées, chaque texte est gardé.
}
board-starred = { $count ->
    [one] { $count } note mise en avant.
   *[other] { $count } notes mises en avant.
}
board-unstarred = { $count ->
    [one] { $count } note n’est plus mise en avant.
   *[other] { $count } notes ne sont plus mises en avant.
}
board-hidden = { $count ->
    [one] Note masquée, gardée hors des documents.
   *[other] { $count } notes masquées, gardées hors des documents.
}
board-shown-again = { $count ->
    [one] Note montrée.
   *[other] { $count } notes montrées.
}
board-removed = { $count ->
    [one] Note supprimée.
   *[other] { $count } notes supprimées.
}
board-pasted = { $count ->
    [one] { $count } note collée.
   *[other] { $count } notes collées.
}
board-moved = { $count ->
    [one] { $count } note déplacée.
   *[other] { $count } notes déplacées.
}
board-note-added = Note ajoutée, { $count } sur le tableau.
board-paper-added = Note ajoutée, { $count } en tout.
board-paper-done = { $count ->
    [one] { $count } note ajoutée
   *[other] { $count } notes ajoutées
}
board-filter-away = { $count ->
    [one] Le filtre cache la seule note de ce tableau.
   *[other] Le filtre cache les { $count } notes de ce tableau.
}
board-filtered = { $count ->
    [one] Le filtre cache cette note.
   *[other] Le filtre cache { $count } de ces notes.
}
board-filter-result = { $shown ->
    [one] { $shown } note montrée
   *[other] { $shown } notes montrées
}

# Notes qui montrent une image
board-image-undescribed = Image sans description
board-image-text = Ce que montre l’image
board-is-image = image
board-images-added = { $count ->
    [one] Image ajoutée. Décrivez ce qu’elle montre.
   *[other] { $count } images ajoutées. Décrivez ce que chacune montre.
}

# Chercher sur le tableau
board-find = Chercher sur ce tableau
board-find-in = Chercher sur ce tableau…
board-find-key = Ctrl F
board-find-text = Chercher dans les notes
board-find-none = Aucune note
board-find-hits = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
board-find-place = { $place } sur { $count }
board-find-previous = Note trouvée précédente
board-find-next = Note trouvée suivante
board-find-only = Ne montrer que ces notes
board-find-close = Fermer la recherche
board-key-shift-enter = Maj Entrée
board-go = Aller à un regroupement
board-go-none = Ce tableau n’a pas encore de regroupement.

# Disposer ce qui est choisi
board-lay = Disposer
board-align-left = Aligner à gauche
board-align-centre = Centrer sur une colonne
board-align-right = Aligner à droite
board-align-top = Aligner en haut
board-align-middle = Centrer sur une ligne
board-align-bottom = Aligner en bas
board-align-key = Ctrl Maj { $arrow }
board-aligned-left = { $count } notes alignées à gauche.
board-aligned-centre = { $count } notes centrées sur une colonne.
board-aligned-right = { $count } notes alignées à droite.
board-aligned-top = { $count } notes alignées en haut.
board-aligned-middle = { $count } notes centrées sur une ligne.
board-aligned-bottom = { $count } notes alignées en bas.
board-aligned-few = Choisissez au moins deux notes à aligner.
board-distribute-across = Répartir en largeur
board-distribute-down = Répartir en hauteur
board-distributed-across = { $count } notes réparties en largeur.
board-distributed-down = { $count } notes réparties en hauteur.
board-grid = Ranger en grille
board-gridded = { $count } notes rangées en grille.
board-fit-selection = Voir la sélection en entier
board-tool-lasso = Entourer des notes au lasso

# Replier les regroupements
board-fold-all = Replier tous les regroupements
board-unfold-all = Déplier tous les regroupements
board-fold-picked = { $count ->
    [one] Replier le regroupement
   *[other] Replier les { $count } regroupements
}
board-unfold-picked = { $count ->
    [one] Déplier le regroupement
   *[other] Déplier les { $count } regroupements
}
board-folded = « { $title } » est replié.
board-unfolded = « { $title } » est déplié.
board-folded-many = { $count } regroupements repliés.
board-unfolded-many = { $count } regroupements dépliés.
board-fold-none = Aucun regroupement à replier ni à déplier ici.
board-card = { $count ->
    [one] regroupement replié, { $count } note. Entrée : déplier
   *[other] regroupement replié, { $count } notes. Entrée : déplier
}

# Rapprocher
board-alike = Rapprocher les notes semblables
board-alike-reading = Lecture des notes…
board-alike-none = Aucune note ne ressemble assez à une autre.
board-alike-found = { $count ->
    [one] Une proposition. Rien n’est fait sans votre accord.
   *[other] { $count } propositions. Rien n’est fait sans votre accord.
}
board-alike-again = Relire les notes
board-alike-place = Proposition { $place } sur { $count }
board-alike-same = Le même texte
board-alike-words = En commun : { $words }
board-alike-into = Ressemble aux notes de « { $title } »
board-alike-gather = Regrouper
board-alike-sort = Ajouter au regroupement
board-alike-merge = Fusionner
board-alike-no = Non
board-alike-more = Voir d’autres propositions

# Plusieurs tableaux
board-copy = Copier ce tableau, avec ses notes
board-next = Copier sans les notes, pour le groupe suivant
board-copy-title = { $title } ({ $number })
board-next-title = { $title } – groupe { $number }
board-copied = Tableau copié : « { $title } ».
board-emptied = Tableau prêt pour le groupe suivant : « { $title } ».
board-up-board = Avancer ce tableau dans l’ordre
board-down-board = Reculer ce tableau dans l’ordre

# Tableaux collés
board-pasted-table = Tableau collé

# Zones d’un modèle
board-template = Modèle de zones…
board-template-title = Tracer les zones d’un modèle
board-template-search = Chercher un modèle
board-template-place = { $template } : { $zones }
board-template-laid = { $count } zones tracées, modèle « { $template } ».
board-zones-columns-1 = À garder
board-zones-columns-2 = À changer
board-zones-columns-3 = À essayer
board-zones-matrix2x2-1 = Gains rapides
board-zones-matrix2x2-2 = Projets structurants
board-zones-matrix2x2-3 = À faire si possible
board-zones-matrix2x2-4 = À écarter
board-zones-circles-1 = Éloigné
board-zones-circles-2 = Proche
board-zones-circles-3 = Au centre
board-zones-speedboat-1 = Vent : ce qui pousse
board-zones-speedboat-2 = Ancres : ce qui retient
board-zones-speedboat-3 = Rochers : les risques
board-zones-speedboat-4 = Île : le but
board-zones-hats-1 = Faits
board-zones-hats-2 = Ressenti
board-zones-hats-3 = Risques
board-zones-hats-4 = Atouts
board-zones-hats-5 = Idées
board-zones-hats-6 = Méthode
board-zones-grid-1 = A1
board-zones-grid-2 = B1
board-zones-grid-3 = C1
board-zones-grid-4 = A2
board-zones-grid-5 = B2
board-zones-grid-6 = C2
board-zones-grid-7 = A3
board-zones-grid-8 = B3
board-zones-grid-9 = C3
board-zones-empathy-1 = Dit
board-zones-empathy-2 = Pense
board-zones-empathy-3 = Fait
board-zones-empathy-4 = Ressent

# L’écran de la salle, mené depuis le tableau.
board-room-menu = Montrer à la salle
board-room-show = Montrer ce tableau
board-room-look = Ce que la salle regarde
board-room-follow = Suivre ma vue
board-room-frame = Cadrer ici
board-room-whole = Tout le tableau
board-room-again = Recadrer ici
board-room-far = De loin, les notes ne se lisent pas : agrandissez.
board-room-frozen = L’écran est figé.
board-room-blank = L’écran est vide.
board-room-said-follow = La salle suit votre vue.
board-room-said-frame = La salle garde ce cadre.
board-room-said-whole = La salle voit tout le tableau.
