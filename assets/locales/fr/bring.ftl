# Les tableaux et les fichiers d’autres outils : reconnus par leur contenu, relus, puis importés d’un coup.
# $file : le nom du fichier. $source : ce qu’il est. $count : combien.

part-import = Importer
bring-title = Importer un tableau
bring-action = Importer un tableau ou un fichier…
bring-none = Aucun fichier choisi
bring-none-text = Un tableau (CSV, XLSX, ODS) ou l’export d’un autre outil : Miro, Mural, Klaxoon, Parabol, Decidim, Excalidraw, JSON Canvas, Trello, Deck, Wekan, LimeSurvey, Framadate, scrumlr, Padlet.
bring-pick = Choisir un fichier
bring-abandon = Abandonner
bring-reading = Lecture du fichier…
bring-refused = Ce fichier n’est pas importé
bring-file-size = { $size }
bring-nothing-yet = Rien n’est encore importé
bring-import-notes =
    { $count ->
        [0] Rien à importer
        [one] Importer une note
       *[other] Importer { $count } notes
    }
bring-import-options =
    { $count ->
        [0] Rien à importer
        [one] Importer un vote d’une option
       *[other] Importer un vote de { $count } options
    }
bring-progress =
    { $total ->
        [0] Lecture de { $file }…
       *[other] { $done } éléments écrits sur { $total }
    }
bring-stop = Arrêter
bring-stopped = Arrêté. Rien n’a été importé.
bring-done =
    { $count ->
        [0] { $file } : importé.
        [one] { $file } : une note importée.
       *[other] { $file } : { $count } notes importées.
    }
bring-done-poll = { $file } : vote importé.
bring-done-unchanged = { $file } : tout était déjà là, rien n’a changé.
bring-already =
    { $count ->
        [one] Une note ou option était déjà là et reste comme elle est.
       *[other] { $count } notes ou options étaient déjà là et restent comme elles sont.
    }
bring-outcome-created = { $file } : importé ({ $source }).
bring-outcome-unchanged = { $file } : tout était déjà là, rien n’a changé ({ $source }).

# La lecture
bring-how = Lecture du fichier
bring-source = Reconnu comme
bring-source-table = Tableau
bring-source-miro-csv = Miro, liste
bring-source-miro = Miro, éléments
bring-source-mural = Mural
bring-source-klaxoon = Klaxoon
bring-source-parabol = Parabol, rétrospective
bring-source-decidim = Decidim, propositions
bring-source-excalidraw = Excalidraw
bring-source-canvas = JSON Canvas
bring-source-trello = Trello
bring-source-deck = Nextcloud Deck
bring-source-wekan = Wekan
bring-source-limesurvey = LimeSurvey
bring-source-framadate = Framadate
bring-source-scrumlr = scrumlr
bring-source-padlet = Padlet
bring-encoding = Encodage
bring-encoding-sound = Les lettres accentuées s’affichent bien.
bring-encoding-doubt = Des signes étranges dans les mots : essayez { $encoding }.
bring-encoding-utf-8 = UTF-8
bring-encoding-utf-16le = UTF-16 (petit-boutiste)
bring-encoding-utf-16be = UTF-16 (gros-boutiste)
bring-encoding-windows-1252 = Windows-1252
bring-encoding-iso-8859-15 = ISO 8859-15
bring-encoding-macintosh = Mac OS Roman
bring-encoding-cp850 = Page de code 850
bring-separator = Séparateur
bring-separator-semicolon = Point-virgule ;
bring-separator-comma = Virgule ,
bring-separator-tab = Tabulation
bring-separator-bar = Barre |
bring-separator-none = Aucun
bring-separator-even = Reconnu sur { $even } lignes sur { $total }.
bring-sheet = Feuille
bring-sheet-hidden = { $name } (masquée)
bring-hidden =
    { $count ->
        [one] Prendre aussi la colonne masquée et les feuilles masquées
       *[other] Prendre aussi les { $count } colonnes masquées et les feuilles masquées
    }
bring-header = Ligne des titres
bring-header-none = Aucune
bring-header-line = Ligne { $line } : { $text }
bring-questions = Questions ouvertes

# Où vont les notes
bring-where = Où vont les notes
bring-board = Tableau qui les reçoit
bring-board-new = Un nouveau tableau
bring-boards = Tableaux du fichier
bring-board-number = Tableau { $number }
bring-boards-new = Chaque tableau du fichier devient un nouveau tableau.
bring-options = Options
bring-authors = Garder les auteurs, sous pseudonyme
bring-labels = Faire des regroupements des étiquettes
bring-boxes = Prendre les zones de texte comme notes
bring-long = Textes de plus de 500 caractères
bring-long-divide = En faire plusieurs notes
bring-long-leave-out = Les laisser de côté
bring-once = Tout entre d’un coup et s’annule d’un coup. Le fichier n’est pas modifié.

# L’aperçu
bring-rows-label = Lignes du fichier
bring-line = Ligne
bring-column = Colonne { $number }
bring-role-of = Rôle de la colonne { $column }
bring-role-ignore = Ignorer
bring-role-text = Texte de la note
bring-role-zone = Zone
bring-role-cluster = Regroupement
bring-role-votes = Votes
bring-role-group = Table
bring-role-colour = Couleur
bring-role-x = Place, de gauche
bring-role-y = Place, du haut
bring-role-kind = Nature
bring-role-author = Auteur
bring-row-title = Titre d’une zone
bring-role-freed = Le rôle « { $role } » est à une seule colonne : « { $column } » est maintenant ignorée.
bring-more-rows = Montrer plus de lignes
bring-no-text = Choisissez la colonne du texte.
bring-notes-label = Notes qui seront créées
bring-options-label = Options du vote
bring-option = Option
bring-dots = Votes
bring-maybe = Si nécessaire
bring-colour = Couleur
bring-preview = Aperçu : { $shown } sur { $total }

# Ce qui est dit
bring-lines = Ligne par ligne
bring-more-remarks =
    { $count ->
        [one] et une autre remarque
       *[other] et { $count } autres remarques
    }
bring-no-remarks = Aucune ligne n’appelle de remarque.
bring-read-lines =
    { $count ->
        [one] une ligne lue
       *[other] { $count } lignes lues
    }
bring-look-lines =
    { $count ->
        [one] une à regarder
       *[other] { $count } à regarder
    }
bring-wrong-lines =
    { $count ->
        [one] une laissée de côté
       *[other] { $count } laissées de côté
    }
bring-row-empty = Ligne { $line }, texte vide. Elle sera laissée de côté.
bring-row-long = Ligne { $line }, { $count } caractères, 500 au plus.
bring-row-formula = Ligne { $line }, une formule. Son résultat est gardé, rien n’est calculé.
bring-row-uneven = Ligne { $line }, { $count } cellules, plus que de titres.
bring-row-unclosed = Ligne { $line }, un guillemet n’est pas fermé. Il est pris pour un caractère.
bring-row-unreadable = Ligne { $line }, « { $value } » n’est pas un nombre.
bring-row-unknown = Ligne { $line }, « { $value } » n’est ni une couleur ni une nature connue. La note sera jaune, ou une idée.
bring-made = Ce qui sera créé
bring-made-boards =
    { $count ->
        [one] un tableau
       *[other] { $count } tableaux
    }
bring-made-notes =
    { $count ->
        [one] une note
       *[other] { $count } notes
    }
bring-made-zones =
    { $count ->
        [one] une zone
       *[other] { $count } zones
    }
bring-made-clusters =
    { $count ->
        [one] un regroupement
       *[other] { $count } regroupements
    }
bring-made-links =
    { $count ->
        [one] un lien
       *[other] { $count } liens
    }
bring-made-options =
    { $count ->
        [one] un vote fermé, d’une option
       *[other] un vote fermé, de { $count } options
    }
bring-left = Laissé de côté
bring-left-empty-text =
    { $count ->
        [one] une note sans texte
       *[other] { $count } notes sans texte
    }
bring-left-too-long =
    { $count ->
        [one] un texte trop long
       *[other] { $count } textes trop longs
    }
bring-left-deleted =
    { $count ->
        [one] un élément supprimé là-bas
       *[other] { $count } éléments supprimés là-bas
    }
bring-left-archived =
    { $count ->
        [one] un élément archivé
       *[other] { $count } éléments archivés
    }
bring-left-withdrawn =
    { $count ->
        [one] une proposition retirée
       *[other] { $count } propositions retirées
    }
bring-left-amendment =
    { $count ->
        [one] un amendement
       *[other] { $count } amendements
    }
bring-left-comment =
    { $count ->
        [one] un commentaire
       *[other] { $count } commentaires
    }
bring-left-other-object =
    { $count ->
        [one] un dessin, une forme ou une zone de texte
       *[other] { $count } dessins, formes ou zones de texte
    }
bring-left-image =
    { $count ->
        [one] une image
       *[other] { $count } images
    }
bring-left-file =
    { $count ->
        [one] un fichier ou une page
       *[other] { $count } fichiers ou pages
    }
bring-left-loose-link =
    { $count ->
        [one] un lien dont un bout n’est pas là
       *[other] { $count } liens dont un bout n’est pas là
    }
bring-left-person =
    { $count ->
        [one] un nom ou un identifiant de personne
       *[other] { $count } noms ou identifiants de personnes
    }
bring-left-label =
    { $count ->
        [one] une étiquette
       *[other] { $count } étiquettes
    }
bring-left-web-link =
    { $count ->
        [one] un lien vers une page ou une pièce jointe
       *[other] { $count } liens vers des pages ou pièces jointes
    }
bring-left-checklist =
    { $count ->
        [one] une liste à cocher
       *[other] { $count } listes à cocher
    }
bring-left-history =
    { $count ->
        [one] une ligne d’historique
       *[other] { $count } lignes d’historique
    }
bring-left-other-field =
    { $count ->
        [one] un champ sans équivalent
       *[other] { $count } champs sans équivalent
    }
bring-left-column =
    { $count ->
        [one] une colonne ignorée
       *[other] { $count } colonnes ignorées
    }
bring-left-hidden-column =
    { $count ->
        [one] une colonne masquée
       *[other] { $count } colonnes masquées
    }
bring-left-other-sheet =
    { $count ->
        [one] une autre feuille
       *[other] { $count } autres feuilles
    }
bring-left-closed-answer =
    { $count ->
        [one] une réponse à une question fermée
       *[other] { $count } réponses à des questions fermées
    }
bring-left-unreadable =
    { $count ->
        [one] une valeur illisible ou inconnue
       *[other] { $count } valeurs illisibles ou inconnues
    }
bring-left-other-board =
    { $count ->
        [one] un tableau non choisi
       *[other] { $count } tableaux non choisis
    }
bring-said = À savoir
bring-said-one-page = Le fichier est une page parmi plusieurs.
bring-said-other-language =
    { $count ->
        [one] Un texte n’existe que dans une autre langue.
       *[other] { $count } textes n’existent que dans une autre langue.
    }
bring-said-unfinished =
    { $count ->
        [one] Une réponse n’est pas terminée, elle est prise.
       *[other] { $count } réponses ne sont pas terminées, elles sont prises.
    }
bring-said-other-meeting = Un export de Parabol qui n’est pas une rétrospective : lu comme un tableau.
bring-said-divided =
    { $count ->
        [one] Un texte de plus de 500 caractères, divisé en plusieurs notes.
       *[other] { $count } textes de plus de 500 caractères, divisés en plusieurs notes.
    }
bring-said-formula =
    { $count ->
        [one] Une ligne avec une formule : son résultat est gardé.
       *[other] { $count } lignes avec une formule : leur résultat est gardé.
    }
bring-said-unclosed =
    { $count ->
        [one] Un guillemet n’est pas fermé.
       *[other] { $count } guillemets ne sont pas fermés.
    }
bring-said-merged =
    { $count ->
        [one] Des cellules fusionnées : le texte est dans la première.
       *[other] { $count } groupes de cellules fusionnées : le texte est dans la première.
    }
bring-said-uneven =
    { $count ->
        [one] Une ligne a plus de cellules que de titres.
       *[other] { $count } lignes ont plus de cellules que de titres.
    }
bring-said-votes-hidden =
    { $count ->
        [one] Les votes d’une proposition étaient cachés.
       *[other] Les votes de { $count } propositions étaient cachés.
    }
bring-said-side-by-side = Les zones se recouvraient, elles sont posées côte à côte.
bring-said-voters =
    { $count ->
        [one] Une personne a répondu.
       *[other] { $count } personnes ont répondu.
    }
bring-said-maybe =
    { $count ->
        [one] Un « si nécessaire » n’est pas une gommette : il est écrit avec son option.
       *[other] { $count } « si nécessaire » ne sont pas des gommettes : ils sont écrits avec leurs options.
    }
bring-said-unguarded =
    { $count ->
        [one] Une apostrophe de garde est retirée.
       *[other] { $count } apostrophes de garde sont retirées.
    }
bring-said-shortened =
    { $count ->
        [one] Un titre de plus de 200 caractères est raccourci.
       *[other] { $count } titres de plus de 200 caractères sont raccourcis.
    }

# Les tableaux qui sortent
bring-out = Sortir les notes, regroupements et votes
bring-out-csv = Sortir en CSV…
bring-out-xlsx = Sortir en XLSX…
bring-out-done =
    { $count ->
        [one] Écrit : { $file }
       *[other] Écrits : { $count } fichiers, dont { $file }
    }
bring-out-hidden =
    { $count ->
        [one] Une note masquée ou en attente n’y est pas.
       *[other] { $count } notes masquées ou en attente n’y sont pas.
    }
sheet-notes = Notes
sheet-clusters = Regroupements
sheet-votes = Votes
sheet-answers = Réponses
sheet-above = Classée au-dessus de
sheet-gave-dots = Au moins une gommette
sheet-gave-points = Au moins un point
sheet-yes = oui
sheet-column-number = Numéro
sheet-column-text = Texte
sheet-column-zone = Zone
sheet-column-cluster = Regroupement
sheet-column-merged = Réunie avec
sheet-column-kind = Nature
sheet-column-colour = Couleur
sheet-column-group = Table
sheet-column-votes = Votes
sheet-column-starred = Mise en avant
sheet-column-made = Créée le
sheet-column-board = Tableau
sheet-column-summary = Résumé
sheet-column-count = Notes
sheet-column-ballot = Scrutin
sheet-column-method = Façon de choisir
sheet-column-state = État
sheet-column-option = Option
sheet-column-retained = Retenue
sheet-column-closed = Fermé le
sheet-column-impact = Impact moyen
sheet-column-impact-spread = Écart type de l’impact
sheet-column-effort = Effort moyen
sheet-column-effort-spread = Écart type de l’effort
sheet-column-voters = Votants
sheet-column-eligible = Peuvent voter
sheet-column-rank = Rang
sheet-column-result = Résultat
sheet-column-share = Part
sheet-column-by-hand = Comptés à la main
sheet-column-answer = Réponse
sheet-column-other = Autre option
sheet-column-people = Personnes
