namespace RecognitionFeed.Operations.Demo;

/// <summary>Invented districts, schools, preschools and homes.</summary>
internal static class DemoPlaces
{
    internal const string NorthDistricts =
        "Norrkajen,Sundsbacken,Björkhaga,Ekängen,Lövnäs,Fågelvik,Kvarnbäcken,Rosenlund,Solhöjden,Tallmon,Brovallen,"
        + "Hamnkullen,Västervång,Österäng,Klockarbyn,Lindgården,Strandhagen,Havsbaden,Fyrbåken,Granlid,Svanholm,Klippön";

    internal const string SouthDistricts =
        "Gråhusen,Kärnvången,Rydshed,Slottshagen,Mariebäck,Tegelbruket,Skogsbrynet,Ljungkullen,Väsbydal,Nyhem,Pilevallen,"
        + "Rönnbacken,Backagården,Lerbäck,Rusthållet,Sandbäcken,Söderdal,Tornlid,Vindbro,Åhagen,Öppnäs,Stallbacken";

    internal const string NorthPreschools =
        "Blåklockan,Vitsippan,Igelkotten,Smultronet,Havsglimten,Solstrålen,Nyckelpigan,Trollskogen,Regnbågen,Kastanjen,"
        + "Ekorren,Lärkan,Tärnan,Snäckan,Fyren,Ankaret,Kajan,Skogsgläntan,Gullvivan,Humlan,Blåbäret,Kotten,Svalan,"
        + "Tussilagon,Barkbåten,Lyktan";

    internal const string CentralPreschools =
        "Tornet,Muren,Klockan,Linden,Päronet,Kaptenen,Sjöstjärnan,Lotsen,Vinden,Måsen,Porten,Torget,Bryggan,"
        + "Segelduken,Kompassen,Äppelgården,Paletten,Tummeliten,Duvan,Syrenen,Mosaiken,Kvarnen,Stenhuset,Trappan";

    internal const string SouthPreschools =
        "Björnbäret,Myran,Fjärilen,Grodan,Kullerbyttan,Lekattan,Maskrosen,Pilevallen,Rödhaken,Sländan,Tomtebo,Vallmon,"
        + "Älvan,Ängen,Örnnästet,Hasselmusen,Klövern,Lupinen,Nyponrosen,Rönnbäret,Skattkistan,Sädesärlan,Tranbäret,Uttern";

    internal const string NorthSchools =
        "Björkhaga,Sundsbacks,Lövnäs,Fågelviks,Norrkaj,Solhöjds,Tallmo,Strandhaga,Kvarnbäcks,Ljungkulle,Skogsbryns,"
        + "Havsbads,Mariebäcks,Ekbacks,Granlids,Hagalunds,Åkervångs,Utsikts,Svanholms,Ärlands,Klippö,Fyrbåks";

    internal const string CentralSchools =
        "Rosenlunds,Slottshage,Tegelbruks,Hamnkulle,Lindgårds,Brovalls,Sjöfarts,Kapell,Linnégårds,Vasagårds,Torgvalls,"
        + "Österängs,Parkbacke,Repslagar,Stenhage,Mellanvångs,Väderkvarns,Magasins,Kyrkbacks,Adolfsgårds";

    internal const string SouthSchools =
        "Ekängs,Gråhus,Klockarby,Kärnvångs,Rydsheds,Väsbydals,Nyhems,Pilevalls,Rönnbacks,Backagårds,Björnlycke,Högängs,"
        + "Lerbäcks,Mossahus,Rusthålls,Sandbäcks,Söderdals,Tornlids,Vadbro,Vindbro,Åhage,Öppnäs";

    internal const string Homes =
        "Ålyckan,Havsutsikten,Lindhaga,Bokliden,Kungsgården,Pålsgård,Rosengläntan,Vallhagen,Sundsgården,Åbrinken,Björkåsen,"
        + "Eklunden,Fyrvaktaren,Granatäpplet,Hemgården,Kaprifolen,Lavendelgården,Mejeriet,Nygårdshus,Parkgläntan,"
        + "Rönntorpet,Silverpilen,Solbrinken,Tallgården,Ugglehus,Valnöten,Väderleken,Ängsfrid,Örtagården,Österhus";

    internal const string Nearby =
        "Sundsgatan,Klövervägen,Repslagargatan,Ljungvägen,Mastgatan,Kornettgatan,Bokvägen,Rågången,Drottningstigen,"
        + "Fältvägen,Hasselgatan,Ivarsgränd,Järnvägsgatan,Kullavägen,Lotsgatan,Måsvägen,Nejlikegatan,Olivgatan,Pålgatan,"
        + "Rosenvägen,Segelgatan,Tunnbindaregatan,Ulvagatan,Västra Allén,Ymers väg,Åsvägen";
}
