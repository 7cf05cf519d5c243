using RecognitionFeed.People;
using static RecognitionFeed.Tests.Identity.OpenIdConnect.OidcSignInTests;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>What the provider's tokens may say, and what is not believed.</summary>
public sealed class IdTokenTests(OidcApp city) : IClassFixture<OidcApp>
{
    public static TheoryData<string, object?, object?, string> Lies =>
        new()
        {
            { "another nonce", new { nonce = "of another sign-in" }, null, "current" },
            { "no nonce", new { nonce = (string?)null }, null, "current" },
            { "another issuer", new { iss = "https://example.org" }, null, "current" },
            { "for somebody else", new { aud = "another" }, null, "current" },
            { "expired", new { exp = Seconds(-7200) }, null, "current" },
            { "not yet good", new { nbf = Seconds(7200) }, null, "current" },
            { "good for ever", new { exp = (long?)null }, null, "current" },
            { "made for another application", new { azp = "another" }, null, "current" },
            { "not signed", null, new { alg = "none" }, "current" },
            { "signed with the public key as a secret", null, new { alg = "HS256" }, "current" },
            { "signed by a stranger", null, null, "stranger" },
            { "signed by a stranger as the provider", null, new { kid = "key-1" }, "stranger" },
        };

    [Theory]
    [MemberData(nameof(Lies), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_is_not_to_be_believed_signs_nobody_in(
        string _,
        object? claims,
        object? header,
        string key
    )
    {
        using var visitor = city.Visitor();
        var before = await city.SessionsAsync(TestCity.Asa);

        Assert.Equal(Problem("failed"), await city.SignInAsync(visitor, "asa", claims, header, key));

        Assert.Empty(visitor.Cookies);
        Assert.Equal(before.Count, (await city.SessionsAsync(TestCity.Asa)).Count);
    }

    [Fact]
    public async Task A_token_for_several_must_name_this_application_as_the_one_it_was_made_for()
    {
        var aud = new[] { city.Client, "another" };
        using var visitor = city.Visitor();
        Assert.Equal(Problem("failed"), await city.SignInAsync(visitor, "staff", new { aud }));
        using var browser = await city.SignedInAsync("staff", new { aud, azp = city.Client });
        await browser.GetJsonAsync("/api/me");
    }

    [Fact]
    public async Task The_clocks_may_differ_by_a_minute()
    {
        var now = city.App.Clock.GetUtcNow();
        using var late = await city.SignedInAsync("staff", new { exp = now.AddMinutes(-1).ToUnixTimeSeconds() });
        using var early = await city.SignedInAsync("staff", new { nbf = now.AddMinutes(1).ToUnixTimeSeconds() });
        await early.GetJsonAsync("/api/me");
    }

    [Fact]
    public async Task App_roles_and_groups_give_roles_beside_those_of_the_directory()
    {
        Assert.Equal("staff", await RolesAsync("staff", new { roles = new[] { "something else" } }));
        Assert.Equal("editor staff", await RolesAsync("staff", new { roles = new[] { "lyft-editor" } }));
        Assert.Equal("editor staff", await RolesAsync("staff", new { groups = new[] { "8b1c0d5e-group", "other" } }));
        Assert.Equal("manager admin staff", await RolesAsync("manager", new { roles = "lyft-admin" }));
        Assert.Equal("manager staff", await RolesAsync("manager", new { }));
    }

    [Fact]
    public async Task Where_groups_are_left_out_the_directory_alone_gives_roles()
    {
        var tooMany = new
        {
            roles = new[] { "lyft-admin" },
            _claim_names = new { groups = "src1" },
            _claim_sources = new { src1 = new { endpoint = "https://graph.example.org/" } },
        };
        Assert.Equal("manager staff", await RolesAsync("manager", tooMany));
        Assert.Equal("manager staff", await RolesAsync("manager", new { roles = "lyft-admin", hasgroups = true }));
    }

    [Fact]
    public async Task A_role_of_the_provider_lasts_as_long_as_the_session_and_one_of_the_directory_as_it_says()
    {
        using var browser = await city.SignedInAsync("asa", new { roles = "lyft-admin" });

        await GivesAsync(Roles.Manager);
        Assert.Equal("manager admin staff", await RolesAsync(browser));

        await GivesAsync(Roles.None);
        Assert.Equal("admin staff", await RolesAsync(browser));

        async Task GivesAsync(Roles roles)
        {
            await using var db = city.App.OpenDb();
            (await db.People.FindAsync(TestCity.Asa))!.Roles = roles;
            await db.SaveChangesAsync();
            city.App.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private async Task<string> RolesAsync(string person, object claims)
    {
        using var browser = await city.SignedInAsync(person, claims);
        return await RolesAsync(browser);
    }

    private static async Task<string> RolesAsync(Browser browser)
    {
        var roles = (await browser.GetJsonAsync("/api/me"))["roles"]!.AsArray();
        return string.Join(' ', roles.Select(role => role!.GetValue<string>()));
    }

    /// <summary>So many seconds from now, as tokens count.</summary>
    private static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();
}
