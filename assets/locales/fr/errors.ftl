# Une phrase pour chaque refus : ce qui se passe, puis ce que l’on peut faire.
# $place : le champ, ou l’endroit dans un fichier. $limit : la limite. $detail : la valeur lue.

error-internal = Établi a rencontré un défaut qui lui est propre. Rien n’a été changé. Recommencez ; si le défaut revient, gardez ce détail : { $detail }
error-malformed = La demande n’est pas lisible ({ $place }). Rien n’a été changé.
error-too-large = C’est trop volumineux : { $limit } octets au plus. Rien n’a été changé.
error-too-many = C’est trop d’éléments à la fois ({ $place }) : { $limit } au plus. Rien n’a été changé.
error-unknown-field = Établi ne connaît pas ce champ : { $place }.
error-unknown-word = Ce mot n’est pas dans la liste permise : « { $detail } » ({ $place }).
error-text-required = Il manque un texte ({ $place }). Écrivez au moins un mot.
error-text-too-long = Ce texte est trop long ({ $place }) : { $limit } caractères au plus.
error-list-too-long = Cette liste est trop longue ({ $place }) : { $limit } éléments au plus.
error-out-of-range = Ce nombre est hors des limites ({ $place }). La limite est { $limit }.
error-invalid-field = Cette valeur ne convient pas ({ $place }) : { $detail }
error-fixed-field = Ce champ ne change plus après la création : { $place }.
error-unknown-record = Cet élément n’existe plus. Il a peut-être été supprimé.
error-unknown-reference = « { $place } » renvoie à un élément qui n’existe pas ({ $detail }).
error-already-exists = Cet élément existe déjà ({ $detail }).
error-duplicate-id = Deux éléments du fichier ont le même identifiant : { $detail } ({ $place }).
error-wrong-state = Ce changement d’état n’est pas possible : on revient d’une étape à la fois.
error-nothing-to-undo = Il n’y a rien à annuler.
error-nothing-to-redo = Il n’y a rien à rétablir.
error-newer-version = Ce fichier vient d’une version plus récente d’Établi ({ $detail }). Installez cette version pour l’ouvrir ; rien n’y a été écrit.
error-unknown-format = Établi ne lit pas ce format : { $detail }.
error-not-a-library = Ce fichier n’est pas un fichier d’Établi : { $place }
error-damaged = Le fichier de la bibliothèque est abîmé ({ $detail }). Il est gardé de côté ; choisissez une sauvegarde.
error-in-use = Établi est déjà ouvert avec ces données. Fermez l’autre fenêtre, puis recommencez.
error-disk-full = Le disque est plein. Rien n’est perdu : libérez de la place, puis recommencez.
error-unreadable = Impossible de lire ou d’écrire ici : { $place } ({ $detail }).
error-bad-file = Le fichier n’est pas lisible ({ $place }) : { $detail } Rien n’a été importé.
error-not-one-project = Un fichier contient un seul projet, et un laboratoire au plus. Celui-ci en a { $detail } ({ $place }). Rien n’a été importé.
error-conflict = Des éléments de ce fichier diffèrent de ce qui a été fait ici depuis. Choisissez : fusionner, ou garder les deux.
error-ambiguous = Plusieurs ateliers ont ce titre. Donnez l’identifiant de l’un d’eux : { $detail }
error-not-found = Rien ne correspond à « { $detail } ».
error-over-budget = Un scrutin donne plus de gommettes que prévu ({ $place }) : { $limit } au plus.
error-cancelled = L’opération a été arrêtée. Rien n’a été écrit.
error-export-failed = Le document n’a pas pu être composé : { $detail }
error-closed = Établi est en train de se fermer. Rien n’a été changé.
