using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>
/// What the directory says now of the person whose cookie is a month old, so that who has left is shut out within a minute and who
/// has got a role may use it. Everybody's roles are kept in memory and read again when the directory has changed: when the whole
/// city comes at once, one question is asked for all.
/// </summary>
public sealed class StaffRoles(IDbContextFactory<FeedDb> databases, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim reading = new(1);
    private Staff? known;

    /// <summary>Accepts the cookie with today's roles and those that its session was granted, or not at all.</summary>
    public async Task CheckAsync(CookieValidatePrincipalContext cookie, SessionTicket session)
    {
        var id = cookie.Principal!.Id();
        if (await OfAsync(id) is not { } roles)
        {
            cookie.RejectPrincipal();
            return;
        }
        roles |= session.Granted;
        var names = RoleNames.Of(roles);
        if (!names.SequenceEqual(cookie.Principal!.FindAll(CurrentPerson.RoleClaim).Select(claim => claim.Value)))
            cookie.ReplacePrincipal(CurrentPerson.Principal(id, roles, session));
    }

    /// <summary>Those of the people who have left.</summary>
    public async Task<IReadOnlyList<Guid>> LeftAsync(IEnumerable<Guid> people)
    {
        var staff = await ReadAsync(GoodFor);
        return [.. people.Where(person => !staff.Roles.ContainsKey(person))];
    }

    public void Dispose() => reading.Dispose();

    /// <summary>Null for somebody who has left.</summary>
    private async ValueTask<Roles?> OfAsync(Guid id)
    {
        var staff = Volatile.Read(ref known);
        if (staff is null || clock.GetUtcNow() - staff.ReadAt >= GoodFor)
            staff = await ReadAsync(GoodFor);
        if (staff.Roles.TryGetValue(id, out var roles))
            return roles;
        // Somebody new does not wait.
        staff = await ReadAsync(TimeSpan.Zero);
        return staff.Roles.TryGetValue(id, out roles) ? roles : null;
    }

    /// <param name="goodFor">How old may be what is known already.</param>
    private async Task<Staff> ReadAsync(TimeSpan goodFor)
    {
        await reading.WaitAsync();
        try
        {
            var now = clock.GetUtcNow();
            if (known is { } other && now - other.ReadAt < goodFor)
                return other; // read while this one waited
            await using var db = await databases.CreateDbContextAsync();
            // Asked before the rest: what is changed meanwhile is read again the next time.
            var version = await db.DirectoryHeads.Select(head => head.Version).SingleAsync();
            var roles =
                known is { } same && same.Version == version
                    ? same.Roles
                    : await db
                        .People.Employed()
                        .Select(person => new { person.Id, person.Roles })
                        .ToDictionaryAsync(person => person.Id, person => person.Roles);
            Volatile.Write(ref known, new Staff(now, version, roles));
            return known;
        }
        finally
        {
            reading.Release();
        }
    }

    private sealed record Staff(DateTimeOffset ReadAt, long Version, IReadOnlyDictionary<Guid, Roles> Roles);
}
