# RGPD : ce qu’un projet garde et jusqu’à quand, l’anonymiser, le purger.

retention-person = Participant
retention-rater = Évaluation
retention-origin = Un autre laboratoire

retention-title = Données personnelles (RGPD)
retention-purge = Purger le projet…
retention-anonymise = Anonymiser…

retention-purge-ask = Purger « { $title } » ?
retention-anonymise-ask = Anonymiser « { $title } » ?
retention-purge-what = Tout ce qui suit disparaît de la bibliothèque et de ses sauvegardes, sans retour possible :
retention-anonymise-what = Ce qui dit qui était là disparaît de la bibliothèque, de son historique et de ses sauvegardes, sans retour possible. Les textes restent.
retention-purge-went = « { $title } » est purgé. Ont disparu :
retention-anonymise-went = « { $title } » est anonymisé. Ont disparu :
retention-purge-will = Disparaîtraient de « { $title } », sans retour possible :
retention-anonymise-will = Disparaîtraient de « { $title } », sans retour possible ; les textes restent :
retention-nothing = Rien : personne n’y est nommé.
retention-not-done = Rien n’a été changé. Pour le faire, relancez avec --confirm et le titre du projet.

retention-images =
    { $count ->
        [one] une image
       *[other] { $count } images
    }
retention-gestures =
    { $count ->
        [one] un geste de l’historique
       *[other] { $count } gestes de l’historique
    }
retention-gestures-cleaned =
    { $count ->
        [one] un geste de l’historique est relu et nettoyé
       *[other] { $count } gestes de l’historique sont relus et nettoyés
    }
retention-trace-pseudonym =
    { $count ->
        [one] un pseudonyme
       *[other] { $count } pseudonymes
    }
retention-trace-author =
    { $count ->
        [one] un auteur de note
       *[other] les auteurs de { $count } notes
    }
retention-trace-device =
    { $count ->
        [one] un appareil
       *[other] { $count } appareils
    }
retention-trace-wish =
    { $count ->
        [one] une liste de voisins souhaités ou évités
       *[other] { $count } listes de voisins souhaités ou évités
    }
retention-trace-voter =
    { $count ->
        [one] un nom de votant ou une liste d’émargement
       *[other] { $count } noms de votants ou listes d’émargement
    }
retention-trace-rater =
    { $count ->
        [one] un nom dans une matrice
       *[other] { $count } noms dans des matrices
    }

retention-file-backup-rewritten = sauvegarde réécrite : { $file }
retention-file-backup-removed = sauvegarde supprimée, car elle ne peut pas être relue : { $file }
retention-file-library-rewritten = bibliothèque mise de côté, réécrite : { $file }
retention-file-library-removed = bibliothèque mise de côté, supprimée car elle ne peut pas être relue : { $file }
retention-file-log-removed = journal mis de côté, supprimé : { $file }
retention-file-tail-removed = suite des sauvegardes, recommencée : { $file }
retention-file-urn-removed = urne d’un vote secret, supprimée : { $file }
retention-file-passing-removed = document préparé pour une imprimante ou copie lue une fois, supprimé : { $file }
retention-file-earlier-rewritten = copie antérieure, dans un dossier où était la bibliothèque, réécrite : { $file }
retention-file-earlier-removed = fichier d’une copie antérieure, supprimé : { $file }
retention-file-earlier-untouched = copie antérieure, laissée telle quelle : { $file }
retention-file-other-removed = brouillon supprimé : { $file }
retention-file-other-untouched = fichier qui n’est pas d’Établi, laissé tel quel : { $file }
retention-elsewhere = Les copies posées ailleurs (clés, autres ordinateurs, documents et fichiers exportés) ne sont pas touchées : supprimez-les vous-même.
retention-methods-stay = Les méthodes gardées par le laboratoire et ce qui a été repris dans d’autres projets restent.
retention-texts-stay = Les textes ne sont pas relus : un nom écrit dans une note y reste.

retention-resumed-purge = Une purge interrompue a été menée à son terme.
retention-resumed-anonymise = Une anonymisation interrompue a été menée à son terme.
retention-unfinished-purge = Une purge interrompue n’a pas pu être menée à son terme. Établi réessaiera au prochain démarrage. { $reason }
retention-unfinished-anonymise = Une anonymisation interrompue n’a pas pu être menée à son terme. Établi réessaiera au prochain démarrage. { $reason }

retention-list = Ce qui disparaît
retention-looking = Établi relit la bibliothèque et ses sauvegardes…
retention-type-title = Pour confirmer, tapez le titre du projet : { $title }
retention-type-first = Tapez d’abord le titre du projet.
retention-not-now = Ce qui est commencé va à son terme.
retention-purge-do = Purger
retention-anonymise-do = Anonymiser
retention-stage-library = La bibliothèque est réécrite…
retention-stage-around = Les sauvegardes sont réécrites…
retention-stage-done = C’est fait.
retention-purpose = Finalité
retention-purpose-hint = À quoi servent ces données, par exemple « Concevoir l’accueil de la mairie ».
retention-notice = Avis aux participants
retention-notice-hint = Ce que l’on dit à ceux qui viennent : ce qui est gardé, combien de temps, à qui s’adresser.
retention-notice-of-lab = Vide : l’avis du laboratoire est repris.
retention-notice-lab-hint = Repris par tous les projets qui n’ont pas le leur.
retention-day-of-lab = Vide : jusqu’au { $date }, la durée du laboratoire après la fin du projet.
retention-over = Les pseudonymes devaient être effacés le { $date }. Anonymisez pour garder les textes, ou purgez tout le projet.
retention-over-purge = Le projet devait être purgé le { $date }. Purgez-le en entier, ou changez la date de conservation.
retention-over-purge-anonymised = Le projet devait être purgé le { $date }. Les pseudonymes n’y sont plus, les textes y sont encore : purgez-le en entier, ou changez la date de conservation.
retention-anonymised = Anonymisé le { $when }.
retention-lab = Conservation (RGPD)
retention-months = Garder les pseudonymes
retention-months-unit = mois
retention-months-hint = Après la fin du projet, s’il n’a pas de date à lui.
retention-then = Ensuite
retention-then-anonymise = Anonymiser, garder les textes
retention-then-purge = Purger le projet
retention-over-count =
    { $count ->
        [0] Aucun projet en retard
        [one] { $count } projet en retard
       *[other] { $count } projets en retard
    }
retention-decide = Décider

retention-case = Enregistrer un cas anonymisé…
retention-case-done = Cas anonymisé enregistré : { $path } N’en font pas partie :
retention-case-title = Cas anonymisé enregistré
retention-case-text = Un autre laboratoire peut importer ce fichier. N’en font pas partie :
retention-case-look = Relisez-le avant de le donner : les textes et les images qui restent peuvent encore parler de quelqu’un.
retention-case-nameless = Le projet a déjà été anonymisé : Établi ne sait plus comment les personnes s’appelaient, et un nom écrit dans un texte n’y est plus reconnu ni remplacé.
retention-trace-mention =
    { $count ->
        [one] un nom dans une phrase, remplacé par […]
       *[other] { $count } noms dans des phrases, remplacés par […]
    }
retention-trace-responsible =
    { $count ->
        [one] un responsable de séquence
       *[other] { $count } responsables de séquence
    }
retention-trace-hidden-note =
    { $count ->
        [one] une note masquée ou en attente
       *[other] { $count } notes masquées ou en attente
    }
retention-trace-hidden-words =
    { $count ->
        [one] un texte tiré d’une note masquée, remplacé par […]
       *[other] { $count } textes tirés d’une note masquée, remplacés par […]
    }
retention-trace-hidden-part =
    { $count ->
        [one] une étape ou une ligne de parcours masquée
       *[other] { $count } étapes ou lignes de parcours masquées
    }
retention-trace-private-notes =
    { $count ->
        [one] une note privée d’animation
       *[other] { $count } notes privées d’animation
    }
retention-trace-original-text =
    { $count ->
        [one] une formulation d’origine
       *[other] { $count } formulations d’origine
    }
retention-trace-category =
    { $count ->
        [one] une répartition par catégories trop petites
       *[other] { $count } répartitions par catégories trop petites
    }
retention-trace-moment =
    { $count ->
        [one] un moment
       *[other] { $count } moments
    }
retention-trace-run =
    { $count ->
        [one] un geste du minuteur
       *[other] { $count } gestes du minuteur
    }
retention-trace-source =
    { $count ->
        [one] l’origine d’une copie
       *[other] l’origine de { $count } copies
    }
retention-trace-lab =
    { $count ->
        [one] la fiche ou l’avis du laboratoire
       *[other] la fiche et l’avis du laboratoire
    }
retention-case-name = { $title } (cas anonymisé)
retention-stop = Renoncer
retention-stopping = Établi s’arrête…
retention-stopped = Arrêté : rien n’a été changé.
retention-stop-until = Vous pouvez encore renoncer : rien n’est changé tant que la bibliothèque n’est pas réécrite.
retention-stop-late = Trop tard pour renoncer : la bibliothèque est réécrite, le reste va à son terme.
retention-register = Fiche de registre (RGPD)
retention-register-lab = Fiche de registre du laboratoire
retention-register-text = Ce que demande le registre des traitements : finalité, personnes, données, durées, destinataires, sécurité. Établie depuis vos projets, à compléter.
retention-register-name = Fiche de registre, { $title }
retention-register-done = Fiche de registre écrite : { $name }
retention-contributions = Contributions
retention-contributions-of = Remettre ses contributions à { $person }
retention-contributions-name = Contributions de { $person }
retention-contributions-done = Contributions écrites : { $name }
retention-contributions-text = Ce que cette personne a écrit et voté à son nom, et ce qui ne peut pas être remis : un vote secret ne garde pas qui a choisi quoi.
retention-format = Sous quelle forme

retention-removed = Projets supprimés
retention-removed-text = Leurs textes restent dans l’historique et dans les sauvegardes, pour que « Annuler » et la restauration les fassent revenir. Les purger les efface de partout.
retention-removed-at = supprimé { $when }
retention-removed-purge = Purger le projet « { $title } »…
