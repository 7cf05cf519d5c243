using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using RecognitionFeed.Tests.Faults;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>Requests of which nginx and the application might see the end in different places.</summary>
[Trait("Database", "PostgreSql")]
[Collection(ClusterCollection.Name)]
public sealed partial class SmugglingTests(Cluster cluster)
{
    /// <summary>Where the second request stands that must never be one.</summary>
    private const string Second = "<second>";

    private static readonly Dictionary<string, string> Requests = new()
    {
        ["CL.TE"] = Post("Content-Length: <length>\r\nTransfer-Encoding: chunked", $"0\r\n\r\n{Second}"),
        ["TE.CL"] = Post("Transfer-Encoding: chunked\r\nContent-Length: 4", $"5c\r\n{Second}\r\n0\r\n\r\n"),
        ["TE.TE"] = Post("Transfer-Encoding: chunked\r\nTransfer-Encoding: x", $"0\r\n\r\n{Second}"),
        ["an unknown TE"] = Post("Transfer-Encoding: xchunked\r\nContent-Length: <length>", $"0\r\n\r\n{Second}"),
        ["a TE in two words"] = Post("Transfer-Encoding: chunked, identity", $"0\r\n\r\n{Second}"),
        ["a TE after a space"] = Post("Transfer-Encoding : chunked\r\nContent-Length: <length>", $"0\r\n\r\n{Second}"),
        ["a TE after a tab"] = Post("Transfer-Encoding:\tchunked\r\nContent-Length: <length>", $"0\r\n\r\n{Second}"),
        ["a folded TE"] = Post("X: y\r\n Transfer-Encoding: chunked\r\nContent-Length: <length>", $"0\r\n\r\n{Second}"),
        ["a TE behind a lone CR"] = Post("X: y\rTransfer-Encoding: chunked\r\nContent-Length: <length>", Second),
        ["a TE behind a lone LF"] = Post("X: y\nTransfer-Encoding: chunked\r\nContent-Length: <length>", Second),
        ["two lengths"] = Post("Content-Length: <length>\r\nContent-Length: 2", $"{{}}{Second}"),
        ["a list of lengths"] = Post("Content-Length: 2, <length>", $"{{}}{Second}"),
        ["a signed length"] = Post("Content-Length: +2", $"{{}}{Second}"),
        ["a length in hexadecimal"] = Post("Content-Length: 0x2", $"{{}}{Second}"),
        ["a length beyond numbers"] = Post("Content-Length: 18446744073709551618", $"{{}}{Second}"),
        ["a negative length"] = Post("Content-Length: -1", Second),
        ["a chunk beyond numbers"] = Post(
            "Transfer-Encoding: chunked",
            $"10000000000000002\r\n{{}}\r\n0\r\n\r\n{Second}"
        ),
        ["a chunk that is no number"] = Post("Transfer-Encoding: chunked", $"zz\r\n{Second}"),
        ["a NUL in a header"] = Post("X: a\0b\r\nContent-Length: <length>", Second),
        ["no colon"] = Post("Content-Length <length>", Second),
        ["two hosts"] = Post("Host: evil.example\r\nContent-Length: <length>", Second),
        ["a host with a path"] = "GET / HTTP/1.1\r\nHost: localhost/api\r\n\r\n",
        ["no host"] = "GET /api/me HTTP/1.1\r\n\r\n",
        ["an address within another"] = "GET http://evil.example/api/me HTTP/1.1\r\nHost: evil.example:1:2\r\n\r\n",
        ["an unknown version"] = "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        ["a line of 40,000 letters"] = $"GET /{new string('a', 40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ["a header of 100,000 letters"] = Post($"X: {new string('a', 100_000)}\r\nContent-Length: 2", "{}"),
    };

    public static TheoryData<string> Cases => [.. Requests.Keys];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_request_within_a_request_is_never_one(string request)
    {
        using var staff = await cluster.SignedInAsync("staff");
        var highlight = await PublishedAsync();
        var second =
            $"PUT /api/highlights/{highlight}/reactions/heart HTTP/1.1\r\nHost: localhost\r\n"
            + $"Cookie: {staff.Cookie}\r\nContent-Length: 0\r\n\r\n";

        var answer = await SendAsync(Requests[request], second);

        Assert.True(StatusLine().Count(answer) <= 1, $"more than one answer: {answer}");
        Assert.DoesNotMatch("^HTTP/1.1 (500|200)", answer);
        for (var next = 0; next < 3; next++) // whoever comes next on nginx's own lines gets an answer to his own request
            await staff.GetAsync("/api/me").HasStatus(HttpStatusCode.OK);
        var counts = await staff.GetJsonAsync($"/api/reactions?highlights={highlight}");
        Assert.Equal(0, counts[highlight.ToString()]!.At<int>("heart"));
    }

    [Theory]
    [InlineData("X-Forwarded-For: 127.0.0.1")]
    [InlineData("X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-For: ::1")]
    [InlineData("X-Real-IP: 127.0.0.1")]
    [InlineData("Forwarded: for=127.0.0.1;proto=http;host=evil.example")]
    [InlineData("X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http")]
    [InlineData("X-Original-URL: /metrics\r\nX-Rewrite-URL: /metrics")]
    public async Task Nobody_is_taken_for_another_by_what_he_claims(string headers)
    {
        var metrics = await SendAsync(
            $"GET /metrics HTTP/1.1\r\nHost: localhost\r\n{headers}\r\nConnection: close\r\n\r\n"
        );
        Assert.StartsWith("HTTP/1.1 404", metrics, StringComparison.Ordinal);

        var page = await SendAsync(
            $"GET / HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n{headers}\r\nConnection: close\r\n\r\n"
        );
        Assert.DoesNotContain("evil.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Location: http:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_line_is_opened_for_another_protocol()
    {
        var answer = await SendAsync(
            "GET /api/behaviours HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
                + "Connection: Upgrade, HTTP2-Settings, close\r\n\r\n"
        );

        Assert.StartsWith("HTTP/1.1 401", answer, StringComparison.Ordinal);
    }

    private async Task<Guid> PublishedAsync()
    {
        using var director = await cluster.SignedInAsync("director");
        var photo = await Browser.ReadAsync(await director.SendPhotoAsync(TestPhoto.Stored(1, "jpg", 80, 60)));
        var id = (await director.PostAsync("/api/highlights", GivenPhotos.Draft(photo)).Read()).Id();
        await director.PostAsync($"/api/highlights/{id}/publication").Read();
        return id;
    }

    private static string Post(string headers, string body) =>
        $"POST /api/sign-out HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n\r\n{body}";

    /// <summary>All that is answered until nginx closes the line, or has nothing more to say.</summary>
    private async Task<string> SendAsync(string request, string second = "")
    {
        var text = request.Replace(Second, second, StringComparison.Ordinal);
        var body = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        text = text.Replace("<length>", $"{body.Length}", StringComparison.Ordinal);
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, cluster.Address.Port);
        await using var secure = new SslStream(line.GetStream());
        await secure.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                CertificateChainPolicy = cluster.TrustsItsCertificate(),
            }
        );
        await secure.WriteAsync(Encoding.Latin1.GetBytes(text));
        var answer = new StringBuilder();
        var buffer = new byte[16 * 1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            while (await secure.ReadAsync(buffer, patience.Token) is > 0 and var read)
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (Exception quiet) when (quiet is IOException or OperationCanceledException)
        {
            // closed hard, or kept open for a next request that does not come
        }
        return answer.ToString();
    }

    [GeneratedRegex(@"HTTP/1\.[01] \d{3} ")]
    private static partial Regex StatusLine();
}
