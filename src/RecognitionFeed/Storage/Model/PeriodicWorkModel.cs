using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Storage.Model;

internal static class PeriodicWorkModel
{
    public static void AddPeriodicWork(this ModelBuilder model) =>
        model.Entity<PeriodicWork>(work =>
        {
            work.ToTable("periodic_work");
            work.HasKey(x => x.Name);
        });
}
