using System.Net;
using System.Net.Http.Json;

namespace RecognitionFeed.Tests.Identity;

public sealed class SignInTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Theory]
    [InlineData("director", "Diana Direktör", "director staff")]
    [InlineData("editor", "Edvin Redaktör", "editor staff")]
    [InlineData("manager", "Maria Chef", "manager staff")]
    [InlineData("staff", "Adam Medarbetare", "staff")]
    [InlineData("admin", "Alva Administratör", "admin staff")]
    public async Task One_signs_in_as_a_role(string role, string name, string roles)
    {
        using var browser = await app.SignedInAsync(role);
        var me = await browser.GetJsonAsync("/api/me");
        Assert.Equal(name, me.Text("name"));
        Assert.Equal(roles.Split(' '), me["roles"]!.AsArray().Select(x => x!.GetValue<string>()));
        Assert.Equal("sv", me.Text("language"));
    }

    [Fact]
    public async Task One_signs_in_as_any_person()
    {
        using var browser = await app.SignedInAsync(TestCity.Asa.ToString());
        var me = await browser.GetJsonAsync("/api/me");
        Assert.Equal("Åsa Öberg", me.Text("name"));
        Assert.Equal("Skolförvaltningen", me.Text("unit.name"));
    }

    [Fact]
    public async Task The_chosen_language_is_told()
    {
        using var browser = await app.SignedInAsync("staff");
        browser.Cookie += "; lang=en";
        Assert.Equal("en", (await browser.GetJsonAsync("/api/me")).Text("language"));
    }

    [Theory]
    [InlineData("mayor")]
    [InlineData("00000000-0000-7000-8000-00000000ffff")]
    [InlineData("00000000-0000-7000-8000-000000000011")] // TestCity.Left
    public async Task Nobody_signs_in_as_somebody_who_is_not_there(string person)
    {
        using var browser = app.Anonymous();
        var answer = await browser.PostAsJsonAsync("/dev/sign-in", new { person });
        await answer.IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_cookie_is_for_this_server_only()
    {
        using var browser = app.Anonymous();
        var answer = await browser.PostAsJsonAsync("/dev/sign-in", new { person = "staff" });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_and_what_the_browser_has_kept()
    {
        using var browser = new Browser(app.Anonymous());
        await browser.SignInAsync("staff");

        var answer = await browser.PostAsync("/api/sign-out");

        Assert.Equal("/sign-in", (await Browser.ReadAsync(answer)).Text("next"));
        Assert.StartsWith("lyft=;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Contains("cache", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_learns_that_one_chooses_who_one_is()
    {
        using var anonymous = new Browser(app.Anonymous());
        Assert.Equal("development", (await anonymous.GetJsonAsync("/api/sign-in")).Text("provider"));
    }

    [Fact]
    public async Task A_page_leads_to_the_sign_in_and_back()
    {
        using var browser = app.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/?q=sn%C3%B6");
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");

        var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var target = new Uri(app.Address, answer.Headers.Location!);
        Assert.Equal("/sign-in", target.AbsolutePath);
        Assert.Equal("?returnUrl=%2F%3Fq%3Dsn%25C3%25B6", target.Query);
    }

    [Fact]
    public async Task A_forged_cookie_opens_nothing()
    {
        using var browser = await app.SignedInAsync("staff");
        browser.Cookie = browser.Cookie[..^8] + "AAAAAAAA";
        await browser.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task A_cookie_of_before_a_restart_is_still_good()
    {
        var before = await FeedApp.StartAsync();
        using var browser = await before.SignedInAsync("editor");
        await browser.GetJsonAsync("/api/me");

        await using var after = await before.RestartAsync();

        using var later = new Browser(after.Anonymous()) { Cookie = browser.Cookie };
        Assert.Equal("Edvin Redaktör", (await later.GetJsonAsync("/api/me")).Text("name"));
    }

    [Fact]
    public async Task The_choices_are_one_of_each_role_or_a_search()
    {
        using var browser = new Browser(app.Anonymous());
        var roles = (await browser.GetItemsAsync("/dev/people")).Select(person => person.Text("role"));
        Assert.Equal(["director", "editor", "manager", "staff", "admin"], roles);
        Assert.Equal(TestCity.Asa, Assert.Single(await browser.GetItemsAsync("/dev/people?q=åsa")).Id());
        Assert.Empty(await browser.GetItemsAsync("/dev/people?q=skyddad"));
        Assert.Empty(await browser.GetItemsAsync("/dev/people?q=slutat"));
    }
}
