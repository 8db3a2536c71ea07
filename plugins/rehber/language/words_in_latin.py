"""The words of protected places and addresses in languages written in Latin letters; see :mod:`rehber.language.word_fields`."""

from __future__ import annotations

from rehber.language.word_fields import ProtectedWords

TURKISH = ProtectedWords(
    names="sığınma ev*, sıgınma ew*, sığınmaev*, kadın sığınma*, sığınma ara istasyon*, sığınma hizmet*, konukev*, konuk ev*, sığınağ*, sığınak*, "
    "sığınma birim*, ilk kabul birim*, ilk adım istasyon*, ilk adım birim*, çocuk koruma ev*, koruma ev*, kadın yaşam ev*, sevgi evler*, "
    "*kaldığ* ev*, *kaldığ* bina*, *kaldığ* yer*, barındığ* ev*, barındığ* yer*, barındığ* bina*, saklandığ* ev*, saklandığ* yer*, "
    "mağdurları ev*, güvenli ev*, gizli adres* ev*, kadın misafirhane*, kadınlar misafirhane*, çocuk evleri site*, çodem*, "
    "kadın barına*, kadınlar barına*, barınma ev*, kadın dayanışma ev*, kadın koruma*, kadınlar ev*, korunma ev*, kriz ev*, acil barınma*, *barındığ*, sığınılan ev*, sığınabildiğ*, *gizlendiğ* ev*, *yerleştirildiğ* ev*, *yerleştirildiğ* bina*, *tutulduğ* ev*, *ağırlandığ* ev*, *konakladığ* ev*, *yaşadığ* gizli ev*, *korunduğ* ev*, *sakladığ* ev*, *gizlendiğ* yer*, *gizlendiğ* bina*, *yerleştirildiğ* yer*, yetiştirme yurd*, gizli bir ev*, gizli ev*, kadın kabul merkez*, kadın ilk kabul*, kadın misafir ev*, kadın yurdu*",
    something_else="hayvan*, köpek*, kedi*, deprem*, afet*, yer altı*, yeraltı*, hava saldırı*, savaş*, sivil savunma*, nükleer*, bomba*, otel*, turist*, "
    "konuklar*, misafirler*, hasta yakın*, refakatçi*, öğretmenev*, evsiz*, dağ*, kampç*, öğrenci*, üniversite*, rektörlük*, polisev*, orduev*, otobüs durak*, otobüs durağı ve, film*, sığınaksız*, dizi*, roman*",
    named_after="kurultay*, platform*, hizmetleri yönetmeli*, sokağ*, sokak*, sok, sk, cadde*, cad, cd, mahalle*, mah, mh, park*, müze*, meydan*, durağ*, durak*, vakfı*, vakıf*, derneğ*, dernek*, yönetmeli*, "
    "kanun*, yasa*, çalışan*, rehber*, apartman*, apt, film*",
    streets="sokağ*, sokak*, sok, sk, cadde*, cad, cd, mahalle*, mah, mh, bulvar*, blv, bulv, apartman*, apt, sitesi*, siteler*, çıkmaz*, küme evler*, "
    "köyü*, beldesi*, pasaj*, iş hanı*, mevkii*, semt*, posta kodu, ilçe*, enlem, boylam, rakım, ada parsel",
    doors="no, nu, n, numara*, kapı*, daire*, d, kat, k, kt, blok*, bina no, zil*",
    beside="yanında*, yanındaki*, yanıbaşı*, yan kapı*, yan bina*, yan sokak*, bitişiğ*, bitişikte*, bitişik bina*, arkasında*, arkası, arka sokak*, karşısında*, karşısı, karşı taraf*, önünde*, üstünde*, altında*, "
    "üst kat*, alt kat*, üst katında*, giriş kat*, bodrum*, çatı kat*, zemin kat*, köşesi*, köşede*, köşebaşı*, dibinde*, yakınında*, yakınına*, yakınları*, civar*, çevresinde*, bahçesi*, "
    "aynı bina*, bu bina*, binasında*, binadır, binada, katlı bina*, katlı ev*, arka giriş*, hemen arka*, sol yan*, sağ yan*, tarafında*, tarafı, yukarısında*, aşağısında*, içinde*dir, okulun içinde*, "
    "manzaralı, deniz gören, bizimle aynı, bize komşu, komşumuz, ötesinde*, ötede*, ötedeki*, girişinde*, çıkışında*, hizasında*, arasındadır, ilerisinde*, ilerisi, berisinde*, paralelinde*, sırtında*, yamacında*, eteğinde*, kıyısında*, kenarında*, ucunda*, sonunda, sonundaki*, başındaki*, tepesinde*, avlusunda*, eski okul*, eski hastane*, eski bina*, komşuyuz, aynı yerde*, komşudur, komşusu*, karşı kaldırım*, aynı bahçe*, yandaki, yan taraftaki, ortak kapı*, eski * bina*, gölgesinde*, sağında*, solunda*, sağımızda*, solumuzda*, karşımızda*, yanımızda*, arkamızda*, üstümüzde*, altımızda*, üst katımız*, alt katımız*, bahçemiz*, avlumuz*, katımızda*, binamız*, aynı çatı*, aynı sokak*, bir alt sokak*, bir üst sokak*, iki sokak*, üç sokak*, bir sokak*, bir kat yukarı*, bir kat aşağı*, duvar duvara, kapı komşu*, bakan ev*, bakar, duvarı bitişik*, arka kapı*, ön kapı*, hemen alt*, hemen üst*, iki bina*, iki ev*, karşı sıra*, duvar*, kampüs*, yerleşke*, kapısı * açıl*, yapıda, yapıdadır, yapıdır, sonunda*, adresi yukarı*, adresi aşağı*, numarası aşağı*, numarası yukarı*, telefonu aşağı*, adresi listede*, girişi * kapı*, bulunduğu bina*, bulunduğu sokak*, bulunduğu sokağ*, bulunduğu apartman*",
    going="durağ*, durakta*, metro*, tramvay*, otobüs hat*, istasyonunda*, iskele*, otogar*, metre*, kilometre*, km, dakika*, dk, adım ötede*, adım öte*, yürüme mesafe*, yürüyün*, "
    "uzaklık*, uzaklığ*, uzağ*, sağa dön*, sola dön*, sağa sap*, sola sap*, sağdaki*, soldaki*, sağda, solda, inip*, inince, inin, ışıktan, ışıklardan, kavşağ*, kavşak*, kapısından*, "
    "girilir, istikamet*, yönünde, kuzeyinde*, güneyinde*, doğusunda*, batısında*, kapı kodu, kapı şifre*, gps, vapur*, dolmuş*, minibüs*, terminal*, garına*, havaalanı*, havalimanı*, köprüsü*, köprüden, yokuş*, merdiven*, tabela*, levha*, sahilinde*, çarşısında*, meydanında*, meydanı*, sonra sola, sonra sağa, ilk sağ*, ilk sol*, ikinci sağ*, ikinci sol*, ikinci sokak*, son durak*, numaralı otobüs*, numaralı minibüs*, otobüsle, vapurla, tramvayla, dolmuşla, yaya, yürüyerek, yol tarif*, geçilerek, geçip, geçince, geçtikten, varılır*, varırsınız, çıkılır, inilir, çıkınca",
    preposition="",
    endings="tepe, dere, köy, pınar, kaya, yaka, evler, kent, şehir, burun, yer, bağlar, bahçe, hisar, ova, taş, çeşme, orman, ören, oluk, yol, tarla, lık",
    harmless="sokakta yaşa*, sokakta kal*, sokakta çalış*, sokak çocuk*, sokak hayvan*, sokağa bırak*, sokağa çık*, sokakta şiddet, en yakın *, altı ay*, altı yaş*, yaş altında*, yaşın altında*, "
    "koruma altında*, tehlikesi altında*, tehdidi altında*, gözetimi altında*, baskı altında*, tehlike altında*, annesinin yanında*, annelerinin yanında*, yanında çocu*, yanındaki çocu*, "
    "karşısında hak*, şiddet karşısında*, bunun yanında*, kapımız*, *dan önce*, ilk adım*, adım adım, ara istasyon*, bir adım*, il düzey*, her ilçe*, ilçeler*, hizmet binasına ait, yanında duruşma*, kadının yanında*, kadınların yanında*, yanında olur*, yanında ol, yanında dur*, sizin yanınız*, rağmen, sokak orta*, işin kıyısında, yaşamın kıyısında, yolun başında, dört duvar*, duvarları yık*, yanınızda, yanınızdayız, kadının yanında",
    kept_back="gizli*, açıklanma*, söylenme*, söyleme*, yayımlanma*, yayınlanma*, verilmez, verilmiyor*, verilme*, vermez, vermiyor*, yazılma*, yazmayın*, paylaşılma*, paylaşma*, bildirilme*, yönlendir*, yol göster*, "
    "yerleştir*, yerleşmek*, yerleşme*, kabul*, başvur*, aracılığ*, üzerinden*, sevk*, kaydı*, dair, hakkında, önceki, sayısı*, kapasite*, fark*, istedi*, giderken, sonrası*, ayrılan*, ayrıldı*, çıkan kadın*, çıkış sonra*, bağış*",
    pointing="bizimki*, adresi*, adres, orası*, oraya*, orada*, oradan*, orda*, ora, burası*, buraya*, burada*, bina*, evin, ev, eve, evimiz*, kapısı*, kapı, telefonu*, telefon, tel, numarası*, numara*, yeri*, yolu, gitmek*, ulaşmak*, kendisi*, ikincisi*, birincisi*, öteki*, diğeri*, o da, şimdi, artık, yolu*, konumu*, tarifi*, zili*, girişi*",
    public="şönim*, merkez*, belediye*, müdürlü*, valili*, kaymakamlı*, birim*, vakıf*, vakfı*, dernek*, derneğ*, ofis*, büro*, baro*, hastane*, karakol*, danışma*, kütüphane*, okul*, kurum*, şube*, program*, eğitim*, kurs*, polis*, jandarma*",
    at="kuyruklu a, et işareti*, (et), [et], (at), [at], et",
    dot="nokta, (nokta), nk, [nk], (dot)",
    numbers="sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, yirmi, otuz, kırk, elli, altmış, yetmiş, seksen, doksan, yüz, bin",
    people="kadın*, kız*, çocuk*, mağdur*, anne*, genç*",
    risk="şiddet*, tehdit*, koruma kararı*, korunma kararı*, koruma altında*, tedbir kararı*, 6284, mağdur*, istismar*, insan ticareti*, kaçan*, şönim kararı*, devlet koruması*, can güvenliğ*, güvenliği*, gizli tutul*, eşinden, ev içi, istismar*, zorla evlen*, kaçıp, uzaklaş*, sığınan*, tehlike*, töre*, hayati tehlike*, can güven*, ölüm tehdi*, sığınma talep*, tedbir*, koruma altına*, korunmaya*, suça sürüklenen*, devlet korumas*, dövülen*, kocasından, kaçmak*, kaçar*, gizlilik karar*, koruma karar*, korunma*, kurtarılan*, kurtulan*, gizlilik iç*",
    stay="kalır*, kalabil*, kaldığ*, kalıyor*, kalan*, kalınır*, kalınan*, barınır*, barınıyor*, barındırıl*, barınma*, barınak*, konakla*, yatılı*, yerleştirilen*, yerleştirildiğ*, yuvası*, yuva, yurdu*, yurtlar*, misafirhane*, pansiyon*, güvenli ev*, yatak*, yaşar, yaşıyor*, yaşadığı, ağırlan*, misafir edil*, ikamet*, sığınır*, geceler, geceleyebil*, kalmak*, kalacak*, yatar, yatıyor*, yatırıl*, tutulur*, tutuluyor*, yatacak*, oda veril*, oda ve, saklı*, saklan*, saklıyor*, gizlen*, gizleni*, evimizde*, evimize*, bir evimiz*, gizli bir ev*, gizli ev*, başladığı ev*, sığındığı ev*, konaklar*, yaşam alan*, misafir ol*, misafir ed*, ev sahipliği*, misafirhane*",
    other_words="kadin*, kiz*, cocuk*, siginma*, sigina*, konuk*, ev*, merkez*, birim*, istasyon*, ara, ilk, adim*, kabul*, koruma*, gizli, barinma*, hizmet*, destek*, yasam*, "
    "belediye*, buyuksehir*, bakanlik*, il, mudurlu*, guvenli*, yer*, kurulus*, kayit*, bir, iki, uc, yeni, gecici, yatili, oda*, sosyal, psikolo*, hukuk*, danisma*, egitim*, dayanisma*, yardim*, mutfak*, kres*",
    dwelling="ev, evi, evin, evimiz*, evdedir, bina, binası, binamız*, daire, dairemiz*, yer, yeri",
    is_at="",
    nowhere="şönim*, güven*, emniyet*, hizmet*, yol*, gündem*, hazırlık*, ön, geri, aşama*, süreç*, sürec*, durum*, il, iller*, ilin, ilim*, Türkiye*, ülke*, dünya*, şehir*, kent*, belediye*, bura, ora, "
    "nere, kim*, el, elin, görev*, işbirliğ*, dayanışma*, tehlike*, tehdit*, altın, kapsam*, bünye*, denetim*, gözetim*, yönetim*, himaye*, koruma*, sorumlulu*, yetki*, düzey*, genel*, ay, ayın, yıl*, gün*, saat*, sıra*, "
    "say*, yaş*, zaman*, an, dönem*, hafta*, ev, evin, evler*, konukev*, sığına*, rehber*, yasa*, kanun*, yönetmeli*, madde*, sayfa*, liste*, site*, internet*, haber*, sonuc*, hal*, şekl*, nezd*, hakkın, "
    "konu*, üst*, üzer*, iç, için, ara, arası*, mahkeme*, eğitim*, okul, aile*, anne*, baba*, çocuk*, kadın*, kişi*, gizli*, sınır*, çerçeve*, eşli*, yan*, yeter*, oran*, mücade*, telefon*, destek*, iki, her, "
    "birlik*, Anadolu*, yukarı*, aşağı*, toplum*, hayat*, yaşam*, kurum*, kuruluş*, ŞÖNİM*, karakol*, emek*, son*, bakanlı*, müdürlü*, sağlı*, gece*, gündüz*, acil*, bayram*, mesai*, süre*, karar*, yer, yerler*, mevzuat*, program*, plan*, rapor*, bütçe*, yoksul*, hukuk*, tedavi*, şiddet*, taraf*, kapasite*, bir arada, izin*, oda*",
    joining="ve, virgül, artı, sonra",
    locative="da, de, ta, te, dadır, dedir, tadır, tedir, dayız, deyiz, tayız, teyiz, daydı, deydi, taydı, teydi, daymış, deymiş, dalar, deler",
    by_day="danış*, yönlendir*, kurs*, eğitim*, bilgi*, gündüz*, başvur*, atölye*, satar*, satış*, üret*, hukuk*, psikolo*, etkinlik*, iş, izle*, ifade*, kütüphane*",
    suffering="maruz kal*, yalnız kal*, hamile kal*, işsiz kal*, mağdur kal*, geç kal*, zorunda kal*, muhtaç kal*, tek kal*",
    unmistakable="sığınma*, kadın*, *kaldığ*, gizli*, güvenli*",
    more="daha çok, daha fazla, yeterli, yeterince, yeteri kadar, kaç, bütün, tüm, kimi, çoğu",
)

ENGLISH = ProtectedWords(
    names="women's shelter*, womens shelter*, woman's shelter*, womenshelter*, women's refuge*, womens refuge*, refuge for women, shelter for women, shelter*, refuge, refuges, safe house*, safehouse*, "
    "safe home*, child protection home*, protected accommodation, first step accommodation, protected place*, house where women*, home where women*, hostel for women, house for battered, home for battered, house for abused, home for abused, hidden home, hidden house, secret house, secret home, dv refuge, protected house, house where abused, house where survivors, safe flat*, crisis house*, women's house, women's aid house, house where we hide*, place where we hide*, home where we hide*, house where we keep*, house we hide*",
    something_else="animal*, dog*, cat*, bus, tax, bomb*, air raid*, homeless*, night shelter*, earthquake*, rain, tourist*, war, mountain, bus stop, bus stops, stray*, pet, pets, hikers, travellers, sheltered, film, novel",
    named_after="street*, road, avenue, foundation, association, worker*, staff, law, regulation*, museum, park, square",
    streets="street*, avenue*, road, roads, boulevard*, lane, alley, quarter, neighbourhood*, neighborhood*, district of, building number, apartment no, flat no, postcode, post code, postal code, "
    "latitude, longitude, coordinates, village of, plus code, map of",
    doors="no, nr, number, door, flat, floor, apartment, apt, block, bell",
    beside="behind, next to, beside, opposite, across from, across the, near the, near, close to, adjacent, adjoining, adjoins, around the corner, corner of, in front of, above the, below the, under the, over the, upstairs, downstairs, "
    "same building, same street, same block, this building, by the, past the, beyond the, at the back, at the rear, basement, attic, stone's throw, a few doors, neighbours of, neighbors of, shares a, wall to wall, round the corner, adjacent, our building, top floor, ground floor, first floor, second floor, third floor, fourth floor, upper floor, next door, neighbouring, in the garden of, backyard, overlooking, between the, facing, our courtyard, our yard, our garden, our floor, from us, from here, with us, doors down, doors away, doors up, floor up, floor down, floor above, floor below, floors up, floors above, shares our, share a wall, along the, at the corner, at the end of, at the foot of, in the shadow of, within sight of, just past, just after, just before, left of, right of, to our left, to our right, abuts, abutting, backs onto, facing us, across from us, other side of, same courtyard, same entrance, same door, in the grounds of, on the grounds of, former * building, old * building, behind us, above us, below us, next to us, beside us, neighbour of, our neighbour, our neighbor, look out on, looks out on, looks onto, view of, views of, view over, our * garden, our * yard, our * door, our * entrance, through our, address above, address below, number below, number above",
    going="stop, bus stop, terminal*, harbour*, harbor*, port, minutes from, minutes away, minutes on foot, on foot, down the road, up the hill, down the hill, entrance, metro, tram*, bus line, station*, ferry, pier, minutes' walk, minute walk, minutes walk, short walk, walk from, walking distance, metres, meters, kilometres, kilometers, km, m from, m east, m west, m north, m south, "
    "blocks, turn left, turn right, on the left, on the right, first left, first right, get off, south of, north of, east of, west of, uphill, downhill, exit",
    preposition="in, at, near, on, from, to",
    harmless="the street or, the street nor, the street and the, not share the street, not tell the street, on the street, on the streets, street child*, in the street, nearest *, at the door, next to nothing, near future, home address, station house, police station, bus station*, *ed by the, run by the, by the ministry*, by the police, by the state, by the municipal*, by the court*, by the law*, by the women*, by the village*, near the end, near the beginning, stand by the, stands by the, along the way, from here on, with us, name of the street*, at the end of your, at the end of the stay, at the end of the month*, other side of the law, through our help line, through our hotline, through our centre, through our office, view of the law, in view of, nearest police station*, nearest gendarmerie station*, nearest bus station*, by the bar*, by the lawyer*, by the association*, by the people*, at your side, by your side, next to you, beside you",
    kept_back="secret*, confidential*, does not, do not, don't, not published, not give, never, nobody, no one, hidden, refer*, through the, apply*, requests for, application*, via, number of, differen*, beds in, donat*, leave a, leaving a, left a, need a, needs a, ask for a, asking for a",
    pointing="address*, there, it is, it stands, it's, its, the building, the house, here, phone, telephone, tel, call it, get there, reach it",
    public="centre*, center*, municipalit*, office*, sönim*, şönim*, directorate*, association*, foundation*, police, hospital*, library, unit, units, court*, bureau, town hall*, city hall*",
    at="(at), [at], at sign, at-sign",
    dot="dot, (dot), [dot]",
    numbers="zero, oh, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, double, triple",
    people="women, woman, girl*, child*, survivor*, victim*, mother*",
    risk="violen*, abuse*, protection order*, threat*, traffick*, 6284, victim*, flee*, fled, escap*, batter*, protected, persecut*, hiding",
    stay="stay*, our house in, our home in, live, lives, living, sleep*, accommodat*, residential, beds, housed, shelter*, room, rooms, our house, our home, house, home in, hide, hides, hidden, lodge*, overnight",
    other_words="women*, woman*, shelter*, refuge*, safe, house, home, child*, protection, first, step, centre, center, unit, support, secret, temporary, accommodation, one, two",
    dwelling="house, home, it, building, flat, place",
    is_at="is in, is on, is at, is inside, is off, are in, are on, stands in, stands on, stands at, lies in, lies on, sits in, sits on, sits above, located in, located on, located at, situated in, situated on, situated at, housed in, based in, based at, moved to, moves to, moving to, moved into, "
    "moves into, moving into, hidden in, operates from, operates out of, runs from, tucked into, found in, found at, found on, occupies, is part of, is next, is just, opened in, opens in, opened at, opened on, to be built in, to be built on, built in, built on",
    nowhere="şönim*, province*, every, each, danger, need, use, law, law, Türkiye*, Turkey, country, hands, confidence, case, touch, operation, secret, any, all, most, many, list*, care, contact, charge, question, force, addition, fact, general, time, order, public, risk, "
    "safe*, different, other, several, some, big*, large*, cities, city, towns, places, a, way, process, line, work, duty, night, day, call*, request, decision, moment, hand, same, end, beginning, internet, website, page*, news, this, demand, budget, plan*, years, months, spring, summer, autumn, winter, network, system, help, january, february, march, april, may, june, july, august, september, october, november, december, monday, tuesday, wednesday, thursday, friday, saturday, sunday, not",
    joining="and, point, then, comma, plus",
    by_day="advice, advis*, counsel*, course*, daytime, weekdays, referral*, refer*, information*, workshop*, legal*, training*, activities",
    unmistakable="women*, safe*, hidden*, secret*, protected*",
    more="more, enough, all, any, every, how many, most, fewer",
)

KURDISH = ProtectedWords(
    names="stargeh*, stargeha jinan*, penageh*, penaxeh*, sitargeh*, mala ewle*, malên ewle*, mala jinan*, mêvanxaneya jinan*, mala parastin*, cihê parastin*, xaniyê ewle*, mala veşartî*, malên veşartî*, mala jinên*, mala ji bo jin*, mala ku jin*, xaniyê ku jin*, avahiya ku jin*, cihê ku jin*",
    something_else="heywan*, sewal*, kûçik*, erdhej*, şer, bêmal*",
    named_after="kolan*, cade*, weqf*, komele*, qanûn*",
    streets="kolan*, cade*, cadde*, kuçe*, tax, taxa, taxê, mehele*, mahale*, avahiya hejmar*, gund*, navçe*, qezay*, koda postê, sokak*",
    doors="hejmar*, jimare*, no, derî*, qat*, daîre*",
    beside="li kêlek*, kêlek*, li pişt*, li hember*, hemberî*, li tenişt*, tenişt*, nêzîk*, li nêzîk*, li jor*, li jêr*, li ber*, di eynî avahî*, heman avahî*, vê avahiyê*, qata yekem*, qata jorîn*, li quncik*, li rex*, li navbera*, li dawiya*, li serê, li binê, li nav baxçe*, li ser rê*, cînar*, pişta*, qata me*, qata jor*, qata jêr*, baxçeyê me*, hewşa me*, hewşa*, avahiya me*, cîranê me*, cîrana me*, cîran*, cîranên*, li aliyê din*, li rexê*, li ber derî*, li dawiya kolan*, heman kolan*, heman qat*, li kuça*",
    going="rawestgeh*, îstasyon*, metro*, tramway*, deqe bimeş*, deqe meş*, bimeşin*, metre*, kîlometre*, li milê rast*, li milê çep*, rastê, çepê, rojhilat*, rojava*, bakur*, başûr*",
    preposition="li, ji",
    harmless="ara istasyon*, zarokên kolan*, li kolanan man*, li kolanan dijî*, herî nêzîk*, li ser navê, ji ber*, li ber tundiy*, li kêleka we, li kêleka te, li tenişta we, li cem we",
    kept_back="veşartî*, nayên weşandin*, nayê weşandin*, nayê gotin*, nayê dayîn*, bi rêya, bi riya, hejmara, serlêdan*, rêber*, serî li, nayê, ŞÖNİM*, nebêjin*, parve nekin*, nenivîsin*, dibe wir*",
    pointing="navnîşan*, li wir, li wê derê, li vir, telefon*, avahî*, mal",
    public="navend*, şaredarî*, şônîm*, rêveberî*, komele*, ofîs*, polîs*, nexweşxane*",
    at="et, (at), [at]",
    dot="xal, nuqte, (dot)",
    numbers="sifir, yek, du, didu, sê, sisê, çar, pênc, şeş, heft, heşt, neh, deh, yazdeh, duwazdeh, bîst, sî, çil, pêncî, şêst, heftê, heştê, nod, sed",
    people="jin, jinan, jinên, jinek*, zarok*, keç*, qurbanî*",
    risk="tundî*, tundiy*, parastin*, qurbanî*, gef*, metirsî*, direvin*, revî*, lêdan*, tehdît*",
    stay="dimîn*, bimîn*, radiz*, stargeh*, dijîn*, razan*, radizên*, bicihkirin*",
    dwelling="mal, xanî, avahî, ew",
    is_at="li",
    nowhere="şönim*, Îzmîr*, Tirkiye*, parêzgeh*, her*, welat*, vir, wir, wê derê, bajar*, hemû*, gelek*, xeter*, ewlehî*, dijî, pey, gor, gorî, ber, ser, bendê, nav, jiyan*, dinya*, malê, cem, ba, 183*, xet*",
    joining="û",
    by_day="şêwir*, kurs*, perwerde*, agahî*, hiqûq*",
    unmistakable="mala jin*, mala ewle*",
    more="zêdetir, bêtir, hemû, çend",
)

FRENCH = ProtectedWords(
    names="refuge, refuges, foyer d'accueil*, foyer pour femme*, foyer de femme*, foyer d'hebergement*, hebergement protege*, hebergement d'urgence pour femme*, maison d'accueil*, maison sure*, maison des femmes, centre d'hebergement*, abri pour femme*, logement protege*, foyer de protection*, maison ou * femmes*, maison ou se cachent*, maison ou vivent*, maison secrete*, maison cachee*, logement secret*",
    something_else="animal*, animaux, chien*, chat, chats, fiscal, montagne, etudiant*, seisme*, bombard*, sans-abri*, sans abri*, cours, rencontres, loisirs",
    named_after="rue, fondation, association, loi, musee, place",
    streets="rue, rues, avenue*, boulevard*, impasse*, ruelle*, allee, quartier*, code postal, arrondissement*, lotissement*, latitude, longitude, coordonnees, immeuble numero, village de, district de",
    doors="n°, no, numero*, porte, etage*, appartement*, appt, batiment, sonnette",
    beside="derriere, a cote de*, a cote du, a cote, en face de*, en face du, en face, pres de*, pres du, proche de*, proche du, au-dessus, au dessus, au-dessous, devant, a l'angle*, au coin*, mitoyen*, voisin*, meme immeuble*, meme batiment*, cet immeuble, ce batiment, "
    "dans le jardin, rez-de-chaussee, premier etage, deuxieme etage, dernier etage, juste apres, au bout de*, au bout du, au fond de*, au fond du, a deux pas*, sous le, sur la place*, pres, la meme rue, le meme immeuble, contre le, face a*, face au, cote jardin, voisine*, entre le, au-dessus de nos, sous nos, notre cour, notre jardin, notre etage, notre immeuble, notre batiment, nos voisin*, meme cour, meme etage, meme rue, juste avant, au pied de*, au pied du, a l'entree de*, a l'ombre de*, de l'autre cote, un etage plus*, cote rue, donne sur, mur mitoyen, ancien * batiment, voit le, voit la, vue sur*, fenetres, adresse ci-dessus, adresse ci-dessous, par notre *",
    going="arret*, metro*, tram*, station*, gare, minutes a pied, a pied, metres, kilometres, km, tournez*, a droite, a gauche, au nord de*, au sud de*, a l'est de*, a l'ouest de*, embarcadere*",
    preposition="a, de, au",
    harmless="a la rue, dans la rue, enfants des rues, le plus proche, la plus proche, les plus proches, proche du foyer, poste de police, proches, cote de la loi, ni la rue ni le quartier, la rue ou le quartier, la rue et le quartier, nom de la rue, sous le coup, devant le juge, devant le tribunal, devant la loi, du quartier, a vos cotes, a votre cote, a ses cotes, a leurs cotes",
    kept_back="secret*, confidentiel*, ne publie*, n'est pas publie*, ne donne*, pas donne*, demande*, oriente*, orienter*, par le biais, via, nombre de, aupres",
    pointing="adresse*, la-bas, y, il se trouve, elle se trouve, telephone*, tel, batiment*, la maison, il est situe, elle est situee",
    public="centre*, mairie*, municipalite*, bureau*, association*, sonim*, police, commissariat*, hopital*, fondation*, direction*",
    at="arobase, arobas, (at), [at], (arobase)",
    dot="point, (point), [point]",
    numbers="zero, un, une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, vingt, vingts, trente, quarante, cinquante, soixante, cent, cents",
    people="femme*, enfant*, victime*, fille*, mere*",
    risk="violence*, menace*, protection*, victime*, traite, ordonnance*, battu*, conjugal*, danger, fui*, fuient",
    stay="sejour*, loge*, heberge*, vivent, vit, dorment, residen*, restent, rester, logent, logee*, hebergement*, dort, chambre*, sont accueill*, abrit*",
    dwelling="la maison, maison, elle, il, le batiment, le foyer",
    is_at="est dans, est a, est au, est sur, est installe*, se trouve dans, se trouve a, se trouve au, se trouve sur, se situe*, situe dans, situe a, situe au, situee dans, situee a, situe sur, occupe, donne sur, demenage dans, demenage a, ouvre dans, ouvert dans, a ouvert dans, ouvrira dans, loge dans",
    nowhere="şönim*, province*, chaque, toute*, tous, danger, besoin*, disposition, izmir, turquie, pays, secret*, plusieurs, cas, loi, l'ecoute, l'abri, lieu*, jour*, nuit*, liste*, charge, situation*, cours, votre, leur*, son, une, la, le, l, les, des",
    joining="et, virgule, point",
    by_day="conseil*, cours, formation*, information*, journee, juridique*, atelier*, rencontre*, orient*",
    unmistakable="foyer*, maison*",
    more="plus de, davantage de, tous les, assez de, combien de",
)

GERMAN = ProtectedWords(
    names="frauenhaus*, frauenhäus*, frauenzufluchts*, frauenschutz*, schutzhaus*, schutzwohnung*, schutzunterkunft*, zufluchtsort*, zufluchtswohnung*, mädchenhaus*, zuflucht für frauen, kinderschutzhaus*, sichere unterkunft*, haus für frauen, frauenunterkunft*, geschützte unterkunft*, zuflucht*, haus in dem frauen*, haus wo frauen*, geheimes haus*, versteck*",
    something_else="tier*, hund*, katze*, luftschutz*, bunker*, erdbeben*, obdachlos*",
    named_after="strasse, weg, platz, stiftung, verein, gesetz, museum, mitarbeiter*",
    streets="*strasse, *strasse*, *str, *gasse, *gasse*, allee, platz, *viertel*, stadtteil*, ortsteil*, bezirk*, landkreis*, hinterhaus*, vorderhaus*, hausnummer*, postleitzahl*, plz, breitengrad*, längengrad*, koordinaten, stadtplan, siedlung*",
    doors="nr, nummer*, hausnr*, tür, stock, stockwerk*, etage*, wohnung nr, klingel*",
    beside="hinter, neben, gegenüber*, nahe, in der nähe*, unweit, nebenan, um die ecke, ecke, über dem, über der, unter dem, vor dem, vor der, im selben gebäude, im selben haus, im gleichen haus, dieses gebäude*, diesem gebäude*, obergeschoss*, erdgeschoss*, dachgeschoss*, erster stock, zweiter stock, im hof, beim, am hafen, am markt*, am bahnhof*, an der ecke, am ende der*, am ende des*, nachbarhaus*, keller*, im garten*, direkt am, direkt an, anbau*, angrenzend*, nachbar*, zwischen, unser hof, unserem hof, unserem haus, unserer etage, über uns, unter uns, neben uns, hinter uns, nachbar*, im selben, in demselben, gleichen gebäude*, selben gebäude*, gleiche gebäude*, ecke, am ende der*, am ende des*, am fuß*, ein stock*, eine etage*, vorderhaus, hinterhaus, hof, blick auf*, aussicht auf*, durch unser*",
    going="haltestelle*, u-bahn*, s-bahn*, strassenbahn*, tramhalte*, bahnhof*, minuten zu fuss, zu fuss, gehminuten*, meter, metern, kilometer*, km, links abbieg*, rechts abbieg*, links, rechts, nördlich*, südlich*, östlich*, westlich*, aussteigen, fähranleger*",
    preposition="",
    harmless="platz im frauenhaus*, einen platz, platz in *, plätze*, auf der strasse leb*, auf der strasse, strassenkinder*, nächste *, nächsten *, nächstgelegen*, kein weg, rechtsanw*, rechts*, hof*nung*, straße oder stadtteil*, straße und stadtteil*, name der straße, hinter gitter*, vor gericht, unter schutz*, unter druck, neben ihnen, an ihrer seite, an der tür abgewiesen",
    kept_back="geheim*, nicht genannt, nennen ihre adresse nicht, nennt nicht, sagt sie niemandem, niemandem, nicht bekannt, nicht veröffentlicht, antrag*, anträge*, vermittel*, vermittelt*, über das, anzahl, gibt es, nicht",
    pointing="adresse*, dort, dorthin, da, telefon*, tel, es liegt, das haus, gebäude",
    public="beratungsstelle*, zentrum*, gemeinde*, stadtverwaltung*, şönim*, sönim*, polizei*, verein*, stiftung*, büro*, krankenhaus*, amt, behörde*",
    at="(at), [at], klammeraffe, ät",
    dot="punkt, (punkt), (dot), [punkt]",
    numbers="null, eins, ein, zwei, zwo, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, zwanzig, dreissig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig, hundert, zweihundert*, fünfhundert*, *undzwanzig, *unddreissig, *undfünfzig",
    people="frau*, kind*, opfer*, mädchen*, mütter*",
    risk="gewalt*, bedroh*, schutz*, opfer*, menschenhandel*, in not",
    stay="wohnen*, wohnt*, unterkunft*, übernacht*, bleiben*, leben, schlafen*",
    dwelling="das haus, haus, es, gebäude",
    is_at="ist im, ist in, ist am, ist an, ist auf, ist beim, liegt im, liegt in, liegt am, liegt an, liegt auf, liegt beim, befindet sich im, befindet sich in, befindet sich am, befindet sich, steht im, steht in, steht am, untergebracht im, untergebracht in, zieht in, zieht um in, eröffnet in, eröffnet im",
    nowhere="şönim*, der türkei, jeder*, jedem, izmir, gefahr*, not, provinz*, der provinz*, dem land*, land*, allen, vielen, der regel, sicher*, arbeit*, planung*, betrieb*, der nacht, einer*, einem, hand",
    joining="und, komma, punkt",
    by_day="beratung*, kurs*, information*, tagsüber, rechts*, bildung*, treff*",
    unmistakable="frau*",
    more="mehr, alle, allen, genug, wie viele",
)
