using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Storage.Azure;
using RecognitionFeed.Storage.Postgres;
using RecognitionFeed.Storage.Sqlite;

namespace RecognitionFeed.Storage;

public static class StorageSetup
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<DatabaseOptions>()
            .BindConfiguration("Database")
            .ValidateDataAnnotations()
            .ValidateOnStart();

        var connection =
            builder.Configuration.GetConnectionString("Feed")
            ?? throw new OptionsValidationException("Feed", typeof(string), ["ConnectionStrings:Feed is not set."]);
        switch (builder.Configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite))
        {
            case DatabaseProvider.Sqlite:
                services.AddSqlite(BelowContentRoot(connection, builder.Environment));
                break;
            case DatabaseProvider.PostgreSql:
                services.AddPostgres(connection);
                break;
            default:
                throw new OptionsValidationException(
                    "Database",
                    typeof(DatabaseOptions),
                    ["Database:Provider must be Sqlite or PostgreSql."]
                );
        }

        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<FeedDb>>().CreateDbContext());
        services.AddBlobs();
        return builder;
    }

    /// <summary>
    /// Brings the database's schema up to date, and runs <paramref name="prepare"/>, which one instance at a time may do:
    /// several may start at once.
    /// </summary>
    public static async Task MigrateAsync(this WebApplication app, Func<Task> prepare)
    {
        await using (await app.Services.GetRequiredService<IStartupLock>().TakeAsync())
        {
            await using var scope = app.Services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<FeedDb>().Database;
            if ((await database.GetPendingMigrationsAsync()).Any()) // asking is cheaper than migrating nothing
                await database.MigrateAsync();
            await PrepareBlobsAsync(app);
            await prepare();
        }
    }

    /// <summary>The store that the settings choose; commands may ask for either.</summary>
    internal static void AddBlobs(this IServiceCollection services)
    {
        services.AddOptions<BlobOptions>().BindConfiguration("Blobs").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<BlobMetrics>();
        services.AddSingleton<FileBlobStore>();
        services.AddAzureBlobs();
        services.AddSingleton<IBlobStore>(provider => new MeasuredBlobs(
            provider.Blobs(provider.GetRequiredService<IOptions<BlobOptions>>().Value.Provider),
            provider.GetRequiredService<BlobMetrics>()
        ));
    }

    internal static IBlobStore Blobs(this IServiceProvider services, BlobProvider provider) =>
        provider == BlobProvider.Azure
            ? services.GetRequiredService<AzureBlobStore>()
            : services.GetRequiredService<FileBlobStore>();

    /// <summary>
    /// A refusal stops the start: a setting is wrong. Storage that is away does not: the feed is read without photos, and what
    /// is missing is made by the first upload.
    /// </summary>
    private static async Task PrepareBlobsAsync(WebApplication app)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await app.Services.GetRequiredService<IBlobStore>().PrepareAsync(patience.Token);
        }
        catch (Exception away) when (away is BlobStoreException { IsRefusal: false } or OperationCanceledException)
        {
            app.Logger.LogError(away, "Blob storage is away; the feed starts without it");
        }
    }

    private static string BelowContentRoot(string connection, IHostEnvironment environment)
    {
        var parts = new SqliteConnectionStringBuilder(connection);
        parts.DataSource = Path.GetFullPath(Path.Combine(environment.ContentRootPath, parts.DataSource));
        Directory.CreateDirectory(Path.GetDirectoryName(parts.DataSource)!);
        return parts.ConnectionString;
    }
}
