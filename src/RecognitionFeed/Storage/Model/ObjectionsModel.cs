using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Objections;
using RecognitionFeed.People;

namespace RecognitionFeed.Storage.Model;

internal static class ObjectionsModel
{
    public static void AddObjections(this ModelBuilder model)
    {
        model.Entity<Objection>(objection =>
        {
            objection.ToTable("objections");
            objection.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            objection.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<Objector>(objector =>
        {
            objector.ToTable("objectors");
            objector.HasKey(x => new { x.ObjectionId, x.PersonId });
            objector.HasOne<Objection>().WithMany().HasForeignKey(x => x.ObjectionId);
            objector.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
    }
}
