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
