/**
 * Per country its two letters and three letters of ISO 3166-1, then names and signs that lists give it: Dutch, English, French and German by
 * Unicode's CLDR, official titles, number plates, and names of old. Kept as data, since a browser's own list differs from the server's.
 */
export const COUNTRY_NAMES: string =
  'AD AND Andorra;Andorre|AE ARE VAE;UAE;Emiraten;Arabische Emiraten;Emirates;Dubai;Abu Dhabi;Verenigde Arabische Emiraten;' +
  'United Arab Emirates;Émirats arabes unis;Vereinigte Arabische Emirate|AF AFG Afghanistan|AG ATG Antigua en Barbuda|' +
  'AI AIA Anguilla|AL ALB Albanië;Albania;Albanien|AM ARM Armenië;Armenia;Armenien|AO AGO Angola|AQ ATA Antarctica;Antarctique;' +
  'Antarktis|AR ARG Argentinië;Argentina;Argentine;Argentinien|AS ASM Amerikaans-Samoa;American Samoa;Samoa américaines;' +
  'Amerikanisch-Samoa|AT AUT A;Oostenrijk;Austria;Autriche;Österreich|AU AUS Australië;Australia;Australien|AW ABW Aruba|' +
  'AX ALA Aland Islands;Åland;Îles Åland;Ålandinseln|AZ AZE Azerbeidjan;Azerbeidzjan;Azerbaijan;Azerbaïdjan;Aserbaidschan|' +
  'BA BIH Bosnië;Bosnia;BiH;Bosnië en Herzegovina;Bosnia & Herzegovina;Bosnie-Herzégovine;Bosnien und Herzegowina|BB BRB Barbados;' +
  'Barbade|BD BGD Bangladesh;Bangladesch|BE BEL B;België;Belgium;Belgique;Belgien|BF BFA Burkina Faso|BG BGR Bulgarije;Bulgaria;' +
  'Bulgarie;Bulgarien|BH BHR Bahrain;Bahrein|BI BDI Burundi|BJ BEN Benin|BL BLM Saint-Barthélemy|BM BMU Bermuda;Bermudes|' +
  'BN BRN Brunei Darussalam;Brunei|BO BOL Plurinational State of Bolivia;Bolivia;Bolivie;Bolivien|BQ BES Bonaire;Sint Eustatius;Saba;' +
  'Bonaire, Sint Eustatius en Saba;BES-eilanden;Caribisch Nederland;Caribbean Netherlands;Pays-Bas caribéens;Karibische Niederlande|' +
  'BR BRA Brazilië;Brazil;Brésil;Brasilien|BS BHS The Bahamas|BT BTN Bhutan;Bhoutan|BV BVT Bouveteiland;Bouvet Island;Île Bouvet;' +
  'Bouvetinsel|BW BWA Botswana;Botsuana|BY BLR Wit-Rusland;Witrusland;Weißrussland;Biélorussie;Byelorussia;Bielorussia;White Russia;' +
  'Belarus|BZ BLZ Belize|CA CAN Canada;Kanada|CC CCK Cocoseilanden;Cocos (Keeling) Islands;Cocos Islands;Îles Cocos;Kokosinseln|' +
  'CD COD Democratic Republic of the Congo;Democratische Republiek Congo;DRC;DR Congo;Zaïre;Congo, Dem. Rep.;Congo-Kinshasa;' +
  'Kongo-Kinshasa|CF CAF Central African Republic;Centraal-Afrikaanse Republiek;République centrafricaine;' +
  'Zentralafrikanische Republik|CG COG Republic of the Congo;Republiek Congo;Congo, Rep.;Congo-Brazzaville;Kongo-Brazzaville|' +
  'CH CHE Confoederatio Helvetica;Swiss;Zwitserland;Switzerland;Suisse;Schweiz|CI CIV Ivory Coast;Côte d’Ivoire;Ivoorkust|' +
  'CK COK Cookeilanden;Cook Islands;Îles Cook;Cookinseln|CL CHL Chili;Chile|CM CMR Kameroen;Cameroon;Cameroun;Kamerun|' +
  'CN CHN Volksrepubliek China;People’s Republic of China;PRC;VRC;PR China;VR China;Mainland China;China;Chine|CO COL Colombia;' +
  'Colombie;Kolumbien|CR CRI Costa Rica|CU CUB Cuba;Kuba|CV CPV Cabo Verde;Cape Verde;Kaapverdië;Cap-Vert|CW CUW Curacao|' +
  'CX CXR Christmaseiland;Christmas Island;Île Christmas;Weihnachtsinsel|CY CYP Republic of Cyprus;Cyprus;Chypre;Zypern|' +
  'CZ CZE Czech Republic;Tsjechische Republiek;Tsjechie;République tchèque;Tschechische Republik;Czechia;Tchéquie;Tschechien|' +
  'DE DEU D;BRD;Bundesrepublik Deutschland;Federal Republic of Germany;Duitsland;Germany;Allemagne;Deutschland|DJ DJI Djibouti;' +
  'Dschibuti|DK DNK Denemarken;Denmark;Danemark|DM DMA Dominica;Dominique|DO DOM Dominican Republic;Dominicaanse Republiek;' +
  'République dominicaine;Dominikanische Republik|DZ DZA Algerije;Algeria;Algérie;Algerien|EC ECU Ecuador;Équateur|EE EST Estonia;' +
  'Estland;Estonie|EG EGY Arab Republic of Egypt;Egypte;Egypt;Ägypten|EH ESH Westelijke Sahara;Western Sahara;Sahara occidental;' +
  'Westsahara|ER ERI Eritrea;Érythrée|ES ESP E;Spanje;Spain;Espagne;Spanien|ET ETH Ethiopië;Ethiopia;Äthiopien|FI FIN FIN;Finland;' +
  'Finlande;Finnland|FJ FJI Fiji;Fidji;Fidschi|FK FLK Falkland Islands (Malvinas);Falklandeilanden;Falkland Islands;Îles Malouines;' +
  'Falklandinseln|FM FSM Federated States of Micronesia;Micronesia;Micronésie;Mikronesien|FO FRO Faroe Islands;Faeröer eilanden;' +
  'Faeröer;Îles Féroé;Färöer|FR FRA F;Frankrijk;France;Frankreich|GA GAB Gabon;Gabun|GB GBR UK;VK;XI;Great Britain;Groot-Brittannië;' +
  'Grande-Bretagne;Großbritannien;Britain;Engeland;England;Angleterre;Schotland;Scotland;Wales;Noord-Ierland;Northern Ireland;' +
  'United Kingdom of Great Britain and Northern Ireland;Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland;' +
  'Verenigd Koninkrijk;United Kingdom;Royaume-Uni;R.-U.;Vereinigtes Königreich|GD GRD Grenada;Grenade|GE GEO Georgië;Georgia;' +
  'Georgien|GF GUF Frans-Guyana;French Guiana;Guyane française;Französisch-Guayana|GG GGY Guernsey;Guernesey|GH GHA Ghana|' +
  'GI GIB Gibraltar|GL GRL Groenland;Greenland;Grönland|GM GMB The Gambia;Gambie|GN GIN Guinee;Guinea|GP GLP Guadeloupe|' +
  'GQ GNQ Equatoriaal-Guinea;Equatorial Guinea;Guinée équatoriale;Äquatorialguinea|GR GRC EL;Hellas;Greece;Hellenic Republic;' +
  'Griekenland;Grèce;Griechenland|GS SGS Zuid-Georgia en Zuidelijke Sandwicheilanden;South Georgia & South Sandwich Islands;' +
  'Géorgie du Sud-et-les Îles Sandwich du Sud;Südgeorgien und die Südlichen Sandwichinseln|GT GTM Guatemala|GU GUM Guam|' +
  'GW GNB Guinee-Bissau;Guinea-Bissau|GY GUY Guyana|HK HKG Hong Kong;Hong Kong SAR;Hongkong;Hongkong SAR van China;' +
  'Hong Kong SAR China;R.A.S. chinoise de Hong Kong;Sonderverwaltungsregion Hongkong|HM HMD Heard Island and McDonald Islands;' +
  'Heard en McDonaldeilanden;Heard & McDonald Islands;Îles Heard-et-MacDonald;Heard und McDonaldinseln|HN HND Honduras|' +
  'HR HRV Kroatië;Croatia;Croatie;Kroatien|HT HTI Haïti|HU HUN H;Hongarije;Hungary;Hongrie;Ungarn|ID IDN Indonesie;Indonesia;' +
  'Indonesien|IE IRL IRL;Ierse Republiek;Republic of Ireland;Eire;Ierland;Ireland;Irlande;Irland|IL ISR Israël|IM IMN Isle of Man;' +
  'Man;Île de Man|IN IND Republic of India;India;Inde;Indien|IO IOT Brits Indische Oceaanterritorium;British Indian Ocean Territory;' +
  'Territoire britannique de l’océan Indien;Britisches Territorium im Indischen Ozean|IQ IRQ Irak;Iraq|' +
  'IR IRN Islamic Republic of Iran;Islamitische Republiek Iran;République islamique d’Iran;Iran|IS ISL IJsland;Iceland;Islande;' +
  'Island|IT ITA I;Italië;Italy;Italien|JE JEY Jersey|JM JAM Jamaica;Jamaïque;Jamaika|JO JOR Jordanië;Jordan;Jordanien|JP JPN Japan;' +
  'Japon|KE KEN Kenya;Kenia|KG KGZ Kirgistan;Kyrgyz Republic;Kirgizië;Kyrgyzstan;Kirghizstan;Kirgisistan|KH KHM Cambodja;Cambodia;' +
  'Cambodge;Kambodscha|KI KIR Kiribati|KM COM Comoren;Comoros;Comores;Komoren|KN KNA Saint Kitts en Nevis;Saint-Christophe-et-Niévès|' +
  'KP PRK Democratic People’s Republic of Korea;DPRK;DPR Korea;Democratische Volksrepubliek Korea;Noordkorea;Northkorea;' +
  'Korea (Noord);Korea (North);Corée du Nord;Nordkorea|KR KOR Republic of Korea;Republiek Korea;ROK;Korea, Rep.;Zuidkorea;Southkorea;' +
  'Zuid-Korea;South Korea;Corée du Sud;Südkorea|KW KWT Koeweit;Kuwait;Koweït|KY CYM Kaaimaneilanden;Cayman Islands;Îles Caïmans;' +
  'Kaimaninseln|KZ KAZ Kazakstan;Kazachstan;Kazakhstan;Kasachstan|LA LAO Lao People’s Democratic Republic;Lao;Laos|LB LBN Libanon;' +
  'Lebanon;Liban|LC LCA Saint Lucia;Sainte-Lucie|LI LIE FL;Liechtenstein|LK LKA Sri Lanka|LR LBR Liberia|LS LSO Lesotho|' +
  'LT LTU Litouwen;Lithuania;Lituanie;Litauen|LU LUX L;Groothertogdom Luxemburg;Luxemburg;Luxembourg|LV LVA Letland;Latvia;Lettonie;' +
  'Lettland|LY LBY Libyan Arab Jamahiriya;Libië;Libya;Libye;Libyen|MA MAR Marokko;Morocco;Maroc|MC MCO Monaco|' +
  'MD MDA Republic of Moldova;Moldova;Moldavië;Republik Moldau|ME MNE Montenegro|MF MAF Saint Martin (French part);Saint-Martin|' +
  'MG MDG Madagaskar;Madagascar|MH MHL Marshalleilanden;Marshall Islands;Îles Marshall;Marshallinseln|MK MKD Macedonië;Macedonia;' +
  'Former Yugoslav Republic of Macedonia;FYROM;Republic of North Macedonia;Noord-Macedonië;North Macedonia;Macédoine du Nord;' +
  'Nordmazedonien|ML MLI Mali|MM MMR Birma;Burma;Myanmar;Myanmar (Birma);Myanmar (Burma);Myanmar (Birmanie)|MN MNG Mongolië;Mongolia;' +
  'Mongolei|MO MAC Macao;Macau;Macau SAR van China;Macao SAR China;R.A.S. chinoise de Macao;Sonderverwaltungsregion Macau|' +
  'MP MNP Noordelijke Marianen;Northern Mariana Islands;Îles Mariannes du Nord;Nördliche Marianen|MQ MTQ Martinique|' +
  'MR MRT Mauritanië;Mauritania;Mauretanien|MS MSR Montserrat|MT MLT Malta;Malte|MU MUS Mauritius;Maurice|MV MDV Maldiven;Maldives;' +
  'Malediven|MW MWI Malawi|MX MEX Mexico;Mexique;Mexiko|MY MYS Maleisië;Malaysia;Malaisie|MZ MOZ Mozambique;Mosambik|NA NAM Namibië;' +
  'Namibia|NC NCL Nieuw-Caledonië;New Caledonia;Nouvelle-Calédonie;Neukaledonien|NE NER Niger|NF NFK Norfolk;Norfolk Island;' +
  'Île Norfolk;Norfolkinsel|NG NGA Nigeria|NI NIC Nicaragua|NL NLD Holland;Koninkrijk der Nederlanden;Hollande;' +
  'Kingdom of the Netherlands;Nederland;Netherlands;Pays-Bas;Niederlande|NO NOR N;Noorwegen;Norway;Norvège;Norwegen|NP NPL Nepal|' +
  'NR NRU Nauru|NU NIU Niue|NZ NZL Nieuw-Zeeland;New Zealand;Nouvelle-Zélande;Neuseeland|OM OMN Oman|PA PAN Panama|PE PER Peru;Pérou|' +
  'PF PYF Frans-Polynesië;French Polynesia;Polynésie française;Französisch-Polynesien|PG PNG Papoea-Nieuw-Guinea;Papua New Guinea;' +
  'Papouasie-Nouvelle-Guinée;Papua-Neuguinea|PH PHL Filippijnen;The Philippines;Filipijnen;Philippinen|PK PAK Pakistan|PL POL Polen;' +
  'Poland;Pologne|PM SPM Saint-Pierre en Miquelon|PN PCN Pitcairneilanden;Pitcairn Islands;Pitcairn;Îles Pitcairn;Pitcairninseln|' +
  'PR PRI Puerto Rico;Porto Rico|PS PSE Palestina;Palestine;State of Palestine;Palestijnse gebieden;Palestinian Territories;' +
  'Territoires palestiniens;Palästinensische Autonomiegebiete;Palästina|PT PRT P;Portugal|PW PLW Palau;Palaos|PY PRY Paraguay|' +
  'QA QAT Qatar;Katar|RE REU Reunion|RO ROU Roemenie;Romania;Roumanie;Rumänien|RS SRB Republic of Serbia;Servië;Serbia;Serbie;' +
  'Serbien|RU RUS Russische Federatie;Russian Federation;Russische Föderation;Fédération de Russie;Rusland;Russia;Russie;Russland|' +
  'RW RWA Rwanda;Ruanda|SA SAU KSA;Saudi-Arabië;Saudie-Arabië;Kingdom of Saudi Arabia;Saoudi-Arabië;Saoedi-Arabië;Saudi Arabia;' +
  'Arabie saoudite;Saudi-Arabien|SB SLB Salomonseilanden;Solomon Islands;Îles Salomon;Salomonen|SC SYC Seychellen;Seychelles|' +
  'SD SDN Sudan;Soedan;Soudan|SE SWE S;Zweden;Sweden;Suède;Schweden|SG SGP Singapore;Singapour;Singapur|' +
  'SH SHN Saint Helena, Ascension and Tristan da Cunha;Sint-Helena;Sainte-Hélène|SI SVN SLO;Slovenië;Slovenia;Slowenien|' +
  'SJ SJM Spitsbergen en Jan Mayen;Svalbard & Jan Mayen;Spitzbergen und Jan Mayen|SK SVK Slowaakse Republiek;Slovak Republic;' +
  'Slovakia;Slowakije;Slovaquie;Slowakei|SL SLE Sierra Leone|SM SMR San Marino;Saint-Marin|SN SEN Senegal|SO SOM Somalië;Somalia|' +
  'SR SUR Suriname|SS SSD Zuid-Soedan;South Sudan;Soudan du Sud;Südsudan|ST STP São Tomé;Sao Tomé en Principe|SV SLV El Salvador;' +
  'Salvador|SX SXM Sint Maarten;Saint-Martin (partie néerlandaise)|SY SYR Syrian Arab Republic;Arabische Republiek Syrië;Syrië;Syria;' +
  'Syrien|SZ SWZ Swaziland;Eswatini|TC TCA Turks- en Caicoseilanden;Turks & Caicos Islands;Îles Turques-et-Caïques;' +
  'Turks- und Caicosinseln|TD TCD Tsjaad;Chad;Tchad;Tschad|TF ATF Franse zuidelijke gebieden;' +
  'Franse Gebieden in de zuidelijke Indische Oceaan;French Southern Territories;Terres australes françaises;' +
  'Französische Süd- und Antarktisgebiete|TG TGO Togo|TH THA Thailand;Thaïlande|TJ TJK Tadzjikistan;Tajikistan;Tadjikistan;' +
  'Tadschikistan|TK TKL Tokelau|TL TLS Timor-Leste;East Timor;Oost-Timor;Timor oriental|TM TKM Turkmenistan|TN TUN Tunesië;Tunisia;' +
  'Tunisie;Tunesien|TO TON Tonga|TR TUR Türkiye;Turkey;Republic of Turkey;Turkije;Turquie;Türkei|TT TTO Trinidad en Tobago;' +
  'Trinité-et-Tobago|TV TUV Tuvalu|TW TWN Republic of China;Taiwan, Province of China;ROC;Formosa;Chinese Taipei;Taiwan|' +
  'TZ TZA United Republic of Tanzania;Tanzania;Tanzanie;Tansania|UA UKR Oekraine;Ukraine|UG UGA Oeganda;Uganda;Ouganda|' +
  'UM UMI Kleine eilanden van de Verenigde Staten;Kleine afgelegen eilanden van de Verenigde Staten;U.S. Outlying Islands;' +
  'Îles mineures éloignées des États-Unis;Amerikanische Überseeinseln|US USA VS;USA;United States of America;' +
  'Verenigde Staten van Amerika;Amerika;America;États-Unis d’Amérique;Vereinigte Staaten von Amerika;Verenigde Staten;United States;' +
  'États-Unis;Vereinigte Staaten|UY URY Uruguay|UZ UZB Oezbekistan;Uzbekistan;Ouzbékistan;Usbekistan|VA VAT Holy See;Vaticaan;' +
  'Vatican;Vaticaanstad;Vatican City;État de la Cité du Vatican;Vatikanstadt|VC VCT Saint Vincent en de Grenadines;' +
  'St. Vincent und die Grenadinen|VE VEN Bolivarian Republic of Venezuela;Venezuela|VG VGB Virgin Islands, British;' +
  'Britse Maagdeneilanden;Îles Vierges britanniques;Britische Jungferninseln|VI VIR Virgin Islands, U.S.;Amerikaanse Maagdeneilanden;' +
  'Îles Vierges des États-Unis;Amerikanische Jungferninseln|VN VNM Viet Nam;Vietnam|VU VUT Vanuatu|WF WLF Wallis en Futuna|' +
  'WS WSM Samoa|XK XKX Kosovo;XKX;RKS;KOS|YE YEM Yemen;Jemen|YT MYT Mayotte|ZA ZAF Zuid-Afrika;South Africa;Afrique du Sud;Südafrika|' +
  'ZM ZMB Zambia;Zambie;Sambia|ZW ZWE Zimbabwe;Simbabwe';
