"""French."""

from tm.segmentation.rules import Rules, either, words

RULES = Rules(
    titles=either(
        "div tél maj subst proc cons asp pdt vice-prés préf coll dre dres doct réd not huiss greff pers"
        " coord mgr mgrs dr drs pr prs prof profs dir gal gén cdt cap capt col lt lcl sgt adj brig amiral"
        " insp cne cmdt prés min dép sén mlle mlles mme mmes st sts ste stes p.ex cf c.-à-d env apr bd bld"
        " boul blvd av chem amir ing imp pass rés hôp égl cath chât lyc éc prov dép rég arr adjt comm trés"
        " arch pl imp rte fg fbg sq réal prod trad vs c.à.d ven rév vve rer nat secr"
    )
    | words(
        "r M MM Me Mes R.P P.P S.E S.M S.S S.A.R LL.MM S.Exc N.D N.-D v c J.-B J.-P J.-L J.-M J.-J J.-F J.-Y"
        " J.-N M.-C M.-F M.-A M.-T M.-L P.-Y P.-A Ch.-A Ch Th Ph Fr Alex Fréd"
    ),
    before_number=either(
        "h no nos n p pp art arts al chap chaps fig figs vol vols t éd tél téléc janv jan fév févr mar avr"
        " juil juill août sept oct nov déc lun mer jeu ven sam dim réf ann tit liv par parag paragr sect s l"
        " col f fol ms cl lég op pt vers vs min max hab env rdc bât app esc ét bp b.p cap r tabl temp alt"
        " appt bp act sc pts ap c.p trim sem sec"
    )
    | words("N° n° nº Nº L R D A V N Ex Gn Lv Nb Dt Jn Lc Mt Mc Ac Rm Ap Is Jr Ez Ps Jg Am Os"),
    may_end=words(
        "J.-C S.A S.A.S S.A.R.L S.N.C S.C.P S.A.E Cie Cies cie Sté Stés Ltd Inc Corp Co Ltée Jr jr Éts Ets"
        " Dép Dépt Univ Fac Inst Assoc Féd suiv sqq ss ibid Ibid id op.cit loc.cit al ex É.-U E.-U U.S.A U.K"
        " Qc N.-B N.-É Ont C.-B T.-N Man e.a v.o v.f N.D.L.R n.d.l.r N.B P.-S P.S R.A.S i.e"
    ),
    addresses=words("M MM Mme Mmes Mlle Mlles"),
    labels=words(
        "vitamine vitamines hépatite grippe plan groupe classe annexe type bâtiment escalier ligne zone"
        " section série catégorie option bloc phase partie salle niveau équipe porte terminal quai lettre"
        " point lot hall"
    ),
    longest_initials=2,
    openers=words(
        "Tél Rens Le La Les L Un Une Des Du De Au Aux À A Il Elle Ils Elles On Nous Vous Je Tu J T M’ Ce Cet"
        " Cette Ces C Cela Ça Ceci Celui Celle Ceux Celles Ici Là Voici Voilà Mais Et Ou Or Donc Car Ni Si En"
        " Y Dans Sur Sous Pour Par Avec Sans Chez Vers Depuis Pendant Durant Avant Après Entre Parmi Contre"
        " Selon Suivant Malgré Dès Jusqu Jusque Hors Outre Quand Lorsque Lorsqu Puisque Puisqu Parce Comme Où"
        " D S N Qu Que Qui Quoi Dont Quel Quelle Quels Quelles Comment Pourquoi Combien Son Sa Ses Leur Leurs"
        " Notre Nos Votre Vos Mon Ma Mes Ton Ta Tes Ne Non Oui Pas Plus Moins Très Trop Assez Peu Tant Tout"
        " Toute Tous Toutes Chaque Chacun Chacune Certains Certaines Certain Certaine Plusieurs Beaucoup"
        " Aucun Aucune Nul Nulle Quelques Quelque Quelqu Autre Autres D’autres Même Tel Telle Aujourd Hier"
        " Demain Maintenant Désormais Alors Puis Ensuite Enfin Ainsi Aussi Encore Toujours Jamais Parfois"
        " Souvent Personne Rien Deux Trois Quatre Cinq Six Sept Huit Neuf Dix Douze Vingt Cent Mille Est Sont"
        " Était Étaient Sera Soit Suis Sommes Ont Avait Avaient Faut Fallait Peut Cependant Pourtant"
        " Toutefois Néanmoins Bref Bien Mal Mieux Merci Bonjour Bravo Attention Seul Seule Seuls Près Loin"
        " Autour Devant Derrière Face Grâce Faute Lui Eux Moi Toi Celle-ci Celui-ci Tandis Bientôt Déjà"
        " Peut-être Surtout Notamment Heureusement Malheureusement Finalement Actuellement Récemment Résultat"
        " Reste Lire Voir Écrire Venez Entrée Photo Propos Née Né Âgé Âgée Interrogé Interrogée Des Dimanche"
        " Lundi Mardi Mercredi Jeudi Vendredi Samedi"
    ),
    surname_openers=words("Le La Les Du De Des L D"),
    said=words(
        "dit disent demanda demande demandent demandait répondit répond répondent lança lance cria crie"
        " crient ajouta ajoute expliqua explique s’exclama s'exclama s’exclame s'exclame s’écria s'écria"
        " s’écrie s'écrie s’interroge s'interroge s’insurge s'insurge s’indigne s'indigne s’étonne s'étonne"
        " insiste interroge murmure murmura ironise tonne tonna hurle hurla réplique répliqua rétorque"
        " rétorqua souffle soupire reprend reprit conclut poursuit"
    )
    | frozenset(
        {"a dit", "a demandé", "a répondu", "a lancé", "a crié", "a ajouté", "a expliqué", "ont crié"}
        | {"ont demandé", "ont répondu", "ont lancé", "a répliqué", "a hurlé", "se demande", "se demandent"}
    ),
    before_times=words("À A Vers Dès Avant Après Depuis En"),
    that=words("que qu’il qu'il qu’elle qu'elle qu’ils qu'ils qu’on qu'on si s’il s'il"),
)
