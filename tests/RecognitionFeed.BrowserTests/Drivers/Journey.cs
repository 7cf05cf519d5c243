using System.Runtime.ExceptionServices;
using Xunit.Sdk;

namespace RecognitionFeed.BrowserTests;

/// <summary>
/// A journey opens browsers for people and fails when any of them complains. What they saw when it failed is kept under
/// tests/artifacts.
/// </summary>
[Collection(nameof(Lyft))]
public abstract class Journey : IAsyncLifetime
{
    private readonly List<Person> people = [];
    private volatile bool hasFailed;

    protected Journey(Lyft lyft)
    {
        Lyft = lyft;
        AppDomain.CurrentDomain.FirstChanceException += Notice;
    }

    protected Lyft Lyft { get; }

    /// <summary>A browser in which <paramref name="who"/> has signed in: a role, a person's id, or "" for nobody.</summary>
    protected async Task<Person> Someone(
        string who,
        Screen screen = Screen.Phone,
        Action<BrowserNewContextOptions>? with = null
    )
    {
        var options = screen.Options();
        with?.Invoke(options);
        var person = await Person.ArriveAsync(Lyft, who, options);
        people.Add(person);
        return person;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Notice;
        var complaints = people.SelectMany(person => person.Complaints.Unexpected).ToList();
        if (hasFailed || complaints.Count > 0)
            await KeepScreensAsync();
        foreach (var person in people)
            await person.DisposeAsync();
        Assert.True(complaints.Count == 0, "The browser complained:\n" + string.Join('\n', complaints));
    }

    // xunit does not tell a test class how its test went.
    private void Notice(object? sender, FirstChanceExceptionEventArgs first) =>
        hasFailed |= first.Exception is XunitException or PlaywrightException or TimeoutException;

    private async Task KeepScreensAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "tests", "artifacts"));
        foreach (var (person, i) in people.Select((person, i) => (person, i)))
        {
            var name = $"{GetType().Name}-{DateTime.UtcNow:HHmmss}-{i + 1}.png";
            try
            {
                await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, name), Timeout = 5000 });
            }
            catch (PlaywrightException)
            {
                // A page that hangs or is gone has no picture.
            }
        }
    }
}
