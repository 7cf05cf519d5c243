using Npgsql;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// Between instances, by LISTEN. Its connection is its own, and is made anew when it breaks: Npgsql does not do that by itself.
/// </summary>
internal sealed class PostgresSignal(string connection, PostgresNoticeChanges notices, ILogger<PostgresSignal> logger)
    : BackgroundService,
        IEventSignal
{
    /// <summary>How a database administrator sees the listening session.</summary>
    public const string SessionName = "RecognitionFeed listener";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly InProcessSignal here = new();

    public Task Next => here.Next;

    public void Wake() => here.Wake();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => pause = FirstPause, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "Not listening to the database; trying again in about {Pause}", pause);
                // Spread, so that a restarted server is not met by every instance at the same moment.
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task ListenAsync(Action listening, CancellationToken cancellation)
    {
        await using var session = new NpgsqlConnection(Unpooled(connection));
        session.Notification += (_, message) =>
        {
            if (message.Channel == PostgresNoticeChanges.Channel)
                notices.Heard(message.Payload);
            else
                here.Wake();
        };
        await session.OpenAsync(cancellation);
        const string Listen = $"LISTEN {PostgresEventNotice.Channel}; LISTEN {PostgresNoticeChanges.Channel}";
        await using (var listen = new NpgsqlCommand(Listen, session))
            await listen.ExecuteNonQueryAsync(cancellation);
        listening();
        here.Wake(); // for what was committed while nobody listened
        notices.Missed();
        while (true)
            await session.WaitAsync(cancellation);
    }

    private static string Unpooled(string connection) =>
        new NpgsqlConnectionStringBuilder(connection)
        {
            Pooling = false,
            KeepAlive = 15, // otherwise a peer that vanished without a word would never be noticed
            ApplicationName = SessionName,
        }.ConnectionString;
}
