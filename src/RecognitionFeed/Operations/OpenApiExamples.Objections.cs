using RecognitionFeed.Objections;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private static ObjectionResource Objection =>
        new(
            Guid.Parse("019c2f51-2d00-7a10-8c00-0000000000a7"),
            ObjectionState.Open,
            1,
            At,
            Highlight with
            {
                State = Highlights.HighlightState.Withheld,
            },
            [new(Person, At, "Jag vill inte synas på bild.")]
        );

    private static object[] ObjectionsExamples =>
        [
            new ObjectionText { Reason = "Jag vill inte synas på bild." },
            Objection,
            new Page<ObjectionResource>([Objection], null),
            new ObjectionDecision { State = ObjectionState.WithoutPhotos, Photos = [PhotoId] },
        ];
}
