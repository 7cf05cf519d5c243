using System.Net.Sockets;
using System.Text;

namespace RecognitionFeed.Tests.Operations;

/// <summary>What is sent over a bare socket, by somebody who does not mean well.</summary>
public sealed class HostileConnectionTests(HostileConnectionTests.ImpatientApp impatient)
    : IClassFixture<HostileConnectionTests.ImpatientApp>
{
    /// <summary>Waits for nobody longer than a second or two.</summary>
    public sealed class ImpatientApp : IAsyncLifetime
    {
        public FeedApp App { get; } =
            new FeedApp()
                .With("Limits:HeadersWithin", "00:00:01")
                .With("Limits:BodyGrace", "00:00:01.5")
                .With("Limits:PhotoWithin", "00:00:01");

        public Task InitializeAsync() => ((IAsyncLifetime)App).InitializeAsync();

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }

    private readonly FeedApp app = impatient.App;

    [Fact]
    public async Task Headers_that_never_end_are_not_waited_for()
    {
        var answer = await SendAsync("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
        Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task A_body_that_does_not_come_is_not_waited_for()
    {
        var answer = await PostAsync(
            "/api/highlights",
            "Content-Type: application/json\r\nContent-Length: 500\r\n",
            "{"
        );
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/too-slow", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_that_does_not_come_holds_its_place_for_a_while_only()
    {
        var answer = await PostAsync("/api/photos", "Content-Length: 500\r\n", "\xFF");
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/too-slow", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400_000, 1)]
    [InlineData(20_000, 1)]
    [InlineData(20, 100)]
    public async Task Headers_are_bounded(int length, int count)
    {
        var headers = string.Concat(
            Enumerable.Range(0, count).Select(number => $"X-{number}: {new string('a', length)}\r\n")
        );
        Assert.StartsWith(
            "HTTP/1.1 431",
            await SendAsync($"GET / HTTP/1.1\r\nHost: a\r\n{headers}\r\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_address_is_bounded() =>
        Assert.StartsWith(
            "HTTP/1.1 414",
            await SendAsync($"GET /{new string('a', 9000)} HTTP/1.1\r\nHost: a\r\n\r\n"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Content-Length: 140000\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public async Task JSON_is_bounded(string length)
    {
        var story = $"{{\"story\":{{\"happened\":\"{new string('a', 139_000)}\"}}}}";
        var body = length.StartsWith('T') ? $"{story.Length:x}\r\n{story}\r\n0\r\n\r\n" : story.PadRight(140_000);
        var answer = await PostAsync("/api/highlights", $"Content-Type: application/json\r\n{length}", body);
        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/too-large", answer, StringComparison.Ordinal);
        Assert.Contains("nosniff", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n")]
    [InlineData("Content-Length: -1\r\n")]
    [InlineData("Transfer-Encoding: identity\r\n")]
    [InlineData("X: a\nGET /api/me HTTP/1.1\r\n")]
    [InlineData(" folded: a\r\n")]
    public async Task Headers_of_two_meanings_are_refused_and_the_connection_ended(string headers)
    {
        var answer = await PostAsync(
            "/api/highlights",
            $"Content-Type: application/json\r\n{headers}",
            "0\r\n\r\nGET /api/me HTTP/1.1\r\n\r\n"
        );
        Assert.Equal(1, answer.Split("HTTP/1.1 ").Length - 1);
        Assert.Matches("^HTTP/1.1 (400|501) ", answer);
    }

    private async Task<string> PostAsync(string path, string headers, string body)
    {
        using var director = await app.SignedInAsync("director");
        return await SendAsync($"POST {path} HTTP/1.1\r\nHost: a\r\nCookie: {director.Cookie}\r\n{headers}\r\n{body}");
    }

    /// <summary>All that the server answers until it ends the connection, or has answered once.</summary>
    private async Task<string> SendAsync(string request)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new TcpClient();
        await socket.ConnectAsync(app.Address.Host, app.Address.Port, patience.Token);
        await using var stream = socket.GetStream();
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), patience.Token);
            while (await stream.ReadAsync(buffer, patience.Token) is var read and > 0)
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (IOException)
        {
            // Ended by the server before all was sent.
        }
        return answer.ToString();
    }
}
