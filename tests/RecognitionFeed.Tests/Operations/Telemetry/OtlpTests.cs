using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RecognitionFeed.Tests.Operations.Telemetry;

/// <summary>Stands in for a collector, and reads what is sent as text: names travel as they are.</summary>
public sealed class OtlpTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Signal, string Text)> received = [];
    private WebApplication collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        collector = builder.Build();
        collector.MapPost(
            "/v1/{signal}",
            async (string signal, HttpRequest request) =>
            {
                var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                received.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray())));
                return Results.Bytes([], "application/x-protobuf");
            }
        );
        await collector.StartAsync();
    }

    public async Task DisposeAsync() => await collector.DisposeAsync();

    [Fact]
    public async Task Traces_metrics_and_logs_reach_the_collector()
    {
        var app = await FeedApp.StartAsync(app =>
            app.With("Telemetry:OtlpEndpoint", collector.Urls.Single()).With("Telemetry:TraceRatio", "1")
        );
        var folder = app.Folder;
        try
        {
            using var staff = await app.SignedInAsync("staff");
            await staff.GetAsync($"/api/highlights/{Guid.CreateVersion7()}");
            await using (var db = app.OpenDb())
                await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                    db.Database,
                    "DROP TABLE event_head"
                );
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await staff.GetAsync("/api/events?after=0")).StatusCode);
        }
        finally
        {
            await app.DisposeAsync(); // which sends what is left
        }

        var route = "GET /api/highlights/{id:guid}";
        Assert.True(Received("traces", route), $"No span is called {route}");
        Assert.True(Received("metrics", "feed.live.connections"));
        Assert.True(Received("logs", "GET /api/events failed"));
        Assert.True(Received("traces", "lyft") && Received("traces", "service.instance.id"));
    }

    [Fact]
    public async Task A_collector_that_is_away_holds_up_nothing()
    {
        await collector.StopAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using (
            var app = await FeedApp.StartAsync(app => app.With("Telemetry:OtlpEndpoint", "http://127.0.0.1:9"))
        )
        {
            using var staff = await app.SignedInAsync("staff");
            Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/api/highlights")).StatusCode);
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(45), $"It took {watch.Elapsed}");
    }

    private bool Received(string signal, string text) =>
        received.Any(post => post.Signal == signal && post.Text.Contains(text, StringComparison.Ordinal));
}
