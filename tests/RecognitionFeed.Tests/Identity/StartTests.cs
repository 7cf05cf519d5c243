using System.Net;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Tests.Identity;

/// <summary>The application fails closed: with settings that are wrong it does not start.</summary>
public sealed class StartTests
{
    [Fact]
    public Task Outside_Development_nobody_chooses_who_one_is() =>
        RefusesAsync("SignIn:Provider", ("Environment", "Production"), ("SignIn:Provider", "Development"));

    [Fact]
    public Task Without_a_sign_in_it_does_not_start() => RefusesAsync("SignIn:Provider", ("Environment", "Production"));

    [Theory]
    [InlineData("SignIn:Provider", "Something")]
    [InlineData("Live:MaxUnfinishedWrites", "0")]
    [InlineData("Live:MaxUnfinishedWrites", "many")]
    [InlineData("Live:EventRetention", "00:00:01")]
    [InlineData("Blobs:Provider", "7")]
    [InlineData("Blobs:Path", "")]
    [InlineData("Database:Provider", "7")]
    [InlineData("Telemetry:OtlpEndpoint", "localhost:4318")]
    [InlineData("Telemetry:TraceRatio", "2")]
    [InlineData("Telemetry:MetricsFrom", "everywhere")]
    public Task A_setting_that_cannot_be_is_refused_at_start(string name, string value) =>
        RefusesAsync(name, (name, value));

    [Theory]
    [InlineData("Blobs:ServiceUri", "")]
    [InlineData("Blobs:ServiceUri", "lyft")]
    [InlineData("Blobs:ServiceUri", "http://lyft.blob.core.windows.net")]
    [InlineData("Blobs:ServiceUri", "https://lyft.blob.core.windows.net?sv=1")]
    [InlineData("Blobs:Container", "Photos")]
    [InlineData("Blobs:Container", "a")]
    [InlineData("Blobs:AccountKey", "not Base64")]
    public Task A_setting_for_Azure_that_cannot_be_is_refused_at_start(string name, string value) =>
        RefusesAsync(
            name,
            ("Blobs:Provider", "Azure"),
            ("Blobs:ServiceUri", "https://127.0.0.1:1/lyft"),
            ("Blobs:AccountKey", "a2V5"),
            (name, value)
        );

    [Theory]
    [InlineData("SignIn:Authority", "")]
    [InlineData("SignIn:Authority", "login.example.org")]
    [InlineData("SignIn:Authority", "http://login.example.org")]
    [InlineData("SignIn:Authority", "https://login.example.org?tenant=1")]
    [InlineData("SignIn:ClientId", "")]
    [InlineData("SignIn:ClientSecret", "")]
    [InlineData("SignIn:PersonClaim", "")]
    [InlineData("SignIn:RolesClaim", "")]
    [InlineData("SignIn:Scopes", "profile email")]
    [InlineData("SignIn:Roles:mayor", "somebody")]
    [InlineData("SignIn:Roles:director", " ")]
    [InlineData("SignIn:SessionLifetime", "00:00:01")]
    [InlineData("SignIn:IdleLifetime", "1000.00:00:00")]
    public Task A_setting_of_the_provider_that_cannot_be_is_refused_at_start(string name, string value) =>
        RefusesAsync(name, [.. Provider, (name, value)]);

    [Fact]
    public async Task In_production_it_starts_with_a_provider_even_if_that_is_away()
    {
        await using var app = await FeedApp.StartAsync(app =>
        {
            foreach (var (name, value) in Provider)
                app.With(name, value);
        });
        using var anonymous = new Browser(app.Anonymous());
        Assert.Equal("openIdConnect", (await anonymous.GetJsonAsync("/api/sign-in")).Text("provider"));
        await anonymous.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    private static readonly (string Name, string Value)[] Provider =
    [
        ("Environment", "Production"),
        ("SignIn:Provider", "OpenIdConnect"),
        ("SignIn:Authority", "https://127.0.0.1:1/tenant/v2.0"),
        ("SignIn:ClientId", "lyft"),
        ("SignIn:ClientSecret", "secret"),
        ("SignIn:PersonClaim", "employee"),
    ];

    private static async Task RefusesAsync(string setting, params (string Name, string Value)[] settings)
    {
        await using var app = new FeedApp().With("Logging:LogLevel:Default", "None");
        foreach (var (name, value) in settings)
            app.With(name, value);

        var refusal = await Record.ExceptionAsync(app.InitializeAsync);

        Assert.True(refusal is OptionsValidationException or InvalidOperationException, $"{refusal}");
        Assert.Contains(setting.Split(':')[1], refusal.Message, StringComparison.Ordinal);
    }
}
