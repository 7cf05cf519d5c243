using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>In Development one chooses who one is. These routes exist nowhere else.</summary>
public static class DevelopmentSignIn
{
    private static readonly (string Name, Roles Roles)[] Standard =
    [
        (RoleNames.Director, Roles.Director),
        (RoleNames.Editor, Roles.Editor),
        (RoleNames.Manager, Roles.Manager),
        (RoleNames.Staff, Roles.None),
        (RoleNames.Admin, Roles.Admin),
    ];

    public static void MapDevelopmentSignIn(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("/dev").WithTags("Development").Limited(Limit.SignIn);
        routes.MapGet("/people", Choices).WithSummary("Whom one can sign in as: one of each role, or a search");
        routes.MapPost("/sign-in", SignIn).WithSummary("Sign in as a role's first person, or as any person by id");
    }

    private static async Task<Ok<Page<PersonChoice>>> Choices(FeedDb db, string? q, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(q))
        {
            var found = await db.People.Employed().Visible().Named(q).WithUnit(db).Take(20).ToListAsync(cancellation);
            return TypedResults.Ok(
                new Page<PersonChoice>([.. found.Select(person => new PersonChoice(person, null))], null)
            );
        }
        var choices = new List<PersonChoice>();
        foreach (var (role, _) in Standard)
        {
            var person = await Holders(db, role).WithUnit(db).FirstOrDefaultAsync(cancellation);
            if (person is not null)
                choices.Add(new PersonChoice(person, role));
        }
        return TypedResults.Ok(new Page<PersonChoice>(choices, null));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> SignIn(
        SignInRequest request,
        FeedDb db,
        SignIns signIns,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        var people = Guid.TryParse(request.Person, out var id)
            ? db.People.Where(person => person.Id == id && person.DeactivatedAt == null)
            : Holders(db, request.Person);
        var person = await people.FirstOrDefaultAsync(cancellation);
        if (person is null)
            return Problems.NotFound();
        await http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            await signIns.BeginAsync(person, cancellation: cancellation),
            new AuthenticationProperties { IsPersistent = true }
        );
        return TypedResults.NoContent();
    }

    /// <summary>Those with just that role, in the directory's order.</summary>
    private static IQueryable<Person> Holders(FeedDb db, string role)
    {
        var roles = Standard.FirstOrDefault(standard => standard.Name == role);
        return db
            .People.Employed()
            .Where(person => roles.Name != null && person.Roles == roles.Roles)
            .OrderBy(person => person.SortKey);
    }
}

/// <param name="Person">director, editor, manager, staff, admin, or a person's id.</param>
public sealed record SignInRequest([property: Required] string Person);

public sealed record PersonChoice(Guid Id, string Name, string Title, Named Unit, string? Role)
{
    public PersonChoice(PersonSummary person, string? role)
        : this(person.Id, person.Name, person.Title, person.Unit, role) { }
}
