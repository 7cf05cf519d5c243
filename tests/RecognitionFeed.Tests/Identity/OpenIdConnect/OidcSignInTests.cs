using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>Signing in at a real provider.</summary>
public sealed class OidcSignInTests(OidcApp city) : IClassFixture<OidcApp>
{
    [Fact]
    public async Task One_signs_in_and_comes_to_the_page_one_wanted()
    {
        using var visitor = city.Visitor();

        Assert.Equal("/h/1?from=mail", await city.SignInAsync(visitor, "director"));

        using var browser = new Browser(city.App.Anonymous()) { Cookie = visitor.CookieHeader };
        var me = await browser.GetJsonAsync("/api/me");
        Assert.Equal("Diana Direktör", me.Text("name"));
        Assert.Equal(["director", "staff"], me["roles"]!.AsArray().Select(role => role!.GetValue<string>()));
        var session = (await city.SessionsAsync(TestCity.Director))[0];
        Assert.Equal("director", session.Subject);
        Assert.NotNull(session.ProviderSession);
        Assert.Equal("lyft", Assert.Single(visitor.Cookies).Key); // what was only for the way is gone
        Assert.InRange(visitor.Cookies["lyft"].Length, 100, 700);
    }

    [Fact]
    public async Task The_way_to_the_provider_is_guarded()
    {
        using var visitor = city.Visitor();

        var start = await visitor.GetAsync("/sign-in/start?returnUrl=%2F&other=true");

        var query = QueryHelpers.ParseQuery(start.Headers.Location!.Query);
        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("openid profile", query["scope"]);
        Assert.Equal("login", query["prompt"]);
        Assert.InRange(query["nonce"].ToString().Length, 43, 100);
        Assert.True(start.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("~/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task One_comes_back_to_this_site_only(string returnUrl)
    {
        using var visitor = city.Visitor();
        await city.Provider.TellsAsync(city.Client);

        Assert.Equal("/", await visitor.SignInAsync("staff", returnUrl));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("left")]
    public async Task Who_is_not_in_the_directory_is_told_so_and_gets_no_session(string person)
    {
        using var visitor = city.Visitor();

        Assert.Equal(Problem("unknown"), await city.SignInAsync(visitor, person));

        Assert.Empty(visitor.Cookies);
        Assert.Empty(await city.SessionsAsync(TestCity.Left));
    }

    [Fact]
    public async Task Nobody_is_taken_for_another_where_the_claim_is_missing_or_ambiguous()
    {
        foreach (var employee in new object?[] { null, "", new[] { "E-staff", "E-director" } })
        {
            using var visitor = city.Visitor();
            Assert.Equal(Problem("unknown"), await city.SignInAsync(visitor, "staff", new { employee }));
            Assert.Empty(visitor.Cookies);
        }
    }

    [Fact]
    public async Task Who_says_no_at_the_provider_may_try_again()
    {
        using var visitor = city.Visitor();
        var start = await visitor.GetAsync("/sign-in/start?returnUrl=%2Fh%2F1%3Ffrom%3Dmail");
        var state = QueryHelpers.ParseQuery(start.Headers.Location!.Query)["state"].ToString();
        var answer = QueryHelpers.AddQueryString(
            "/sign-in/answer",
            new Dictionary<string, string?>
            {
                ["error"] = "access_denied",
                ["state"] = state,
                ["iss"] = city.Provider.Issuer,
            }
        );

        Assert.Equal(Problem("denied"), await visitor.ArriveAsync(new Uri(city.App.Address, answer)));

        Assert.Empty(visitor.Cookies);
    }

    [Fact]
    public async Task An_answer_is_good_once_and_in_the_browser_that_asked()
    {
        using var visitor = city.Visitor();
        await city.Provider.TellsAsync(city.Client);
        var answer = await visitor.AnswerAsync("staff", "/h/1?from=mail");
        var onTheWay = visitor.Cookies.ToDictionary();
        using var stranger = city.Visitor();

        Assert.Equal(Problem("failed"), await stranger.ArriveAsync(answer));
        Assert.Empty(stranger.Cookies);
        Assert.Equal("/h/1?from=mail", await visitor.ArriveAsync(answer));

        using var again = city.Visitor();
        Assert.Equal(Problem("failed"), await again.ArriveAsync(answer));
        foreach (var (name, value) in onTheWay)
            again.Cookies[name] = value; // all that the browser had: the provider gives nothing for a used code
        Assert.Equal(Problem("failed"), await again.ArriveAsync(answer));
        Assert.DoesNotContain("lyft", again.Cookies.Keys);
    }

    [Theory]
    [InlineData("iss", "https://example.org")]
    [InlineData("iss", null)]
    [InlineData("state", "forged")]
    [InlineData("state", null)]
    [InlineData("code", "forged")]
    [InlineData("code", null)]
    public async Task A_spoiled_answer_signs_nobody_in(string parameter, string? value)
    {
        using var visitor = city.Visitor();
        await city.Provider.TellsAsync(city.Client);
        var answer = await visitor.AnswerAsync("staff", "/h/1?from=mail");

        var next = await visitor.ArriveAsync(OidcVisitor.With(answer, parameter, value));

        Assert.Equal(parameter == "state" ? Problem("failed", "/") : Problem("failed"), next);
        Assert.DoesNotContain("lyft", visitor.Cookies.Keys);
    }

    [Fact]
    public async Task The_sign_in_page_learns_how_and_nobody_may_choose_who_one_is()
    {
        using var anonymous = new Browser(city.App.Anonymous());
        Assert.Equal("openIdConnect", (await anonymous.GetJsonAsync("/api/sign-in")).Text("provider"));
        await anonymous.GetAsync("/dev/people").HasStatus(HttpStatusCode.NotFound);
        await anonymous.PostAsync("/dev/sign-in", new { person = "director" }).HasStatus(HttpStatusCode.Unauthorized);
    }

    internal static string Problem(string problem, string returnUrl = "/h/1?from=mail") =>
        $"/sign-in?problem={problem}&returnUrl={Uri.EscapeDataString(returnUrl)}";
}
