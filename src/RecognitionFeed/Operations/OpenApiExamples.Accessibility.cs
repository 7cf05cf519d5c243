using RecognitionFeed.Accessibility;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private const string Barrier = "Med skärmläsare hörs inte vilken bild i karusellen som visas.";

    private static object[] AccessibilityExamples =>
        [
            new AccessibilityReportDraft(Barrier, "Flödet", "042-10 50 00"),
            new Page<AccessibilityReportResource>([new(Id, At, Barrier, "Flödet", "042-10 50 00", Person, null)], null),
        ];
}
