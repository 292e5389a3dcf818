# Regarder dans une sauvegarde ou une bibliothèque avant d’en décider.

look-action = Regarder…
look-title-backup = Sauvegarde : { $when }
look-title-library = Une bibliothèque entière
look-title-library-of = Bibliothèque de { $lab }
look-title-aside = Bibliothèque mise de côté
look-title-log = Journal mis de côté : { $when }
look-reading = Lecture, sans rien y changer…
look-refused-title = Ce fichier ne peut pas être regardé
look-untouched = Regarder n’a rien changé, à aucun fichier.

# Ce que le fichier est pour la bibliothèque ouverte
look-kinship-own = C’est la bibliothèque ouverte elle-même.
look-kinship-same = La même bibliothèque, exactement au même point.
look-kinship-earlier = Une copie plus ancienne de cette bibliothèque.
look-kinship-later = Une copie plus récente de cette bibliothèque : tout ce qui a été fait ici y est.
look-kinship-apart = Une copie de cette bibliothèque qui a continué de son côté : chacune contient ce que l’autre n’a pas.
look-kinship-other = Une autre bibliothèque.

look-holds =
    { $projects ->
        [0] Aucun projet
        [one] { $projects } projet
       *[other] { $projects } projets
    }, { $workshops ->
        [0] aucun atelier
        [one] { $workshops } atelier
       *[other] { $workshops } ateliers
    }, { $gestures ->
        [0] aucun geste enregistré
        [one] { $gesturesText } geste enregistré
       *[other] { $gesturesText } gestes enregistrés
    }.
look-until = Dernier geste : { $when }.
look-foreign-log = Un journal (-wal) qui n’est pas le sien est posé à côté de ce fichier. Il n’a pas été lu.
look-log-read =
    { $count ->
        [one] Ce journal contient { $commits } enregistrement. Il va avec { $file } : voici ce qu’ils donnent ensemble.
       *[other] Ce journal contient { $commits } enregistrements. Il va avec { $file } : voici ce qu’ils donnent ensemble.
    }
look-log-unread =
    { $count ->
        [0] Rien de lisible n’est dans ce journal.
        [one] Ce journal contient { $commits } enregistrement, écrit pour la dernière fois : { $when }. Aucun fichier de ce dossier n’est celui avec lequel il va : sans lui, il ne peut pas être lu. Si vous le retrouvez, remettez-le dans le dossier de la bibliothèque, sous n’importe quel nom en .etabli, et regardez de nouveau.
       *[other] Ce journal contient { $commits } enregistrements, le dernier écrit : { $when }. Aucun fichier de ce dossier n’est celui avec lequel il va : sans lui, il ne peut pas être lu. Si vous le retrouvez, remettez-le dans le dossier de la bibliothèque, sous n’importe quel nom en .etabli, et regardez de nouveau.
    }

# Le tableau
look-table = Ateliers
look-workshop = Atelier
look-notes = Notes
look-people = Personnes
look-decisions = Décisions
look-actions = Actions
look-compared = Comparé à aujourd’hui
look-no-workshops = Il n’y a aucun atelier, ni dans ce fichier ni dans la bibliothèque ouverte.
look-pick = Reprendre « { $title } »
look-same = identique
look-there = seulement dans ce fichier
look-here = seulement ici, dans la bibliothèque ouverte
look-only-there =
    { $count ->
        [one] { $count } élément seulement dans ce fichier
       *[other] { $count } éléments seulement dans ce fichier
    }
look-only-here =
    { $count ->
        [one] { $count } élément seulement ici
       *[other] { $count } éléments seulement ici
    }
look-changed =
    { $count ->
        [one] { $count } élément différent
       *[other] { $count } éléments différents
    }
look-newer-there = le plus récent est dans ce fichier
look-newer-here = le plus récent est ici

# Ce qu’on en fait
look-take =
    { $count ->
        [0] Reprendre des ateliers
        [one] Reprendre { $count } atelier
       *[other] Reprendre { $count } ateliers
    }
look-take-none = Cochez les ateliers à reprendre.
look-choice-title =
    { $count ->
        [one] Un élément repris diffère de ce qui a été fait ici
       *[other] { $count } éléments repris diffèrent de ce qui a été fait ici
    }
look-choice-text = Rien n’est encore écrit. Les ateliers qui ne sont plus ici reviennent dans les deux cas.
look-choice-copy-hint = Chaque atelier qui diffère est repris à côté, dans son projet, titre suivi de « (copie) ».
look-restore = Restaurer…
look-restore-title = Restaurer ?
look-restore-text = La bibliothèque d’aujourd’hui est d’abord gardée comme une sauvegarde, dans la liste des réglages : la restaurer annule ceci. Puis tout ce qui est à l’écran vient de ce fichier, qui reste à sa place.
look-restore-loses =
    { $count ->
        [0] Rien de ce qui est ici ne manquera à l’écran.
        [one] Un élément qui est seulement ici ne sera plus à l’écran.
       *[other] { $count } éléments qui sont seulement ici ne seront plus à l’écran.
    }
look-recover-text = Le fichier qui ne s’ouvre pas est d’abord gardé de côté, sous un autre nom. Puis Établi s’ouvre avec ce que vous venez de regarder.

# Ce qui est à côté
look-beside = Mis de côté
look-beside-library = Bibliothèque
look-beside-log = Journal d’une autre copie
