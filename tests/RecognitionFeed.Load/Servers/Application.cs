using System.Diagnostics;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Load.Servers;

/// <summary>The program under test: the real one, published, with a database and photos of its own.</summary>
internal sealed class Application : IAsyncDisposable
{
    private readonly string program;
    private readonly string folder;
    private readonly Database database;

    private Application(string program, string folder, Database database, int port)
    {
        this.program = program;
        this.folder = folder;
        this.database = database;
        Port = port;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public int Port { get; }
    public HttpClient Http { get; }
    public ServerProcess Process { get; private set; } = null!;
    public string ConnectionString => database.Connection;

    public FeedDb OpenDb() => database.OpenDb();

    /// <summary>Starts what <c>--app</c> names, or publishes the source tree this tool was built from.</summary>
    /// <param name="offset">From the first port, where several run at once.</param>
    public static async Task<Application> StartAsync(
        Arguments arguments,
        string folder,
        Database? database = null,
        int offset = 0
    )
    {
        var program = arguments.Text("app") ?? await PublishAsync(Path.Combine(folder, "app"));
        database ??= Database.SqliteIn(folder);
        var application = new Application(program, folder, database, arguments.Number("port", 6600) + offset);
        await application.StartAsync();
        return application;
    }

    public async Task StartAsync()
    {
        Progress.Show("Starting the application");
        var start = new ProcessStartInfo(Path.Combine(program, "RecognitionFeed"))
        {
            WorkingDirectory = program,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        foreach (
            var (name, value) in new[]
            {
                ("Urls", $"http://127.0.0.1:{Port}"),
                ("Database:Provider", database.Provider.ToString()),
                ("ConnectionStrings:Feed", ConnectionString),
                ("Blobs:Path", Path.Combine(folder, "blobs")),
                ("Demo:Seed", "false"),
                ("Logging:LogLevel:Default", "Warning"),
                // The whole city asks from one address, and a few people for all in some measurements.
                ("Limits:PeopleAtAnAddress", "1000000"),
                ("Limits:SignIn:AtOnce", "1000000"),
                ("Limits:Search:AtOnce", "1000000"),
                ("Limits:Photos:AtOnce", "1000000"),
                ("Limits:Photos:AtTheSameTime", "0"),
            }
        )
            start.ArgumentList.Add($"--{name}={value}");
        Process = await ServerProcess.StartAsync(start, Port);
    }

    public async Task StopAsync()
    {
        await Process.StopAsync();
        await Process.DisposeAsync();
    }

    /// <summary>The cookie of a person who has signed in: a role, or an id.</summary>
    public async Task<string> SignInAsync(string person)
    {
        using var content = new StringContent(
            $$"""{"person":"{{person}}"}""",
            System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json")
        );
        using var answer = await Http.PostAsync("/dev/sign-in", content);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    /// <summary>Each person's cookie, in the order given.</summary>
    public async Task<string[]> SignInAsync(IReadOnlyList<Guid> people)
    {
        var cookies = new string[people.Count];
        var done = 0;
        await Parallel.ForAsync(
            0,
            people.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (i, _) =>
            {
                cookies[i] = await SignInAsync(people[i].ToString());
                if (Interlocked.Increment(ref done) % 100 == 0)
                    Progress.Show("Signing in", $"{done} of {people.Count}");
            }
        );
        return cookies;
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string cookie,
        HttpContent? content = null
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Headers = { { "Cookie", cookie } },
            Content = content,
        };
        return await Http.SendAsync(request);
    }

    public async Task PublishAsync(Guid highlight, string director)
    {
        using var answer = await SendAsync(HttpMethod.Post, $"/api/highlights/{highlight}/publication", director);
        if (!answer.IsSuccessStatusCode)
            throw new LoadException(
                $"Publishing answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
            );
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Process.DisposeAsync();
    }

    private static async Task<string> PublishAsync(string output)
    {
        Progress.Show("Building the application");
        var source = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(source, "RecognitionFeed.sln")))
            source = Path.GetDirectoryName(source) ?? throw new LoadException("The source is not found; use --app.");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = source,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "publish", "src/RecognitionFeed", "-c", "Release", "-p:BuildClient=false", "-o", output },
        };
        using var build = System.Diagnostics.Process.Start(start)!;
        var text = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? output : throw new LoadException($"The application cannot be built:\n{text}");
    }
}
