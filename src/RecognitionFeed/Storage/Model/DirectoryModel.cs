using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;

namespace RecognitionFeed.Storage.Model;

internal static class DirectoryModel
{
    public static void AddDirectory(this ModelBuilder model)
    {
        model.Entity<Unit>().HasIndex(x => x.ExternalId).IsUnique();
        model.Entity<Person>().HasIndex(x => x.ExternalId).IsUnique();
        model.Entity<UnitFollow>(follow =>
        {
            follow.ToTable("unit_follows");
            follow.HasKey(x => new { x.PersonId, x.UnitId });
            follow.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
            follow.HasOne<Unit>().WithMany().HasForeignKey(x => x.UnitId);
            follow.HasIndex(x => x.UnitId);
        });
        model.Entity<DirectoryHead>(head =>
        {
            head.ToTable("directory_head");
            head.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
