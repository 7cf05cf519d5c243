using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Identity.OpenIdConnect;
using RecognitionFeed.People;

namespace RecognitionFeed.Storage.Model;

internal static class SessionModel
{
    public static void AddSessions(this ModelBuilder model)
    {
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
            session.HasIndex(x => x.PersonId);
            session.HasIndex(x => x.Subject);
            session.HasIndex(x => x.ProviderSession);
            session.HasIndex(x => x.EndNumber);
            session.HasIndex(x => x.EndsAt);
        });
        model.Entity<SessionHead>(head =>
        {
            head.ToTable("session_head");
            head.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<UsedLogoutToken>().ToTable("used_logout_tokens");
    }
}
