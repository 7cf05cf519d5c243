using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Notifications;
using RecognitionFeed.People;

namespace RecognitionFeed.Storage.Model;

internal static class NotificationModel
{
    public static void AddNotifications(this ModelBuilder model)
    {
        model.Entity<Notification>(notice =>
        {
            notice.ToTable("notifications");
            notice.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId).OnDelete(DeleteBehavior.Cascade);
            notice.HasIndex(x => new { x.RecipientId, x.At });
            notice
                .HasIndex(x => new
                {
                    x.RecipientId,
                    x.Kind,
                    x.About,
                })
                .IsUnique();
            notice.HasIndex(x => x.HighlightId);
            notice.HasIndex(x => x.About);
            notice.HasIndex(x => x.At);
        });
        model.Entity<NotificationReader>(reader =>
        {
            reader.ToTable("notification_readers");
            reader.HasKey(x => x.PersonId);
            reader.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
    }
}
