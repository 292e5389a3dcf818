# Réglages : le laboratoire, l’affichage, le fichier, les sauvegardes.

settings-title = Réglages
settings-busy = Une opération sur la bibliothèque est en cours.

settings-lab = Laboratoire
settings-lab-name = Nom
settings-lab-contact = Contact
settings-lab-host = Structure d’accueil
settings-lab-hint = Logo, nom et structure figurent en tête de chaque document.
settings-logo-add = Ajouter un logo
settings-logo-change = Changer
settings-logo-remove = Retirer
settings-logo-alt = Logo de { $name }
settings-logo-alt-lab = Logo du laboratoire
settings-roadmap-period = Période de la feuille de route
settings-axes = Axes de la feuille de route
settings-roadmap-axes =
    { $count ->
        [0] Aucun axe de la feuille de route
        [one] { $count } axe de la feuille de route
       *[other] { $count } axes de la feuille de route
    }
settings-time-zone = Fuseau horaire
settings-time-zone-hint = Les heures, « aujourd’hui » et les retards sont ceux de ce fuseau.

settings-display = Langue et affichage
settings-language = Langue de l’application
settings-theme = Thème
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-theme-system = Comme l’ordinateur
settings-text-size = Taille du texte
settings-single-keys = Raccourcis d’une seule lettre dans les tableaux
settings-reduced-motion = Réduire les mouvements, même si l’ordinateur ne le demande pas

settings-file = Où est le fichier
settings-file-size =
    { $size }, { $workshops ->
        [0] aucun atelier
        [one] { $workshopsText } atelier
       *[other] { $workshopsText } ateliers
    }, { $notes ->
        [0] aucune note
        [one] { $notesText } note
       *[other] { $notesText } notes
    }.
settings-checked-at = Vérifié à { $time }.
settings-open-folder = Ouvrir le dossier
settings-move = Utiliser un autre dossier…
settings-moved = La bibliothèque ouverte est maintenant { $path }.
settings-check = Vérifier
settings-checking = Vérification…
settings-check-sound = La bibliothèque est saine.
settings-check-unsound = La vérification a trouvé des défauts : copiez la bibliothèque ailleurs, puis restaurez une sauvegarde.

settings-backups = Sauvegardes
settings-backups-when = une par jour d’usage
settings-backups-kept = Établi garde les 10 dernières. Regardez d’abord, puis choisissez : restaurer met de côté la bibliothèque d’aujourd’hui, comme une sauvegarde.
settings-backups-none = Aucune sauvegarde pour l’instant
settings-backups-none-text = Établi en fait une à l’ouverture, chaque jour d’usage. « Sauvegarder maintenant » en fait une tout de suite.
settings-backup-now = Sauvegarder maintenant
settings-backing-up = Sauvegarde…
settings-backup-done = Sauvegarde faite et relue.
settings-backup-when = Quand
settings-backup-holds = Ce qu’elle contient
settings-backup-size = Taille
settings-backup-state = État
settings-backup-actions = Restaurer
settings-backup-notes =
    { $notes ->
        [0] aucune note
        [one] { $notesText } note
       *[other] { $notesText } notes
    }
settings-backup-unreadable = illisible
settings-backup-verified = relue
settings-backup-unverified = à relire
settings-restore-confirm = Restaurer
settings-restored = Sauvegarde restaurée. La bibliothèque précédente est dans la liste : { $path }
settings-copy-hint = Une copie hors de l’ordinateur protège d’une panne.
settings-copy = Copier sur une clé…
settings-copied = Copie faite : { $path }
settings-left = L’ancienne copie reste ici : { $path }. Elle est marquée comme remplacée et ne s’ouvrira plus par erreur.
settings-synchronised = Ce dossier est tenu par { $client }. Un logiciel de synchronisation peut renommer ou remplacer le fichier pendant qu’Établi s’en sert : gardez la bibliothèque dans un dossier de l’ordinateur, et déposez-y des copies (« Copier sur une clé… »).
settings-backup-until = jusqu’à : { $when }
settings-backup-other-library = d’une autre bibliothèque
settings-backup-locked = chiffrée avec une autre phrase
settings-backup-ahead-of-clock = datée dans l’avenir : une horloge était fausse

# Fuseaux horaires
zone-paris = Paris (Hexagone)
zone-guadeloupe = Guadeloupe
zone-martinique = Martinique
zone-guyane = Guyane
zone-reunion = La Réunion
zone-mayotte = Mayotte
zone-miquelon = Saint-Pierre-et-Miquelon
zone-saint-barthelemy = Saint-Barthélemy
zone-saint-martin = Saint-Martin
zone-noumea = Nouvelle-Calédonie
zone-tahiti = Polynésie française (Tahiti)
zone-marquises = Polynésie française (Marquises)
zone-gambier = Polynésie française (Gambier)
zone-wallis = Wallis-et-Futuna
zone-other = Autre…
zone-other-name = Nom du fuseau
zone-example = America/Montreal
zone-unknown = Ce fuseau n’est pas connu. Écrivez-le par exemple America/Montreal.
