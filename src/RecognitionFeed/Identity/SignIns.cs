using System.Linq.Expressions;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Audit;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>Where every session begins and ends, however somebody signs in or out.</summary>
public sealed class SignIns(
    IDbContextFactory<FeedDb> databases,
    EndedSessions ended,
    AuditLog audit,
    IOptions<SignInOptions> options,
    TimeProvider clock
)
{
    /// <summary>Begins a session; answers what its cookie holds.</summary>
    /// <param name="granted">Roles that the provider gives, beside the directory's.</param>
    public async Task<ClaimsPrincipal> BeginAsync(
        Person person,
        Roles granted = Roles.None,
        string? subject = null,
        string? providerSession = null,
        CancellationToken cancellation = default
    )
    {
        var now = clock.GetUtcMicroseconds();
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            Subject = subject,
            ProviderSession = providerSession,
            StartedAt = now,
            EndsAt = now + options.Value.SessionLifetime,
            SeenAt = now,
        };
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Sessions.Add(session);
        await audit.SignedInAsync(db, person.Id, options.Value.Provider, cancellation); // saves both
        return CurrentPerson.Principal(
            person.Id,
            person.Roles | granted,
            new SessionTicket(session.Id, session.EndsAt, granted)
        );
    }

    /// <summary>Ends the sessions that fit: here at once, at the other instances within seconds.</summary>
    public async Task EndAsync(Expression<Func<Session, bool>> fits)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var numbers = await db
            .Database.SqlQuery<long>($"""UPDATE session_head SET "Ends" = "Ends" + 1 RETURNING "Ends" AS "Value" """)
            .ToListAsync();
        var now = clock.GetUtcMicroseconds();
        await db
            .Sessions.Where(session => session.EndedAt == null)
            .Where(fits)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(session => session.EndedAt, now).SetProperty(session => session.EndNumber, numbers[0])
            );
        await transaction.CommitAsync();
        await ended.ReadAsync(TimeSpan.Zero);
    }

    /// <summary>Notes that the session is in use.</summary>
    public async Task SeenAsync(Guid id)
    {
        await using var db = await databases.CreateDbContextAsync();
        var now = clock.GetUtcMicroseconds();
        await db
            .Sessions.Where(session => session.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now));
    }
}
