using System.Net;
using static RecognitionFeed.Tests.Identity.OpenIdConnect.OidcSignInTests;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>A provider that changes its keys, is away, or is not who it should be.</summary>
public sealed class ProviderTroubleTests : IAsyncLifetime, IDisposable
{
    private readonly OidcProvider provider = new();
    private readonly OidcApp city;

    public ProviderTroubleTests() => city = new OidcApp(provider);

    [Fact]
    public async Task When_it_changes_its_key_people_go_on_signing_in_and_the_old_key_is_good_for_nothing()
    {
        using (await city.SignedInAsync()) { }

        await provider.ChangesItsKeyAsync();
        await provider.RegisterAsync(city.Client, city.App.Address);

        using var browser = await city.SignedInAsync();
        await browser.GetJsonAsync("/api/me");
        using var visitor = city.Visitor();
        Assert.Equal(Problem("failed"), await city.SignInAsync(visitor, key: "old"));
    }

    [Fact]
    public async Task While_it_is_away_one_is_told_so_and_when_it_is_back_nothing_needs_a_restart()
    {
        provider.Stop();
        using var visitor = city.Visitor();
        var start = await visitor.GetAsync("/sign-in/start?returnUrl=%2Fh%2F1%3Ffrom%3Dmail");
        Assert.Equal(HttpStatusCode.Redirect, start.StatusCode);
        Assert.Equal(Problem("away"), start.Headers.Location!.ToString());

        provider.StartAgain();
        await provider.RegisterAsync(city.Client, city.App.Address);
        await Eventually.Holds(
            "the provider is asked again",
            async () => (await visitor.GetAsync("/sign-in/start")).Headers.Location!.IsAbsoluteUri
        );
        var answer = await visitor.AnswerAsync("staff", "/h/1?from=mail");

        provider.Stop(); // between its answer and the question for the token
        Assert.Equal(Problem("away"), await visitor.ArriveAsync(answer));

        provider.StartAgain();
        await provider.RegisterAsync(city.Client, city.App.Address);
        using var browser = await city.SignedInAsync();
        await browser.GetJsonAsync("/api/me");

        provider.Stop(); // who is signed in stays so, and may sign out
        await browser.GetJsonAsync("/api/me");
        var signedOut = await browser.PostAsync("/api/sign-out").Read();
        Assert.StartsWith($"{provider.Issuer}/session/end?", signedOut.Text("next"), StringComparison.Ordinal);
        await browser.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task One_that_calls_itself_by_another_name_is_not_asked()
    {
        await using var other = await FeedApp.StartAsync(app =>
            app.With("SignIn:Provider", "OpenIdConnect")
                .With("SignIn:Authority", $"http://localhost:{provider.Port}") // its issuer is 127.0.0.1
                .With("SignIn:ClientId", city.Client)
                .With("SignIn:ClientSecret", OidcProvider.Secret)
                .With("SignIn:PersonClaim", "employee")
                .With("Logging:LogLevel:Default", "None")
        );
        using var visitor = new OidcVisitor(other.Address);

        var start = await visitor.GetAsync("/sign-in/start?returnUrl=%2F");

        Assert.Equal(Problem("away", "/"), start.Headers.Location!.ToString());
    }

    public Task InitializeAsync() => city.InitializeAsync();

    public Task DisposeAsync() => city.DisposeAsync();

    public void Dispose() => provider.Dispose();
}
