namespace RecognitionFeed.Operations.Demo;

/// <summary>What a verksamhet of the made-up city is: its trade, its share of enheter and staff, and who works there.</summary>
/// <param name="Enheter">Number of enheter in a city of 11,000 staff.</param>
/// <param name="Staff">Its share of the city's staff, in people of a city of 11,000.</param>
/// <param name="Names">Names of enheter: a pattern with {0}, followed by the list that fills it.</param>
/// <param name="Titles">Titles with their weight: "undersköterska*6, sjuksköterska".</param>
internal sealed record DemoVerksamhet(
    string Name,
    string Trade,
    int Enheter,
    int Staff,
    string EnhetHead,
    string Names,
    string Titles
);

/// <summary>A förvaltning of the made-up city, with the title of its head and what belongs to it.</summary>
internal sealed record DemoForvaltning(string Name, string Head, DemoVerksamhet[] Verksamheter);

/// <summary>
/// The organisation of a Swedish city of the size of Helsingborg, drawn from how such cities usually divide their work.
/// Districts, schools and preschools are invented. Small cities take the first förvaltningar and verksamheter.
/// </summary>
internal static class DemoCityPlan
{
    const string Districts =
        "Norrkajen,Sundsbacken,Björkhaga,Ekängen,Lövnäs,Fågelvik,Kvarnbäcken,Rosenlund,Solhöjden,Tallmon,Brovallen,"
        + "Hamnkullen,Västervång,Österäng,Klockarbyn,Lindgården,Strandhagen,Gråhusen,Kärnvången,Rydshed,Ålandsgatan,"
        + "Slottshagen,Mariebäck,Tegelbruket,Skogsbrynet,Ljungkullen,Havsbaden,Ormvråksgatan,Väsbydal,Nyhem";

    const string NorthPreschools =
        "Blåklockan,Vitsippan,Igelkotten,Smultronet,Havsglimten,Solstrålen,Nyckelpigan,Trollskogen,Regnbågen,Kastanjen,"
        + "Ekorren,Lärkan,Tärnan,Snäckan,Fyren,Ankaret,Kajan,Skogsgläntan,Gullvivan,Humlan,Blåbäret,Kotten,Svalan,"
        + "Tussilagon,Barkbåten,Lyktan";

    const string CentralPreschools =
        "Tornet,Muren,Klockan,Linden,Päronet,Kaptenen,Sjöstjärnan,Lotsen,Vinden,Måsen,Porten,Torget,Bryggan,"
        + "Segelduken,Kompassen,Äppelgården,Paletten,Tummeliten,Duvan,Syrenen,Mosaiken,Kvarnen,Stenhuset,Trappan";

    const string SouthPreschools =
        "Björnbäret,Myran,Fjärilen,Grodan,Kullerbyttan,Lekattan,Maskrosen,Pilevallen,Rödhaken,Sländan,Tomtebo,Vallmon,"
        + "Älvan,Ängen,Örnnästet,Hasselmusen,Klövern,Lupinen,Nyponrosen,Rönnbäret,Skattkistan,Sädesärlan,Tranbäret,Uttern";

    const string NorthSchools =
        "Björkhaga,Sundsbacks,Lövnäs,Fågelviks,Norrkaj,Solhöjds,Tallmo,Strandhaga,Kvarnbäcks,Ljungkulle,Skogsbryns,"
        + "Havsbads,Mariebäcks,Ekbacks,Granlids,Hagalunds,Åkervångs,Utsikts,Svanholms,Ärlands,Klippö,Fyrbåks";

    const string CentralSchools =
        "Rosenlunds,Slottshage,Tegelbruks,Hamnkulle,Lindgårds,Brovalls,Sjöfarts,Kapell,Linnégårds,Vasagårds,Torgvalls,"
        + "Österängs,Parkbacke,Repslagar,Stenhage,Mellanvångs,Väderkvarns,Magasins,Kyrkbacks,Adolfsgårds";

    const string SouthSchools =
        "Ekängs,Gråhus,Klockarby,Kärnvångs,Rydsheds,Väsbydals,Nyhems,Pilevalls,Rönnbacks,Backagårds,Björnlycke,Högängs,"
        + "Lerbäcks,Mossahus,Rusthålls,Sandbäcks,Söderdals,Tornlids,Vadbro,Vindbro,Åhage,Öppnäs";

    const string Homes =
        "Ålyckan,Havsutsikten,Lindhaga,Bokliden,Kungsgården,Pålsgård,Rosengläntan,Vallhagen,Sundsgården,Åbrinken,Björkåsen,"
        + "Eklunden,Fyrvaktaren,Granatäpplet,Hemgården,Kaprifolen,Lavendelgården,Mejeriet,Nygårdshus,Parkgläntan,"
        + "Rönntorpet,Silverpilen,Solbrinken,Tallgården,Ugglehus,Valnöten,Väderleken,Ängsfrid,Örtagården,Österhus";

    const string Nearby =
        "Sundsgatan,Klövervägen,Repslagargatan,Ljungvägen,Mastgatan,Kornettgatan,Bokvägen,Rågången,Drottningstigen,"
        + "Fältvägen,Hasselgatan,Ivarsgränd,Järnvägsgatan,Kullavägen,Lotsgatan,Måsvägen,Nejlikegatan,Olivgatan,Pålgatan,"
        + "Rosenvägen,Segelgatan,Tunnbindaregatan,Ulvagatan,Västra Allén,Ymers väg,Åsvägen";

    static DemoVerksamhet V(
        string name,
        string trade,
        int enheter,
        int staff,
        string head,
        string names,
        string titles
    ) => new(name, trade, enheter, staff, head, names, titles);

    internal static readonly DemoForvaltning[] Forvaltningar =
    [
        new(
            "Skol- och fritidsförvaltningen",
            "Skoldirektör",
            [
                V("Grundskola norr", "grundskola", 22, 700, "Rektor", "{0}skolan|" + NorthSchools, Titles.School),
                V(
                    "Förskola norr",
                    "forskola",
                    26,
                    560,
                    "Rektor förskola",
                    "Förskolan {0}|" + NorthPreschools,
                    Titles.Preschool
                ),
                V("Grundskola centrum", "grundskola", 20, 640, "Rektor", "{0}skolan|" + CentralSchools, Titles.School),
                V(
                    "Förskola centrum",
                    "forskola",
                    24,
                    520,
                    "Rektor förskola",
                    "Förskolan {0}|" + CentralPreschools,
                    Titles.Preschool
                ),
                V("Grundskola söder", "grundskola", 22, 700, "Rektor", "{0}skolan|" + SouthSchools, Titles.School),
                V(
                    "Förskola söder",
                    "forskola",
                    24,
                    520,
                    "Rektor förskola",
                    "Förskolan {0}|" + SouthPreschools,
                    Titles.Preschool
                ),
                V(
                    "Gymnasieskola",
                    "gymnasium",
                    15,
                    520,
                    "Rektor",
                    "{0}|Fyrgymnasiet naturvetenskap,Fyrgymnasiet samhälle,Fyrgymnasiet estet,Sundsgymnasiet bygg,"
                        + "Sundsgymnasiet el och energi,Sundsgymnasiet fordon,Kajgymnasiet vård,Kajgymnasiet restaurang,"
                        + "Kajgymnasiet handel,Kajgymnasiet barn och fritid,Tegelgymnasiet teknik,Tegelgymnasiet ekonomi,"
                        + "Tegelgymnasiet introduktion,Anpassad gymnasieskola,Gymnasiets elevstöd",
                    Titles.UpperSchool
                ),
                V(
                    "Fritid och mötesplatser",
                    "fritid",
                    12,
                    230,
                    "Enhetschef",
                    "Fritidsgården {0}|Kajutan,Tegelhuset,Spåret,Hangaren,Källaren,Bron,Loftet,Magasinet,Verkstaden,Parken,Rampen,Oasen",
                    "fritidsledare*6, fritidspedagog*2, ungdomscoach"
                ),
                V(
                    "Anpassad grundskola",
                    "grundskola",
                    6,
                    170,
                    "Rektor",
                    "Anpassad grundskola {0}|Ekängen,Rosenlund,Lövnäs,Brovallen,Tallmon,Nyhem",
                    "speciallärare*2, elevassistent*4, lärare anpassad grundskola*3, fritidspedagog"
                ),
                V(
                    "Barn- och elevhälsa",
                    "elevhalsa",
                    8,
                    190,
                    "Enhetschef elevhälsa",
                    "Elevhälsan {0}|norr,centrum,söder,gymnasiet,förskola,språk och studiehandledning,skolläkare och skolsköterskor,närvaroteamet",
                    "skolsköterska*3, kurator*3, skolpsykolog*2, specialpedagog*3, logoped, studiehandledare*2"
                ),
            ]
        ),
        new(
            "Vård- och omsorgsförvaltningen",
            "Vård- och omsorgsdirektör",
            [
                V(
                    "Hemtjänst norr",
                    "hemtjanst",
                    22,
                    520,
                    "Enhetschef hemtjänst",
                    "Hemtjänsten {0}|" + Districts,
                    Titles.HomeCare
                ),
                V(
                    "Vårdboende",
                    "vardboende",
                    30,
                    940,
                    "Enhetschef vårdboende",
                    "Vårdboendet {0}|" + Homes,
                    Titles.CareHome
                ),
                V(
                    "Funktionsnedsättning",
                    "lss",
                    26,
                    520,
                    "Enhetschef LSS",
                    "Gruppbostaden {0}|" + Nearby,
                    "stödassistent*6, stödpedagog*2, boendestödjare"
                ),
                V(
                    "Hemtjänst söder",
                    "hemtjanst",
                    22,
                    520,
                    "Enhetschef hemtjänst",
                    "Hemtjänsten {0} syd|" + Districts,
                    Titles.HomeCare
                ),
                V(
                    "Hemsjukvård",
                    "hemsjukvard",
                    12,
                    250,
                    "Enhetschef hemsjukvård",
                    "Hemsjukvården {0}|team 1,team 2,team 3,team 4,team 5,team 6,team 7,team 8,kväll,natt,palliativa teamet,mobila teamet",
                    "sjuksköterska*5, distriktssköterska*3, undersköterska*3"
                ),
                V(
                    "Rehabilitering och hjälpmedel",
                    "rehab",
                    8,
                    130,
                    "Enhetschef rehab",
                    "{0}|Rehab norr,Rehab centrum,Rehab söder,Rehab vårdboende,Hemgångsteamet,Hjälpmedelsförrådet,Syn- och hörselteamet,Förebyggande hembesök",
                    "arbetsterapeut*4, fysioterapeut*4, rehabassistent*2, hjälpmedelstekniker"
                ),
                V(
                    "Daglig verksamhet",
                    "daglig",
                    10,
                    160,
                    "Enhetschef daglig verksamhet",
                    "{0}|Café Kajkanten,Odlingen Gröna fingrar,Snickeriet,Keramiken,Medieverkstan,Återbruket,Tvätteriet,Djurgruppen,Trädgårdsgruppen,Butiken Fyndet",
                    "stödassistent*4, handledare*4, stödpedagog"
                ),
                V(
                    "Trygghet och bistånd",
                    "bistand",
                    8,
                    160,
                    "Enhetschef",
                    "{0}|Trygghetslarm,Bistånd norr,Bistånd söder,Bistånd LSS,Bemanningsenheten,Anhörigcenter,Planering och samordning,Välfärdsteknik",
                    "biståndshandläggare*5, larmoperatör*2, anhörigkonsulent, samordnare*2"
                ),
            ]
        ),
        new(
            "Stadsledningsförvaltningen",
            "Stadsdirektör",
            [
                V(
                    "Kommunikation och kontakt",
                    "kontaktcenter",
                    3,
                    110,
                    "Enhetschef",
                    "{0}|Kontaktcenter,Kommunikation,Evenemang och möten",
                    "kommunvägledare*7, kommunikatör*2, webbredaktör, evenemangssamordnare"
                ),
                V(
                    "Digitalisering",
                    "it",
                    4,
                    150,
                    "Enhetschef IT",
                    "{0}|Arbetsplats och support,Drift och nät,Utveckling och integration,Informationssäkerhet",
                    "it-tekniker*4, systemförvaltare*3, systemutvecklare*3, nätverkstekniker, tjänstedesigner"
                ),
                V(
                    "Juridik och stadsarkiv",
                    "arkiv",
                    2,
                    34,
                    "Enhetschef",
                    "{0}|Stadsarkivet,Juridik och kansli",
                    "arkivarie*3, arkivassistent*2, stadsjurist*2, nämndsekreterare*2, registrator*2"
                ),
                V(
                    "Ekonomi",
                    "ekonomi",
                    2,
                    70,
                    "Enhetschef",
                    "{0}|Redovisning och lön,Upphandling",
                    "ekonom*3, lönekonsult*3, controller, upphandlare*2"
                ),
                V(
                    "Människor och arbete",
                    "hr",
                    2,
                    46,
                    "Enhetschef",
                    "{0}|HR-stöd,Kompetens och ledarskap",
                    "hr-konsult*4, rekryterare*2, arbetsmiljöingenjör"
                ),
            ]
        ),
        new(
            "Stadsbyggnadsförvaltningen",
            "Stadsbyggnadsdirektör",
            [
                V(
                    "Gata och drift",
                    "gata",
                    5,
                    190,
                    "Driftchef",
                    "{0}|Vinterväg och drift,Gatuarbeten,Belysning och trafiksignaler,Renhållning,Hamn och broar",
                    "vägarbetare*4, maskinförare*4, gatuarbetare*3, trafiktekniker, arbetsledare"
                ),
                V(
                    "Park och natur",
                    "park",
                    5,
                    150,
                    "Parkchef",
                    "{0}|Stadsparkerna,Parker norr,Parker söder,Träd och natur,Växthuset",
                    "trädgårdsmästare*5, parkarbetare*4, arborist*2, naturvårdare"
                ),
                V(
                    "Stadsplanering",
                    "plan",
                    3,
                    90,
                    "Enhetschef",
                    "{0}|Detaljplan,Trafik och mobilitet,Stadsmiljö",
                    "planarkitekt*4, landskapsarkitekt*2, trafikplanerare*2"
                ),
                V(
                    "Bygglov",
                    "bygglov",
                    2,
                    60,
                    "Enhetschef",
                    "{0}|Bygglov,Tillsyn",
                    "bygglovshandläggare*4, byggnadsinspektör*2"
                ),
                V(
                    "Geodata",
                    "karta",
                    2,
                    40,
                    "Enhetschef",
                    "{0}|Kartor och mätning,Fastighetsbildning",
                    "mätingenjör*2, gis-ingenjör*2, lantmätare"
                ),
            ]
        ),
        new(
            "Räddningstjänsten",
            "Räddningschef",
            [
                V(
                    "Räddning",
                    "raddning",
                    4,
                    190,
                    "Stationschef",
                    "Brandstationen {0}|Centrum,Norrkajen,Rydshed,Väsbydal",
                    "brandman*8, styrkeledare*2, brandingenjör"
                ),
                V(
                    "Förebyggande",
                    "raddning",
                    1,
                    30,
                    "Enhetschef",
                    "{0}|Trygghet och tillsyn",
                    "brandinspektör*3, säkerhetssamordnare*2"
                ),
            ]
        ),
        new(
            "Kulturförvaltningen",
            "Kulturdirektör",
            [
                V(
                    "Bibliotek",
                    "bibliotek",
                    6,
                    130,
                    "Bibliotekschef",
                    "{0}|Stadsbiblioteket,Biblioteket Rosenlund,Biblioteket Fågelvik,Biblioteket Nyhem,Bokbussen,Barn- och ungdomsbiblioteket",
                    "bibliotekarie*6, biblioteksassistent*3, it-bibliotekarie"
                ),
                V(
                    "Kulturskola",
                    "kulturskola",
                    4,
                    90,
                    "Rektor kulturskolan",
                    "Kulturskolan {0}|musik,dans och teater,bild och form,El Sistema",
                    "musiklärare*5, danspedagog*2, dramapedagog*2, bildpedagog*2"
                ),
                V(
                    "Idrott och bad",
                    "bad",
                    4,
                    130,
                    "Enhetschef",
                    "{0}|Simhallen Tärnan,Norrbadet,Ishallen,Idrottsplatserna",
                    "badvärd*4, simlärare*3, driftstekniker*2, vaktmästare*3"
                ),
                V(
                    "Museer",
                    "museum",
                    3,
                    70,
                    "Museichef",
                    "{0}|Stadsmuseet,Friluftsmuseet,Konsthallen",
                    "museipedagog*3, antikvarie*2, museitekniker*2, intendent"
                ),
                V(
                    "Scen",
                    "scen",
                    2,
                    50,
                    "Enhetschef",
                    "{0}|Konserthuset,Stadsteatern",
                    "scentekniker*3, producent*2, publikvärd*2"
                ),
            ]
        ),
        new(
            "Fastighetsförvaltningen",
            "Fastighetsdirektör",
            [
                V(
                    "Måltid",
                    "maltid",
                    8,
                    250,
                    "Måltidschef",
                    "Köket {0}|Björkhagaskolan,Rosenlundsskolan,Ekängsskolan,Fyrgymnasiet,Ålyckan,Havsutsikten,Nyhemsskolan,Centralköket",
                    "kock*4, måltidsbiträde*5, köksmästare"
                ),
                V(
                    "Lokalvård",
                    "lokalvard",
                    5,
                    160,
                    "Enhetschef",
                    "Lokalvården {0}|norr,centrum,söder,vårdboenden,förskolor",
                    "lokalvårdare*9, samordnare"
                ),
                V(
                    "Fastighetsdrift",
                    "fastighet",
                    3,
                    80,
                    "Driftchef",
                    "{0}|Fastighetsskötsel norr,Fastighetsskötsel söder,Energi",
                    "fastighetstekniker*4, vaktmästare*3, energiingenjör"
                ),
                V(
                    "Bygg och lokaler",
                    "bygg",
                    2,
                    50,
                    "Enhetschef",
                    "{0}|Byggprojekt,Lokalförsörjning",
                    "projektledare*4, lokalplanerare*2"
                ),
            ]
        ),
        new(
            "Socialförvaltningen",
            "Socialdirektör",
            [
                V(
                    "Barn, unga och familj",
                    "socialtjanst",
                    8,
                    240,
                    "Enhetschef",
                    "{0}|Mottagning barn och unga,Utredning barn norr,Utredning barn söder,Ungdom,Familjerätt,Familjestöd,Barnahus,Fältgruppen",
                    "socialsekreterare*6, familjebehandlare*2, fältsekreterare"
                ),
                V(
                    "Vuxna",
                    "socialtjanst",
                    6,
                    150,
                    "Enhetschef",
                    "{0}|Beroendestöd,Våld i nära relation,Boendestöd,Bostad först,Vuxenmottagningen,Avhopparstöd",
                    "socialsekreterare*4, boendestödjare*4, behandlare*2"
                ),
                V(
                    "Ekonomiskt bistånd",
                    "bistand",
                    6,
                    130,
                    "Enhetschef",
                    "Ekonomiskt stöd {0}|1,2,3,4,unga vuxna,budgetrådgivning",
                    "socialsekreterare*5, handläggare*3, budget- och skuldrådgivare"
                ),
                V(
                    "Familjehem och öppenvård",
                    "socialtjanst",
                    5,
                    110,
                    "Enhetschef",
                    "{0}|Familjehem 1,Familjehem 2,Öppenvård barn,Öppenvård ungdom,Stödboende unga",
                    "familjehemssekreterare*3, familjebehandlare*3"
                ),
                V(
                    "Socialpsykiatri",
                    "lss",
                    5,
                    130,
                    "Enhetschef",
                    "{0}|Träffpunkten,Boendet Linblomman,Boendet Malvan,Boendet Ringblomman,Case management",
                    "boendestödjare*5, stödassistent*3, arbetsterapeut"
                ),
            ]
        ),
        new(
            "Arbetsmarknadsförvaltningen",
            "Arbetsmarknadsdirektör",
            [
                V(
                    "Vuxenutbildning",
                    "vux",
                    4,
                    130,
                    "Rektor vuxenutbildning",
                    "{0}|Komvux grund,Komvux gymnasial,Yrkesvux,Yrkeshögskolan",
                    "vuxenlärare*6, studie- och yrkesvägledare*2, yrkeslärare*2"
                ),
                V(
                    "Svenska för invandrare",
                    "vux",
                    3,
                    90,
                    "Rektor sfi",
                    "Sfi {0}|centrum,söder,yrkesspår",
                    "sfi-lärare*7, språkstödjare*2"
                ),
                V(
                    "Jobb och praktik",
                    "jobb",
                    4,
                    100,
                    "Enhetschef",
                    "{0}|Jobbcenter,Ung framtid,Praktik och sommarjobb,Företagskontakt",
                    "jobbcoach*5, arbetsmarknadskonsulent*3, matchare"
                ),
                V(
                    "Arbetslag",
                    "jobb",
                    2,
                    60,
                    "Enhetschef",
                    "Arbetslaget {0}|natur,service",
                    "arbetsledare*2, handledare*5"
                ),
            ]
        ),
        new(
            "Miljöförvaltningen",
            "Miljödirektör",
            [
                V(
                    "Avfall och återvinning",
                    "atervinning",
                    3,
                    60,
                    "Driftchef",
                    "{0}|Återvinningscentralen Rydshed,Återvinningscentralen Norrkajen,Insamling",
                    "återvinningsvärd*4, renhållningsarbetare*4, miljöingenjör"
                ),
                V(
                    "Livsmedel och hälsa",
                    "miljo",
                    2,
                    36,
                    "Enhetschef",
                    "{0}|Livsmedelskontroll,Hälsoskydd",
                    "miljö- och hälsoskyddsinspektör*5, handläggare"
                ),
                V(
                    "Klimat och vatten",
                    "miljo",
                    2,
                    26,
                    "Enhetschef",
                    "{0}|Klimat och kust,Vatten och geologi",
                    "miljöstrateg*2, marinbiolog, klimatanalytiker"
                ),
            ]
        ),
    ];

    static class Titles
    {
        internal const string School =
            "lärare årskurs 1–3*4, lärare årskurs 4–6*5, lärare årskurs 7–9*5, fritidspedagog*4, elevassistent*3, specialpedagog, skolbibliotekarie, slöjdlärare, idrottslärare, skolvärd";

        internal const string Preschool = "förskollärare*5, barnskötare*7, resurspedagog, ateljérista";

        internal const string UpperSchool =
            "gymnasielärare*8, yrkeslärare*3, studie- och yrkesvägledare, elevassistent*2, skolvärd";

        internal const string HomeCare = "undersköterska*7, vårdbiträde*4, samordnare";

        internal const string CareHome = "undersköterska*8, vårdbiträde*4, sjuksköterska*2, aktivitetsledare";
    }
}
