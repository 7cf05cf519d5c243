using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.People;

namespace RecognitionFeed.Tests.Identity;

/// <summary>Walks over every route as everybody.</summary>
public sealed class AccessTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public void Every_route_is_written_down_here_too() =>
        Assert.Equal(ExpectedAccess.Names.Order(), app.Routes().Select(route => route.Name).Order());

    [Fact]
    public void The_table_has_no_row_without_a_route() =>
        Assert.Equal(
            app.Routes().Select(route => route.Name).Order(),
            // Those below /sign-in exist where one signs in at a provider.
            AccessTable.Rows.Select(row => row.Route).Where(route => !route.Contains(" /sign-in/")).Order()
        );

    [Theory]
    [InlineData("anonymous")]
    [InlineData("left")]
    [InlineData("staff")]
    [InlineData("manager")]
    [InlineData("editor")]
    [InlineData("director")]
    [InlineData("admin")]
    public async Task Everybody_may_do_what_the_table_says_and_nothing_else(string person)
    {
        using var browser = await As(person);
        var refusal = person is "anonymous" or "left" ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
        foreach (var route in app.Routes().OrderBy(route => route.Path == "/api/sign-out"))
        {
            var answer = await browser.SendAsync(route.Request());

            var isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            Assert.True(
                isRefused != ExpectedAccess.Of(route.Name, person),
                $"{route.Name} as {person}: {(int)answer.StatusCode}"
            );
            if (isRefused)
                await answer.IsProblem(refusal, isSignedIn() ? "forbidden" : "not-signed-in");
        }

        bool isSignedIn() => refusal == HttpStatusCode.Forbidden;
    }

    [Fact]
    public async Task A_wrong_method_tells_nobody_outside_that_there_is_a_route()
    {
        using var anonymous = app.Anonymous();
        await anonymous.DeleteAsync("/api/highlights").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task A_page_leads_who_has_not_signed_in_to_the_sign_in()
    {
        using var anonymous = app.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Get, "/nominations/mine");
        request.Headers.Add("Accept", "text/html");
        var answer = await anonymous.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fnominations%2Fmine", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public void A_route_without_a_row_stops_the_start() =>
        Assert.Equal(
            ["GET /api/secrets: give it a row in AccessTable."],
            Faults(routes => routes.MapGet("/api/secrets/", () => ""))
        );

    [Fact]
    public void A_route_that_says_itself_who_may_use_it_stops_the_start()
    {
        const string Fault =
            "GET /api/me: AccessTable alone says who may use it; remove RequireAuthorization and the like.";
        Assert.Equal([Fault], Faults(routes => routes.MapGet("/api/me", () => "").AllowAnonymous()));
        Assert.Equal([Fault], Faults(routes => routes.MapGet("/api/me", () => "").RequireAuthorization("some")));
    }

    [Fact]
    public void A_hub_method_without_a_rule_stops_the_start() =>
        Assert.Equal(
            ["POST /api/highlights: browsers have nothing to say there, but the hub has the method Shout."],
            Faults(routes => routes.MapPost("/api/highlights", () => "").WithMetadata(HubMethods.Of(typeof(ChattyHub))))
        );

    [Fact]
    public async Task A_route_that_came_past_the_check_is_nobodys()
    {
        var endpoint = new RouteEndpoint(
            _ => Task.CompletedTask,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/api/secrets"),
            0,
            null,
            null
        );
        var http = new DefaultHttpContext();
        http.SetEndpoint(endpoint);
        var requirement = new AccessRules.Requirement();
        var context = new Microsoft.AspNetCore.Authorization.AuthorizationHandlerContext(
            [requirement],
            CurrentPerson.Principal(
                TestCity.Director,
                Roles.Director | Roles.Admin,
                new SessionTicket(Guid.Empty, default, Roles.None)
            ),
            http
        );
        await new AccessRules(Microsoft.Extensions.Options.Options.Create(new AccessOptions())).HandleAsync(context);
        Assert.False(context.HasSucceeded);
    }

    private static IEnumerable<string> Faults(Action<IEndpointRouteBuilder> map)
    {
        var routes = WebApplication.CreateSlimBuilder().Build();
        map(routes);
        return AccessCheck.Faults(((IEndpointRouteBuilder)routes).DataSources.SelectMany(source => source.Endpoints));
    }

    private async Task<HttpClient> As(string person)
    {
        var http = app.Anonymous();
        if (person == "anonymous")
            return http;
        // Not the shared session: the walk signs out.
        var browser = new Browser(http);
        if (person != "left")
        {
            await browser.SignInAsync(person);
            return http;
        }
        var id = (await app.A_crowd(1))[0];
        await browser.SignInAsync(id.ToString());
        Assert.Equal(id, (await browser.GetJsonAsync("/api/me")).Id());
        await using var db = app.OpenDb();
        await db
            .People.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(x => x.DeactivatedAt, app.Clock.GetUtcNow()));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        return http;
    }

    private sealed class ChattyHub
    {
        public static string Say(string text) => text;

        public string Shout(string text) => text + ToString();
    }
}
