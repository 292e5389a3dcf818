# Quand la bibliothèque ne s’ouvre pas, ou ne peut pas être écrite : ce qui s’est passé, ce qui est
# à l’abri, ce qu’il faut faire.

recovery-damaged-title = Une partie de la bibliothèque est illisible
recovery-damaged-text = Établi n’a rien écrit dans le fichier et a relu vos sauvegardes.
recovery-newer-title = Cette bibliothèque vient d’une version plus récente d’Établi
recovery-newer-text = L’ouvrir ici perdrait ce que cette version ne connaît pas. Établi ne l’a donc pas touchée.
recovery-in-use-title = La bibliothèque est déjà ouverte
recovery-in-use-text = Un autre Établi s’en sert. Fermez-le, puis réessayez. Rien n’est perdu.
recovery-other-title = La bibliothèque ne peut pas être ouverte
recovery-file = Fichier
recovery-start-from = Repartir de
recovery-backup-holds =
    Relue, complète : { $notes ->
        [0] aucune note.
        [one] { $notesText } note.
       *[other] { $notesText } notes.
    }
recovery-no-backup = Aucune sauvegarde saine n’a été trouvée. Copiez le fichier sur une clé avant tout, puis utilisez un autre dossier.
recovery-kept-aside = Le fichier abîmé reste à côté, sous un autre nom. Vous pourrez y reprendre des notes.
recovery-disk = Un disque qui rend des pages abîmées peut lâcher : copiez la sauvegarde sur une clé.
recovery-what-to-do = Que faire ?
recovery-newer-install = Installer la version plus récente : votre bibliothèque sera gardée.
recovery-newer-ask = Ou utiliser un autre dossier, avec une bibliothèque de cette version.
recovery-quit = Quitter
recovery-reveal = Ouvrir le dossier
recovery-other-folder = Utiliser un autre dossier…
recovery-open-backup = Ouvrir la sauvegarde
recovery-busy = Ouverture…

disk-full-title = Le disque est plein.
disk-full-kept =
    { $count ->
        [one] Votre dernier geste est gardé en mémoire, pas encore sur le disque.
       *[other] Vos { $count } derniers gestes sont gardés en mémoire, pas encore sur le disque.
    }
disk-full-before = Tout ce qui précède { $time } est enregistré.
disk-full-all-before = Tout ce qui précède est enregistré.
disk-full-copy-text = Copier la bibliothèque sur une clé en attendant
disk-full-copy = Choisir…
disk-full-free = Libérer de la place, puis
disk-full-trying = Nouvel essai…
disk-full-again = Établi réessaie aussi toutes les 10 s.
disk-full-over = Il y a de nouveau de la place : tout est enregistré.
disk-refuses-title = Le disque refuse l’écriture.
disk-refuses-free = Vérifier la clé, le réseau ou le droit d’écrire, puis
disk-refuses-over = Le disque accepte de nouveau l’écriture : tout est enregistré.
disk-full-close-title = Fermer sans enregistrer ?
disk-full-close-text =
    { $count ->
        [one] Un geste n’est pas encore sur le disque et sera perdu.
       *[other] { $count } gestes ne sont pas encore sur le disque et seront perdus.
    }
disk-full-close-confirm = Fermer et perdre

recovery-away-title = Le dossier de la bibliothèque n’est pas là
recovery-missing-title = La bibliothèque n’est plus à sa place
recovery-left-title = Cette copie a été remplacée
recovery-other-library-title = Une autre bibliothèque est dans ce dossier
recovery-waiting = Établi attend ce dossier et continuera dès qu’il revient.
recovery-renamed = Une bibliothèque porte un autre nom dans ce dossier. L’ouvrir la copie sous son nom ; le fichier d’origine reste.
recovery-backups-there = Ses sauvegardes sont encore là.
recovery-new = Créer une nouvelle bibliothèque ici
recovery-home = Revenir au dossier { $folder }
recovery-knowingly = L’ouvrir quand même
recovery-take = Ouvrir ce choix

parting-title = La bibliothèque a perdu sa place
parting-kept =
    { $count ->
        [0] Ce que vous aviez fait avant est gardé.
        [one] Un geste attend d’être enregistré.
       *[other] { $count } gestes attendent d’être enregistrés.
    }
parting-mine = Continuer avec ce qui est à l’écran
parting-mine-text = Tout ce que la fenêtre contient est écrit sous le nom de la bibliothèque. Le fichier qui a pris sa place est gardé à côté, sous un autre nom.
parting-theirs = Continuer avec l’autre fichier
parting-theirs-text = Ce que la fenêtre contient est d’abord gardé comme une sauvegarde. Puis l’écran montre l’autre fichier.
parting-elsewhere = Continuer dans un autre dossier…
parting-elsewhere-text = Ce que la fenêtre contient y est copié. Rien n’est changé ici.
parting-retry = Réessayer
parting-retry-text = Si le fichier ou le dossier est revenu. Établi regarde aussi de lui-même.
parting-choose = Avec quoi continuer ?
parting-aside = L’autre fichier est gardé : { $path }
parting-settled = C’est enregistré.
log-aside-note = Un journal d’une autre copie était posé à côté de la bibliothèque. Il n’a pas été appliqué ; il est gardé : { $path }
rescued-note = Des gestes enregistrés manquaient dans le fichier. Ils sont tous dans une sauvegarde : { $path }. Les réglages peuvent la restaurer.
