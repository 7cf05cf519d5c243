using Npgsql;

namespace RecognitionFeed.Tests.Faults;

/// <summary>Three instances, PostgreSQL, Azurite and nginx, each killed while people write.</summary>
[Trait("Database", "PostgreSql")]
[Collection(ClusterCollection.Name)]
public sealed class ClusterFaultTests(Cluster cluster)
{
    [Fact]
    public async Task An_instance_is_killed()
    {
        await using var ledger = await OpenAsync();
        var instance = $"instance{Random.Shared.Next(1, 4)}";

        Cluster.Kill(cluster.ProcessesOf(instance));

        await RecoversAsync("an instance of three is killed", ledger);
        await cluster.StartAgainAsync(instance);
    }

    [Fact]
    public async Task All_instances_are_killed_at_once()
    {
        await using var ledger = await OpenAsync();
        string[] instances = ["instance1", "instance2", "instance3"];

        Cluster.Kill(instances.SelectMany(cluster.ProcessesOf));
        await Task.WhenAll(instances.Select(cluster.StartAgainAsync));

        await RecoversAsync("all three instances are killed", ledger);
    }

    [Fact]
    public async Task The_photo_workers_are_killed()
    {
        await using var ledger = await OpenAsync();

        foreach (var instance in (string[])["instance1", "instance2", "instance3"])
            Cluster.Kill(cluster.ProcessesOf(instance).Skip(1));

        await RecoversAsync("the photo workers are killed", ledger);
    }

    [Fact]
    public async Task A_backend_of_the_database_is_killed()
    {
        await using var ledger = await OpenAsync();

        Cluster.Kill(await ABackendAsync()); // PostgreSQL then ends every session and recovers from its log

        await RecoversAsync("a PostgreSQL backend is killed", ledger);
    }

    [Fact]
    public async Task The_database_is_killed()
    {
        await using var ledger = await OpenAsync();
        var processes = cluster.ProcessesOf("postgres");

        Cluster.Kill(processes);
        await Eventually.Holds("it is gone", () => processes.All(id => !Directory.Exists($"/proc/{id}")));
        await cluster.StartAgainAsync("postgres");

        await RecoversAsync("PostgreSQL is killed", ledger);
    }

    [Fact]
    public async Task The_blob_storage_is_killed()
    {
        await using var ledger = await OpenAsync();
        // Azurite, unlike what it stands for, forgets the last seconds when killed: what it has not kept is not asked of it.
        ledger.WithoutPhotos = true;
        await ledger.RecoversAsync("draft", "comment");
        await Eventually.Holds("photos are kept", () => cluster.HasKept($"{ledger.LastUpload}"));

        Cluster.Kill(cluster.ProcessesOf("azurite"));
        ledger.WithoutPhotos = false;
        await ledger.RecoversAsync("draft", "comment", "reaction");
        await cluster.StartAgainAsync("azurite");

        await RecoversAsync("the blob storage is killed", ledger);
    }

    [Fact]
    public async Task Nginx_and_its_workers_are_killed()
    {
        await using var ledger = await OpenAsync();

        Cluster.Kill(cluster.ProcessesOf("nginx").Skip(1)); // its workers, which it starts anew
        await ledger.RecoversAsync();
        Cluster.Kill(cluster.ProcessesOf("nginx"));
        await cluster.StartAgainAsync("nginx");

        await RecoversAsync("nginx is killed", ledger);
    }

    private async Task<Ledger> OpenAsync()
    {
        var ledger = await Ledger.OpenAsync(async person =>
        {
            var browser = await cluster.SignedInAsync(person);
            browser.Http.Timeout = Ledger.Patience;
            return browser;
        });
        await ledger.MomentAsync();
        return ledger;
    }

    private static async Task RecoversAsync(string fault, Ledger ledger)
    {
        var recovered = await ledger.RecoversAsync();
        await FaultTable.AddAsync($"{fault} (cluster)", ledger, recovered);
    }

    /// <summary>A process that serves a session of the application.</summary>
    private async Task<int> ABackendAsync()
    {
        await using var connection = new NpgsqlConnection(cluster.Database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT pid FROM pg_stat_activity
            WHERE datname = 'feed' AND pid <> pg_backend_pid() AND backend_type = 'client backend' ORDER BY random()
            """,
            connection
        );
        return (int)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>One cluster for all that happens to it, one thing after the other.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterCollection : ICollectionFixture<Cluster>
{
    public const string Name = "Cluster";
}
