namespace RecognitionFeed.Operations.Demo;

/// <summary>Who works in schools and in care, with the weight of each title.</summary>
internal static class DemoTitles
{
    internal const string School =
        "lärare årskurs 1–3*4, lärare årskurs 4–6*5, lärare årskurs 7–9*5, fritidspedagog*4, elevassistent*3, specialpedagog, skolbibliotekarie, slöjdlärare, idrottslärare, skolvärd";

    internal const string Preschool = "förskollärare*5, barnskötare*7, resurspedagog, ateljérista";

    internal const string UpperSchool =
        "gymnasielärare*8, yrkeslärare*3, studie- och yrkesvägledare, elevassistent*2, skolvärd";

    internal const string HomeCare = "undersköterska*7, vårdbiträde*4, samordnare";

    internal const string CareHome = "undersköterska*8, vårdbiträde*4, sjuksköterska*2, aktivitetsledare";
}
