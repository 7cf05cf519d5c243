using System.Text.RegularExpressions;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>One signs in at the provider, through nginx, and is signed in at every instance until somebody ends it.</summary>
public sealed partial class ClusterJourneys
{
    private const int Requests = 9; // nginx spreads them over the three

    [Fact]
    public async Task One_signs_in_once_for_all_instances_and_the_provider_signs_out_of_all()
    {
        await using var context = await NobodyAsync();
        var complaints = new Complaints(context);
        complaints.ExpectOwnCertificate();
        var page = await context.NewPageAsync();

        await page.GotoAsync("/people?q=åsa");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Logga in" })).ToBeVisibleAsync();
        await page.HasNoBarriersAsync("signing in at the provider");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();
        await LogInAsync(page, "staff");

        await Expect(page).ToHaveURLAsync(new Regex("/people\\?q=%C3%A5sa$"));
        await Expect(page.GetByText("Åsa Öberg")).ToBeVisibleAsync();
        var cookie = Assert.Single(await context.CookiesAsync([cluster.Address.ToString()]));
        Assert.Equal("__Host-lyft", cookie.Name);
        Assert.True(cookie is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.Lax, Path: "/" });
        Assert.Equal(Requests, await AnsweredAsync(context, 200));

        // The person signs out of everything, at the provider; it tells the cluster.
        var elsewhere = await context.NewPageAsync();
        await elsewhere.GotoAsync($"{cluster.Provider.Issuer}/session/end");
        await elsewhere.GetByRole(AriaRole.Button, new() { NameRegex = new("Yes") }).ClickAsync();
        await Expect(elsewhere.GetByText("Sign-out Success")).ToBeVisibleAsync();
        await Eventually.Holds(
            "every instance asks to sign in",
            async () => await AnsweredAsync(context, 401) == Requests
        );

        // What stood open leads to the sign-in and back to its place.
        complaints.ExpectStatus(401);
        complaints.ExpectLostNetwork(); // the live connection was closed
        complaints.ExpectStatus(404); // the provider has no icon
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();
        await LogInAsync(page, "asa");
        await Expect(page).ToHaveURLAsync(new Regex("/people\\?q=%C3%A5sa$"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Ditt konto: Åsa Öberg" })).ToBeVisibleAsync();
        Assert.Empty(complaints.Unexpected);

        // Who has left is shut out, however valid the cookie and the account at the provider.
        await using (var db = cluster.OpenDb())
        {
            (await db.People.FindAsync(TestCity.Asa))!.DeactivatedAt = DateTimeOffset.UtcNow;
            await db.SaveChangesAsync();
        }
        await Eventually.Holds(
            "every instance has shut out who left",
            async () => await AnsweredAsync(context, 401) == Requests
        );
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Du finns inte i Lyft än" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_provider()
    {
        await using var context = await NobodyAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();
        await LogInAsync(page, "editor");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ditt konto: Edvin Redaktör" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/session/end"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Yes") }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/sign-in$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Logga in" }).ClickAsync();
        await Expect(page.Locator("[name=login]")).ToBeVisibleAsync(); // the provider asks again
    }

    private static async Task LogInAsync(IPage provider, string person)
    {
        await provider.Locator("[name=login]").FillAsync(person);
        await provider.Locator("[name=password]").FillAsync("any");
        await provider.Locator("[type=submit]").ClickAsync();
    }

    /// <summary>How many of some requests get this answer.</summary>
    private static async Task<int> AnsweredAsync(IBrowserContext context, int status)
    {
        var count = 0;
        for (var i = 0; i < Requests; i++)
            count += (await context.APIRequest.GetAsync("/api/my/notifications")).Status == status ? 1 : 0;
        return count;
    }
}
