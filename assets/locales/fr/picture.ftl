# Un tableau qui sort : image, dessin, affiche. Lu par les documents, la fenêtre et la ligne de commande.

picture-link = { $from } { $label } { $to }
picture-sheet = { $title }, feuille { $number } sur { $count } (ligne { $row }, colonne { $column })
picture-small = Le texte des notes fait { $size } points : pour le lire, prenez un papier plus grand ou plus de feuilles.
picture-action = Sortir en image ou en affiche…
picture-title = Sortir le tableau
picture-format = Format
picture-format-png = Image (PNG)
picture-format-svg = Dessin (SVG)
picture-format-pdf = Affiche (PDF)
picture-format-png-hint = Pour un courriel, un diaporama, un site : le texte n’y est pas lu par les lecteurs d’écran.
picture-format-svg-hint = Reste net à toute taille ; s’ouvre dans un logiciel de dessin.
picture-format-pdf-hint = À imprimer et à accrocher ; son texte est lu par les lecteurs d’écran.
picture-width = Largeur en pixels
picture-width-hint = De 200 à 20 000 ; la hauteur suit le tableau.
picture-paper = Papier
picture-columns = Feuilles côte à côte
picture-rows = Feuilles l’une sous l’autre
picture-tiles-hint =
    { $count ->
        [one] Une seule feuille.
       *[other] { $count } feuilles, qui se recouvrent de 10 mm et s’assemblent le long des traits de coupe.
    }
picture-what = Les notes masquées ou en attente n’y sont pas ; le filtre ne change rien.
picture-run = Enregistrer sous…
picture-stop = Arrêter
picture-running = Le tableau est dessiné…
picture-running-part = Le tableau est dessiné : { $part } %
picture-stopped = Arrêté : aucun fichier n’a été écrit.
picture-done = Enregistré : { $file }
cli-export-picture = Écrit : { $file } ({ $width } × { $height } pixels)
cli-help-board = Dessine un tableau : image (png, jusqu’à 20 000 pixels), dessin (svg) ou affiche (pdf).
cli-help-width = Largeur de l’image, en pixels.
cli-help-paper = Papier de l’affiche ou des trames : a0 à a4 (sinon a3).
cli-help-tiles = Feuilles côte à côte x feuilles l’une sous l’autre, par exemple 2x3.
cli-help-poster = Écrit l’affiche d’un persona, d’une carte d’empathie, d’un parcours, d’un blueprint ou d’une cartographie des acteurs (pdf), sur une feuille ou sur plusieurs à assembler.
cli-help-supports = Dit les supports papier dont l’atelier a besoin, avec leurs noms.
cli-help-support = Écrit des supports papier (pdf) : bulletins, trames, chevalets… « all » pour tous.
cli-help-portrait = Affiche en hauteur.
cli-help-landscape = Affiche en largeur.
cli-help-of = Ce que montre l’affiche : un identifiant, un titre ou un nom.
cli-help-support-name = Le nom d’un support ; peut être répété ; « all » pour tous.
cli-help-large-print = Supports en gros caractères : 18 points au moins, noir sur blanc.
