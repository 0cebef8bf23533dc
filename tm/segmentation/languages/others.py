"""Languages that carry a few pieces each: their commonest abbreviations, and words that open sentences."""

from typing import Final

from tm.segmentation.rules import Rules, either, words

_GERMAN = Rules(
    titles=either(
        "dr prof hr hrn fr frl dipl ing mag st gen oberst hptm ltn präs min dir abg stv hl geb gest verst"
    )
    | words(
        "z.B z.b d.h u.a u.U z.T z.Z i.d.R o.ä o.g v.a v.Chr n.Chr vgl Vgl bzw ca evtl ggf inkl exkl insb bes"
        " gem lt sog zzgl ugs allg christl ev kath röm dt engl frz russ span ital Bf Pfr Rev RA StR Jr"
    ),
    before_number=either(
        "nr nrn art abs bd bde s ss kap abb tab tel fax ziff anm aufl jan feb febr mär apr jun jul aug sep"
        " sept okt nov dez mo di mi do sa so min max str kl"
    ),
    may_end=words(
        "usw etc u.a.m u.v.m Co GmbH Inc Ltd Jh Jhd Std Mio Mrd Tsd Str str Pl Hbf v.H Chr v.Chr n.Chr a.D"
        " i.R e.V E.U U.S U.S.A d.J d.M f ff ebd Ebd a.a.O Min Sek Jg Hrsg"
    ),
    openers=words(
        "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Du Man Und Oder Aber Doch"
        " Denn Sondern Wenn Als Weil Da Dass Obwohl Während Seit Nach Vor Bei Mit Ohne Für Gegen Um Durch Auf"
        " Aus An Am Im In Ins Zu Zum Zur Von Vom Über Unter Zwischen Hier Dort Jetzt Nun Heute Gestern Morgen"
        " Dann Danach Später So Auch Nur Noch Schon Nicht Kein Keine Keiner Niemand Alle Alles Viele Manche"
        " Einige Jeder Jede Was Wer Wie Wo Wann Warum Welche Sein Seine Ihre Mein Meine Unser Unsere Dieser"
        " Diese Dieses Diesen Jene Ist Sind War Waren Hat Haben Hatte Wird Werden Kann Muss Ja Nein Trotz"
        " Trotzdem Dennoch Deshalb Dabei Damit Dafür Dazu Darum Außerdem Allerdings Zwar Laut Rund Etwa Zwei"
        " Drei Vier Tausende Hunderte"
    ),
    said=words("sagte fragte rief antwortete meinte erklärte schrie"),
    counted=words("Prozent Seite Nummer Uhr Zimmer Gleis Jahr"),
    ordinals="with point",
)
_ITALIAN = Rules(
    titles=either(
        "sig sigg sig.ra sig.na dott dott.ssa dr dr.ssa prof prof.ssa avv ing arch geom rag on sen min pres"
        " dir amm gen col magg cap ten mar brig cav comm mons don p fr sr s ss sta sto spett egr gent gent.mo"
        " ill.mo psicol cfr es ca circa vs ecc.mo rev sac sott cardinale card dep ass cons proc c.so v.le"
        " p.za p.le l.go"
    )
    | words("p.es ad.es S.E S.S D.ssa"),
    before_number=either(
        "n nn nr num art artt pag pagg p pp cap capp vol voll fig figg tel ed gen feb febbr mar apr mag giu"
        " lug ago set sett ott nov dic lun mer gio ven sab dom c co lett par sez tav all int sc min sec ore"
    ),
    may_end=words(
        "S.p.A S.p.a S.r.l S.n.c S.a.s Spa Srl Inc Ltd Co C.ia U.S.A U.E a.C d.C sgg seg segg ecc cit op.cit"
        " ibid Jr v.le U.S"
    ),
    openers=words(
        "Il Lo La I Gli Le L Un Uno Una Di Del Della Dei Degli Delle Da Dal Dalla In Nel Nella Nei Nelle Con"
        " Su Sul Sulla Per Tra Fra A Al Alla Ai Alle E Ed O Ma Però Se Quando Dove Come Perché Che Chi Cosa"
        " Quale Quanto Questo Questa Questi Queste Quello Quella Qui Qua Lì Là Ecco Io Tu Lui Lei Noi Voi"
        " Loro Egli Ella Essi Si Ci Mi Ti Vi Non Sì No Anche Ancora Già Mai Sempre Poi Dopo Prima Ora Adesso"
        " Oggi Ieri Domani Così Allora Tutti Tutto Tutte Ogni Molti Molte Alcuni Nessuno Niente Due Tre È Era"
        " Sono Ha Hanno Suo Sua Mio Mia Nostro"
    ),
    surname_openers=words("La Lo Di Del Della Dei De Da Dal Le"),
    said=words("disse dice chiese chiede rispose risponde gridò grida esclamò aggiunse"),
    that=words("che"),
)
_DUTCH = Rules(
    titles=either(
        "dhr mevr mw dr drs ir ing mr prof ds st gen kol kap min jhr mgr zr br bijv d.w.z m.a.w o.a z.g vgl"
    )
    | words("cf ca incl excl t.a.v t.o.v m.b.t i.v.m"),
    before_number=either(
        "nr nrs art blz p pp hfst fig tel jan feb mrt apr jun jul aug sep sept okt nov dec afb vol"
    ),
    may_end=words("enz etc e.d e.a B.V N.V Co Inc Ltd v.Chr n.Chr U.S V.S jr sr"),
    openers=words(
        "De Het Een Hij Zij Ze Wij We Ik Jij Je U Jullie Dit Dat Deze Die Er Hier Daar En Of Maar Want Dus"
        " Als Toen Omdat Hoewel Terwijl In Op Aan Bij Met Zonder Voor Na Van Uit Over Onder Tussen Door Tegen"
        " Om Nu Dan Daarna Vandaag Gisteren Morgen Later Ook Nog Al Niet Geen Niemand Iedereen Alle Alles"
        " Veel Sommige Wat Wie Waar Hoe Waarom Wanneer Zijn Haar Mijn Ons Onze Hun Is Was Waren Heeft Hebben"
        " Had Wordt Ja Nee Twee Drie Volgens"
    ),
    surname_openers=words("De Van Het"),
    said=words("zei vroeg riep antwoordde zegt vraagt roept"),
    that=words("dat"),
)
_POLISH = Rules(
    titles=either(
        "dr prof hab inż mgr ks św gen płk ppłk mjr kpt por red dyr pos sen min im ul al pl os np tzw tj m.in"
        " ok"
    )
    | words("por zob wg ur zm"),
    before_number=either("nr art ust pkt str s t tom rozdz rys tel godz poz sygn par"),
    may_end=words("itd itp r w tys mln mld zł gr S.A sp.z.o.o p.n.e n.e m.st wiek U.S"),
    openers=words(
        "To Ten Ta Te Ci Tam Tu Tutaj On Ona Oni One My Wy Ja Ty Nie Tak I A Ale Lecz Bo Gdy Kiedy Jeśli Jak"
        " Co Kto Gdzie Dlaczego W We Na Z Ze Do Od Po Przed Przy Za Pod Nad Dla Bez O U Przez Między Jest Był"
        " Była Były Są Teraz Potem Dziś Wczoraj Jutro Już Jeszcze Także Też Tylko Wszyscy Nikt Nic Każdy"
        " Wielu Jego Jej Ich Nasz"
    ),
)
_RUSSIAN = Rules(
    titles=either(
        "г гр г-н г-жа проф акад доц канд д-р им ул пр просп пер пл наб бул ш пгт пос с д дер обл р-н респ о"
        " оз р ген полк подполк майор кап лейт сер серж ред дир зам пом рук ср см напр св отец архиеп еп митр"
        " т.е т.н т.к в.ч"
    )
    | words("тов Тов гос нач зав"),
    before_number=either(
        "стр с гл рис табл ст п пп пункт т тт вып кн изд № тел кв д корп оф комн этаж ауд янв фев февр мар"
        " апр авг сент окт нояб дек абз ч кор вл стр каб доб"
    ),
    may_end=words(
        "гг г в вв н.э тыс млн млрд руб коп т.д т.п др пр США и.о мин сек час ч км кг т.д. С.Ш.А проч"
    ),
    openers=words(
        "Он Она Оно Они Мы Вы Я Ты Это Этот Эта Эти Тот Та Те Там Тут Здесь И А Но Или Да Нет Не Ни Если"
        " Когда Где Куда Как Что Кто Чей Почему Зачем Потому Поэтому Хотя Пока Чтобы В Во На С Со К Ко По За"
        " Под Над От До Из Изо Для Без При Про О Об У Через Между Перед После Среди Теперь Сейчас Потом Затем"
        " Тогда Сегодня Вчера Завтра Уже Ещё Еще Также Тоже Только Все Всё Весь Вся Никто Ничего Каждый"
        " Многие Его Её Ее Их Наш Наша Мой Моя Был Была Было Были Есть Так Такой Однако Впрочем Кроме Два Три"
        " Согласно Однажды"
    ),
)
_DANISH = Rules(
    titles=either("dr prof hr fr frk skt sct st gen dir min ca bl.a f.eks dvs d.v.s jf mr mrs ms")
    | words("pga evt inkl ekskl vedr"),
    before_number=either(
        "nr art kap s p pp sd bd fig tlf kl jan feb mar apr jun jul aug sept okt nov dec stk no n° n°."
    ),
    may_end=words("osv etc m.m m.fl A/S ApS Inc Co Ltd Jr e.Kr f.Kr E.U EU U.S U.S.A mio mia kr"),
    openers=words(
        "Den Det De Der Denne Dette Disse En Et Han Hun Vi I Jeg Du Man Og Eller Men For Så Hvis Når Da Fordi"
        " Selvom Mens Her Nu Efter Før Med Uden Til Fra På Over Under Mellem Ved Om Af Som Hvad Hvem Hvor"
        " Hvordan Hvorfor Hvornår Ikke Ingen Alle Alt Mange Nogle Også Kun Siden Senere Ifølge Er Var Har"
        " Havde Ja Nej To Tre Hans Hendes Min Vores Deres Sin"
    ),
    surname_openers=words("Hans"),
    ordinals="with point",
)
_SWEDISH = Rules(
    titles=either(
        "dr prof hr fr frk s:t s:ta st gen dir min ca bl.a t.ex d.v.s dvs jfr mr mrs ms t.o.m fr.o.m p.g.a"
        " m.h.t"
    )
    | words("inkl exkl"),
    before_number=either("nr art kap s sid bd fig tel kl jan febr mar apr jun jul aug sept okt nov dec"),
    may_end=words("osv etc m.m m.fl AB Inc Co Ltd e.Kr f.Kr E.U U.S kr milj"),
    openers=words(
        "Den Det De Denna Detta Dessa En Ett Han Hon Vi Ni Jag Du Man Och Eller Men För Så Om När Då Eftersom"
        " Fastän Medan Här Där Nu Efter Före Med Utan Till Från På Över Under Mellan Vid Av Som Vad Vem Var"
        " Hur Varför Inte Ingen Alla Allt Många Några Också Bara Sedan Senare Enligt Är Har Hade Ja Nej Två"
        " Tre Hans Hennes Min Vår"
    ),
    surname_openers=words("Hans"),
)
_CZECH = Rules(
    titles=either(
        "dr prof doc ing mgr mudr judr phdr rndr bc sv gen plk kpt por p pí sl ul nám tř např tzv tj mj aj"
    )
    | words("cca vč srov viz napr pozn resp napr atď tzn"),
    before_number=either("č čís čl odst str s kap obr tab tel roč sv hod písm"),
    may_end=words("apod atd a.s s.r.o spol.s.r.o k.s v.o.s n.l př.n.l tis mil mld Kč st stol r U.S"),
    ordinals="with point",
)
_CATALAN = Rules(
    titles=either(
        "sr sra srs sres dr dra d en st sta mn mons prof excm excma il·lm p.ex cf c av avda pl pça ctra pg"
        " gral cap"
    ),
    before_number=either(
        "núm núms n pàg pàgs p pp art arts cap vol fig ed tel gen febr març abr jul ag set oct nov des s"
    ),
    may_end=words("S.A S.L Inc Co Ltd EUA EE.UU a.C d.C etc aC dC Jr"),
    openers=words(
        "El La Els Les L Lo Un Una Uns Unes En De Del Dels Des Al Als A Amb Per Pel Sense Sobre Segons Entre"
        " Fins I O Però Si Quan On Com Què Qui Aquest Aquesta Aquests Aquell Això Allò Aquí Allà Ell Ella"
        " Ells Jo Tu Nosaltres No Ni Sí Ja Ara Avui Ahir Demà Després Abans Encara També Només Tots Tothom"
        " Ningú Res Cada Molts Hi Ha Hem"
    ),
    surname_openers=words("La De Del"),
    that=words("que"),
    said=words("diu va dir va preguntar pregunta"),
)
_BULGARIAN = Rules(
    titles=either(
        "г-н г-жа г-ца д-р проф доц акад инж арх ген полк св ул бул пл жк ж.к гр с обл общ бр вкл напр т.е"
        " т.нар им"
    ),
    before_number=either("стр чл ал т гл рис табл тел ет ап бл вх №"),
    may_end=words("т.н др пр хил млн млрд лв ст в пр.н.е н.е АД ООД"),
)
_ROMANIAN = Rules(
    titles=either(
        "dl dlui dna d-na d-nei d-l dr prof ing av gen col mr cpt lt sf str bd bdul nr.crt ex de.ex cf pr cca"
        " jud com"
    )
    | words("şos șos al P.S"),
    before_number=either(
        "nr art alin pag p pp cap vol fig tel lit ian feb mar apr iun iul aug sept oct nov dec et ap bl sc"
    ),
    may_end=words("S.A S.R.L SRL etc ş.a ș.a î.Hr d.Hr U.S U.E Inc Co"),
)
_GREEK = Rules(
    titles=either("κ κα κος κκ δρ καθ δικ αγ οδ λεωφ πλ π.χ δηλ βλ πρβλ στρ ταξ αντ λοχ αρχιεπ μητρ")
    | words("κ.κ μ.μ"),
    before_number=either(
        "σελ αρ αριθ άρθρ παρ κεφ τόμ τηλ εικ ιαν φεβ μαρ απρ ιουν ιουλ αυγ σεπ οκτ νοε δεκ"
    ),
    may_end=words("κ.λπ κλπ κ.ά κ.α π.Χ μ.Χ Α.Ε Ε.Π.Ε Η.Π.Α Ε.Ε εκ δισ ευρώ π.μ"),
    more_stops=";",
)
_NGUNI = Rules(
    titles=words("Dr Prof Mr Mrs Ms Rev Adv Gen Col Capt Sgt Hon St")
    | frozenset(
        prefix + title  # uMnu. Dlamini, noDkt. Zulu
        for prefix in ("", *either("u no ku ngu ka na wo lo so ko bo yo zo kwa njengo"))
        for title in words("Mnu Mnz Nksz Nks Nkk Nkz Dkt Gqr Njing Mfu Mfundisi")
    ),
    before_number=either("no nos p pp art fig vol tel cf jan feb mar apr jun jul aug sept oct nov dec")
    | words("iph"),
    may_end=words("Co Inc Ltd Pty etc njl njalo Jr St Ave Rd U.S"),
)
_SWAHILI = Rules(
    titles=words("Bw Bi Bibi Dk Dkt Dr Prof Mh Mhe Mch Sh Al Kap Kan Jen Mt Mr Mrs Ms Rev St Ndg"),
    before_number=either("na no uk kur p pp juz tel cf jan feb mac apr mei jun jul ago sept okt nov des"),
    may_end=words("n.k n.k.w nk Co Inc Ltd K.K B.K U.S"),
)

RULES: Final[dict[str, Rules]] = {
    "de": _GERMAN, "lb": _GERMAN, "it": _ITALIAN, "nl": _DUTCH, "af": _DUTCH, "pl": _POLISH, "ru": _RUSSIAN,
    "uk": _RUSSIAN, "be": _RUSSIAN, "kk": _RUSSIAN, "ky": _RUSSIAN, "bg": _BULGARIAN, "mk": _BULGARIAN,
    "da": _DANISH, "nb": _DANISH, "nn": _DANISH, "no": _DANISH, "sv": _SWEDISH, "cs": _CZECH, "sk": _CZECH,
    "ca": _CATALAN, "ro": _ROMANIAN, "el": _GREEK, "hy": Rules(more_stops=":"), "xh": _NGUNI, "zu": _NGUNI,
    "ss": _NGUNI, "nr": _NGUNI, "nd": _NGUNI, "sw": _SWAHILI,
}  # fmt: skip
