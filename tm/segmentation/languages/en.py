"""English."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    titles=words(
        "Mr Mrs Ms Mx Dr Drs Prof Profs Rev Fr Br Hon Gen Col Maj Capt Cmdr Lt Sgt Cpl Pvt Adm Gov Sen"
        " Sens Rep Reps Pres Supt Det Insp Msgr Mt Mts Ft Messrs Mlle Mme e.g i.e cf viz vs v v.s al"
        " approx ca a.k.a"
    ),
    before_number=words(
        "no No nos Nos p P pp Pp pg pgs art Art arts sec Sec sect ch Ch chap Chap fig Fig figs vol Vol"
        " vols ed par para ver Ver op Op tel Tel ext Ext Apt apt Ste Rm rm jan feb mar apr jun jul aug sep"
        " sept oct nov dec Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec N° Nº n° nº Rte rte Hwy hwy"
        " est c"
    ),
    may_end=words(
        "Co co Inc Corp Ltd LLC Bros Assn Assoc Dept Div Univ Inst Jr Sr Esq St st Ave ave Blvd blvd Rd"
        " rd Ln Pkwy Sq Bldg Gr Mfg Intl Natl Govt Admin Ph.D Ed.D M.D D.D.S B.A M.A J.D R.N Ala Ariz Ark"
        " Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa"
        " Tenn Tex Va Vt Wash Wis Wyo Sat Sun Mon Tue Tues Wed Thu Thur Thurs Fri"
    ),
    openers=words(
        "The A An He She It They We You I This That These Those There Here But And Or So Yet In On At For"
        " From With Without When While Where What Which Who Whose Why How If As After Before Since"
        " Although Though However Their His Her Its Our My Your Not No Now Then Some Many Most All Both"
        " Each Every Another Such Because Despite During Until Unless Once To Do Does Did Is Are Was Were"
        " Has Have Had Will Would Can Could Should May Might Must Let Only One Two Three Under Over By Of"
        " Even Still Also Instead Meanwhile Later Today Yesterday Tomorrow Last Next Other Others Few"
        " Several Thousands Hundreds Millions Nobody Everyone Anyone Someone Nothing Everything Yes Please"
        " Thank Thanks Ours People Workers Read See"
    ),
    surname_openers=words("May Will Read Case"),
    said=words(
        "said says asked asks replied replies answered answers shouted shouts cried cries added adds"
        " exclaimed wondered explained demanded whispered yelled chanted joked insisted continued"
        " responded commented remarked wrote told called"
    ),
    that=words("that"),
    after_times=words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June"
        " July August September October November December Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan"
        " Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec Eastern Central Pacific Mountain EST EDT ET CST CDT CT"
        " PST PDT PT GMT UTC BST CET IST"
    ),
)
