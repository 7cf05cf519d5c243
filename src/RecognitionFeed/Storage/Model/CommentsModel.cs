using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;

namespace RecognitionFeed.Storage.Model;

internal static class CommentsModel
{
    public static void AddComments(this ModelBuilder model)
    {
        model.Entity<Comment>(comment =>
        {
            comment.ToTable("comments");
            comment.HasOne<Highlight>().WithMany().HasForeignKey(x => x.HighlightId);
            comment.HasOne<Person>().WithMany().HasForeignKey(x => x.AuthorId);
            // Changed by its author and hidden by an editor at once: hidden.
            comment.Property(x => x.State).IsConcurrencyToken();
            comment.HasIndex(x => new
            {
                x.HighlightId,
                x.State,
                x.At,
                x.Id,
            });
        });
        model.Entity<CommentReport>(report =>
        {
            report.ToTable("comment_reports");
            report.HasOne<Comment>().WithMany().HasForeignKey(x => x.CommentId);
            report.HasKey(x => new { x.CommentId, x.PersonId });
        });
    }
}
