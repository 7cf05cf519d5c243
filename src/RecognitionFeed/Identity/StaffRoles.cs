using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>
/// What the directory says now of the person whose cookie is a month old: asked once a minute and person, so that who has left
/// is shut out and who has got a role may use it, and hot reads stay in memory.
/// </summary>
public sealed class StaffRoles(IDbContextFactory<FeedDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, (DateTimeOffset AskedAt, Roles? Roles)> known = [];

    /// <summary>Accepts the cookie with today's roles, or not at all.</summary>
    public async Task CheckAsync(CookieValidatePrincipalContext cookie)
    {
        var id = cookie.Principal!.Id();
        if (await OfAsync(id) is not { } roles)
        {
            cookie.RejectPrincipal();
            return;
        }
        var names = RoleNames.Of(roles);
        if (!names.SequenceEqual(cookie.Principal!.FindAll(CurrentPerson.RoleClaim).Select(claim => claim.Value)))
            cookie.ReplacePrincipal(CurrentPerson.Principal(id, roles, cookie.Scheme.Name));
    }

    /// <summary>Null for somebody who has left.</summary>
    private async ValueTask<Roles?> OfAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(id, out var answer) && now - answer.AskedAt < GoodFor)
            return answer.Roles;
        await using var db = await databases.CreateDbContextAsync();
        var roles = await db
            .People.Employed()
            .Where(person => person.Id == id)
            .Select(person => (Roles?)person.Roles)
            .SingleOrDefaultAsync();
        known[id] = (now, roles);
        return roles;
    }
}
