# La phrase de passe de la bibliothèque : la choisir, la donner, la changer, la retirer.

passphrase-show = Montrer la phrase
passphrase-hide = Cacher la phrase

locked-title = Cette bibliothèque est chiffrée
locked-text = Donnez sa phrase de passe pour l’ouvrir. Rien n’en est lu avant.
locked-passphrase = Phrase de passe
locked-open = Ouvrir
locked-opening = Ouverture…
locked-lost = Une phrase perdue ne se retrouve pas : personne ne peut rouvrir le fichier sans elle. Vous pouvez continuer dans un autre dossier, celui-ci reste tel quel.
locked-file-title = Ce fichier est chiffré
locked-file-text = Donnez la phrase de passe avec laquelle il a été chiffré.

encryption-title = Phrase de passe
encryption-none = Aucune.
encryption-none-text = Qui ouvre votre session lit la bibliothèque. Avec une phrase, le fichier et ses sauvegardes sont chiffrés ; si elle est perdue, personne ne peut les rouvrir, nous non plus.
encryption-has = La bibliothèque est chiffrée.
encryption-has-text = Ses sauvegardes, les urnes des votes secrets et ce qui s’ajoute depuis la dernière sauvegarde le sont aussi. Établi demande la phrase à chaque démarrage.
encryption-exports = Ce que vous enregistrez ailleurs n’est pas chiffré : documents, tableaux, projets (.etabli), impressions. Une copie sur une clé l’est.
encryption-choose = Choisir une phrase…
encryption-change = Changer…
encryption-remove = Retirer…
encryption-plain =
    { $count ->
        [one] Un fichier à côté de la bibliothèque n’est pas chiffré : tout le monde peut le lire.
       *[other] { $countText } fichiers à côté de la bibliothèque ne sont pas chiffrés : tout le monde peut les lire.
    }
encryption-earlier =
    { $count ->
        [one] Un fichier reste lisible par tout le monde là où était la bibliothèque. Supprimez-le vous-même s’il ne sert plus :
       *[other] { $countText } fichiers restent lisibles par tout le monde là où était la bibliothèque. Supprimez-les vous-même s’ils ne servent plus :
    }
encryption-around = Les chiffrer…

encryption-on-title = Chiffrer la bibliothèque
encryption-on-text = Choisissez une phrase longue que vous retiendrez : quatre ou cinq mots sans rapport entre eux valent mieux qu’un mot compliqué. Notez-la en lieu sûr : une phrase perdue ne se retrouve pas, et sans elle personne ne peut rouvrir la bibliothèque ni ses sauvegardes.
encryption-change-title = Changer la phrase de passe
encryption-change-text = La bibliothèque et ses sauvegardes sont chiffrées avec la nouvelle phrase. Les copies faites sur une clé gardent l’ancienne. Une phrase perdue ne se retrouve pas.
encryption-off-title = Retirer la phrase de passe
encryption-off-text = La bibliothèque et ses sauvegardes redeviennent lisibles par qui ouvre votre session. Les copies faites sur une clé restent chiffrées.
encryption-around-title = Chiffrer ce qui ne l’est pas
encryption-around-text = Les sauvegardes et les bibliothèques mises de côté qui ne sont pas chiffrées le sont avec la phrase de la bibliothèque.
encryption-now = Phrase de passe actuelle
encryption-to = Nouvelle phrase de passe
encryption-to-hint = Au moins { $least } signes. Majuscules, accents et espaces comptent.
encryption-again = Encore une fois, pour être sûr
encryption-differs = Les deux phrases ne sont pas les mêmes.
encryption-elsewhere = Les copies que vous avez faites ailleurs (clé, réseau, synchronisation) restent comme elles sont.
encryption-cannot =
    { $count ->
        [one] Un fichier mis de côté ne peut pas être chiffré, parce qu’il est abîmé ou n’est qu’un journal :
       *[other] { $countText } fichiers mis de côté ne peuvent pas être chiffrés, parce qu’ils sont abîmés ou ne sont que des journaux :
    }
encryption-cannot-remove = Les supprimer
encryption-cannot-remove-hint = Sinon ils restent lisibles.
encryption-do-on = Chiffrer
encryption-do-change = Changer la phrase
encryption-do-off = Retirer la phrase
encryption-do-around = Chiffrer
encryption-missing = Remplissez d’abord les champs.
encryption-stage-library = La bibliothèque est écrite à neuf et comparée…
encryption-stage-around = Les sauvegardes et les autres fichiers…
encryption-stage-done = Tout est fait.
encryption-not-now = La bibliothèque est déjà remplacée : la suite ne peut plus être arrêtée.
encryption-cancelled = Arrêté : rien n’a été changé.
encryption-done-on = La bibliothèque est chiffrée
encryption-done-change = La phrase de passe est changée
encryption-done-off = La bibliothèque n’est plus chiffrée
encryption-done-around = Ce qui pouvait être chiffré l’est
encryption-done-files =
    { $count ->
        [0] Aucun autre fichier n’était à reprendre.
        [one] Un autre fichier l’a suivie.
       *[other] { $countText } autres fichiers l’ont suivie.
    }
encryption-stays = Reste lisible : { $path }
encryption-went = Supprimé : { $path }

encryption-resumed-on = Le chiffrement avait été interrompu : il est terminé.
encryption-resumed-off = Le retrait de la phrase de passe avait été interrompu : il est terminé.
encryption-left = Ces fichiers n’ont pas pu être chiffrés et restent lisibles : { $files }
