using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Faults;

/// <summary>
/// People who write all the time, and keep a ledger of what the server has acknowledged. Each does as the real client does:
/// what was not acknowledged is sent again, with the same id, until it is.
/// </summary>
internal sealed partial class Ledger : IAsyncDisposable
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BeforeAgain = TimeSpan.FromMilliseconds(50);
    private static readonly byte[] Photo = TestPhoto.Stored(1, "jpg", 80, 60);

    private readonly Browser director;
    private readonly Browser staff;
    private readonly CancellationTokenSource over = new();
    private readonly Dictionary<string, int> acknowledged = [];
    private readonly List<Task> pens = [];
    private readonly ConcurrentQueue<string> unexpected = [];
    private readonly ConcurrentQueue<Guid> drafts = [];
    private readonly ConcurrentQueue<Guid> published = [];
    private readonly ConcurrentQueue<Guid> comments = [];
    private readonly ConcurrentQueue<(Guid Highlight, string Kind)> reactions = [];
    private readonly ConcurrentQueue<JsonNode> uploads = [];
    private readonly ConcurrentQueue<JsonNode> unused = [];
    private Guid discussed;
    private long before;
    private int requests;
    private int refused;
    private int cutOff;

    private Ledger(Browser director, Browser staff) => (this.director, this.staff) = (director, staff);

    public int Requests => requests;

    /// <summary>Answered 503, with the time after which to come again.</summary>
    public int Refused => refused;

    /// <summary>Without an answer of the application's: the line was cut, or nginx had nobody to ask.</summary>
    public int CutOff => cutOff;

    /// <summary>The last photo that was taken in.</summary>
    public Guid? LastUpload => uploads.LastOrDefault()?.Id();

    /// <summary>Set to let nobody send photos.</summary>
    public bool WithoutPhotos { get; set; }

    /// <summary>Everybody writes, and each has been acknowledged something.</summary>
    public static Task<Ledger> OpenAsync(Func<Browser> anybody) =>
        OpenAsync(async person =>
        {
            var browser = anybody();
            browser.Http.Timeout = Patience;
            await browser.SignInAsync(person);
            return browser;
        });

    /// <param name="signedIn">A browser in which the role's person has signed in, in whatever way.</param>
    public static async Task<Ledger> OpenAsync(Func<string, Task<Browser>> signedIn)
    {
        var (director, staff) = (await signedIn("director"), await signedIn("staff"));
        var ledger = new Ledger(director, staff);
        ledger.before = await staff.SequenceAsync();
        var photo = await Browser.ReadAsync(await director.SendPhotoAsync(Photo));
        ledger.discussed = (await director.PostAsync("/api/highlights", GivenPhotos.Draft(photo)).Read()).Id();
        await director.PostAsync($"/api/highlights/{ledger.discussed}/publication").Read();
        ledger.published.Enqueue(ledger.discussed);
        ledger.Write("photo", ledger.UploadAsync);
        ledger.Write("draft", ledger.DraftAsync);
        ledger.Write("publication", ledger.PublishAsync);
        ledger.Write("comment", ledger.CommentAsync);
        ledger.Write("reaction", ledger.ReactAsync);
        await ledger.RecoversAsync("photo", "draft", "publication", "comment", "reaction");
        return ledger;
    }

    /// <summary>A random moment: some writes later.</summary>
    public async Task MomentAsync()
    {
        var until = Total() + Random.Shared.Next(1, 30);
        await Holds("writes go on", () => Total() >= until);
    }

    /// <summary>Waits until each kind has been acknowledged once more, all kinds when none is named; how long that took.</summary>
    public async Task<TimeSpan> RecoversAsync(params string[] kinds)
    {
        var waited = Stopwatch.StartNew();
        string[] all = kinds.Length > 0 ? kinds : ["photo", "draft", "publication", "comment", "reaction"];
        var now = all.ToDictionary(kind => kind, Count);
        await Holds(
            $"each of {string.Join(", ", all)} is acknowledged again",
            () => all.All(kind => Count(kind) > now[kind])
        );
        return waited.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await Task.WhenAll(pens);
        director.Dispose();
        staff.Dispose();
        over.Dispose();
    }

    private async Task UploadAsync()
    {
        if (WithoutPhotos)
            return;
        if (await UntilAcknowledged(() => director.SendPhotoAsync(Photo), () => WithoutPhotos) is not { } photo)
            return;
        uploads.Enqueue(photo);
        unused.Enqueue(photo);
        Count("photo", 1);
    }

    private async Task DraftAsync()
    {
        var draft = Given.Draft($"Utkast {drafts.Count}.") with { Id = Guid.CreateVersion7() };
        if (await UntilAcknowledged(() => director.PostAsync("/api/highlights", draft)) is null)
            return;
        drafts.Enqueue(draft.Id!.Value);
        Count("draft", 1);
    }

    private async Task PublishAsync()
    {
        if (!unused.TryDequeue(out var photo))
            return;
        var draft = GivenPhotos.Draft(photo) with { Id = Guid.CreateVersion7() };
        if (await UntilAcknowledged(() => director.PostAsync("/api/highlights", draft)) is null)
            return;
        drafts.Enqueue(draft.Id!.Value);
        if (await UntilAcknowledged(() => director.PostAsync($"/api/highlights/{draft.Id}/publication")) is null)
            return;
        published.Enqueue(draft.Id!.Value);
        Count("publication", 1);
    }

    private async Task CommentAsync()
    {
        var comment = new
        {
            id = Guid.CreateVersion7(),
            text = $"Grattis {comments.Count}!",
            mentions = Array.Empty<Guid>(),
        };
        if (await UntilAcknowledged(() => staff.PostAsync(GivenComments.Url(discussed), comment)) is null)
            return;
        comments.Enqueue(comment.id);
        Count("comment", 1);
    }

    private async Task ReactAsync()
    {
        var highlight = published.Last();
        var kind = Random.Shared.GetItems<string>(["heart", "applause", "inspired", "thanks"], 1)[0];
        if (await UntilAcknowledged(() => staff.PutAsync($"/api/highlights/{highlight}/reactions/{kind}")) is null)
            return;
        reactions.Enqueue((highlight, kind));
        Count("reaction", 1);
    }

    private void Write(string kind, Func<Task> write)
    {
        acknowledged[kind] = 0;
        pens.Add(
            Task.Run(async () =>
            {
                while (!over.IsCancellationRequested)
                {
                    await write();
                    await Task.Delay(Pace);
                }
            })
        );
    }

    /// <summary>What the server has answered at last; null when the pens are laid down before it has.</summary>
    private async Task<JsonNode?> UntilAcknowledged(Func<Task<HttpResponseMessage>> send, Func<bool>? givesUp = null)
    {
        while (!over.IsCancellationRequested && givesUp?.Invoke() != true)
        {
            Interlocked.Increment(ref requests);
            try
            {
                using var answer = await send();
                if (answer.IsSuccessStatusCode)
                    return JsonNode.Parse(await answer.Content.ReadAsStringAsync());
                await NoteAsync(answer);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
                Interlocked.Increment(ref cutOff);
            }
            await Task.Delay(BeforeAgain);
        }
        return null;
    }

    private async Task NoteAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null)
            Interlocked.Increment(ref refused);
        // nginx's, which has no instance to ask; or too many at once, as a bound may say
        else if (answer.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout)
            Interlocked.Increment(ref cutOff);
        else if (answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null)
            Interlocked.Increment(ref refused);
        else
            unexpected.Enqueue(
                $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.AbsolutePath}: "
                    + $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
    }

    private int Total()
    {
        lock (acknowledged)
            return acknowledged.Values.Sum();
    }

    private int Count(string kind)
    {
        lock (acknowledged)
            return acknowledged[kind];
    }

    private void Count(string kind, int more)
    {
        lock (acknowledged)
            acknowledged[kind] += more;
    }

    private async Task Holds(string what, Func<bool> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.Empty(unexpected);
            Assert.True(waited.Elapsed < Bound, $"Not within {Bound.TotalSeconds} s: {what}");
            await Task.Delay(Pace);
        }
    }
}
