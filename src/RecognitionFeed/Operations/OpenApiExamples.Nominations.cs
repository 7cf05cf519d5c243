using RecognitionFeed.Highlights;
using RecognitionFeed.Nominations;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    // Properties: in what order the fields of two files are set is not defined.
    private static Named Editor => new(Guid.Parse("019c2f4e-0000-7a10-8c00-000000000107"), "Edvin Redaktör");
    private static StoryText NominatedStory => new() { Happened = Happened, Meant = Meant };
    private static NoteResource Note =>
        new(Guid.Parse("019c2f4e-5b00-7a10-8c00-000000000208"), Editor, At, "Direktören är i Söder på torsdag.");

    private static object[] NominationExamples
    {
        get
        {
            var nomination = new NominationResource(
                Id,
                NominationState.PlannedVisit,
                new(Happened, Meant),
                [Person],
                [Unit],
                [Behaviour],
                [],
                [Nominator],
                At,
                [
                    new(NominationState.New, At, "", Nominator),
                    new(NominationState.PlannedVisit, At.AddDays(1), "Tack! Vi hälsar på dem på torsdag.", Editor),
                ],
                2,
                false,
                null,
                Editor,
                [Note],
                []
            );
            var similar = new SimilarNomination(
                Id,
                NominationState.New,
                nomination.Story,
                [Person],
                [Unit],
                At,
                false,
                null
            );
            return
            [
                nomination,
                new Page<NominationResource>([nomination], null),
                new NominationCounts(12, 4, 2, 3, 5, 31),
                new NominationProposal
                {
                    People = [PersonId],
                    Units = [UnitId],
                    Story = NominatedStory,
                    Behaviours = ["samarbetar"],
                },
                new NominationDecision
                {
                    State = NominationState.PlannedVisit,
                    Message = "Tack! Vi hälsar på dem på torsdag.",
                },
                new Assignment(Editor.Id),
                new NoteText { Text = Note.Text },
                Note,
                new Deed
                {
                    People = [PersonId],
                    Units = [UnitId],
                    Story = NominatedStory,
                },
                new Page<SimilarNomination>([similar], null),
                new SupportText { Text = "Jag var där när de kom fram." },
                new Page<Named>([Editor], null),
            ];
        }
    }
}
