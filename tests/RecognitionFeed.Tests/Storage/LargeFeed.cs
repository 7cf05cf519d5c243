using System.Globalization;

namespace RecognitionFeed.Tests.Storage;

/// <summary>Fifty thousand highlights on PostgreSQL, a minute apart, numbered from 1.</summary>
public sealed class LargeFeed : IAsyncLifetime
{
    public const int Highlights = 50_000;

    /// <summary>The only one that tells of a snowstorm.</summary>
    public const int Rare = 40_123;

    public static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private PostgresTestDatabase Database { get; } = new(PostgresServer.Shared);
    private FeedApp App { get; set; } = null!;

    public string Connection => Database.Connection;
    public IServiceProvider Services => App.Services;

    public static Guid Id(int number) =>
        Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-7000-9000-{number:d12}"));

    public async Task InitializeAsync()
    {
        App = new FeedApp(Database);
        await App.InitializeAsync();
        // Each tenth is about one behaviour; one tells of a word that no other has.
        Database.Execute(
            $$"""
            INSERT INTO highlights ("Id", "AuthorId", "State", "CreatedAt", "ChangedAt", "PublishedAt", "Version", "Body")
            SELECT {{IdOf("n")}}, '{{TestCity.Director}}', 1, at, at, at, 1,
                '{"Happened":"","Meant":"","Byline":0,"Photos":[],"UnitIds":[],"PersonIds":[],"BehaviourIds":[],"PerspectiveIds":[],"Visit":null}'
            FROM (SELECT n, '{{First:O}}'::timestamptz + n * interval '1 minute' AS at FROM generate_series(1, {{Highlights}}) n) x;
            INSERT INTO highlight_tags ("Tag", "PublishedAt", "HighlightId")
            SELECT 'behaviour:' || CASE n % 10 WHEN 0 THEN 'testar-och-lar' ELSE 'other' || n % 10 END, "PublishedAt", "Id"
            FROM generate_series(1, {{Highlights}}) n JOIN highlights ON "Id" = {{IdOf("n")}};
            INSERT INTO highlight_texts ("HighlightId", "Text")
            SELECT {{IdOf(
                "n"
            )}}, 'vardagens hjältar ' || md5(n::text) || CASE n WHEN {{Rare}} THEN ' snöstormen' ELSE '' END
            FROM generate_series(1, {{Highlights}}) n;
            ANALYZE;
            """
        );
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)App).DisposeAsync();

    private static string IdOf(string number) => $"('00000000-0000-7000-9000-' || lpad({number}::text, 12, '0'))::uuid";
}
