using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Audit;
using RecognitionFeed.Identity.OpenIdConnect;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

public static class MeEndpoints
{
    public static void MapMe(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Me");
        group.MapGet("/me", Me).WithSummary("The signed-in person");
        group.MapPost("/sign-out", SignOut).WithSummary("End this browser's session, here and at the provider");
        group.MapGet("/sign-in", Way).WithSummary("How one signs in");
    }

    private static async Task<Results<Ok<Me>, UnauthorizedHttpResult>> Me(
        ClaimsPrincipal user,
        HttpRequest request,
        AccessRules access,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var id = user.Id();
        var person = await db
            .People.Where(person => person.Id == id && person.DeactivatedAt == null)
            .Select(person => new
            {
                person.Id,
                person.Name,
                Unit = db
                    .Units.Where(unit => unit.Id == person.UnitId)
                    .Select(unit => new Named(unit.Id, unit.Name))
                    .Single(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (person is null)
            return TypedResults.Unauthorized();
        var roles = user.FindAll(CurrentPerson.RoleClaim).Select(role => role.Value).ToList();
        var nominates = access.Allows(user, Who.Nominators);
        return TypedResults.Ok(new Me(person.Id, person.Name, person.Unit, roles, Languages.Of(request), nominates));
    }

    private static Ok<SignInWay> Way(IOptions<SignInOptions> signIn) =>
        TypedResults.Ok(new SignInWay(signIn.Value.Provider));

    private static async Task<Ok<SignedOut>> SignOut(
        HttpContext http,
        FeedDb db,
        AuditLog audit,
        SignIns signIns,
        CancellationToken cancellation,
        [FromServices] IdentityProvider? provider = null
    )
    {
        if (SessionTicket.Of(http.User) is { Id: var id })
            await signIns.EndAsync(session => session.Id == id);
        await audit.SignedOutAsync(db, http.User.Id(), cancellation);
        await http.SignOutAsync();
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        var next = provider is null ? null : await provider.SignOutUrlAsync(http.Request);
        return TypedResults.Ok(new SignedOut(next ?? SignInPage.Path));
    }
}

public sealed record SignInWay(SignInProvider Provider);

/// <param name="Next">Where the browser goes now: where the provider ends its own session, or the sign-in.</param>
public sealed record SignedOut(string Next);

/// <param name="Roles">Of director, editor, manager, admin, staff; everybody has the last.</param>
/// <param name="Language">sv or en, as this browser has chosen.</param>
/// <param name="Nominates">Whether the person may nominate.</param>
public sealed record Me(Guid Id, string Name, Named Unit, IReadOnlyList<string> Roles, string Language, bool Nominates);
