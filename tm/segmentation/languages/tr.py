"""Turkish; a figure with a point is an ordinal ("1. Dünya Savaşı")."""

from tm.segmentation.rules import Rules, either, words

_COUNTED_THINGS = (
    "ağır asliye sulh idare icra iş aile çocuk ceza hukuk daire dünya dönem cumhurbaşkan uluslararas ulusal"
    " olağan olağanüstü genel kolordu ordu cadde sokak sokağ noter yargı bölge madde kat yüzyıl sınıf grup"
    " tugay tümen piyade alay kongre kurultay festival lig köprü levent meclis hafta yıl altın film"
    " geleneksel boğaz havaliman etap haçlı balkan avrupa türk büyük kısım perde enternasyonal filo kara"
    " zırhlı sanayi mekanize jandarma organize yasama vergi tüketici fikri ticaret asya tarım tıp bilim"
    " eğitim kitap tiyatro mahkeme parsel peron kapı gün asır kuşak nesil derece tur maç set çeyrek devre"
    " yarı bab cilt baskı fasıl bend bent fıkra paragraf komando ana amatör süper murat selim mehmet mustafa"
    " ahmed ahmet osman süleyman abdülhamit mahmud mahmut louis henry karl george elizabeth charles katip"
    " kâtip başkan yönetim dil işçi kadın emek öğretmen halk uçak uzay çevre istanbul ankara izmir antalya"
    " adana bursa konya viyana kalkınma hükûmet hükümet inönü meşrutiyet sempozyum fuar zirve bienal maraton"
    " kuruluş gençlik sok cad mah kademe aşama sayfa bölüm ligi etab göz basamak tabur bölük takım üs hava"
)
_NUMBERED = frozenset(
    thing + end for thing in _COUNTED_THINGS.split() for end in ("", *"iıuü", "si", "sı", "su", "sü")
)

RULES = Rules(
    titles=words(
        "Eğt Kop Birl Fed Konf Bld Blg İlç Bel Cumh Savc Hâk Çal Güv Kült Dev Gensek Stj Sos Psikol Fzt Hemş"
        " Zir Elk Jeo Jand Hv Dz Tls Ulş Dr Doç Prof Yrd Av Sn Sy Hz Uzm Op Ord Dt Ecz Vet Hek Dyt Psk Alb"
        " Kur Kd Gen Tuğg Tümg Korg Org Tuğa Tüma Kora Ora Mareş Yb Yzb Bnb Ütğm Tğm Asb Astsb Başçvş Üçvş"
        " Çvş Onb Öğr Öğrt Gör Arş Müh Mim Yük Bşk Başk Gn Bşb Bk bk bkz Bkz örn Örn krş Krş St İnş yön Yön"
        " Haz çev Çev ed Ed müz fot yakl Muh Alm Mv Mlv Gnl Fab Kaym Vek Asist Ede Huk Kurm Rek Dek Yay Kit"
        " Fr İng Far Lat"
    ),
    before_number=either(
        "no nr s sf ss sy m mad md c cilt tel fig şek res tab böl oca şub nis tem ağu eyl eki kas ara pzt sal"
        " çar per cum cmt paz k d b km bl dai ev dk sn sa ö.t yak takr dh dâh mar"
    )
    | words("Sayı Fıkra f"),
    may_end=words(
        "Cad cad Cd cd Sok sok Sk sk Mah mah Mh mh Apt apt Blv Bul Bulv Mey mey Cum A.Ş Ltd Şti Ltd.Şti T.C"
        " A.B.D A.B K.K.T.C KKTC Inc Co San Tic San.Tic Koop M.Ö M.S İ.Ö İ.S İst Ank İzm Üni Üniv Fak Böl Bl"
        " Müd Bak Ens Hast Lis İlk Ort a.g.e a.g.y a.g.m age yy MÖ MS dk sn sa Kom Sen Der Vak Sos Ekon Mrk"
        " Mak"
    ),
    longest_initials=2,
    openers=words(
        "Bu Şu O Bir Biz Siz Ben Sen Onlar Bunlar Şunlar Bunun Bunu Buna Bundan Bununla Burada Buradan Orada"
        " Şurada Ama Fakat Ancak Ve Veya Ya Yahut Eğer Çünkü Zira Lakin Şimdi Bugün Yarın Dün Sonra Önce Daha"
        " En Her Hiç Hiçbir Tüm Bütün Bazı Bazıları Birçok Birkaç Çok Çoğu Az Ne Neden Niçin Niye Nasıl"
        " Nerede Nereye Nereden Kim Kime Kimi Kimse Kimsenin Hangi Kaç İşte Yine Gene Hâlâ Hala Artık Böyle"
        " Öyle Şöyle Evet Hayır Değil Yok Var İki Üç Dört Beş Altı Yedi Sekiz Dokuz On Yirmi Otuz Elli Yüz"
        " Binlerce Yüzlerce Onlarca Milyonlarca Oysa Oysaki Üstelik Ayrıca Böylece Böylelikle Herkes Herkese"
        " Hepsi Hepimiz Bunca Onu Ona Onun Onda Ondan Onları Onlara Bize Size Bizi Sizi Bizim Sizin Benim"
        " Senin Bana Sana Hem İlk Son Önceki Tek Tam Sadece Yalnız Yalnızca Belki Galiba Keşke Hatta Peki"
        " Demek Madem Mademki Nitekim Özellikle Örneğin Mesela Dolayısıyla Buna Rağmen Karşın Aslında"
        " Kısacası Özetle Elbette Tabii Hemen Henüz Bazen Sık Genellikle Daima Asla İşçiler Öğrenciler"
        " Öğretmenler Polis Polisler Kadınlar Erkekler Çocuklar Halk Köylüler Hemşireler Sendika Mahkeme"
        " Patron Aile Ailesi Komşular Davacı Yetkililer Yağmur Gece Sabah Akşam Öğleden Geçen Gelecek"
        " Bunlardan Kendisi Kendi Eve İçeri Dışarı Bak Bakın Gel Gelin Haydi Hadi Lütfen Teşekkürler Foto"
        " Fotoğraf Bilgi Giriş Ayrıntılı"
    ),
    said=words(
        "dedi dediler diyor diyorlar dedim dedik der sordu sordular soruyor sordum diye diyen bağırdı"
        " bağırdılar bağırıyor yanıtladı cevapladı ekledi söyledi söylediler haykırdı haykırdılar seslendi"
        " güldü fısıldadı mırıldandı sorguladı çıkıştı"
    ),
    after_times=words("Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar"),
    counted=words(
        "yüzde Yüzde saat saati sayısı Sayısı toplam Toplam yaşı yaş sayfa Sayfa kişi numara numarası no No"
        " kapı skor puanı notu fiyatı tarihi yıl yılı nüfusu oranı adedi sonuç ay hat"
    ),
    numbered=_NUMBERED,
    labels=words("ek hepatit tip grup bölüm plan vitamin kategori blok kapı salon seçenek şube"),
    ordinals="with point",
)
