"""English."""

from tm.segmentation.rules import Rules, either, shortened, words

_STATES = words(
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla"
    " Ore Pa Tenn Tex Va Vt Wash Wis Wyo N.Y N.J N.C S.C N.D S.D N.M N.H R.I W.Va D.C P.R B.C Ont Que Alta"
    " Sask Man N.S N.B N.S.W Vic Qld"
)

RULES = Rules(
    shortened=shortened(r"[A-Z]?[a-z]*(?:[bcdfgkmnptvz]r|[bcdfkptvz][nml]|[dg]t|[fgkpt]d)"),
    titles=words(
        "Cl atty attys Surg Mmes Mlles Mses Mmm Adv Advs Archbp Congr Coun Pte Sub-Lt Wg.Cdr Secty Bom Spl"
        " Princ Registr Commr Commrs Commn Addl Dy Jt Secy Smt Kum Retd Asstt Engr Supdt Cllr Cllrs Cr Hav"
        " Bros Lt-Col Lt-Gen Maj-Gen Brig-Gen Insp-Gen Vice-Adm Rear-Adm Lt-Cdr Sgt-Maj Cmnd Cmdt Dist Mohd"
        " Md Gp Wg Sqn Flt Plt Mr Mrs Ms Mx Messrs Mlle Mme Dr Drs Prof Profs Rev Revs Fr Br Hon Rt Ven Bro"
        " Sec Treas Dep Ofc Ofcr Geo Chas Jas Thos Robt Benj Edw Saml Danl Jno Bp Abp Ald Lieut Const P.C"
        " D.I D.C.I Msgr Gen Gens Maj Brig Col Cols Capt Capts Cmdr Cdr Cmdt Comdr Lt Lts Sgt Sgts Cpl Pvt"
        " Pfc Spc Adm Cpt Gov Govs Sen Sens Rep Reps Pres Supt Det Insp Asst Amb Atty Attys Dir Mt Mts Ft"
        " Ste Stes e.g i.e cf viz vs v v.s a.k.a dir prod prof trans feat incl esp usu resp gov née"
        " H.E H.H H.M H.R.H"
    ),
    before_number=either(
        "no nos p pp pg pgs art arts sec sect secs ch chap chaps fig figs vol vols par paras ver op tel ext"
        " apt rm fl jan feb mar apr jun jul aug sep sept oct nov dec rte hwy ca c est approx cl col cols ll"
        " l ex exh doc app pt pts bk ph fax reg inv ref min mins max hr hrs pts lb lbs oz ft yd yds pct yrs"
        " mos wks mi"
    )
    | words("b d N° Nº n° nº Psalm Ps Cor Matt Rom Isa Jer Gal Eph"),
    may_end=words(
        "Inf Regt Bde Bn Co co Cos Inc Corp Corps Ltd LLC L.L.C plc Bros Assn Assoc Dept Depts Div Univ Inst"
        " Hosp Jr Sr Esq Ret ret St st Sts Ave ave Aves Blvd blvd Rd rd Ln Ct Pl Ter Pkwy Sq Bldg Gr Mfg Mgmt"
        " Intl Int'l Org Soc Acad Natl Nat'l Govt Gov't Admin Comm Cmte Ctr Ph.D Ed.D M.D D.D.S D.D B.A M.A"
        " B.S M.S J.D R.N M.B.A LL.B LL.M B.Sc M.Sc D.Phil M.P Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun sq"
        " cu pt qt gal al ibid Ibid id dept approx misc govt pl ed eds edn rev repr illus trans mgr Mgr"
    )
    | _STATES,
    regions=_STATES,
    addresses=words("Mr Mrs Ms Mx Messrs Dr Drs Cllr Cllrs"),
    particles=words("de da di du del dela la le van von der den ter ten bin ibn ben al el abu d’ d' al- el-"),
    labels=words(
        "vitamin vitamins hepatitis influenza plan group class grade appendix annex exhibit type level team"
        " block line gate hall building unit zone ward phase part option category company schedule platform"
        " terminal stand table item point clause camp side variant wing house door lot gallery court room"
        " studio dock bay pool section sector camera exit"
    ),
    exclaimed=words("Yahoo Jeopardy"),
    openers=words(
        "The A An He She It They We You I This That These Those There Here But And Or So Yet Nor In On At For"
        " From With Without Within When While Where What Which Who Whose Whom Why How If As After Before"
        " Since Although Though However Their His Her Its Our My Your Not No Now Then Thus Hence Some Many"
        " Most All Both Each Every Either Neither Another Such Because Despite During Until Unless Once To Do"
        " Does Did Is Are Was Were Am Has Have Had Would Can Could Should Might Must Let Only One Two Three"
        " Four Five Six Seven Eight Nine Ten Under Over By Of Off Out Into Onto Upon Even Ever Never Always"
        " Often Still Also Too Instead Meanwhile Later Today Tonight Yesterday Tomorrow Last Next Other"
        " Others Few Fewer Several Thousands Hundreds Dozens Millions Nobody Everyone Everybody Anyone"
        " Anybody Someone Somebody Nothing Everything Something Anything Yes Please Thank Thanks Ours Mine"
        " See Call Come Go Ask Make Take Give Bring Keep Stop Join Tell Try Use Visit Send Write Born Asked"
        " Told According Along Alongside Among Amid Around Against Across Above Below Behind Beside Besides"
        " Between Beyond Inside Outside Near Nearly Through Throughout Toward Towards Till Via Whether"
        " Whatever Whenever Wherever Whoever Perhaps Maybe Indeed Rather Quite Very Just Almost About Again"
        " Already Ago Afterward Afterwards Finally Recently Currently Eventually Suddenly Soon Sometimes"
        " Usually Clearly Apparently Unfortunately Fortunately Moreover Furthermore Nevertheless Nonetheless"
        " Otherwise Therefore Consequently Earlier First Second Third Half Much More Less Least Enough Little"
        " Same Different New People Workers Nurses Teachers Students Tenants Drivers Officials Residents"
        " Protesters Strikers Organizers Neighbors Neighbours Parents Women Men Children Families Critics"
        " Experts Doctors Lawyers Voters Members Leaders Unions Bosses Soldiers Farmers Firefighters Readers"
        " Friends Police Prosecutors Witnesses Doors Tickets Admission Rated Courtesy Photo Photos Source"
        " Sources Editor Editors Shares Pickets Analysts Investors Employees Customers Managers Executives"
        " Clerks Truckers Prisoners Inmates Patients Guards Pupils Passengers Commuters Shoppers Landlords"
        " Activists Marchers Demonstrators Organisers Volunteers Crowds Crews Rescuers Survivors Relatives"
        " Mourners Villagers Profits Revenues Wages Rents Prices Talks Negotiations"
    ),
    said=words(
        "said says asked asks replied replies answered answers shouted shouts cried cries added adds"
        " exclaimed exclaims wondered wonders explained explains demanded demands whispered whispers yelled"
        " yells chanted chants joked jokes insisted insists continued continues responded responds commented"
        " remarked wrote writes told tells called recalled recalls screamed screams laughed laughs smiled"
        " snapped muttered murmured declared declares protested pleaded begged urged warned warns quipped"
        " sighed concluded inquired enquired queried retorted countered roared sang bellowed pressed"
        " thundered announced argued objected repeated sobbed"
    )
    | frozenset({"wanted to know", "wants to know", "went on", "called out", "cried out", "has asked"}),
    that=words("that he she they it there we"),
    before_times=words("Every Each Daily At By Around About From Before After Until Till Since On Past Near"),
    after_times=words(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays"
        " Fridays Saturdays Sundays January February March April May June July August September October"
        " November December Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Oct"
        " Nov Dec Eastern Central Pacific Mountain EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST"
        " CET IST"
    ),
)
