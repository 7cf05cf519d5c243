using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Storage;

namespace RecognitionFeed.Tests;

/// <summary>The real application on Kestrel, with its own database, its own blobs and the test city.</summary>
public sealed class FeedApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Dictionary<string, string?> settings = [];
    private readonly TestDatabase database;
    private bool ownsDatabase;
    private readonly ConcurrentDictionary<string, string> cookies = [];
    private readonly SocketsHttpHandler network = new() { AllowAutoRedirect = false, UseCookies = false };

    /// <summary>On the database that the environment chooses.</summary>
    public FeedApp()
        : this(TestDatabase.Chosen) { }

    internal FeedApp(DatabaseProvider provider)
    {
        Folder = NewFolder();
        database = TestDatabase.In(Folder, provider);
        ownsDatabase = true;
        UseKestrel(0);
    }

    /// <summary>The database goes with the application.</summary>
    internal FeedApp(PostgresTestDatabase database)
    {
        Folder = NewFolder();
        this.database = database;
        ownsDatabase = true;
        UseKestrel(0);
    }

    private FeedApp(FeedApp first)
    {
        Folder = first.Folder;
        Clock = first.Clock;
        settings = first.settings;
        database = first.database;
        UseKestrel(0);
    }

    /// <summary>Where this application keeps everything.</summary>
    public string Folder { get; }

    public TestClock Clock { get; private init; } = new();

    public DatabaseProvider Database => database.Provider;

    public string Connection => database.Connection;

    public string BlobFolder => Path.Combine(Folder, "blobs");

    public async Task InitializeAsync()
    {
        StartServer();
        await using var db = OpenDb();
        await TestCity.SeedAsync(db);
    }

    /// <summary>Sets one setting, before the start.</summary>
    public FeedApp With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>An application of its own, for a test that restarts it or needs settings.</summary>
    public static async Task<FeedApp> StartAsync(Action<FeedApp>? settle = null)
    {
        var app = new FeedApp();
        settle?.Invoke(app);
        await app.InitializeAsync();
        return app;
    }

    /// <summary>The same application started anew on the same folder and database, as after a restart; it then owns them.</summary>
    public async Task<FeedApp> RestartAsync()
    {
        var next = new FeedApp(this);
        (ownsDatabase, next.ownsDatabase) = (false, ownsDatabase);
        await DisposeAsync();
        await next.InitializeAsync();
        return next;
    }

    /// <summary>A further instance of the same application, beside this one, which must outlive it.</summary>
    public async Task<FeedApp> AnotherInstance()
    {
        var another = NotYetStarted();
        await another.InitializeAsync();
        return another;
    }

    /// <summary>The same, left to the test to start.</summary>
    internal FeedApp NotYetStarted() => new(this);

    public FeedDb OpenDb() =>
        Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<FeedDb>>().CreateDbContext();

    /// <summary>A browser in which nobody has signed in.</summary>
    public HttpClient Anonymous() => new(network, disposeHandler: false) { BaseAddress = Address };

    /// <summary>Where the application listens.</summary>
    public Uri Address =>
        new(
            Services
                .GetRequiredService<IServer>()
                .Features.GetRequiredFeature<IServerAddressesFeature>()
                .Addresses.Single()
        );

    /// <summary>A browser in which <paramref name="person"/> has signed in: a role, or a person's id.</summary>
    public async Task<Browser> SignedInAsync(string person)
    {
        var browser = new Browser(Anonymous());
        if (cookies.TryGetValue(person, out var cookie))
            browser.Cookie = cookie;
        else
            await browser.SignInAsync(person);
        cookies[person] = browser.Cookie;
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Urls", "http://127.0.0.1:0");
        builder.UseSetting("Database:Provider", database.Provider.ToString());
        builder.UseSetting("ConnectionStrings:Feed", database.Connection);
        builder.UseSetting("Blobs:Path", BlobFolder);
        builder.UseSetting("Demo:Seed", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "None"); // a lost race is no failure
        // The few people of the tests do in seconds what takes a city weeks.
        foreach (var limit in Enum.GetNames<RecognitionFeed.Operations.Limits.Limit>())
            builder.UseSetting($"Limits:{limit}:AtOnce", "10000").UseSetting($"Limits:{limit}:AtTheSameTime", "0");
        foreach (var (name, value) in settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("recognition-feed-").FullName;

    /// <summary>Stops it, as an operator does; what it keeps stays until it is disposed.</summary>
    public ValueTask StopAsync() => base.DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        network.Dispose();
        GC.SuppressFinalize(this);
        if (!ownsDatabase)
            return;
        ownsDatabase = false;
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

/// <summary>The system's clock, which a test may set forward.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan ahead;

    public void Advance(TimeSpan time) => ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
