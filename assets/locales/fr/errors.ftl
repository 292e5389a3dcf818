# Une phrase pour chaque refus : ce qui se passe, puis ce que l’on peut faire.
# $place : le champ, ou l’endroit dans un fichier. $limit : la limite. $detail : la valeur lue.
# $technical : ce que dit une bibliothèque de code ou le système, nommé comme tel et dans aucune autre phrase.

error-internal = Établi a rencontré un défaut qui lui est propre. Rien n’a été changé. Recommencez ; si le défaut revient, gardez ce détail technique, en anglais : { $technical }
error-malformed = La demande n’est pas lisible ({ $place }). Rien n’a été changé.
error-too-large = C’est trop volumineux : { $limit } octets au plus. Rien n’a été changé.
error-too-many = C’est trop d’éléments à la fois ({ $place }) : { $limit } au plus. Rien n’a été changé.
error-unknown-field = Établi ne connaît pas ce champ : { $place }.
error-unknown-word = Ce mot n’est pas dans la liste permise : « { $detail } » ({ $place }).
error-unknown-word-plain = Ce mot n’est pas dans la liste permise ({ $place }).
error-text-required = Il manque un texte ({ $place }). Écrivez au moins un mot.
error-text-too-long = Ce texte est trop long ({ $place }) : { $limit } caractères au plus.
error-list-too-long = Cette liste est trop longue ({ $place }) : { $limit } éléments au plus.
error-out-of-range = Ce nombre est hors des limites ({ $place }). La limite est { $limit }.
error-out-of-range-plain = Ce nombre est hors des limites ({ $place }).
error-invalid-field = Cette valeur ne convient pas ({ $place }) : { $detail }
error-invalid-field-plain = Cette valeur ne convient pas ({ $place }). Corrigez-la, puis recommencez.
error-fixed-field = Ce champ ne change plus après la création : { $place }.
error-unknown-record = Cet élément n’existe plus. Il a peut-être été supprimé.
error-unknown-reference = « { $place } » renvoie à un élément qui n’existe pas ({ $detail }).
error-unknown-reference-plain = « { $place } » renvoie à un élément qui n’existe pas.
error-already-exists = Cet élément existe déjà ({ $detail }).
error-already-exists-plain = Cet élément existe déjà. Rien n’a été changé.
error-duplicate-id = Deux éléments du fichier ont le même identifiant : { $detail } ({ $place }).
error-wrong-state = Ce changement d’état n’est pas possible : on revient d’une étape à la fois.
error-voted = Des personnes ont déjà voté : ce qui a été annoncé et les propositions restent comme elles étaient. Rien n’a été changé. Pour voter autrement, faites un nouveau vote.
error-rated = Cette place est la moyenne des évaluations : elle ne se déplace pas à la main. Rien n’a été changé. Pour la changer, notez de nouveau pour une table.
error-nothing-to-undo = Il n’y a rien à annuler.
error-nothing-to-redo = Il n’y a rien à rétablir.
error-newer-version = Ce fichier vient d’une version plus récente d’Établi ({ $detail }). Installez cette version pour l’ouvrir ; rien n’y a été écrit.
error-unknown-format = Établi ne lit pas ce format : { $detail }.
error-unknown-format-plain = Établi ne lit pas le format de ce fichier. Rien n’a été changé.
error-not-a-library = Ce fichier n’est pas un fichier d’Établi : { $place }
error-damaged = Le fichier de la bibliothèque est abîmé. Rien n’y a été écrit ; ouvrez Établi pour repartir d’une sauvegarde.
error-in-use = Établi est déjà ouvert avec ces données. Fermez l’autre fenêtre, puis recommencez.
error-folds-not-kept = Ce document réunit de petites catégories, et la bibliothèque doit le retenir pour que les suivants ne les donnent pas. Elle ne peut pas être écrite maintenant, le plus souvent parce qu’une fenêtre d’Établi est ouverte : fermez-la, ou exportez depuis elle. Rien n’a été écrit.
error-disk-full = Le disque est plein. Rien n’est perdu : libérez de la place, puis recommencez.
error-unreadable = Impossible de lire ou d’écrire ici : { $place }. Vérifiez que le disque ou le réseau est bien branché, puis recommencez.
error-file-missing = Il n’y a rien à cet endroit : { $place }. Vérifiez le nom et le dossier, puis recommencez.
error-is-a-folder = C’est un dossier, et il faut un fichier : { $place }.
error-bad-file = Le fichier n’est pas lisible ({ $place }) : { $detail } Rien n’a été importé.
error-bad-file-plain = Le fichier est incomplet ou abîmé ({ $place }). Rien n’a été importé. Enregistrez-le de nouveau, puis recommencez.
error-not-a-picture = Ce fichier n’est pas une image qu’Établi sait lire. Enregistrez-la en PNG, JPEG, GIF ou WebP, puis recommencez. Rien n’a été changé.
error-picture-damaged = Cette image est abîmée ou incomplète : elle ne peut pas être lue. Rien n’a été changé.
error-picture-too-large = Cette image a trop de points pour être lue ({ $detail }). Réduisez-la, puis recommencez. Rien n’a été changé.
error-picture-too-large-plain = Cette image a trop de points pour être lue. Réduisez-la, puis recommencez. Rien n’a été changé.
error-not-one-project = Un fichier contient un seul projet, et un laboratoire au plus. Celui-ci en a { $detail } ({ $place }). Rien n’a été importé.
error-conflict = Des éléments de ce fichier diffèrent de ce qui a été fait ici depuis. Choisissez : fusionner, ou garder les deux.
error-ambiguous = Plusieurs portent ce titre. Donnez l’identifiant de celui que vous voulez : { $detail }
error-not-found = Rien ne correspond à « { $detail } ».
error-no-library = Il n’y a pas de bibliothèque dans { $place }.
error-over-budget = Un scrutin donne plus de gommettes que prévu ({ $place }) : { $limit } au plus.
error-cancelled = L’opération a été arrêtée. Rien n’a été écrit.
error-export-failed = Le document n’a pas pu être composé. Rien n’a été écrit. Recommencez ; si cela revient, gardez ce détail technique, en anglais : { $technical }
error-closed = Établi est en train de se fermer. Rien n’a été changé.
error-library-away = Le dossier de la bibliothèque n’est pas là : { $place }. Branchez la clé ou reconnectez le lecteur, puis réessayez. Rien n’a été créé ailleurs.
error-library-missing = La bibliothèque n’est plus à sa place : { $place }. Rien n’a été créé à la place. Elle a peut-être été renommée ou déplacée par un autre logiciel.
error-library-replaced = Un autre fichier a pris la place de la bibliothèque pendant qu’elle était ouverte : { $place }. Rien n’est enregistré tant que vous n’avez pas choisi avec lequel continuer.
error-library-left = Ce fichier est une copie ancienne : la bibliothèque continue dans { $detail }. Ouvrez-la là-bas, ou reprenez cette copie en sachant qu’elles différeront.
error-locked = Ce fichier est chiffré : { $place }. Il faut sa phrase de passe pour l’ouvrir.
error-wrong-passphrase = Ce n’est pas la phrase de passe de ce fichier. Rien n’a été changé. Vérifiez les majuscules et la disposition du clavier, puis réessayez.
error-passphrase-too-short = Cette phrase est trop courte : { $limit } signes au moins.
error-encryption-unfinished = La bibliothèque est faite, mais pas encore ce fichier : { $place }. Établi reprend au prochain démarrage.
error-other-library = Le dossier { $place } contient une autre bibliothèque que celle qui y était. Rien n’y a été écrit.
error-read-only = Établi n’a pas le droit de lire ou d’écrire ici : { $place }. Choisissez un autre endroit, ou demandez ce droit.
error-file-exists = Un fichier porte déjà ce nom : { $place }. Il n’a pas été touché. Choisissez un autre nom, ou remplacez-le avec --force.
error-whole-library = C’est une bibliothèque entière, pas le fichier d’un projet : { $place }. « etabli look » dit ce qu’elle contient.
error-own-library = C’est la bibliothèque ouverte elle-même : { $place }. Il n’y a rien à y reprendre.
error-unread-format = Établi connaît ce format et ne le lit pas : { $detail }. Enregistrez le fichier en CSV, XLSX ou ODS, sans mot de passe, puis recommencez.
error-other-shape = Ce fichier n’a pas la forme attendue : { $detail }. Choisissez « Tableau ».
error-own-format = Ce fichier est d’Établi même ({ $detail }) : il apporte un atelier entier et s’importe par « Importer des fichiers ».
error-clearing-unfinished = Le projet n’est plus dans la bibliothèque, mais il en reste des traces dans ce fichier : { $place }. Établi reprendra au prochain démarrage.
error-title-differs = Ce n’est pas le titre du projet. Tapez-le tel quel : { $detail }

# Ce que dit un programme d’autrui, sous une phrase.
technical-detail = Détail technique, en anglais

# Ce qu’une vérification a trouvé, par sorte.
check-file =
    La structure du fichier est abîmée : { $count ->
        [one] un défaut.
       *[other] { $count } défauts.
    }
check-unread = Illisible : { $what }.
check-reference = Renvoie à un élément qui n’existe pas : { $what }.
check-rule = Contient une valeur qui n’est pas permise : { $what }.
