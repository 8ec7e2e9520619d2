namespace MeetupBot.Domain.Time.Zones;

/// <summary>The world's largest cities and all capitals, by their zones; the zones with the most people come first.</summary>
/// <remarks>
/// Neither Noda Time nor .NET knows them. <c>TzdbDateTimeZoneSource</c> has one city a zone (Munich is not in it). ICU behind .NET
/// shows CLDR's exemplar city in <c>TimeZoneInfo.DisplayName</c>, but of the same zones only, in the one language that the process
/// began with, and as its machine has it. The list is text in code because the domain opens no files and no resources.
/// </remarks>
internal static class WorldCities
{
    /// <summary>"Zone: city=other name=other name, city"; a line a zone, and several where there are many.</summary>
    public const string Text = """
        Asia/Shanghai: Shanghai=上海, Beijing=Peking=Peiping=北京, Guangzhou=Canton, Shenzhen, Chengdu, Chongqing=Chungking, Tianjin=Tientsin, Wuhan, Dongguan
        Asia/Shanghai: Xi'an=Xian=Sian, Hangzhou, Foshan, Nanjing=Nanking, Shenyang=Mukden, Qingdao=Tsingtao, Jinan, Harbin, Zhengzhou, Changsha
        Asia/Shanghai: Kunming, Dalian=Dairen=Port Arthur, Suzhou=Soochow, Xiamen=Amoy, Fuzhou=Foochow, Ningbo, Hefei, Nanchang, Taiyuan, Changchun
        Asia/Shanghai: Shantou=Swatow, Wenzhou, Nanning, Guiyang, Lanzhou, Shijiazhuang, Wuxi, Zhuhai, Haikou, Sanya, Hohhot, Xining, Yinchuan, Lhasa
        Asia/Kolkata: Kolkata=Calcutta, Mumbai=Bombay=मुंबई, Delhi=New Delhi=दिल्ली, Bengaluru=Bangalore, Chennai=Madras, Hyderabad, Ahmedabad=Ahmadabad, Pune=Poona
        Asia/Kolkata: Surat, Jaipur, Lucknow, Kanpur=Cawnpore, Nagpur, Indore, Thane, Bhopal, Visakhapatnam=Vizag, Patna, Vadodara=Baroda, Ghaziabad
        Asia/Kolkata: Ludhiana, Agra, Nashik, Coimbatore, Kochi=Cochin, Thiruvananthapuram=Trivandrum, Mysuru=Mysore, Mangaluru=Mangalore, Goa=Panaji=Panjim
        Asia/Kolkata: Varanasi=Benares=Banaras, Gurugram=Gurgaon, Noida, Chandigarh, Amritsar, Srinagar, Guwahati, Puducherry=Pondicherry, Prayagraj=Allahabad
        Asia/Kolkata: Kozhikode=Calicut, Madurai, Tiruchirappalli=Trichy, Ranchi, Raipur, Rajkot, Jodhpur, Udaipur, Dehradun, Bhubaneswar, Shimla=Simla
        America/New_York: New York=NYC=NY=New York City=Big Apple=Manhattan=Brooklyn=Queens=The Bronx, Washington DC=DC=Washington D.C.=District of Columbia
        America/New_York: Boston, Philadelphia=Philly, Atlanta=ATL, Miami, Baltimore, Charlotte, Pittsburgh, Cleveland, Cincinnati, Columbus, Orlando
        America/New_York: Tampa, Jacksonville, Raleigh, Durham, Richmond, Buffalo, Newark, Jersey City, Rochester, Albany, Hartford, New Haven, Providence
        America/New_York: Charleston, Savannah, Fort Lauderdale, Virginia Beach, Norfolk Virginia, Burlington, Augusta, Princeton, Ann Arbor
        Europe/Berlin: Berlin, Munich=München=Monaco di Baviera, Hamburg, Cologne=Köln, Frankfurt=Frankfurt am Main=Francfort, Stuttgart, Düsseldorf=Dusseldorf
        Europe/Berlin: Leipzig, Dortmund, Essen, Bremen, Dresden, Hanover=Hannover, Nuremberg=Nürnberg, Bonn, Karlsruhe, Heidelberg, Mannheim, Freiburg
        Europe/Berlin: Münster, Aachen=Aix-la-Chapelle, Kiel, Mainz, Augsburg, Wiesbaden, Regensburg, Lübeck, Rostock, Potsdam, Göttingen, Bochum, Duisburg, Jena
        Europe/London: London=Londres=Londra=Londyn, Manchester, Birmingham, Leeds, Glasgow, Edinburgh, Liverpool, Bristol, Sheffield, Cardiff, Belfast
        Europe/London: Newcastle, Nottingham, Oxford, Cambridge, Leicester, Brighton, Aberdeen, Dundee, Southampton, Portsmouth, Bath, York, Exeter, Swansea
        Europe/London: Plymouth, Norwich, Reading, Coventry, Bradford, Hull, Derry=Londonderry, Inverness, Stoke-on-Trent, Milton Keynes
        Europe/Paris: Paris, Lyon=Lyons, Marseille=Marseilles, Toulouse, Nice=Nizza, Nantes, Bordeaux, Lille, Strasbourg=Straßburg, Montpellier, Rennes
        Europe/Paris: Grenoble, Dijon, Reims=Rheims, Toulon, Le Havre, Rouen, Nancy, Metz, Brest, Tours, Cannes, Annecy, Clermont-Ferrand, Saint-Étienne
        America/Sao_Paulo: São Paulo=Sampa, Rio de Janeiro=Rio, Brasília, Belo Horizonte, Porto Alegre, Curitiba, Campinas, Goiânia, Florianópolis, Santos
        America/Sao_Paulo: Vitória, Joinville, Guarulhos, Niterói, Uberlândia, Londrina, Ribeirão Preto
        Asia/Tokyo: Tokyo=Tokio=Tōkyō=東京, Osaka=大阪, Kyoto=京都, Nagoya, Yokohama, Sapporo, Fukuoka, Kobe, Hiroshima, Sendai, Nara, Okinawa=Naha, Kawasaki, Saitama
        Asia/Tokyo: Nagasaki, Kanazawa, Niigata, Shizuoka, Hamamatsu, Kitakyushu, Kumamoto, Kagoshima, Chiba
        Asia/Jakarta: Jakarta=Djakarta=Batavia, Bandung, Surabaya, Medan, Semarang, Yogyakarta=Jogjakarta, Palembang, Depok, Bekasi, Tangerang, Bogor, Nusantara
        Europe/Moscow: Moscow=Moskva=Москва=Moskau=Moscou, Saint Petersburg=St Petersburg=Petersburg=Leningrad=Petrograd=SPB, Kazan, Nizhny Novgorod=Gorky
        Europe/Moscow: Rostov-on-Don=Rostov, Voronezh, Krasnodar, Sochi, Murmansk, Arkhangelsk=Archangel, Tula, Yaroslavl
        America/Mexico_City: Mexico City=Ciudad de México=CDMX=Mexico DF, Guadalajara, Puebla, León, Toluca, Querétaro, Oaxaca, Acapulco, Veracruz, Morelia
        America/Chicago: Chicago, Houston, Dallas=Fort Worth=DFW, Austin, San Antonio, Minneapolis=Saint Paul=Twin Cities, St Louis=Saint Louis, New Orleans=NOLA
        America/Chicago: Kansas City, Milwaukee, Nashville, Memphis, Oklahoma City, Omaha, Madison, Des Moines, Tulsa, Little Rock, Birmingham Alabama
        America/Chicago: Baton Rouge, Wichita, Lincoln, Mobile, Montgomery, Jackson, Sioux Falls, Fargo, Huntsville
        America/Los_Angeles: Los Angeles=LA=L.A.=Hollywood=Santa Monica, San Francisco=SF=Frisco=Bay Area=Silicon Valley=SFO, San Diego, Seattle, Portland
        America/Los_Angeles: San Jose, Las Vegas=Vegas, Sacramento, Oakland, Palo Alto, Berkeley, Long Beach, Fresno, Spokane, Tacoma, Reno, Eugene, Anaheim
        America/Los_Angeles: Mountain View, Santa Cruz, Santa Barbara, Irvine, Bellevue, Redmond, Cupertino
        America/Denver: Denver, Salt Lake City=SLC, Albuquerque, Colorado Springs, Boulder, Santa Fe, Fort Collins, Billings, Cheyenne, El Paso, Provo, Aspen
        America/Phoenix: Phoenix, Tucson, Mesa, Scottsdale, Tempe, Flagstaff
        America/Toronto: Toronto, Ottawa, Montreal=Montréal, Quebec City=Québec, Hamilton, Mississauga, Kitchener=Waterloo, Gatineau, Kingston Ontario, Windsor
        America/Toronto: Laval, Brampton, Sudbury
        Australia/Sydney: Sydney, Canberra, Newcastle New South Wales, Wollongong
        Australia/Melbourne: Melbourne, Geelong, Ballarat, Bendigo
        Australia/Brisbane: Brisbane, Gold Coast, Cairns, Townsville, Sunshine Coast
        Australia/Perth: Perth, Fremantle
        Australia/Adelaide: Adelaide
        Australia/Hobart: Hobart, Launceston
        Australia/Darwin: Darwin, Alice Springs
        Europe/Istanbul: Istanbul=Constantinople=Byzantium=İstanbul=Stamboul, Ankara=Angora, Izmir=Smyrna=İzmir, Bursa, Antalya, Adana, Gaziantep, Konya, Trabzon
        Africa/Cairo: Cairo=Al-Qahira=Kairo=Le Caire, Alexandria, Giza, Luxor, Port Said, Hurghada, Sharm El Sheikh
        Africa/Lagos: Lagos, Abuja, Kano, Ibadan, Port Harcourt, Benin City, Kaduna
        Africa/Kinshasa: Kinshasa=Léopoldville, Matadi
        Africa/Johannesburg: Johannesburg=Joburg=Jozi, Cape Town=Kaapstad, Durban, Pretoria=Tshwane, Bloemfontein, Gqeberha=Port Elizabeth, Soweto, Stellenbosch
        Asia/Karachi: Karachi, Lahore, Islamabad, Rawalpindi, Faisalabad, Peshawar, Multan, Quetta, Hyderabad Sindh
        Asia/Dhaka: Dhaka=Dacca, Chittagong=Chattogram, Khulna, Sylhet, Rajshahi
        Asia/Manila: Manila, Quezon City, Davao, Cebu, Makati, Caloocan, Baguio
        Asia/Ho_Chi_Minh: Ho Chi Minh City=HCMC=Saigon=Ho Chi Minh=Sài Gòn=HCM, Hanoi=Hà Nội, Da Nang, Hai Phong, Hue, Can Tho, Nha Trang
        Asia/Bangkok: Bangkok=Krung Thep=กรุงเทพ, Chiang Mai, Phuket, Pattaya, Nonthaburi
        Asia/Seoul: Seoul=Söul=서울, Busan=Pusan=부산, Incheon, Daegu=Taegu, Daejeon, Gwangju, Suwon, Jeju, Sejong, Ulsan
        Asia/Tehran: Tehran=Teheran, Mashhad, Isfahan=Esfahan, Shiraz, Tabriz, Karaj, Qom
        Europe/Madrid: Madrid, Barcelona=Barna=Barcelone, Valencia, Seville=Sevilla, Zaragoza=Saragossa, Málaga, Bilbao=Bilbo, Granada, Alicante, Palma=Mallorca
        Europe/Madrid: Murcia, Valladolid, Salamanca, San Sebastián=Donostia, Vigo, Ibiza=Eivissa, A Coruña=La Coruña=Corunna, Pamplona
        Europe/Rome: Rome=Roma=Rom, Milan=Milano=Mailand, Naples=Napoli=Neapel, Turin=Torino, Palermo, Genoa=Genova=Genua, Bologna, Florence=Firenze=Florenz
        Europe/Rome: Venice=Venezia=Venedig, Verona, Bari, Catania, Padua=Padova, Trieste, Pisa, Siena, Trento=Trient, Bolzano=Bozen, Cagliari
        Europe/Kyiv: Kyiv=Kiev=Kijów=Kiew=Київ, Kharkiv=Kharkov, Odesa=Odessa, Lviv=Lvov=Lwów=Lemberg, Dnipro=Dnipropetrovsk=Dnepropetrovsk, Zaporizhzhia, Mariupol
        Europe/Warsaw: Warsaw=Warszawa=Warschau=Varsovie, Kraków=Cracow=Krakau, Łódź=Lodz, Wrocław=Breslau, Poznań=Posen, Gdańsk=Danzig, Szczecin=Stettin
        Europe/Warsaw: Katowice=Kattowitz, Lublin, Gdynia, Białystok, Toruń, Bydgoszcz, Zakopane, Rzeszów
        America/Bogota: Bogotá, Medellín, Cali, Barranquilla, Cartagena, Bucaramanga
        America/Argentina/Buenos_Aires: Buenos Aires=BA=BsAs, La Plata, Mar del Plata, Rosario
        America/Lima: Lima, Arequipa, Cusco=Cuzco, Trujillo
        America/Caracas: Caracas, Maracaibo, Valencia Venezuela
        America/Santiago: Santiago=Santiago de Chile, Valparaíso, Concepción, Viña del Mar
        Asia/Singapore: Singapore=Singapura=Singapur
        Asia/Hong_Kong: Hong Kong=HK=Kowloon=香港
        Asia/Taipei: Taipei=Taipeh=台北=臺北, Kaohsiung, Taichung, Tainan, Hsinchu
        Asia/Kuala_Lumpur: Kuala Lumpur=KL, George Town=Penang, Johor Bahru, Putrajaya, Malacca=Melaka, Ipoh
        Asia/Kuching: Kuching, Kota Kinabalu
        Asia/Dubai: Dubai=Dubayy, Abu Dhabi, Sharjah, Ajman, Al Ain
        Asia/Riyadh: Riyadh=Riad, Jeddah=Jidda, Mecca=Makkah, Medina, Dammam
        Asia/Baghdad: Baghdad=Bagdad, Basra, Mosul, Erbil
        Asia/Jerusalem: Jerusalem=Al-Quds=Yerushalayim, Tel Aviv=Tel Aviv-Yafo=TLV=Jaffa, Haifa, Beersheba
        Asia/Yangon: Yangon=Rangoon, Mandalay, Naypyidaw=Naypyitaw
        Africa/Nairobi: Nairobi, Mombasa, Kisumu
        Africa/Addis_Ababa: Addis Ababa=Addis Abeba
        Africa/Dar_es_Salaam: Dar es Salaam, Dodoma, Arusha, Zanzibar
        Africa/Khartoum: Khartoum=Omdurman
        Africa/Algiers: Algiers=Alger, Oran, Constantine
        Africa/Casablanca: Casablanca, Rabat, Marrakesh=Marrakech, Fez=Fès, Tangier=Tanger, Agadir
        Africa/Accra: Accra, Kumasi
        Africa/Abidjan: Abidjan, Yamoussoukro
        Africa/Luanda: Luanda
        Africa/Douala: Douala, Yaoundé
        Asia/Kabul: Kabul, Herat, Kandahar
        Asia/Tashkent: Tashkent, Namangan
        Asia/Samarkand: Samarkand=Samarqand, Bukhara
        Asia/Almaty: Almaty=Alma-Ata, Astana=Nur-Sultan=Akmola, Shymkent, Karaganda
        Asia/Kathmandu: Kathmandu=Katmandu, Pokhara
        Asia/Colombo: Colombo, Kandy, Sri Jayawardenepura Kotte=Kotte
        Europe/Amsterdam: Amsterdam, Rotterdam, The Hague=Den Haag='s-Gravenhage=La Haye, Utrecht, Eindhoven, Groningen, Leiden, Delft, Maastricht, Nijmegen, Haarlem
        Europe/Brussels: Brussels=Bruxelles=Brussel=Brüssel, Antwerp=Antwerpen=Anvers, Ghent=Gent=Gand, Bruges=Brugge, Liège=Luik=Lüttich, Leuven=Louvain, Charleroi
        Europe/Bucharest: Bucharest=București=Bukarest, Cluj-Napoca=Cluj=Klausenburg, Timișoara, Iași=Jassy, Brașov=Kronstadt, Constanța, Sibiu=Hermannstadt
        Europe/Athens: Athens=Athina=Αθήνα=Athen, Thessaloniki=Salonica=Saloniki, Patras, Heraklion=Iraklio, Piraeus
        Europe/Prague: Prague=Praha=Prag, Brno=Brünn, Ostrava, Plzeň=Pilsen, Olomouc=Olmütz
        Europe/Budapest: Budapest, Debrecen, Szeged, Pécs, Győr
        Europe/Lisbon: Lisbon=Lisboa=Lissabon, Porto=Oporto, Braga, Coimbra, Faro
        Atlantic/Madeira: Funchal
        Atlantic/Azores: Ponta Delgada
        Atlantic/Canary: Las Palmas=Gran Canaria, Tenerife, Lanzarote
        Europe/Vienna: Vienna=Wien=Vienne=Bécs=Beč, Graz, Linz, Salzburg, Innsbruck
        Europe/Stockholm: Stockholm, Gothenburg=Göteborg, Malmö, Uppsala, Lund, Linköping, Umeå
        Europe/Zurich: Zürich=Zurigo, Geneva=Genève=Genf=Ginevra, Basel=Basle=Bâle, Bern=Berne, Lausanne, Lucerne=Luzern, Lugano, Winterthur, St Gallen
        Europe/Copenhagen: Copenhagen=København=Kopenhagen, Aarhus=Århus, Odense, Aalborg
        Europe/Oslo: Oslo=Christiania, Bergen, Trondheim, Stavanger, Tromsø
        Europe/Helsinki: Helsinki=Helsingfors, Tampere, Turku=Åbo, Espoo, Oulu
        Europe/Dublin: Dublin=Baile Átha Cliath, Cork, Galway, Limerick
        Europe/Belgrade: Belgrade=Beograd=Belgrad=Београд, Novi Sad, Niš
        Europe/Sofia: Sofia=София, Plovdiv, Varna, Burgas
        Europe/Zagreb: Zagreb=Agram, Split, Dubrovnik=Ragusa, Rijeka=Fiume, Zadar
        Europe/Bratislava: Bratislava=Pressburg=Pozsony, Košice
        Europe/Ljubljana: Ljubljana=Laibach, Maribor
        Europe/Vilnius: Vilnius=Wilno=Vilna, Kaunas, Klaipėda=Memel
        Europe/Riga: Riga
        Europe/Tallinn: Tallinn=Reval, Tartu
        Europe/Minsk: Minsk=Минск, Gomel, Brest Belarus
        Europe/Chisinau: Chișinău=Kishinev
        Europe/Tirane: Tirana=Tiranë
        Europe/Skopje: Skopje
        Europe/Sarajevo: Sarajevo, Mostar
        Europe/Podgorica: Podgorica=Titograd
        Europe/Belgrade: Pristina=Prishtina
        Europe/Luxembourg: Luxembourg=Luxembourg City=Luxemburg
        Europe/Malta: Valletta
        Europe/Samara: Samara
        Europe/Volgograd: Volgograd=Stalingrad
        Europe/Kaliningrad: Kaliningrad=Königsberg
        Asia/Yekaterinburg: Yekaterinburg=Ekaterinburg=Sverdlovsk, Chelyabinsk, Perm, Ufa, Tyumen
        Asia/Novosibirsk: Novosibirsk
        Asia/Vladivostok: Vladivostok, Khabarovsk
        Asia/Urumqi: Ürümqi=Urumchi, Kashgar
        Asia/Tbilisi: Tbilisi=Tiflis=თბილისი, Batumi
        Asia/Yerevan: Yerevan=Erevan
        Asia/Baku: Baku
        Asia/Nicosia: Nicosia=Lefkosia, Limassol, Larnaca, Paphos
        Asia/Beirut: Beirut=Beyrouth
        Asia/Damascus: Damascus=Damas, Aleppo
        Asia/Amman: Amman
        Asia/Gaza: Gaza
        Asia/Hebron: Ramallah
        Asia/Kuwait: Kuwait City
        Asia/Qatar: Doha
        Asia/Bahrain: Manama
        Asia/Muscat: Muscat
        Asia/Aden: Sana'a=Sanaa, Aden
        Asia/Ashgabat: Ashgabat=Ashkhabad
        Asia/Bishkek: Bishkek=Frunze
        Asia/Dushanbe: Dushanbe
        Asia/Ulaanbaatar: Ulaanbaatar=Ulan Bator
        Asia/Phnom_Penh: Phnom Penh, Siem Reap
        Asia/Vientiane: Vientiane
        Asia/Thimphu: Thimphu
        Asia/Dili: Dili
        Asia/Brunei: Bandar Seri Begawan
        Asia/Macau: Macau=Macao
        Asia/Pyongyang: Pyongyang
        Asia/Makassar: Makassar, Bali=Denpasar
        Indian/Maldives: Malé
        Indian/Mauritius: Port Louis
        Indian/Mahe: Victoria Seychelles
        Indian/Antananarivo: Antananarivo=Tananarive
        Indian/Comoro: Moroni
        America/Vancouver: Vancouver, Surrey, Victoria British Columbia, Kelowna, Whistler
        America/Edmonton: Edmonton, Calgary, Banff, Red Deer
        America/Winnipeg: Winnipeg
        America/Regina: Regina, Saskatoon
        America/Halifax: Halifax, Charlottetown
        America/Moncton: Moncton, Fredericton, Saint John
        America/St_Johns: St John's=Saint John's
        America/Whitehorse: Whitehorse
        America/Detroit: Detroit, Grand Rapids
        America/Indiana/Indianapolis: Indianapolis=Indy
        America/Kentucky/Louisville: Louisville
        America/Boise: Boise
        Pacific/Honolulu: Honolulu, Waikiki, Maui
        America/Anchorage: Anchorage, Fairbanks
        America/Puerto_Rico: San Juan
        America/Monterrey: Monterrey
        America/Tijuana: Tijuana, Mexicali, Ensenada
        America/Cancun: Cancún, Playa del Carmen, Tulum
        America/Merida: Mérida
        America/Bahia_Banderas: Puerto Vallarta
        America/Manaus: Manaus
        America/Fortaleza: Fortaleza, Natal, Teresina
        America/Recife: Recife
        America/Bahia: Salvador, Bahia
        America/Belem: Belém
        America/Cuiaba: Cuiabá
        America/Argentina/Cordoba: Córdoba
        America/Havana: Havana=La Habana=Habana
        America/Santo_Domingo: Santo Domingo
        America/Port-au-Prince: Port-au-Prince
        America/Jamaica: Kingston, Montego Bay
        America/Guatemala: Guatemala City
        America/El_Salvador: San Salvador
        America/Tegucigalpa: Tegucigalpa
        America/Managua: Managua
        America/Costa_Rica: San José
        America/Panama: Panama City
        America/Belize: Belmopan
        America/Guayaquil: Quito, Guayaquil
        America/La_Paz: La Paz, Sucre, Santa Cruz de la Sierra
        America/Asuncion: Asunción
        America/Montevideo: Montevideo, Punta del Este
        America/Paramaribo: Paramaribo
        America/Guyana: Georgetown
        America/Port_of_Spain: Port of Spain
        America/Barbados: Bridgetown
        America/Nassau: Nassau
        America/Antigua: St John's Antigua
        America/Dominica: Roseau
        America/Grenada: St George's
        America/St_Kitts: Basseterre
        America/St_Lucia: Castries
        America/St_Vincent: Kingstown
        Atlantic/Bermuda: Hamilton Bermuda
        Atlantic/Reykjavik: Reykjavík
        Atlantic/Cape_Verde: Praia
        Africa/Tunis: Tunis
        Africa/Tripoli: Tripoli
        Africa/Dakar: Dakar
        Africa/Bamako: Bamako
        Africa/Niamey: Niamey
        Africa/Ndjamena: N'Djamena
        Africa/Ouagadougou: Ouagadougou
        Africa/Conakry: Conakry
        Africa/Freetown: Freetown
        Africa/Monrovia: Monrovia
        Africa/Lome: Lomé
        Africa/Porto-Novo: Porto-Novo, Cotonou
        Africa/Nouakchott: Nouakchott
        Africa/Banjul: Banjul
        Africa/Bissau: Bissau
        Africa/Libreville: Libreville
        Africa/Malabo: Malabo
        Africa/Brazzaville: Brazzaville
        Africa/Bangui: Bangui
        Africa/Sao_Tome: São Tomé
        Africa/Lubumbashi: Lubumbashi=Elisabethville
        Africa/Kampala: Kampala, Entebbe
        Africa/Kigali: Kigali
        Africa/Bujumbura: Bujumbura, Gitega
        Africa/Mogadishu: Mogadishu
        Africa/Djibouti: Djibouti
        Africa/Asmara: Asmara
        Africa/Juba: Juba
        Africa/Lusaka: Lusaka
        Africa/Harare: Harare=Salisbury, Bulawayo
        Africa/Maputo: Maputo=Lourenço Marques
        Africa/Blantyre: Lilongwe, Blantyre
        Africa/Gaborone: Gaborone
        Africa/Windhoek: Windhoek
        Africa/Maseru: Maseru
        Africa/Mbabane: Mbabane
        Pacific/Auckland: Auckland, Wellington, Christchurch, Dunedin, Queenstown, Hamilton New Zealand
        Pacific/Fiji: Suva
        Pacific/Port_Moresby: Port Moresby
        Pacific/Guadalcanal: Honiara
        Pacific/Efate: Port Vila
        Pacific/Noumea: Nouméa
        Pacific/Tongatapu: Nuku'alofa
        Pacific/Apia: Apia
        Pacific/Funafuti: Funafuti
        Pacific/Majuro: Majuro
        Pacific/Tarawa: Tarawa
        Pacific/Palau: Ngerulmud, Koror
        Pacific/Pohnpei: Palikir
        Pacific/Nauru: Yaren
        Pacific/Tahiti: Papeete
        """;
}
