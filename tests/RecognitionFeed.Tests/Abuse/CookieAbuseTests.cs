using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace RecognitionFeed.Tests.Abuse;

[Collection(AbusedApp.Name)]
public sealed class CookieAbuseTests(AbusedApp abused)
{
    /// <summary>The mark of the format, and the key's id: the same in everybody's.</summary>
    private const int Head = 4 + 16;

    private const int KeyModifier = 16;

    [Fact]
    public async Task A_cookie_with_any_byte_changed_signs_nobody_in()
    {
        var (name, sealedTicket) = await CookieAsync(abused.App, "director");
        for (var i = 0; i < sealedTicket.Length; i++)
        {
            var changed = (byte[])sealedTicket.Clone();
            changed[i] ^= (byte)(1 << (i % 8));
            await IsNobody($"{name}={WebEncoders.Base64UrlEncode(changed)}");
        }
    }

    [Fact]
    public async Task Parts_of_two_peoples_cookies_make_no_third()
    {
        var (name, staff) = await CookieAsync(abused.App, "staff");
        var (_, director) = await CookieAsync(abused.App, "director");
        for (var cut = Head + KeyModifier; cut < Math.Min(staff.Length, director.Length); cut += 7)
        {
            await IsNobody($"{name}={WebEncoders.Base64UrlEncode([.. staff[..cut], .. director[cut..]])}");
            await IsNobody($"{name}={WebEncoders.Base64UrlEncode([.. director[..cut], .. staff[cut..]])}");
            await IsNobody($"{name}={WebEncoders.Base64UrlEncode(director[..cut])}");
        }
    }

    [Fact]
    public async Task A_cookie_of_another_key_signs_nobody_in()
    {
        await using var elsewhere = await FeedApp.StartAsync();
        using var director = await elsewhere.SignedInAsync("director");

        await IsNobody(director.Cookie);
    }

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("%00")]
    [InlineData("chunks-")]
    [InlineData("chunks-2")]
    [InlineData("chunks-2147483647")]
    [InlineData("chunks--1")]
    [InlineData("\"quoted\"")]
    [InlineData("CfDJ8")]
    public async Task A_cookie_that_is_none_signs_nobody_in(string value)
    {
        var (name, _) = await CookieAsync(abused.App, "staff");

        await IsNobody($"{name}={value}");
    }

    [Theory]
    [InlineData(8_000)]
    [InlineData(30_000)]
    [InlineData(200_000)]
    public async Task An_oversized_cookie_signs_nobody_in(int length)
    {
        var (name, _) = await CookieAsync(abused.App, "staff");

        await IsNobody($"{name}={new string('a', length)}");
        await abused.App.IsHealthy();
    }

    private async Task IsNobody(string cookie)
    {
        using var anybody = abused.App.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await anybody.SendAsync(request);
        Assert.True(
            answer.StatusCode
                is HttpStatusCode.Unauthorized
                    or HttpStatusCode.RequestHeaderFieldsTooLarge
                    or HttpStatusCode.BadRequest,
            $"{answer.StatusCode}: {cookie[..Math.Min(cookie.Length, 200)]}"
        );
        await answer.IsDecent(cookie);
    }

    /// <summary>The sign-in cookie's name, and the bytes that it holds.</summary>
    private static async Task<(string Name, byte[] Sealed)> CookieAsync(FeedApp app, string person)
    {
        using var browser = await app.SignedInAsync(person);
        var parts = browser.Cookie.Split(';')[0].Split('=', 2);
        return (parts[0], WebEncoders.Base64UrlDecode(parts[1]));
    }
}
