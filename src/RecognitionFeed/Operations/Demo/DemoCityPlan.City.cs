namespace RecognitionFeed.Operations.Demo;

internal static partial class DemoCityPlan
{
    internal static DemoForvaltning Stadsbyggnad { get; } =
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
                    "{0}|Lovprövning,Tillsyn",
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
        );

    internal static DemoForvaltning Raddning { get; } =
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
        );

    internal static DemoForvaltning Kultur { get; } =
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
                    3,
                    54,
                    "Enhetschef",
                    "{0}|Konserthuset,Stadsteatern,Dansscenen",
                    "scentekniker*3, producent*2, publikvärd*2"
                ),
            ]
        );

    internal static DemoForvaltning Fastighet { get; } =
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
        );

    internal static DemoForvaltning Social { get; } =
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
        );

    internal static DemoForvaltning Arbetsmarknad { get; } =
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
        );

    internal static DemoForvaltning Miljo { get; } =
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
        );
}
