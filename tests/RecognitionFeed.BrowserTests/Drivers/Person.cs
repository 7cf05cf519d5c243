namespace RecognitionFeed.BrowserTests;

/// <summary>Somebody at a browser of their own.</summary>
public sealed class Person : IAsyncDisposable
{
    private TaskCompletionSource live = new();

    private Person(Line line, IBrowserContext context, IPage page)
    {
        Line = line;
        Context = context;
        Page = page;
        Complaints = new Complaints(context);
        page.WebSocket += (_, socket) =>
        {
            var opened = live;
            socket.FrameReceived += (_, _) => opened.TrySetResult();
            socket.Close += (_, _) => live = new();
        };
    }

    public Line Line { get; }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Complaints Complaints { get; }

    public FeedPage Feed => new(this);

    public ComposerPage Composer => new(this);

    public CommentsSection Comments => new(this);

    public NominatePage Nominate => new(this);

    public ReviewPage Review => new(this);

    public static async Task<Person> ArriveAsync(Lyft lyft, string who, BrowserNewContextOptions options)
    {
        var line = new Line(lyft.App.Address);
        options.BaseURL = line.Address.ToString();
        var context = await lyft.Chromium.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        var person = new Person(line, context, await context.NewPageAsync());
        if (who.Length > 0)
        {
            var answer = await context.APIRequest.PostAsync(
                "/dev/sign-in",
                new() { DataObject = new { person = who } }
            );
            Assert.Equal(204, answer.Status);
        }
        return person;
    }

    public Task<IResponse?> GoToAsync(string path) => Page.GotoAsync(path);

    /// <summary>Until the live connection stands.</summary>
    public Task IsLiveAsync() => live.Task.WaitAsync(TimeSpan.FromSeconds(15));

    /// <summary>Until the service worker answers for this page; it has kept the page and its parts.</summary>
    public Task ServiceWorkerStandsAsync() =>
        Page.EvaluateAsync(
            """
            async () => {
              const { serviceWorker } = navigator;
              await serviceWorker.ready;
              if (!serviceWorker.controller)
                await new Promise((taken) => serviceWorker.addEventListener('controllerchange', taken, { once: true }));
            }
            """
        );

    /// <summary>Into the tunnel: no requests, and no live connection.</summary>
    public async Task LosesTheNetworkAsync()
    {
        Complaints.ExpectLostNetwork();
        await Context.SetOfflineAsync(true);
        Line.Cut();
    }

    public async Task IsOnlineAgainAsync()
    {
        Line.Mend();
        await Context.SetOfflineAsync(false);
    }

    /// <summary>What a screen reader is told of by itself.</summary>
    public async Task HearsAsync(string text) =>
        await Expect(
                Page.Locator("[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]")
                    .Filter(new() { HasText = text })
                    .First
            )
            .ToBeAttachedAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public Task<int> ScrolledAsync() => Page.EvaluateAsync<int>("Math.round(scrollY)");

    /// <summary>
    /// How far down the page is once it lies still: cards that come into view get their real height some frames later, and
    /// the browser moves the page along.
    /// </summary>
    public Task<int> SettledAsync() =>
        Page.EvaluateAsync<int>(
            """
            () => new Promise((resolve) => {
              let still = 0, before = scrollY;
              requestAnimationFrame(function frame() {
                still = scrollY === before ? still + 1 : 0;
                before = scrollY;
                if (still === 10) resolve(Math.round(scrollY));
                else requestAnimationFrame(frame);
              });
            })
            """
        );

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Line.Dispose();
    }
}
