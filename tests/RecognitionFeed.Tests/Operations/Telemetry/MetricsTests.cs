using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecognitionFeed.Tests.Photos;
using RecognitionFeed.Tests.Storage;
using RecognitionFeed.Tests.Storage.Blobs;

namespace RecognitionFeed.Tests.Operations.Telemetry;

public sealed partial class MetricsTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Who_is_on_call_sees_how_the_feed_fares()
    {
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");
        var listening = new List<LiveBrowser>();
        for (var i = 0; i < 3; i++)
            listening.Add(await LiveBrowser.ConnectAsync(app, staff));
        await Eventually.Holds("three listen", async () => await ValueAsync("feed_live_connections") == 3);

        var photo = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(photo));
        await Browser.ReadAsync(await staff.PutAsync($"/api/highlights/{id}/reactions/heart"));
        await staff.Http.GetByteArrayAsync(photo.Urls()[0]);
        await director.SendPhotoAsync([]);

        Assert.Equal(1, await ValueAsync("""feed_photos_upload_seconds_count{outcome="stored"}"""));
        Assert.Equal(1, await ValueAsync("""feed_photos_upload_seconds_count{outcome="refused"}"""));
        Assert.Equal(1, await ValueAsync("feed_reactions_batch_size_sum"));
        Assert.Equal(1, await ValueAsync("""feed_live_fanout_seconds_count{message="highlightPublished"}"""));
        Assert.Equal(1, await ValueAsync("feed_events_lag_seconds_count"));
        Assert.Equal(await staff.SequenceAsync(), await ValueAsync("feed_events_sequence"));
        Assert.Equal(photo.Urls().Count, await ValueAsync("""feed_blobs_duration_seconds_count{operation="write"}"""));
        Assert.Equal(0, await ValueAsync("""feed_blobs_failures_total{operation="read"}"""));
        await Eventually.Holds("the audit log is checked", async () => await ValueAsync("feed_audit_broken") == 0);
        await The_dashboard_asks_only_for_what_exists();

        foreach (var browser in listening)
            await browser.DisposeAsync();
        await Eventually.Holds("nobody listens", async () => await ValueAsync("feed_live_connections") == 0);
    }

    private async Task The_dashboard_asks_only_for_what_exists()
    {
        var page = await PageAsync();
        var names = Names().Matches(page).Select(match => match.Value).ToHashSet();
        var labels = Labels().Matches(page).Select(match => match.Groups[1].Value).Concat(["instance"]).ToHashSet();
        var path = Path.Combine(Azurite.Tests, "../infra/grafana/lyft.json");
        var queries = Queries(JsonNode.Parse(await File.ReadAllTextAsync(path))!).ToList();
        Assert.InRange(queries.Count, 20, 100);
        foreach (var query in queries)
        {
            var asked = Asked().Matches(query).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(asked);
            Assert.All(asked, name => Assert.True(names.Contains(name), $"{name} is asked for by {query}"));
            var by = By()
                .Matches(query)
                .SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries));
            Assert.All(by, label => Assert.True(labels.Contains(label), $"{label} is asked for by {query}"));
        }
    }

    /// <summary>It is answered before routes are looked for.</summary>
    [Fact]
    public async Task The_first_page_is_counted_under_its_route()
    {
        using var staff = await app.SignedInAsync("staff");
        using var anonymous = app.Anonymous();
        var (answered, refused) = (await CountAsync(200), await CountAsync(401));

        await staff.GetAsync("/api/highlights").HasStatus(HttpStatusCode.OK);
        await anonymous.GetAsync("/api/highlights").HasStatus(HttpStatusCode.Unauthorized);

        await Eventually.Holds(
            "both are counted",
            async () => (await CountAsync(200), await CountAsync(401)) == (answered + 1, refused + 1)
        );

        async Task<double> CountAsync(int status) =>
            (await PageAsync())
                .Split('\n')
                .Where(line => line.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal))
                .Where(line => line.Contains("http_route=\"/api/highlights\",", StringComparison.Ordinal))
                .Where(line => line.Contains($"http_response_status_code=\"{status}\",", StringComparison.Ordinal))
                .Where(line => line.Contains("http_request_method=\"GET\",", StringComparison.Ordinal))
                .Sum(line => double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_page_is_in_Prometheus_form()
    {
        using var anonymous = app.Anonymous();
        var answer = await anonymous.GetAsync("/metrics");

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches(Form(), line));
        var samples = lines.Where(line => line[0] != '#').Select(line => line[..line.LastIndexOf(' ')]).ToList();
        Assert.Equal(samples.Count, samples.Distinct().Count());
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    public async Task What_a_proxy_passes_on_reads_no_metrics(string header, string value)
    {
        using var anonymous = app.Anonymous();
        anonymous.DefaultRequestHeaders.Add(header, value);

        await anonymous.GetAsync("/metrics").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Only_the_networks_of_the_settings_read_metrics()
    {
        await using var elsewhere = await FeedApp.StartAsync(app => app.With("Telemetry:MetricsFrom", "10.0.0.0/8"));
        using var anonymous = elsewhere.Anonymous();
        await anonymous.GetAsync("/metrics").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    private async Task<string> PageAsync()
    {
        using var anonymous = app.Anonymous();
        return await anonymous.GetStringAsync("/metrics");
    }

    /// <summary>The value of one sample; NaN where there is none.</summary>
    private async Task<double> ValueAsync(string sample)
    {
        var line = (await PageAsync())
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith($"{sample} ", StringComparison.Ordinal));
        return line is null ? double.NaN : double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Queries(JsonNode node) =>
        node switch
        {
            JsonObject json => json.SelectMany(pair =>
                pair.Key is "expr" or "query" && pair.Value is JsonValue text && $"{text}" != "prometheus" ? [$"{text}"]
                : pair.Value is null ? []
                : Queries(pair.Value)
            ),
            JsonArray list => list.SelectMany(item => Queries(item!)),
            _ => [],
        };

    [GeneratedRegex(@"^[a-z_]+(?=[{ ])", RegexOptions.Multiline)]
    private static partial Regex Names();

    [GeneratedRegex(@"[{,]([a-z_]+)=""")]
    private static partial Regex Labels();

    [GeneratedRegex(@"([a-z_]+)\{")]
    private static partial Regex Asked();

    [GeneratedRegex(@"by \(([a-z_, ]+)\)")]
    private static partial Regex By();

    [GeneratedRegex(
        """^(# HELP [a-z_]+ .*|# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\{([a-z_]+="(?:[^"\\]|\\.)*",?)+\})? [0-9.E+\-]+)$"""
    )]
    private static partial Regex Form();
}
