using RecognitionFeed.Comments;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private const string Congratulation = "Så fint gjort, @Åsa Öberg! Grattis till hela laget.";

    private static CommentResource Comment =>
        new(
            Guid.Parse("019c2f50-1c00-7a10-8c00-0000000000f6"),
            Id,
            new(Guid.Parse("019c2f4e-0000-7a10-8c00-0000000000e5"), "Diana Direktör"),
            Congratulation,
            [Person],
            At,
            null
        );

    private static object[] CommentsExamples =>
        [
            Comment,
            new CommentPage([Comment], "AAZJ8vDkQ4AAnC9OWwB6EIwAAAAAAAAAoQ", []),
            new CommentDraft { Text = Congratulation, Mentions = [PersonId] },
            new ReportReason { Reason = "Det här är inte snällt." },
            new Page<ReportedComment>([new(Comment, Happened, [new(At, "Det här är inte snällt.")])], null),
        ];
}
