namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// The organisation of a Swedish city of the size of Helsingborg, drawn from how such cities usually divide their work.
/// Districts, schools and preschools are invented. Small cities take the first förvaltningar and verksamheter.
/// </summary>
internal static partial class DemoCityPlan
{
    internal static IReadOnlyList<DemoForvaltning> Forvaltningar =>
        [Skol, Vard, Stadsledning, Stadsbyggnad, Raddning, Kultur, Fastighet, Social, Arbetsmarknad, Miljo];

    internal static DemoForvaltning Skol { get; } =
        new(
            "Skol- och fritidsförvaltningen",
            "Skoldirektör",
            [
                V(
                    "Grundskola norr",
                    "grundskola",
                    22,
                    700,
                    "Rektor",
                    "{0}skolan|" + DemoPlaces.NorthSchools,
                    DemoTitles.School
                ),
                V(
                    "Förskola norr",
                    "forskola",
                    26,
                    560,
                    "Rektor förskola",
                    "Förskolan {0}|" + DemoPlaces.NorthPreschools,
                    DemoTitles.Preschool
                ),
                V(
                    "Grundskola centrum",
                    "grundskola",
                    20,
                    640,
                    "Rektor",
                    "{0}skolan|" + DemoPlaces.CentralSchools,
                    DemoTitles.School
                ),
                V(
                    "Förskola centrum",
                    "forskola",
                    24,
                    520,
                    "Rektor förskola",
                    "Förskolan {0}|" + DemoPlaces.CentralPreschools,
                    DemoTitles.Preschool
                ),
                V(
                    "Grundskola söder",
                    "grundskola",
                    22,
                    700,
                    "Rektor",
                    "{0}skolan|" + DemoPlaces.SouthSchools,
                    DemoTitles.School
                ),
                V(
                    "Förskola söder",
                    "forskola",
                    24,
                    520,
                    "Rektor förskola",
                    "Förskolan {0}|" + DemoPlaces.SouthPreschools,
                    DemoTitles.Preschool
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
                    DemoTitles.UpperSchool
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
        );

    internal static DemoForvaltning Vard { get; } =
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
                    "Hemtjänsten {0}|" + DemoPlaces.NorthDistricts,
                    DemoTitles.HomeCare
                ),
                V(
                    "Vårdboende",
                    "vardboende",
                    30,
                    940,
                    "Enhetschef vårdboende",
                    "Vårdboendet {0}|" + DemoPlaces.Homes,
                    DemoTitles.CareHome
                ),
                V(
                    "Funktionsnedsättning",
                    "lss",
                    26,
                    520,
                    "Enhetschef LSS",
                    "Gruppbostaden {0}|" + DemoPlaces.Nearby,
                    "stödassistent*6, stödpedagog*2, boendestödjare"
                ),
                V(
                    "Hemtjänst söder",
                    "hemtjanst",
                    22,
                    520,
                    "Enhetschef hemtjänst",
                    "Hemtjänsten {0}|" + DemoPlaces.SouthDistricts,
                    DemoTitles.HomeCare
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
        );

    internal static DemoForvaltning Stadsledning { get; } =
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
        );

    private static DemoVerksamhet V(
        string name,
        string trade,
        int enheter,
        int staff,
        string head,
        string names,
        string titles
    ) => new(name, trade, enheter, staff, head, names, titles);
}
