using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Nominations;
using RecognitionFeed.People;

namespace RecognitionFeed.Storage.Model;

internal static class NominationModel
{
    public static void AddNominations(this ModelBuilder model)
    {
        model.Entity<Nomination>(nomination =>
        {
            nomination.ToTable("nominations");
            nomination.HasOne<Person>().WithMany().HasForeignKey(x => x.NominatorId);
            nomination.HasOne<Person>().WithMany().HasForeignKey(x => x.AssigneeId);
            nomination.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            nomination.Property(x => x.Version).IsConcurrencyToken();
            nomination.ComplexProperty(x => x.Body, body => body.ToJson("Body"));
        });
        model.Entity<NominationNominator>(nominator =>
        {
            nominator.ToTable("nomination_nominators");
            nominator.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
            nominator.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
            nominator.HasKey(x => new { x.NominationId, x.PersonId });
        });
        model.Entity<NominationStep>(step =>
        {
            step.ToTable("nomination_steps");
            step.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
            step.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
        model.Entity<NominationNote>(note =>
        {
            note.ToTable("nomination_notes");
            note.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
            note.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
        model.Entity<NominationTag>(tag =>
        {
            tag.ToTable("nomination_tags");
            tag.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
            tag.HasKey(x => new
            {
                x.Tag,
                x.CreatedAt,
                x.NominationId,
            });
        });
        model.Entity<NominationText>(text =>
        {
            text.ToTable("nomination_texts");
            text.HasOne<Nomination>().WithMany().HasForeignKey(x => x.NominationId);
            text.HasKey(x => x.Number);
        });
    }
}
