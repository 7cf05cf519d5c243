using System.Text.Json;
using RecognitionFeed.Audit;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private static object[] AuditExamples =>
        [
            new Page<AuditEntryResource>(
                [
                    new(
                        1207,
                        At,
                        new(Highlight.Author.Id, Highlight.Author.Name),
                        AuditAction.HighlightTakenDown.Name,
                        new(AuditAction.HighlightTakenDown.Subject, Id, null),
                        JsonSerializer.SerializeToElement(new { reason = "En kollega på bilden vill inte vara med." }),
                        null,
                        "9f2c4a6b8d0e1f3a5b7c9d1e3f5a7b9c0d2e4f6a8b0c1d3e5f7a9b1c3d5e7f90"
                    ),
                ],
                "1158"
            ),
        ];
}
