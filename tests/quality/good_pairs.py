"""Good translations of our own, in eleven languages: no check may find anything in them."""

from typing import Final

from tm.quality.values import Pair

ORIGINALS: Final = (
    "The workers of the harbour met on Tuesday evening, and nobody left before midnight.",
    "“We will not move from here,” said Rosa Iturbe, who has driven the tram since the spring.",
    "Who pays for the new bridge? Nobody in the council wants to say so.",
    "Read the whole letter at https://ferry.example/letters/july or write to bell@ferry.example today.",
    "The *Harbour Bell* (a paper of the dockers) printed the story first.",
    "Teachers, nurses and drivers marched together; the police watched them from the bridge.",
    "What a long day for everybody!",
)
RENDERINGS: Final = {
    "es-419": (
        (
            "Los trabajadores del puerto se reunieron el martes por la noche, y nadie se fue antes de la "
            "medianoche."
        ),
        "“No nos moveremos de aquí”, dijo Rosa Iturbe, que conduce el tranvía desde la primavera.",
        "¿Quién paga el nuevo puente? Nadie en el consejo quiere decirlo.",
        "Lea la carta completa en https://ferry.example/letters/july o escriba hoy a bell@ferry.example.",
        "El *Harbour Bell* (un periódico de los estibadores) publicó la historia primero.",
        "Maestros, enfermeras y choferes marcharon juntos; la policía los observaba desde el puente.",
        "¡Qué día tan largo para todos!",
    ),
    "fr": (
        "Les ouvriers du port se sont réunis mardi soir, et personne n’est parti avant minuit.",
        "«\u202fNous ne partirons pas d’ici\u202f», a dit Rosa Iturbe, qui conduit le tram depuis mai.",
        "Qui paie le nouveau pont\u202f? Personne au conseil ne veut le dire.",
        (
            "Lisez toute la lettre sur https://ferry.example/letters/july ou écrivez à bell@ferry.example "
            "aujourd’hui."
        ),
        "Le *Harbour Bell* (un journal des dockers) a publié l’histoire en premier.",
        "Enseignants, infirmières et chauffeurs ont défilé ensemble\u202f; la police les regardait du pont.",
        "Quelle longue journée pour tout le monde\u202f!",
    ),
    "pt": (
        "Os trabalhadores do porto reuniram-se na terça à noite, e ninguém saiu antes da meia-noite.",
        "“Não vamos sair daqui”, disse Rosa Iturbe, que conduz o bonde desde a primavera.",
        "Quem paga a nova ponte? Ninguém no conselho quer dizer.",
        "Leia a carta inteira em https://ferry.example/letters/july ou escreva hoje para bell@ferry.example.",
        "O *Harbour Bell* (um jornal dos estivadores) publicou a história primeiro.",
        "Professores, enfermeiras e motoristas marcharam juntos; a polícia os observava da ponte.",
        "Que dia longo para todos!",
    ),
    "tr": (
        "Liman işçileri salı akşamı toplandı ve gece yarısından önce kimse ayrılmadı.",
        "Bahardan beri tramvay kullanan Rosa Iturbe, “Buradan kıpırdamayacağız” dedi.",
        "Yeni köprünün parasını kim ödüyor? Mecliste kimse bunu söylemek istemiyor.",
        (
            "Mektubun tamamını https://ferry.example/letters/july adresinde okuyun ya da bugün "
            "bell@ferry.example adresine yazın."
        ),
        "Haberi ilk olarak *Harbour Bell* (liman işçilerinin gazetesi) bastı.",
        "Öğretmenler, hemşireler ve şoförler birlikte yürüdü; polis onları köprüden izledi.",
        "Herkes için ne uzun bir gün!",
    ),
    "de": (
        "Die Arbeiter des Hafens trafen sich am Dienstagabend, und niemand ging vor Mitternacht.",
        "„Wir gehen hier nicht weg“, sagte Rosa Iturbe, die seit dem Frühjahr die Straßenbahn fährt.",
        "Wer bezahlt die neue Brücke? Niemand im Rat will es sagen.",
        (
            "Lesen Sie den ganzen Brief unter https://ferry.example/letters/july oder schreiben Sie heute an "
            "bell@ferry.example."
        ),
        "Die *Harbour Bell* (eine Zeitung der Hafenarbeiter) druckte die Geschichte zuerst.",
        "Lehrer, Pflegerinnen und Fahrer marschierten zusammen; die Polizei sah von der Brücke aus zu.",
        "Was für ein langer Tag für alle!",
    ),
    "ar": (
        "اجتمع عمال الميناء مساء الثلاثاء، ولم يغادر أحد قبل منتصف الليل.",
        "قالت روزا إيتوربي التي تقود الترام منذ الربيع: «لن نتحرك من هنا».",
        "من يدفع ثمن الجسر الجديد؟ لا أحد في المجلس يريد أن يقول ذلك.",
        "اقرأوا الرسالة كاملة على https://ferry.example/letters/july أو اكتبوا اليوم إلى bell@ferry.example.",
        "نشرت *جرس الميناء* (وهي صحيفة عمال الأرصفة) القصة أولا.",
        "سار المعلمون والممرضات والسائقون معا؛ وكانت الشرطة تراقبهم من الجسر.",
        "يا له من يوم طويل على الجميع!",
    ),
    "fa": (
        "کارگران بندر سه‌شنبه شب گرد هم آمدند و هیچ‌کس پیش از نیمه‌شب نرفت.",
        "رزا ایتوربه که از بهار راننده تراموا است گفت: «ما از اینجا تکان نمی‌خوریم».",
        "چه کسی پول پل تازه را می‌دهد؟ هیچ‌کس در شورا نمی‌خواهد آن را بگوید.",
        "همه نامه را در https://ferry.example/letters/july بخوانید یا امروز به bell@ferry.example بنویسید.",
        "نشریه *زنگ بندر* (روزنامه باراندازان) نخست این داستان را چاپ کرد.",
        "آموزگاران، پرستاران و رانندگان با هم راهپیمایی کردند؛ پلیس از روی پل آنها را تماشا می‌کرد.",
        "چه روز درازی برای همه!",
    ),
    "ur": (
        "بندرگاہ کے مزدور منگل کی شام جمع ہوئے، اور آدھی رات سے پہلے کوئی نہیں گیا۔",
        "روزا ایتوربے نے، جو بہار سے ٹرام چلا رہی ہیں، کہا: ”ہم یہاں سے نہیں ہلیں گے“۔",
        "نئے پل کے پیسے کون دے گا؟ کونسل میں کوئی یہ بتانا نہیں چاہتا۔",
        "پورا خط https://ferry.example/letters/july پر پڑھیں یا آج ہی bell@ferry.example پر لکھیں۔",
        "یہ خبر سب سے پہلے *ہاربر بیل* (گودی کے مزدوروں کا اخبار) نے چھاپی۔",
        "اساتذہ، نرسیں اور ڈرائیور ایک ساتھ چلے؛ پولیس انہیں پل سے دیکھتی رہی۔",
        "سب کے لیے کتنا لمبا دن!",
    ),
    "hi": (
        "बंदरगाह के मज़दूर मंगलवार की शाम इकट्ठा हुए, और आधी रात से पहले कोई नहीं गया।",
        "वसंत से ट्राम चला रही रोज़ा इतुर्बे ने कहा, “हम यहाँ से नहीं हटेंगे।”",
        "नए पुल के पैसे कौन देगा? परिषद में कोई यह बताना नहीं चाहता।",
        "पूरा पत्र https://ferry.example/letters/july पर पढ़ें या आज ही bell@ferry.example पर लिखें।",
        "यह ख़बर सबसे पहले *हार्बर बेल* (गोदी मज़दूरों का अख़बार) ने छापी।",
        "शिक्षक, नर्सें और ड्राइवर साथ-साथ चले; पुलिस उन्हें पुल से देखती रही।",
        "सबके लिए कितना लंबा दिन!",
    ),
    "ta": (
        "துறைமுகத் தொழிலாளர்கள் செவ்வாய் மாலை கூடினார்கள், நள்ளிரவுக்கு முன் யாரும் போகவில்லை.",
        "“நாங்கள் இங்கிருந்து நகர மாட்டோம்,” என்று வசந்த காலம் முதல் டிராம் ஓட்டும் ரோசா இதுர்பே கூறினார்.",
        "புதிய பாலத்துக்கு யார் பணம் தருவது? மன்றத்தில் அதைச் சொல்ல யாரும் விரும்பவில்லை.",
        (
            "முழுக் கடிதத்தையும் https://ferry.example/letters/july இல் படியுங்கள் அல்லது இன்றே "
            "bell@ferry.example க்கு எழுதுங்கள்."
        ),
        "இந்தச் செய்தியை முதலில் அச்சிட்டது *ஹார்பர் பெல்* (துறைமுகத் தொழிலாளர்களின் இதழ்).",
        "ஆசிரியர்கள், செவிலியர்கள், ஓட்டுநர்கள் சேர்ந்து நடந்தார்கள்; காவலர்கள் பாலத்திலிருந்து பார்த்தார்கள்.",
        "எல்லோருக்கும் எவ்வளவு நீண்ட நாள்!",
    ),
    "xh": (
        "Abasebenzi bezibuko badibene ngoLwesibini ngokuhlwa, akukho mntu uhambe phambi kwezinzulu zobusuku.",
        "“Asizukushukuma apha,” utshilo uRosa Iturbe, oqhuba itram ukususela entwasahlobo.",
        "Ngubani ohlawulela ibhulorho entsha? Akukho mntu kwibhunga ofuna ukukuthetha oko.",
        (
            "Funda incwadi yonke ku-https://ferry.example/letters/july okanye ubhalele u-bell@ferry.example "
            "namhlanje."
        ),
        "I-*Harbour Bell* (iphephandaba labasebenzi basezibukweni) yashicilela eli bali kuqala.",
        "Ootitshala, abongikazi nabaqhubi bahambe kunye; amapolisa ebebabukele esebhulorhweni.",
        "Olunjani lona usuku olude kumntu wonke!",
    ),
}
LANGUAGES: Final = tuple(RENDERINGS)


def good_pairs(language: str) -> list[Pair]:
    """The pairs of one language, from English."""
    return [
        Pair(source, target, "en", language)
        for source, target in zip(ORIGINALS, RENDERINGS[language], strict=True)
    ]
